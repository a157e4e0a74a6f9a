"""What a page asks a browser to load: little, and nothing twice."""

import gzip
import re
import statistics
from pathlib import Path

import pytest

from tests.site.conftest import CARDS, SMALL_SITE, SmallSite, build
from tests.site.elements import parse_html, read_html

_MOST = 10 * 1024  # bytes of a model's page at the median, compressed
_LATER = re.compile("<template data-cardpress-later>(.*?)</template>", re.DOTALL)
_SCRIPTS = {
    "a script of its own": "extra_javascript: [own.js]\n",
    "a question for consent": "extra: {consent: {title: Cookies, description: x}}\n",
}


def _theme_script(page: Path) -> str | None:
    """Return the type of the theme's script; None where a browser runs it at once."""
    scripts = read_html(page).all("script")
    found = [each for each in scripts if "/bundle." in each.attributes.get("src", "")]
    assert len(found) == 1
    return found[0].attributes.get("type")


def test_a_page_of_a_model_is_small(site: Path) -> None:
    models = [card.stem for card in CARDS if card.parts[1] == "models"]
    pages = [(site / f"models/{model}/index.html").read_bytes() for model in models]
    assert statistics.median(len(gzip.compress(page, 6)) for page in pages) <= _MOST


def test_a_page_of_a_tool_names_all_modules_that_it_needs(site: Path) -> None:
    for tool in ("models", "compare", "explore", "cost"):
        path = "models/index.html" if tool == "models" else f"{tool}/index.html"
        # In a template, as they are not asked for before the page is drawn.
        later = _LATER.findall((site / path).read_text("utf-8"))
        links = [link.attributes for text in later for link in parse_html(text).all("link")]
        assert {link["rel"] for link in links} == {"modulepreload"}
        named = {(site / path).parent.joinpath(link["href"]).resolve() for link in links}
        assert site / f"assets/cardpress/{tool}-page.js" in named
        for module in named:
            text = module.read_text("utf-8")
            for address in re.findall(r'^(?:import|\}) .*from "(.+)";$', text, re.MULTILINE):
                other = module.parent.joinpath(address).resolve()
                assert other in named, f"{tool}: {module.name} imports {other.name}"
    assert "modulepreload" not in (site / "numbers/index.html").read_text("utf-8")


def test_the_theme_waits_for_a_visitor(small_site: SmallSite, tmp_path: Path) -> None:
    assert build(small_site({}), tmp_path / "site").returncode == 0
    assert _theme_script(tmp_path / "site/index.html") == "text/plain"


@pytest.mark.parametrize("settings", _SCRIPTS.values(), ids=_SCRIPTS)
def test_the_theme_starts_at_once_where_others_wait_for_it(
    small_site: SmallSite, tmp_path: Path, settings: str
) -> None:
    files = {"mkdocs.yml": SMALL_SITE + settings, "docs/own.js": "document$.subscribe(() => {})\n"}
    built = build(small_site(files), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    assert _theme_script(tmp_path / "site/index.html") is None


def test_code_keeps_its_lines_where_the_rest_of_a_page_has_none(
    small_site: SmallSite, tmp_path: Path
) -> None:
    written = "# Kept\n\n    first\n\n\n        second\n\n    third\n"
    assert build(small_site({"docs/kept.md": written}), tmp_path / "site").returncode == 0
    html = (tmp_path / "site/kept/index.html").read_text("utf-8")
    assert "first\n\n\n    second\n\nthird\n" in html
    assert "\n\n" not in html.partition("<article")[0]
