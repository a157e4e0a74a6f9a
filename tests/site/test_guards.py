"""What a card says stays out of the hands of a site's other plugins, whatever they do with text."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.site.commands import Run
from tests.site.conftest import SMALL_SITE, SmallSite, build
from tests.site.elements import Element, read_html

_PLUGIN = """
from pathlib import Path

import jinja2
from mkdocs.plugins import BasePlugin


class Runs(BasePlugin):
    def on_page_markdown(self, markdown, *, page, config, files):
        with Path(config.config_file_path).with_name("seen").open("a") as seen:
            seen.write(markdown)
        return jinja2.Template(markdown).render(config=config) + "\\n\\nADDED\\n"
"""
_PAGE = "# Own\n\n{{ config.site_name }}\n\n<!-- list -->\n"
_SECRET = "{{ config.site_name }} {% raw %}"
_CARD = {
    "name": f"Hostile {_SECRET}",
    "type": "Large Language Model",
    "examples": [{"title": "Sample", "code": f"{_SECRET}\n<!-- list -->\nx"}],
}


@pytest.fixture
def root(small_site: SmallSite) -> Path:
    """Make a site with a page of its own and a hostile card."""
    return small_site(
        {
            "docs/own.md": f"---\ntitle: Own\n---\n{_PAGE}",
            "cards/models/acme/hostile.yml": json.dumps(_CARD),
        }
    )


def _built(root: Path, settings: dict[str, Any], more: dict[str, str] | None = None) -> Run:
    whole = {**yaml.safe_load(SMALL_SITE), **settings}
    (root / "mkdocs.yml").write_text(json.dumps(whole), encoding="utf-8")
    return build(root, root / "site", more)


def _articles(root: Path) -> dict[str, str]:
    """Return the text of every page's article, by path, but of the page that people wrote."""
    site = root / "site"
    read = {p.relative_to(site).as_posix(): read_html(p) for p in site.rglob("*.html")}
    with_one = {p: page for p, page in read.items() if list(page.all("article"))}
    return {p: page.one("article").text() for p, page in with_one.items() if "own/" not in p}


def _own(root: Path) -> Element:
    return read_html(root / "site/own/index.html").one("article")


def test_a_plugin_that_runs_what_a_page_says_does_not_see_what_a_card_says(root: Path) -> None:
    usual = _built(root, {})
    assert usual.returncode == 0, usual.stdout
    expected = _articles(root)
    assert "{{ config.site_name }} {% raw %}" in expected["models/hostile/index.html"]
    installed = root.parent / "installed"
    (installed / "runs-1.dist-info").mkdir(parents=True)
    (installed / "runs-1.dist-info/entry_points.txt").write_text(
        "[mkdocs.plugins]\nruns = runs:Runs\n", encoding="utf-8"
    )
    (installed / "runs.py").write_text(_PLUGIN, encoding="utf-8")
    for order in (["runs", "cardpress"], ["cardpress", "runs"]):
        built = _built(root, {"plugins": ["search", *order]}, {"PYTHONPATH": str(installed)})
        assert built.returncode == 0, built.stdout
        assert "Small" in _own(root).text()
        assert "ADDED" in _own(root).text()
        assert _articles(root) == expected
    assert (root / "seen").read_text("utf-8") == _PAGE * 2


def test_a_hook_of_the_site_does_not_see_it_either(root: Path) -> None:
    assert _built(root, {}).returncode == 0
    expected = _articles(root)
    hook = "def on_page_markdown(markdown, **_):\n    return markdown.upper() + '\\n\\nADDED\\n'\n"
    (root / "hook.py").write_text(hook, encoding="utf-8")
    built = _built(root, {"hooks": ["hook.py"]})
    assert built.returncode == 0, built.stdout
    assert _own(root).one("h1").words() == "OWN"
    assert _articles(root) == expected


def test_a_hook_of_the_site_may_add_to_the_content_of_a_page_of_cards(root: Path) -> None:
    hook = "def on_page_context(context, page, **_):\n    page.content += '<p>ADDED</p>'\n"
    (root / "hook.py").write_text(hook, encoding="utf-8")
    assert _built(root, {"hooks": ["hook.py"]}).returncode == 0
    assert "ADDED" in _articles(root)["models/hostile/index.html"]


def test_a_directive_of_the_theme_in_a_sample_reads_as_written(root: Path) -> None:
    tags = {"tags": {"listings_directive": "list"}}
    built = _built(root, {"plugins": [tags, "cardpress"]})
    assert built.returncode == 0, built.stdout
    assert "Large Language Model" in _own(root).text()  # a tag, in the list that it asks for
    page = read_html(root / "site/models/hostile/index.html").one("article")
    assert "<!-- list -->\nx" in page.one("pre").text()


def test_pages_of_cards_can_no_longer_be_given_to_extensions(root: Path) -> None:
    plugins = [{"cardpress": {"page_extensions": ["attr_list"]}}]
    built = _built(root, {"plugins": plugins, "markdown_extensions": ["attr_list"]})
    assert built.returncode == 1
    assert "Unrecognised configuration name: page_extensions" in built.stdout
    assert "Traceback" not in built.stdout
