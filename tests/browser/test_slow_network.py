"""A slow or broken network: what a visitor asks for last is what stands, and failures are told."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.broken_network import NOT_LOADED, Held, forgive
from tests.browser.conftest import Watch, Watched
from tests.browser.models_table import models, name, open_panel, opened

_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_ONE = min(models())


# Lets the page finish what it has begun: what waits for nothing but its turn.
_TURNS = "() => new Promise(resolve => setTimeout(resolve))"
# Counts the tables that the library is asked for from now on.
_COUNTED = """() => {
  window.tablesMade = 0;
  const construct = (...call) => (window.tablesMade += 1, Reflect.construct(...call));
  window.DataTable = new Proxy(DataTable, { construct });
}"""
# The page's own module gives the file once all that asked for it before have had it.
_GIVEN = """async ([home, name]) => {
  const { load } = await import(`${home}assets/cardpress/data.js`);
  await load(name);
}"""


def test_scores_that_cannot_be_loaded_are_told(visitor: Watched) -> None:
    page = opened(visitor)
    page.route("**/data/scores.js", lambda route: route.abort())
    open_panel(page, "Filters")
    page.get_by_role("button", name="Choose a benchmark").click()
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded; try again")
    forgive(visitor, NOT_LOADED)


def test_a_page_that_is_left_early_leaves_the_next_address_alone(visitor: Watched) -> None:
    query = "?benchmark=riddles-diamond&x=output"
    page = visitor.use(f"explore/{query}")
    data, back = Held(page, "**/data/models.js"), Held(page, "**/explore/**")
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Models").click()
    left = page.locator("[data-cardpress=models]").element_handle()
    page.go_back(wait_until="commit")
    data.let_go()
    # What was left has all that it waited for, and has done what it does with it.
    page.wait_for_function("left => 'ready' in left.dataset", arg=left)
    page.evaluate(_TURNS)
    back.let_go()
    expect(page.locator("[data-cardpress=explore]")).to_have_attribute("data-ready", "")
    assert page.url.endswith(query)


def test_the_bar_shows_what_is_set_aside_when_it_comes(visitor: Watched) -> None:
    page = visitor.open("numbers/")
    page.evaluate("id => localStorage.setItem('cardpress.compare', JSON.stringify([id]))", _ONE)
    held = Held(page, "**/data/site.js")
    page.goto(f"{visitor.address}models/{_ONE}/", wait_until="commit")
    page.get_by_role("button", name="In comparison").click()
    held.let_go()
    page.evaluate(_GIVEN, [visitor.address, "site"])
    expect(page.get_by_role("region", name="Models in my comparison")).to_have_count(0)


def test_a_link_followed_before_the_theme_is_ready_is_one_step_back(visitor: Watched) -> None:
    page = visitor.page
    site_map, following = Held(page, "**/sitemap.xml"), Held(page, f"{visitor.address}models/")
    visitor.open(f"models/{_ONE}/")
    with page.expect_request("**/sitemap.xml"):
        page.mouse.move(200, 200)
    page.locator("nav.md-path").get_by_role("link", name="Models").click(no_wait_after=True)
    with page.expect_event("requestfinished"):
        site_map.let_go()
    following.let_go()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Models")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text(
        name(_ONE).removesuffix(" (unconfirmed)")
    )
    expect(page).to_have_url(f"{visitor.address}models/{_ONE}/")


@pytest.mark.parametrize("control", ["menu", "theme"])
def test_menu_and_theme_work_where_the_theme_cannot_be_loaded(
    watch: Watch, home: str, control: str
) -> None:
    window = watch(home, **_PHONE)
    window.page.route("**/bundle*.js", lambda route: route.abort())
    page = window.open("models/lumen-4.2/")
    tap: dict[str, Callable[[], Any]] = {
        "menu": page.locator("header .md-header__button[for=__drawer]").tap,
        "theme": page.locator("header").get_by_title("Switch to the dark theme").tap,
    }
    box = {"menu": "#__drawer", "theme": "#__palette_1"}[control]
    tap[control]()
    expect(page.locator(box)).to_be_checked()
    forgive(window, NOT_LOADED)


def test_a_place_of_the_page_is_followed_before_the_theme_has_read_the_page_again(
    visitor: Watched,
) -> None:
    page = visitor.page
    held = Held(page, "**/models/lumen-4.2/", kinds=("fetch", "xhr"))
    visitor.open("models/lumen-4.2/")
    page.wait_for_function("() => scrollTo(0, 300) ?? history.state?.y === 300")
    page.get_by_role("link", name="Pricing", exact=True).last.click()
    pricing = page.locator("h2#pricing")
    expect(page.locator(":target")).to_have_id("pricing")
    expect(pricing).to_be_in_viewport()
    held.let_go()
    page.evaluate(_TURNS)
    expect(pricing).to_be_in_viewport()


def test_a_table_is_forgotten_with_its_page(visitor: Watched) -> None:
    page = visitor.use("models/")
    for _ in range(2):
        page.get_by_role("link", name="Cost", exact=True).first.click()
        expect(page.locator("[data-cardpress=cost]")).to_have_attribute("data-ready", "")
        page.go_back()
        expect(page.locator("[data-cardpress=models]")).to_have_attribute("data-ready", "")
    assert page.evaluate("DataTable.settings.length") == 1
    page.get_by_role("button", name="Columns").click()
    page.evaluate(_COUNTED)
    boxes = "[...document.querySelectorAll('#cp-columns input:not(:checked)')]"
    page.evaluate(f"{boxes}.slice(0, 3).forEach(box => box.click())")
    # Each is drawn before the one that it replaces is forgotten.
    page.wait_for_function("() => tablesMade === 3 && DataTable.settings.length === 1")


@pytest.mark.parametrize(
    ("path", "last"),
    [("models/", "article tbody tr >> nth=-1"), ("cost/", "article h3 >> nth=-1")],
)
def test_all_that_scripts_would_replace_is_shown_where_they_fail(
    watch: Watch, home: str, path: str, last: str
) -> None:
    window = watch(home, **_PHONE)
    window.page.route("**/cardpress/main.js", lambda route: route.abort())
    window.open(path)
    assert window.page.locator("article tbody tr").count() > 10
    expect(window.page.locator(last)).to_be_visible()
    forgive(window, NOT_LOADED)
