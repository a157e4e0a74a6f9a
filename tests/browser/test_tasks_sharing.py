"""A view of models handed on: by its address, on a phone, and on paper."""

import re

from playwright.sync_api import ViewportSize, expect

from tests.browser.comparing import box, expect_compared
from tests.browser.conftest import Watch, Watched
from tests.browser.errands import Errand
from tests.browser.models_table import choice, name, shown, table

_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_PAPER: ViewportSize = {"width": 720, "height": 1040}
_CUT = """() => [...document.querySelectorAll("article :is(td, th, dd, li, p)")]
  .filter(each => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 1)
  .map(each => each.textContent.trim().slice(0, 60))"""


def test_a_view_is_shared_by_its_address(watch: Watch, home: str) -> None:
    window = watch(home, permissions=["clipboard-read", "clipboard-write"])
    errand = Errand.from_home(window)
    page = errand.page
    errand.open_tab("Models")
    expect(table(page)).to_be_visible()
    errand.show_filters()
    errand.click(choice(page, "Organization", "Borealis"))
    heading = table(page).get_by_role("columnheader", name=re.compile("^Input price"))
    errand.click(heading.get_by_role("button"))
    errand.click(page.get_by_role("button", name="Copy link"))
    expect(page.get_by_text("Link copied", exact=True)).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    seen = shown(page)
    assert seen[:2] == ["opal-sonata", "opal-4.5"]
    other = watch(home).use(copied.removeprefix(home))
    expect(other.get_by_text(f"{len(seen)} of ")).to_be_visible()
    assert shown(other) == seen
    assert errand.steps <= 5


def test_three_models_are_compared_on_a_phone(watch: Watch, home: str) -> None:
    errand = Errand.from_home(watch(home, **_PHONE))
    page = errand.page
    models = ["opal-4", "opal-4.5", "opal-sonata"]
    errand.tap(page.get_by_role("article").get_by_role("link", name="Find a model"))
    errand.type(page.get_by_role("searchbox", name="Search models"), "opal")
    for model in models:
        errand.tap(box(page, model))
    errand.tap(page.get_by_role("link", name="Compare 3"))
    expect_compared(page, *models)
    article = page.get_by_role("article")
    expect(article.get_by_text("Same conditions on").first).to_be_visible()
    heads = article.get_by_role("table").first.get_by_role("columnheader")
    expect(heads.get_by_role("link")).to_have_text([name(model) for model in models])
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert errand.steps <= 6


def test_a_model_goes_on_paper_whole(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.follow("Lumen-4.2")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lumen-4.2")
    errand.steps += 1  # the browser's own command
    # Chromium fires the events of printing only before it has asked for a printer.
    page.emulate_media(media="print")
    page.set_viewport_size(_PAPER)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("article details:not([open])")).to_have_count(0)
    expect(page.locator("article button:visible, header:visible, .md-tabs:visible")).to_have_count(
        0
    )
    for words in ("Reported Results", "Announcement of Lumen-4.2", "Printed from"):
        expect(page.locator("article").get_by_text(words).last).to_be_visible()
    assert page.evaluate(_CUT) == []
    assert page.pdf(format="A4").startswith(b"%PDF")
    assert errand.steps <= 2
