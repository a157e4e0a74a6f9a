"""A page loads what it uses, and nothing that only other pages do."""

import re

from playwright.sync_api import expect

from cardpress.mkdocs_plugin.scripts import CATALOGUES, MAIN, imported, needed, sources
from tests.browser.comparing import query
from tests.browser.conftest import Watch, Watched
from tests.browser.page_kinds import KINDS

_OURS = "assets/cardpress/"
_OF_THE_THEME = {
    "assets/stylesheets/main.css",
    "assets/stylesheets/palette.css",
    # Fetched once all else is there, and run at the first sign of a visitor.
    "assets/javascripts/bundle.js",
}
_EVERYWHERE = {"assets/cardpress.css", "assets/logo.svg", f"{_OURS}early.js", *_OF_THE_THEME}
_TOOLS = {
    "models": {"data/site", "data/models", "data/columns", "vendor/datatables.net/dataTables.min"},
    "compare": {
        *("data/site", "data/models", "data/comparison", "data/cost", "data/sellers"),
        *("data/models/lumen-4.2", "data/models/opal-4"),
    },
    "explore": {"data/site", "data/scores"},
    "cost": {"data/site", "data/models", "data/cost", "data/sellers", "data/scores"},
}
"""What the page of a tool loads beside its modules, by the names of the scripts in assets/."""


def _modules(tool: str | None) -> set[str]:
    modules = {**sources(), CATALOGUES: ""}
    imports = {name: [*imported(name, source)] for name, source in modules.items()}
    first = [MAIN, *([f"{tool}-page.js"] if tool else [])]
    return {f"{_OURS}{name}" for name in needed(first, imports)}


def _requested(window: Watched) -> set[str]:
    """Return what was loaded but for the page, without the hashes of the theme's files."""
    paths = (request.url.removeprefix(window.address) for request in window.requested[1:])
    return {re.sub(r"\.[0-9a-f]{8}(\.min)?(?=\.)", "", path) for path in paths}


def test_a_page_loads_exactly_what_it_uses(watch: Watch, home: str) -> None:
    window = watch(home, cold=True)
    files = window.context.new_cdp_session(window.page)
    wrong: dict[str, set[str]] = {}
    for kind in KINDS:
        files.send("Network.clearBrowserCache")
        window.requested.clear()
        loaded, used = _loaded(window, kind), _used(kind)
        if loaded != used:
            wrong[kind] = loaded ^ used
        window.page.evaluate("localStorage.clear()")  # of which another page would ask the names
        window.page.goto("about:blank")
    assert wrong == {}


def _used(kind: str) -> set[str]:
    """Return what a page of a kind uses."""
    tool = kind if kind in _TOOLS else None
    of_tool = {f"assets/{name}.js" for name in _TOOLS[tool]} if tool else set()
    return {*_EVERYWHERE, *_modules(tool), *of_tool}


def _loaded(window: Watched, kind: str) -> set[str]:
    """Return what a page of a kind has loaded when it asks for nothing more."""
    with window.page.expect_request(re.compile(r"/bundle\.")):  # when all else is there
        page = window.open(KINDS[kind])
    if kind in _TOOLS:
        expect(page.locator(f"[data-cardpress={kind}]")).to_have_attribute("data-ready", "")
    page.wait_for_load_state("networkidle")
    return _requested(window)


def test_names_of_models_are_loaded_where_some_are_chosen(watch: Watch, home: str) -> None:
    window = watch(home, cold=True)
    window.open(f"compare/{query('lumen-4.2', 'opal-4')}")
    expect(window.page.locator("[data-cardpress=compare]")).to_have_attribute("data-ready", "")
    window.requested.clear()
    page = window.open("benchmarks/patchwork-verified/")
    expect(page.get_by_role("region", name="Models in my comparison")).to_contain_text("Opal 4")
    assert "assets/data/site.js" in _requested(window)
