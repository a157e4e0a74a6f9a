"""The pages of the table of models: shared, left and found again, and there without scripts."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.models_table import (
    MAKER,
    by_maker,
    choice,
    expect_models,
    files,
    head,
    maker,
    models,
    name,
    open_panel,
    opened,
    shown,
    shown_now,
    specified,
    table,
)


def _button(page: Page, number: int) -> Locator:
    pages = page.get_by_role("navigation", name="Pages of the table")
    return pages.get_by_role("link", name=str(number), exact=True)


def test_a_page_is_turned_by_keyboard_shared_and_found_again(watch: Watch, home: str) -> None:
    page = opened(watch(home))
    first = shown_now(page)
    _button(page, 2).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}models/?from=26")
    expect(_button(page, 2)).to_be_focused()
    second = shown_now(page)
    page.get_by_role("link", name="Previous", exact=True).click()
    expect(page).to_have_url(f"{home}models/")
    assert shown_now(page) == first
    page.get_by_role("link", name="Next", exact=True).click()
    expect(page).to_have_url(f"{home}models/?from=26")
    assert len({*first, *second}) == len(models())
    assert shown_now(opened(watch(home), "?from=26")) == second
    table(page).get_by_role("link", name=name(second[0]), exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name(second[0]))
    page.go_back()
    expect(table(page)).to_be_visible()
    assert shown_now(page) == second
    head(page, "Input price").get_by_role("button").click()
    expect(page).to_have_url(f"{home}models/?sort=input")


def test_a_phone_shows_the_page_that_holds_a_shared_row(watch: Watch, home: str) -> None:
    page = opened(watch(home, viewport={"width": 390, "height": 844}), "?from=26")
    assert len(shown_now(page)) == 10
    expect(_button(page, 3)).to_have_attribute("aria-current", "page")
    opened(watch(home), "?from=9999&find=opal")
    page = opened(watch(home), "?from=-7")
    expect(page).to_have_url(re.compile("/models/$"))


def test_without_scripts_every_model_is_in_the_table(watch: Watch, home: str) -> None:
    page = watch(home, java_script_enabled=False).open("models/")
    article = page.get_by_role("article")
    read = "rows => rows.slice(1).map(row => [row.querySelector('a').innerText, row.innerText])"
    rows = dict(article.get_by_role("row").evaluate_all(read))
    for number in range(2, 2 + (len(files()) - 1) // 25):
        article.get_by_role("link", name=f"Page {number}", exact=True).click()
        expect(page).to_have_url(f"{home}models/page/{number}/")
        rows |= dict(article.get_by_role("row").evaluate_all(read))
    assert set(rows) == {file.card.name for file in files()}
    for file in files():
        context = specified(file, "context_window")
        assert maker(file) in rows[file.card.name]
        assert context is None or f"{context:,}" in rows[file.card.name]


def test_the_table_works_again_after_going_away_and_back(visitor: Watched) -> None:
    page = opened(visitor)
    page.evaluate("window.stayed = true")
    open_panel(page, "Filters")
    choice(page, "Organization", MAKER).check()
    model = shown(page)[0]
    table(page).get_by_role("link", name=name(model), exact=True).click()
    expect(page).to_have_url(f"{visitor.address}models/{model}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(name(model))
    page.go_back()
    expect_models(page, by_maker(MAKER))
    page.get_by_role("button", name=f"Remove the filter Organization: {MAKER}").click()
    expect_models(page, models())
    for tab in ("Compare", "Models"):
        page.get_by_role("navigation", name="Tabs").get_by_role("link", name=tab).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(tab)
    expect_models(page, models())
    page.get_by_role("searchbox", name="Search models").fill(MAKER)
    expect(page).to_have_url(f"{visitor.address}models/?find={MAKER}")
    assert page.evaluate("window.stayed")
