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
# The page of a model on the Hub shows its README.
_README = re.compile(r"(/[^/]+/[^/]+)/(?:blob|raw|resolve)/[^/]+/README\.md")
_HUB = ("huggingface.co", "hf.co")
_FILE = re.compile(r": [^/]+\.(?:md|markdown)$", re.IGNORECASE)
_NUMBER = re.compile(r"-\d+$")


def document_of(source: Mapping[str, object]) -> str:
    """Return what a document is recognised by: its address, or else its title."""
    address, title = _address_of(source), source.get("title")
    if address:
        host, _slash, path = address.partition("/")
        if host in _HUB:
            return _HUB[0] + _README.sub(r"\1", f"/{path}")
        return host + _REVISION.sub(r"\1", f"/{path}") if host == "github.com" else address
    return folded(title) if isinstance(title, str) else ""


def documents_of(sources: Mapping[str, Data]) -> dict[str, str]:
    """Return what the document of each source is recognised by, the sources by their keys.

    One without an address is that of the same key and title which has one: the same file, imported
    before anybody said where it is from.
    """
    found: dict[str, str] = {}
    for key, source in sources.items():
        twin = next((k for k in found if _is_twin((k, sources[k]), (key, source))), None)
        found[key] = found[twin] if twin else document_of(source)
    return found


def addresses_of(draft: Data, known: Mapping[str, Data]) -> dict[str, str]:
    """Return the addresses that a draft has for sources of a card without one, by their keys."""
    found: dict[str, str] = {}
    for key, source in sources_of(draft).items():
        url = source.get("url")
        twins = [k for k, each in known.items() if _is_twin((k, each), (key, source))]
        lacking = [k for k in twins if not _address_of(known[k]) and _read_alike(known[k], source)]
        if isinstance(url, str) and lacking:
            found.setdefault(lacking[0], url)
    return found


def _is_twin(one: tuple[str, Data], other: tuple[str, Data]) -> bool:
    (key, known), (new_key, source) = one, other
    if bool(_address_of(known)) == bool(_address_of(source)):
        return False
    return _NUMBER.sub("", key) == _NUMBER.sub("", new_key) and _titled_alike(known, source)


def _titled_alike(known: Data, source: Data) -> bool:
    titles = [str(each.get("title")) for each in (known, source)]
    kinds = {title.partition(":")[0] for title in titles}
    # What has no name of its own is called by its address, or else by its file.
    is_file = any(_FILE.search(title) for title in titles) and len(kinds) == 1
    return is_file or folded(titles[0]) == folded(titles[1])


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
        all_known = {**known, **new}
        alike = _alike(all_known, key, source)
        same = next((k for k in alike if _read_alike(all_known[k], source)), None)
        if same is None:
            same = _free(key, {*known, *new})
            new[same] = source
        of_others[key] = same
        at_once = [k for k in alike if _is_there(all_known[k], source)]
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


def _alike(known: Mapping[str, Data], key: str, source: Data) -> list[str]:
    """Return the keys of the sources that are the same document as another one with its key."""
    documents = documents_of(known)
    twins = {documents[k] for k, s in known.items() if _is_twin((k, s), (key, source))}
    return [k for k in known if documents[k] in {document_of(source), *twins}]


def _is_there(known: Data, source: Data) -> bool:
    addresses = (_address_of(known), _address_of(source))
    return "" in addresses or addresses[0] == addresses[1]


def _read_alike(known: Data, source: Data) -> bool:
    days = (known.get("accessed"), source.get("accessed"))
    return _is_there(known, source) and (None in days or days[0] == days[1])


def _free(key: str, taken: set[str]) -> str:
    names = (key, *(f"{key[: _LONGEST_KEY - 4]}-{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)
