"""The sources of drafts and cards: one document is declared once, under one key."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from cardpress.comparison.notation import folded
from cardpress.schema import Record

from .normal import Data
from .walking import cited_in

_LONGEST_KEY = 80
# A file in a repository is one document, at whatever commit or branch it was read.
_REVISION = re.compile(r"(/[^/]+/[^/]+/blob)/[^/]+")


def document_of(source: Mapping[str, object]) -> str:
    """Return what a document is recognised by: its address, or else its title."""
    address, title = _address_of(source), source.get("title")
    if address:
        host, _slash, path = address.partition("/")
        return host + _REVISION.sub(r"\1", f"/{path}") if host == "github.com" else address
    return folded(title) if isinstance(title, str) else ""


def _address_of(source: Mapping[str, object]) -> str:
    """Return the address of a source in one spelling, without its scheme; empty if it has none."""
    url = source.get("url")
    if not isinstance(url, str):
        return ""
    parts = urlsplit(url)
    host = parts.netloc.casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}#{parts.fragment}"


def sources_of(data: Data) -> dict[str, Data]:
    """Return the sources of a card's data by key."""
    sources = data.get("sources")
    return sources if isinstance(sources, dict) else {}


def with_cited_sources(data: Data, schema: type[Record]) -> None:
    """Write the key of its source beside each figure that leaves it to the first of the card."""
    first = next(iter(sources_of(data)), None)
    for citing in cited_in(data, schema):
        if first and "source" not in citing:
            citing["source"] = first


def without_uncited(data: Data, schema: type[Record]) -> None:
    """Take out the sources of a draft of which no figure is left.

    The first stays: it is where the draft itself is from.
    """
    cited = {citing.get("source") for citing in cited_in(data, schema)}
    sources = sources_of(data)
    for key in [*sources][1:]:
        if key not in cited:
            del sources[key]


def rekeyed(data: Data, schema: type[Record], known: Mapping[str, Data]) -> dict[str, Data]:
    """Cite the sources of a draft by the keys of a card, and return those that it lacks.

    A document that the card knows keeps its key there. Read on another day it is declared once
    more, with that day, for all figures but prices, of which each row has a day of its own.
    """
    of_prices: dict[str, str] = {}
    of_others: dict[str, str] = {}
    new: dict[str, Data] = {}
    for key, source in sources_of(data).items():
        alike = [k for k, s in {**known, **new}.items() if document_of(s) == document_of(source)]
        same = next((k for k in alike if _read_alike({**known, **new}[k], source)), None)
        if same is None:
            same = _free(key, {*known, *new})
            new[same] = source
        of_others[key] = same
        at_once = [k for k in alike if _address_of({**known, **new}[k]) == _address_of(source)]
        of_prices[key] = at_once[0] if at_once else same
    prices = data.get("pricing")
    rows = {id(row) for row in prices} if isinstance(prices, list) else set()
    for citing in cited_in(data, schema):
        keys = of_prices if id(citing) in rows else of_others
        citing["source"] = keys.get(str(citing.get("source")), citing.get("source"))
    for citing in cited_in(data, schema):
        if citing["source"] is None:
            del citing["source"]
    return new


def _read_alike(known: Data, source: Data) -> bool:
    days = (known.get("accessed"), source.get("accessed"))
    is_there = _address_of(known) == _address_of(source)
    return is_there and (None in days or days[0] == days[1])


def _free(key: str, taken: set[str]) -> str:
    names = (key, *(f"{key[: _LONGEST_KEY - 4]}-{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)
