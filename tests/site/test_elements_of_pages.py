"""The elements of a page of each kind: what a reader's browser, styles and scripts are given.

The expected files were made when another converter made these pages, and held against this one.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import CATALOGUE, Expect
from tests.site.conftest import Pages
from tests.site.elements import Element

_FOLDER = CATALOGUE / "elements"


def _outline(element: Element, depth: int = 0) -> Iterator[str]:
    """Yield a line for each element inside, indented by how deep it lies."""
    for child in element.children:
        if isinstance(child, str):
            continue  # words change with what is said; that they are whole, other tests hold
        attributes = (f" {name}={value!r}" for name, value in sorted(child.attributes.items()))
        yield f"{'  ' * depth}<{child.tag}{''.join(attributes)}>"
        yield from _outline(child, depth + 1)


@pytest.mark.parametrize("path", sorted(_FOLDER.rglob("*.txt")), ids=lambda path: path.stem)
def test_a_page_of_this_kind_has_these_elements(path: Path, pages: Pages, expect: Expect) -> None:
    page = pages[path.relative_to(_FOLDER).with_suffix(".html").as_posix()]
    contents = next(page.all("nav", of="md-nav--secondary"), Element("nav", {}))
    expect(path, "\n".join([*_outline(page.one("article")), *_outline(contents), ""]))


def test_every_kind_of_page_has_its_elements_held(pages: Pages) -> None:
    held = {
        path.relative_to(_FOLDER).parts[0].removesuffix(".txt") for path in _FOLDER.rglob("*.txt")
    }
    kinds = {path.split("/")[0].removesuffix(".html") for path in pages}
    assert kinds - held == {"404", "own", "tags"}  # the theme's, what people wrote, the plugin's
