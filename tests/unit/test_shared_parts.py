"""What the theme puts around pages is the same whether it is made once or for each of them."""

from pathlib import Path
from typing import Any

import jinja2
import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig

from cardpress.mkdocs_plugin import plugin
from cardpress.mkdocs_plugin.shared_parts import share_parts
from tests.conftest import MakeRoot

_SETTINGS = """\
site_name: Small
use_directory_urls: {directories}
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.indexes, navigation.footer, navigation.path]
  palette: [{{scheme: default, toggle: {{icon: material/weather-night, name: Dark}}}}]
plugins: [search, cardpress]
nav:
{first}  - Models: [models/index.md, Case: models/case.md]
  - Ours: [own/about.md, Notes: models/rocket-1/notes.md, "https://a.dev"]
"""
_FILES = {
    "docs/own/about.md": "# About us\n\n## Where\n",
    "docs/models/rocket-1/notes.md": "# Notes on a page below one that is made\n",
    "cards/organizations/acme.yml": "name: Acme\n",
    **{
        f"cards/models/acme/{name}.yml": f"name: {name}\ntype: Embedding Model\n"
        "sources: {a: {title: A, url: 'https://a.dev/x'}}\n"
        for name in ("case", "rocket-1", "rocket-2", "rocket-3")
    },
}


_PARTS = {f"partials/{name}.html" for name in ("nav", "tabs", "search", "palette", "footer")}

Shared = tuple[dict[str, str], set[str]]


def _built(root: Path, site: Path) -> dict[str, str]:
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
    build(config)
    pages = sorted(site.rglob("*.html"))
    return {page.relative_to(site).as_posix(): page.read_text("utf-8") for page in pages}


def _with_shared_parts(root: Path, monkeypatch: pytest.MonkeyPatch) -> Shared:
    """Return the pages of a site, and the names of the parts that were made once for several."""
    environments: list[jinja2.Environment] = []

    def watched(env: jinja2.Environment, config: MkDocsConfig) -> None:
        environments.append(env)
        share_parts(env, config)

    monkeypatch.setattr(plugin, "share_parts", watched)
    pages = _built(root, root.parent / "shared")
    made: Any = environments[0].globals.get("cardpress_shared", {})
    return pages, {name for name, _ in made}


def _alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setattr(plugin, "share_parts", lambda *_: None)
    return _built(root, root.parent / "alone")


@pytest.mark.parametrize("first", ["  - Home: index.md\n", ""])
@pytest.mark.parametrize("directories", ["true", "false"])
def test_a_site_is_the_same_as_if_each_page_had_its_own(
    directories: str, first: str, catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"mkdocs.yml": _SETTINGS.format(directories=directories, first=first)}
    root = catalogue({**settings, **_FILES}, base=False)
    pages, parts = _with_shared_parts(root, monkeypatch)
    assert parts == _PARTS
    assert pages == _alone(root, monkeypatch)


@pytest.mark.parametrize("name", ["footer", "nav", "copyright"])
def test_a_part_of_ones_own_may_say_something_of_each_page(
    name: str, catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"mkdocs.yml": _SETTINGS.format(directories="true", first="")}
    override = {f"templates/theme/partials/{name}.html": "Ours is {{ page.title }}"}
    pages, parts = _with_shared_parts(
        catalogue({**settings, **_FILES, **override}, base=False), monkeypatch
    )
    assert parts == set()
    assert "Ours is rocket-2" in pages["models/rocket-2/index.html"]
