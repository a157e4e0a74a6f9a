"""Other and former names of cards as addresses that lead on to their pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardpress.catalogue import Catalogue, name_key
from cardpress.loader import CardFile, is_id
from cardpress.schema import Benchmark, Model, Organization

from .addresses import page_path
from .site_pages import has_page


@dataclass(frozen=True)
class Redirect:
    """An address that leads to the page of a card; both are those of Markdown pages.

    ``name`` is the card's other name, as its author writes it.
    """

    path: str
    target: str
    kind: str
    card: str
    name: str


def redirects(catalogue: Catalogue) -> tuple[Redirect, ...]:
    """Return an address for every other name of every card, where no page has it already.

    A former name comes before an alias, so that a renamed card keeps its old address; a name that
    two cards claim leads nowhere, as does one that an address cannot hold.
    """
    parts = catalogue.configuration.parts
    if not parts.redirects:
        return ()
    # With the former names that lead nowhere: no alias may take an address that once was a page.
    by_address = {**_claims(catalogue, "aliases"), **_claims(catalogue, "former_names")}
    taken = {page_path(kind, card) for kind, card, _ in _cards(catalogue)}
    return tuple(
        redirect
        for address, redirect in sorted(by_address.items())
        if redirect and address not in taken and is_id(name_key(redirect.name))
        if has_page(parts, redirect.target)
    )


def _claims(catalogue: Catalogue, names: str) -> dict[str, Redirect | None]:
    """Return the redirects of one kind of names by address; None where two cards claim it."""
    claims: dict[str, Redirect | None] = {}
    for kind, card, file in _cards(catalogue):
        for name in getattr(file.card, names):
            address = page_path(kind, name_key(name))
            redirect = Redirect(address, page_path(kind, card), kind, card, name)
            other = claims.setdefault(address, redirect)
            # None stays, so that a third card cannot take over what two have claimed.
            if other and other.card != redirect.card:
                claims[address] = None
    return claims


def _cards(
    catalogue: Catalogue,
) -> Iterator[tuple[str, str, CardFile[Model] | CardFile[Organization] | CardFile[Benchmark]]]:
    for model, file in catalogue.models.items():
        yield "model", model, file
    for name, organization in catalogue.organizations.items():
        yield "organization", name, organization
    for name, benchmark in catalogue.benchmarks.items():
        yield "benchmark", name, benchmark
