"""No Markdown extension that is installed here changes what a page made of cards says."""

import importlib
import json
import pkgutil
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from cardpress.build import build
from cardpress.markup import unsupported
from cardpress.mkdocs_plugin.generated_page import GeneratedPage
from cardpress.rendering import RenderedPage
from tests.conftest import BASE
from tests.generated import generated_file

_BITES = {
    "markdown.extensions.abbr": "HTML is here\n\n*[HTML]: harm",
    "markdown.extensions.attr_list": "text\n{: onclick=run() }",
    "markdown.extensions.codehilite": "    :::python\n    x = 1",
    "markdown.extensions.def_list": "term\n:   meaning",
    "markdown.extensions.extra": "another\n:   meaning",
    "markdown.extensions.footnotes": "text[^1]\n\n[^1]: note",
    "markdown.extensions.legacy_attrs": "*text {@onclick=run()}*",
    "markdown.extensions.legacy_em": "_connected_words_",
    "markdown.extensions.md_in_html": '<div markdown="1" onclick="run()">*x*</div>',
    "markdown.extensions.nl2br": "one\ntwo",
    "markdown.extensions.sane_lists": "- one\n1. two",
    "markdown.extensions.smarty": '"quoted" -- it\'s...',
    "markdown.extensions.wikilinks": "[[page]]",
    "pymdownx.arithmatex": r"$x^2$ \(\href{javascript:run()}{x}\)",
    "pymdownx.b64": "![x](pixel.png)",
    "pymdownx.betterem": "**one*two**three*",
    "pymdownx.blocks.admonition": "/// note\ntext\n///",
    "pymdownx.blocks.caption": "/// caption\ntext\n///",
    "pymdownx.blocks.definition": "/// define\nterm\n\n- meaning\n///",
    "pymdownx.blocks.details": "/// details | title\ntext\n///",
    "pymdownx.blocks.html": "/// html | div[onclick='run()']\ntext\n///",
    "pymdownx.blocks.tab": "/// tab | title\ntext\n///",
    "pymdownx.bracketspan": "[text]{ onclick=run() }",
    "pymdownx.caret": "one^two^ ^^three^^",
    "pymdownx.critic": "{++added++}{--gone--}",
    "pymdownx.details": "??? note\n    text",
    "pymdownx.emoji": ":smile:",
    "pymdownx.escapeall": r"\a \"",
    "pymdownx.extra": "third\n:   meaning",
    "pymdownx.fancylists": "a. one\nb. two",
    "pymdownx.inlinehilite": "`#!python run()`",
    "pymdownx.keys": "++ctrl+a++",
    "pymdownx.magiclink": "(https://evil.example/) javascript:run()",
    "pymdownx.mark": "==marked==",
    "pymdownx.pathconverter": "[link](other.html)",
    "pymdownx.progressbar": '[=50% "half"]',
    "pymdownx.quotes": "> [!note]\n> text",
    "pymdownx.saneheaders": "#heading",
    "pymdownx.smartsymbols": "(c) (tm) --> 1/2",
    "pymdownx.snippets": '-8<- "secret.txt"',
    "pymdownx.striphtml": "text<!-- gone -->",
    "pymdownx.superfences": "```python\nrun()\n```",
    "pymdownx.tabbed": '=== "Tab"\n    text',
    "pymdownx.tasklist": "- [ ] task",
    "pymdownx.tilde": "~~gone~~ one~two~",
}
"""A text on which each extension acts."""
_WITHOUT_A_TEXT = {
    *("markdown.extensions.admonition", "markdown.extensions.tables", "markdown.extensions.toc"),
    *("markdown.extensions.fenced_code", "pymdownx.highlight"),  # on every page of MkDocs, or ours
    "markdown.extensions.meta",  # MkDocs reads the front matter itself
    *("material.extensions.preview", "pymdownx._bypassnorm"),  # these act on no text of their own
}
_PACKAGES = ("markdown.extensions", "material.extensions", "pymdownx")
_EVERY_TEXT = "\n\n".join(_BITES.values())


def _run(source: str, *_: object, **__: object) -> str:
    return f"<p>ran {source}</p>"


