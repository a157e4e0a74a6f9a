"""Cards whose figures have sources of every kind: with an address, and without one."""

from typing import Any

from cardpress.comparison import Compared, compare
from cardpress.pages import plan
from cardpress.rendering import RenderedPage, Renderer
from tests.catalogues import catalogue_of
from tests.conftest import ROOT

SOURCES = {
    "memo": {"title": "A memo"},
    "letter": {"title": "A letter"},
    "docs": {"title": "The documents", "url": "https://reports.acme.dev/docs"},
    "list": {"title": "A list", "url": "https://reports.acme.dev/list"},
}
Card = dict[str, Any]


def compared_of(*cards: Card, **others: Card) -> Compared:
    """Return models with these sources side by side: model-0, model-1, and those by name."""
    models = {f"model-{number}": card for number, card in enumerate(cards)} | others
    return compare(catalogue_of({name: {"sources": SOURCES, **c} for name, c in models.items()}))


def stated_by(first: str, second: str, *values: Any) -> list[Card]:
    """Return two values, the first stated by one source and the second by another."""
    one, other = (value if isinstance(value, dict) else {"value": value} for value in values)
    return [{**one, "source": first}, {**other, "source": second}]


def pages_of(compared: Compared) -> dict[str, str]:
    """Return the Markdown of every page by its path."""
    renderer, found = Renderer(ROOT), {}
    for page in plan(compared):
        rendered = renderer.render(page)
        assert isinstance(rendered, RenderedPage)
        found[page.path] = rendered.markdown
    return found
