"""A model's page as a screen reader meets it: its accessibility tree, in its order."""

import re
from itertools import pairwise

from playwright.sync_api import Locator, expect

from tests.browser.conftest import Watched
from tests.browser.errands import Errand

_UNNAMED = """() => [...document.querySelectorAll("article :is(svg, img)")]
  .filter(each => !each.closest("[aria-hidden=true], [role=img]:not(svg), button[aria-label]"))
  .filter(each => !each.closest("a[title]")) // whose name says what the picture means
  .filter(each => !(each.ariaLabel || each.alt || each.getAttribute("aria-labelledby")
    || each.querySelector(":scope > title")))
  .map(each => each.outerHTML.slice(0, 90))"""
_PLACE = """place => [...document.querySelectorAll("*")].indexOf(place)"""
_LEVELS = "article => [...article.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName[1])"
_UNFOLD = "article => article.querySelectorAll('details').forEach(each => { each.open = true; })"
_PICTOGRAPH = re.compile("[\N{VARIATION SELECTOR-16}\u2600-\u27bf\U0001f300-\U0001faff]")


def test_a_screen_reader_is_led_through_a_model(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.follow("Lumen-4.2")
    article = page.get_by_role("article")
    name = article.get_by_role("heading", level=1)
    expect(name).to_contain_text("Lumen-4.2")
    for landmark in ("banner", "main", "contentinfo"):
        expect(page.get_by_role(landmark)).to_have_count(1)
    # The contents follow the heading, and the answers the contents, before all sections.
    contents = article.get_by_role("navigation", name="On this page")
    answers = article.get_by_role("region", name="At a glance")
    first = article.get_by_role("heading", level=2).first
    tops = [place.evaluate(_PLACE) for place in (name, contents, answers, first)]
    assert tops == sorted(tops)
    errand.click(contents.get_by_role("link", name="Pricing", exact=True))
    pricing = article.get_by_role("heading", name="Pricing", level=2)
    expect(pricing).to_be_in_viewport()
    article.evaluate(_UNFOLD)
    _expect_named(article)
    # What leads through the page is read aloud without its pictures, and has a name.
    read = page.get_by_role("main").aria_snapshot()
    assert re.findall("- (?:table|link|button|region):?$", read, re.MULTILINE) == []
    assert "\N{PILCROW SIGN}" not in read
    expect(article.get_by_role("navigation", name="Tags")).to_have_count(1)
    names = re.findall("- '?(?:heading|navigation|table|link) .*", article.aria_snapshot())
    assert [each for each in names if _PICTOGRAPH.search(each)] == []
    assert errand.steps <= 2


def _expect_named(article: Locator) -> None:
    """Expect each table to have a caption and heads of rows, and each figure a name."""
    tables = article.get_by_role("table").all()
    assert len(tables) > 5
    for table in tables:
        caption = table.locator("caption").inner_text()
        expect(table).to_have_accessible_name(caption)
        rows = table.locator("tbody > tr").count()
        assert table.locator("tbody > tr > th[scope=row]").count() == rows, caption
    for figure in article.locator("figure, [role=img], [role=figure]").all():
        expect(figure).to_have_accessible_name(re.compile("."))
    assert article.page.evaluate(_UNNAMED) == []
    levels = [int(level) for level in article.evaluate(_LEVELS)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
