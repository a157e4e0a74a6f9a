"""In a language in which every message shows, no text of ours is left outside the messages."""

import re
from collections.abc import Iterator

import markdown
import pytest
import yaml

from cardpress.build import Built, build
from cardpress.mkdocs_plugin.settings import PAGE_EXTENSIONS
from tests import pseudo

_LETTERS = re.compile(r"[A-Za-z]+")
_SHOWN_ATTRIBUTES = ("title", "alt", "aria-label")
_NOT_TEXT = {"code", "pre", "script", "style"}
# Signs that are the same in every language: currencies, the SI's second.
_SIGNS = re.compile(r"\b[A-Z]{2,3}(?=[$€£¥])|(?<=\d) s\b")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the frozen catalogue in Greek letters, in the language that shows every message."""
    root = pseudo.root(tmp_path_factory.mktemp("pseudo"))
    found = build(root, language=pseudo.CODE, as_of="2026-03-01")
    assert not found.problems, "\n".join(map(str, found.problems))
    return found


def test_x(built: Built) -> None:
    for page in built.pages:
        for text in _outside(page.markdown):
            print(page.path, repr(text))


def _outside(page: str) -> Iterator[str]:
    """Yield every text of a page in which a plain letter is visible."""
    _, meta, body = page.split("---\n", 2)
    front = yaml.safe_load(meta)
    yield from filter(_plain, (front.get("title", ""), front.get("description", "")))
    yield from filter(_plain, front.get("tags", ()))
    html = markdown.markdown(
        body, extensions=list(PAGE_EXTENSIONS), extension_configs=PAGE_EXTENSIONS
    )
    from tests.site.conftest import _Reader

    reader = _Reader()
    reader.feed(html)
    reader.close()
    yield from _texts(reader.open[0])


def _texts(element, inside_link="") -> Iterator[str]:
    for name in _SHOWN_ATTRIBUTES:
        if _plain(value := element.attributes.get(name, "")):
            yield f"{name}={value}"
    for child in element.children:
        if isinstance(child, str):
            text = child.strip()
            if _plain(text) and text not in element.attributes.get("href", ""):
                yield text
        elif child.tag not in _NOT_TEXT:
            yield from _texts(child)


def _plain(text: str) -> bool:
    return bool(_LETTERS.search(_SIGNS.sub("", text)))