def _settings(name: str, folder: Path) -> dict[str, Any]:
    fence = {"name": "python", "class": "python", "format": _run}
    settings: dict[str, dict[str, Any]] = {
        "pymdownx.b64": {"base_path": str(folder)},
        "pymdownx.pathconverter": {"absolute": True, "base_path": "/x", "relative_path": ""},
        "pymdownx.quotes": {"callouts": True},
        "pymdownx.snippets": {"base_path": [str(folder)], "check_paths": True},
        "pymdownx.superfences": {"custom_fences": [fence]},
    }
    return settings.get(name, {})


def _config(folder: Path, extensions: Mapping[str, Mapping[str, object]]) -> MkDocsConfig:
    listed = [{name: dict(settings)} for name, settings in extensions.items()]
    path = str(folder / "mkdocs.yml")
    return load_config(path, markdown_extensions=listed)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the folder of a site with a file that no page may show."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "mkdocs.yml").write_text("site_name: Site\nplugins: []\n", encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "secret.txt").write_text("the secret", encoding="utf-8")
    (folder / "pixel.png").write_bytes(b"\x89PNG")
    return folder


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Plan the page of a card that says each of these texts wherever it can."""
    lines = [line.strip() for line in _EVERY_TEXT.split("\n") if line.strip()]
    code = {"title": "Sample", "language": "python"}
    texts = [text for text in _BITES.values() if not unsupported(text)]
    assert len(texts) > len(_BITES) / 2
    card = {
        "name": lines[0],
        "type": "Large Language Model",
        "overview": "\n\n".join([*texts, "Contents"]),
        "limitations": [{"title": line, "text": line} for line in lines],
        "key_features": [{"title": "Lines", "points": lines}],
        "examples": [{**code, "code": text} for text in _BITES.values() if "-8<-" not in text],
    }
    root = tmp_path_factory.mktemp("hostile") / "root"
    shutil.copytree(BASE, root)
    (root / "cards/models/acme/hostile.yml").write_text(json.dumps(card), encoding="utf-8")
    built = build(root)
    assert not built.problems, built.problems
    return next(page.body for page in built.pages if page.path == "models/hostile.md")


@pytest.fixture(scope="module")
def usual(folder: Path, hostile: str) -> str:
    """Read that page where the site has no extension of its own."""
    return _generated(hostile, _config(folder, {}))


def _file(source: str, config: MkDocsConfig) -> File:
    file = File("a.md", config.docs_dir, config.site_dir, use_directory_urls=True)
    file.content_string = source
    return file


def _generated(source: str, config: MkDocsConfig) -> str:
    page = GeneratedPage(generated_file(RenderedPage("a.md", source, {}), config), config)
    page.read_source(config)
    assert page.markdown == ""
    page.markdown = "what a plugin made of it"
    page.render(config, Files([]))
    assert page.markdown == ""
    return page.content or ""


def _by_people(source: str, config: MkDocsConfig) -> str:
    page = Page(None, _file(source, config), config)
    page.read_source(config)
    page.render(config, Files([]))
    return page.content or ""


def test_every_installed_extension_is_tried() -> None:
    found = set()
    for package in map(importlib.import_module, _PACKAGES):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if hasattr(importlib.import_module(module.name), "makeExtension"):
                found.add(module.name)
    assert found == _BITES.keys() | _WITHOUT_A_TEXT


@pytest.mark.parametrize("name", sorted(_BITES.keys() | _WITHOUT_A_TEXT))
def test_an_extension_of_the_site_acts_on_its_own_pages_and_on_none_of_ours(
    name: str, folder: Path, hostile: str, usual: str
) -> None:
    needed: dict[str, dict[str, Any]] = {"attr_list": {}} if "bracketspan" in name else {}
    more = _config(folder, {**needed, name: _settings(name, folder)})
    if text := _BITES.get(name):
        assert _by_people(text, more) != _by_people(text, _config(folder, needed))
    assert _generated(hostile, more) == usual


def test_settings_of_the_site_that_a_card_could_use_are_not_taken(
    folder: Path, hostile: str, usual: str
) -> None:
    ours = {"marker": "Contents", "slugify": lambda *_: "same", "separator": "_"}
    assert _generated(hostile, _config(folder, {"toc": ours})) == usual
    theirs = {"permalink": "#"}
    assert _generated(hostile, _config(folder, {"toc": theirs})) == usual.replace("&para;", "#")
