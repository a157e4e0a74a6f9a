"""A page in a frame that it shares is what the theme makes of it alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import pytest
from mkdocs.commands.build import build, get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from cardpress.mkdocs_plugin.frame import Frame
from cardpress.mkdocs_plugin.frames import Frames
from cardpress.mkdocs_plugin.generated_page import GeneratedPage
from cardpress.rendering import RenderedPage
from tests.conftest import MakeRoot
from tests.generated import generated_file

_SETTINGS = """\
site_name: Small & <b>fine</b>
site_url: https://a.example/
edit_uri_template: https://a.example/blob/{{path}}
use_directory_urls: {directories}
theme:
  name: material
  font: false
  features: [{features}]
plugins:
  - search
  - tags
  - cardpress: {{language: {language}, jobs: 1}}
"""
_FEATURES = "navigation.tabs, navigation.indexes, navigation.path, content.action.edit"
_NAMES = ("'A & B'", "'<b>C</b>  \"D\"'", "E", "F &amp; G", "H")
_CARDS = {
    "docs/about.md": "# About us\n",
    "cards/organizations/acme.yml": "name: Acme\n",
    **{
        f"cards/models/acme/m-{number}.yml": f"name: {name}\ntype: Embedding Model\n"
        f"summary: 'What {number} < 3 & \"is\"'\n"
        "sources: {a: {title: A, url: 'https://a.dev/x'}}\n"
        for number, name in enumerate(_NAMES)
    },
}


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the titles of pages that were put into frames, as they are."""
    titles: list[str] = []
    fill = Frame.filled

    def watched(frame: Frame, own: Any) -> str:
        titles.append(own["title"])
        return fill(frame, own)

    monkeypatch.setattr(Frame, "filled", watched)
    return titles


def _built(root: Path, site: Path) -> dict[str, str]:
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(site)))
    pages = sorted(site.rglob("*.html"))
    return {page.relative_to(site).as_posix(): page.read_text("utf-8") for page in pages}


@pytest.mark.parametrize(
    "chosen",
    [
        {"directories": "true", "language": "en", "features": _FEATURES},
        {"directories": "false", "language": "de", "features": _FEATURES},
        {"directories": "true", "language": "en", "features": "toc.integrate, content.action.view"},
    ],
)
def test_a_site_is_the_same_with_frames_and_without(
    chosen: dict[str, str],
    catalogue: MakeRoot,
    filled: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = catalogue({"mkdocs.yml": _SETTINGS.format(**chosen), **_CARDS}, base=False)
    framed = _built(root, root.parent / "framed")
    assert filled
    monkeypatch.setattr(Frames, "rendered", lambda _, template, context: template.render(context))
    assert framed == _built(root, root.parent / "alone")


def test_a_site_with_a_template_of_its_own_has_no_frames(
    catalogue: MakeRoot, filled: list[str]
) -> None:
    settings = _SETTINGS.format(directories="true", language="en", features=_FEATURES)
    own = '{% extends "base.html" %}{% block htmltitle %}{{ page.content | length }}{% endblock %}'
    root = catalogue({"mkdocs.yml": settings, "templates/theme/main.html": own, **_CARDS})
    _built(root, root.parent / "site")
    assert filled == []


@pytest.fixture
def rendered(tmp_path: Path) -> Callable[[str], list[tuple[str, str]]]:
    """Return what renders pages by a template, in frames and alone."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Site\nplugins: []\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    config = load_config(str(tmp_path / "mkdocs.yml"))
    pages = [_page(number, config) for number in range(5)]

    def render(source: str) -> list[tuple[str, str]]:
        env = jinja2.Environment(loader=jinja2.DictLoader(_theme(source)), autoescape=False)
        env.globals |= {"cardpress_place": lambda *_: "here", "cardpress_framed": True}
        frames, template = Frames(env), env.get_template("main.html")
        contexts = [get_context(Navigation([], []), Files([]), config, page) for page in pages]
        return [(frames.rendered(template, each), template.render(each)) for each in contexts]

    return render


def _theme(source: str) -> dict[str, str]:
    return {
        "main.html": source,
        "cardpress-shared/partials/toc.html": "",
        "cardpress-shared/partials/tags.html": "",
    }


def _page(number: int, config: MkDocsConfig) -> GeneratedPage:
    stated = {"title": f"Page {number}", "description": "Is.", "hide": ["toc"] * (number % 2)}
    # One states what no other does.
    stated |= {"author": "Me"} if number == 4 else {}
    page = GeneratedPage(generated_file(RenderedPage(f"m/{number}.md", "", stated), config), config)
    page.read_source(config)
    page.content = f"<h1>{number}</h1>"
    return page


def test_what_the_theme_only_places_is_a_gap(
    rendered: Callable[[str], list[tuple[str, str]]], filled: list[str]
) -> None:
    source = (
        "<b>{{ page.title }}</b>{{ page.meta.description }}{{ page.content }}{{ page.meta.hide }}"
    )
    assert all(framed == alone for framed, alone in rendered(source))
    assert "Page 4" in filled


@pytest.mark.parametrize(
    "source",
    [
        "{{ page.title | upper }}",
        "{{ page.url }}",
        "{{ page.file.src_uri }}",
        "{{ page.parent }}{{ page.markdown }}",
        "{{ page.meta.author }}",
        "{% if '2' in page.content %}two{% endif %}",
    ],
)
def test_a_theme_that_does_more_than_place_what_is_a_pages_own_is_seen(
    source: str, rendered: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert all(framed == alone for framed, alone in rendered(source))
