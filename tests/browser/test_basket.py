"""Models set aside to compare: chosen anywhere, remembered, at most six, and never in the way."""

from playwright.sync_api import expect

from tests.browser.comparing import basket, box, expect_compared, query
from tests.browser.conftest import Watch, Watched
from tests.browser.models_table import name, opened, shown_now, table

_MOST = 6
# What stands in front of all else at the corner of a box.
_ABOVE = """box => document.elementFromPoint(box.x + 20, box.y + 20)
  .closest(".cp-basket, .md-search")?.className"""


def test_what_is_chosen_in_the_table_is_remembered_and_compared(visitor: Watched) -> None:
    page = opened(visitor)
    one, other, third = shown_now(page)[:3]
    page.evaluate("window.stayed = true")
    box(page, one).check()
    box(page, other).check()
    expect(basket(page)).to_contain_text(name(other))
    table(page).get_by_role("link", name=name(third), exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name(third))
    expect(basket(page)).to_contain_text(name(one))
    page.get_by_role("article").get_by_role("button", name="Compare").click()
    expect(basket(page)).to_contain_text(name(third))
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Models").click()
    expect(box(page, third)).to_be_checked()
    assert page.evaluate("window.stayed")
    page.reload()
    for model in (one, other, third):
        expect(box(page, model)).to_be_checked()
    box(page, third).uncheck()
    basket(page).get_by_role("button", name=f"Remove {name(other)} from").click()
    expect(box(page, other)).not_to_be_checked()
    box(page, other).check()
    basket(page).get_by_role("link", name="Compare 2").click()
    expect_compared(page, one, other)
    expect(basket(page)).to_have_count(0)


def test_no_more_than_six_models_are_compared(watch: Watch, home: str) -> None:
    window = watch(home)
    page = opened(window)
    first, *others, last = shown_now(page)[: _MOST + 1]
    for model in (first, *others):
        box(page, model).check()
    expect(basket(page).get_by_role("listitem")).to_have_count(_MOST)
    box(page, last).click()
    expect(page.get_by_role("status").filter(has_text=f"up to {_MOST} models")).to_have_count(1)
    expect(box(page, last)).not_to_be_checked()
    expect(basket(page)).not_to_contain_text(name(last))
    basket(page).get_by_role("link", name=f"Compare {_MOST}").click()
    expect_compared(page, first, *others)
    expect(page.get_by_label("Add a model")).to_have_count(0)
    shared = watch(home).open(f"compare/{query(first, *others, last)}")
    expect_compared(shared, first, *others)
    shared.get_by_role("button", name=f"Remove {name(first)}").click()
    expect_compared(shared, *others)
    expect(shared.get_by_label("Add a model")).to_be_visible()


def test_models_set_aside_take_one_line_of_a_phone_and_hide_no_link(
    watch: Watch, home: str
) -> None:
    page = opened(watch(home, viewport={"width": 390, "height": 844}))
    for model in shown_now(page)[:_MOST]:
        box(page, model).check()
    bar = basket(page).bounding_box()
    items = basket(page).get_by_role("listitem")
    expect(items).to_have_count(_MOST)
    heights = items.evaluate_all("all => all.map(item => item.getBoundingClientRect().top)")
    assert len(set(heights)) == 1
    last = items.last
    last.get_by_role("button").focus()
    expect(last).to_be_in_viewport()
    page.locator("header .md-header__button[for=__search]").click()
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    assert page.evaluate(_ABOVE, bar) == "md-search"
    page.keyboard.press("Escape")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.get_by_role("navigation", name="Footer").get_by_role("link").last.click(trial=True)


def test_a_shared_address_leaves_alone_what_a_visitor_has_set_aside(
    watch: Watch, home: str
) -> None:
    window = watch(home)
    page = opened(window)
    own, one, other = shown_now(page)[:3]
    box(page, own).check()
    page = window.open(f"compare/{query(one, other)}")
    expect_compared(page, one, other)
    expect(basket(opened(window)).get_by_role("listitem")).to_have_text([f"{name(own)}\u00d7"])
    page = window.open(f"compare/{query(one, other)}")
    page.get_by_label("Add a model").fill(name(own))
    page.keyboard.press("Enter")
    expect_compared(page, one, other, own)
    expect(basket(opened(window)).get_by_role("listitem")).to_have_count(3)
