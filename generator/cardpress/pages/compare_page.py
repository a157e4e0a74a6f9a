"""The page that compares any models; without scripts it leads to the static pages of pairs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from cardpress.comparison import Compared, Pair
from cardpress.markup import Markdown, escape, link
from cardpress.wording import PATHS, Links, model_name, titles

from .page import Page, list_page

PATH = PATHS["compare"]
FOLDER = "compare/"
_MOST = 24


@dataclass(frozen=True)
class CompareView:
    """The page on which a visitor chooses models; without scripts it lists static pairs."""

    pairs: tuple[Markdown, ...]
    """The pages of the pairs whose models are newest, at most two dozen."""
    more: Markdown | None
    """How many pairs there are besides these, or None if there are no others."""
    models: Markdown
    """Address of the table of models."""


def pair_path(pair: Pair) -> str:
    """Return the path of a pair's page."""
    # An id has no underscore, so no two pairs share an address.
    return f"{FOLDER}{pair[0]}_vs_{pair[1]}.md"


def compare_page(compared: Compared) -> Page:
    """Plan the page that compares any models."""
    return list_page("compare", PATH, partial(_view, compared))


def _view(compared: Compared) -> CompareView:
    links = Links(compared.catalogue, PATH)
    pairs = list(_newest_first(compared)) if compared.catalogue.configuration.parts.pairs else []
    # Bounded: of 2,000 models thousands of pairs have a page. Each model's own page lists its own.
    left_out = len(pairs) - _MOST
    return CompareView(
        pairs=tuple(linked_pair(pair, compared, links) for pair in pairs[:_MOST]),
        more=escape(titles.more_pairs(left_out)) if left_out > 0 else None,
        models=Markdown(links.address("models/index.md")),
    )


def linked_pair(pair: Pair, compared: Compared, links: Links) -> Markdown:
    """Return the names of two models, linked to their page."""
    names = (model_name(compared.catalogue, model) for model in pair)
    return link(escape(titles.pair(*names)), links.address(pair_path(pair)))


def _newest_first(compared: Compared) -> Iterator[Pair]:
    """Yield all pairs, those first of which both models are new."""
    ages = {model: _release(compared, model) for model in compared.catalogue.models}
    yield from sorted(
        compared.pairs, key=lambda pair: sorted(ages[model] for model in pair), reverse=True
    )


def _release(compared: Compared, model: str) -> str:
    claim = compared.released[model]
    return claim.value if claim else ""


def pairs_with(model: str, compared: Compared, links: Links) -> Iterator[Markdown]:
    """Yield the other models of a model's pairs, linked to their pages, in alphabetical order."""
    if not compared.catalogue.configuration.parts.pairs:
        return
    for other in compared.pairs_of.get(model, ()):
        one, two = sorted((model, other))
        name = escape(model_name(compared.catalogue, other))
        yield link(name, links.address(pair_path((one, two))))
