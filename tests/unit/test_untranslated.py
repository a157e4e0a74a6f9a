"""In a language in which every message shows, no text of ours is left outside the messages."""

import html
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cardpress.build import Built, build
from cardpress.language import in_language
from cardpress.markup import Markdown, to_html
from cardpress.wording import FOLDER, find_language
from tests import pseudo
from tests.site.elements import Element, parse_html

_SHOWN_ATTRIBUTES = ("title", "alt", "aria-label")
_NOT_TEXT = {"code", "pre", "script", "style"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the frozen catalogue in Greek letters, with the messages of a language for it."""
    return pseudo.root(tmp_path_factory.mktemp("pseudo"))


@pytest.mark.parametrize("as_of", [None, "2026-03-01"])
def test_no_page_has_a_text_outside_the_messages(root: Path, as_of: str | None) -> None:
    assert _outside(root, build(root, language=pseudo.CODE, as_of=as_of)) == []


def test_pages_of_an_empty_catalogue_have_no_text_outside_the_messages(
    root: Path, tmp_path: Path
) -> None:
    (tmp_path / "cards").mkdir()
    shutil.copytree(root / FOLDER, tmp_path / FOLDER)
    assert _outside(tmp_path, build(tmp_path, language=pseudo.CODE)) == []


def test_what_the_search_shows_has_no_text_outside_the_messages(root: Path) -> None:
    built = build(root, language=pseudo.CODE)
    assert built.search
    assert [record.text for record in built.search if pseudo.is_plain(record.text)] == []


def _outside(root: Path, built: Built) -> list[str]:
    assert built.pages
    assert not built.problems, "\n".join(map(str, built.problems))
    with in_language(find_language(pseudo.CODE, root)):
        return [f"{page.path}: {text}" for page in built.pages for text in _plain(page.markdown)]


def _plain(page: str) -> Iterator[str]:
    """Yield every text of a page in which a plain letter is visible."""
    _, meta, body = page.split("---\n", 2)
    front = yaml.safe_load(meta)
    for text in (front.get("title", ""), front.get("description", ""), *front.get("tags", ())):
        if pseudo.is_plain(html.unescape(text)):
            yield text
    yield from _texts(parse_html(to_html(Markdown(body))))


def _texts(element: Element) -> Iterator[str]:
    for name in _SHOWN_ATTRIBUTES:
        if pseudo.is_plain(value := element.attributes.get(name, "")):
            yield f"{name}={value}"
    for child in element.children:
        if isinstance(child, Element):
            yield from () if child.tag in _NOT_TEXT else _texts(child)
        # A link to a document shows where it leads.
        elif pseudo.is_plain(child) and child not in element.attributes.get("href", ""):
            yield child
