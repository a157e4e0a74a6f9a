"""The menu of our own site, of which MkDocs does not say what generated page it lacks."""

from collections.abc import Iterator
from typing import Any

from mkdocs.utils.yaml import yaml_load

from tests import frozen
from tests.conftest import ROOT

# Left out on purpose: pairs are listed by compare.md, and models/index.md leads from page to page.
_LISTED_ELSEWHERE = ("compare/", "models/page/")


def _paths(items: Any) -> Iterator[str]:
    """Yield the paths of a menu, in its order."""
    if isinstance(items, str):
        yield items
    elif isinstance(items, dict | list):
        for item in items.values() if isinstance(items, dict) else items:
            yield from _paths(item)


def test_every_generated_page_that_is_of_no_single_card_is_in_the_menu() -> None:
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as settings:
        menu = [*_paths(yaml_load(settings)["nav"])]
    pages = [page.path for page in frozen.built().pages if not page.card]
    assert any(path.startswith(_LISTED_ELSEWHERE) for path in pages)
    assert [
        path for path in pages if path not in menu and not path.startswith(_LISTED_ELSEWHERE)
    ] == []
