"""A model looked up: where a score is from, what an id means, when it ends."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.errands import Errand


def test_a_score_shows_where_it_is_from_and_leads_there(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.follow("Lumen-4.2")
    errand.click(page.get_by_role("table").get_by_role("link", name="99.4%").first)
    evidence = page.get_by_role("dialog", name="Source and conditions of 99.4%")
    for words in ("with tools; high effort", "developer"):
        expect(evidence).to_contain_text(words)
    errand.click(evidence.get_by_role("link", name="Announcement of Lumen-4.2"))
    source = page.get_by_role("listitem").filter(has=page.locator("[id='source.announcement']"))
    expect(source).to_be_in_viewport()
    document = source.get_by_role("link", name="Announcement of Lumen-4.2")
    expect(document).to_have_attribute("href", "https://aurora.example/blog/lumen-4.2")
    assert errand.steps <= 3


def test_an_id_of_an_api_finds_its_model(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    found = errand.search("opal-4-20250522")
    expect(found.first).to_contain_text("Opal 4")
    errand.click(found.first)
    expect(errand.page.get_by_role("heading", level=1)).to_contain_text("Opal 4")
    names = errand.page.get_by_role("article").get_by_text("opal-4-20250522").first
    expect(names).to_be_attached()
    assert errand.steps <= 2


def test_a_model_that_ends_says_when_and_what_replaces_it(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.click(errand.search("lumen 3 turbo").first)
    status = page.locator("article .admonition").first
    expect(status).to_be_in_viewport()
    expect(status).to_contain_text("December 2026")
    expect(status).to_contain_text("January 15, 2027")
    errand.click(status.get_by_role("link", name="Lumen-4.1"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lumen-4.1")
    assert errand.steps <= 3


def test_what_is_about_to_be_switched_off_is_listed_the_soonest_first(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.follow("Retirements")
    table = page.get_by_role("table", name=re.compile("To come|Stated dates"))
    expect(table.get_by_role("columnheader")).to_contain_text(
        ["Model", "Switched off", "Replacement", "Status", "Organization", "Source"]
    )
    heads = table.get_by_role("rowheader").all_inner_texts()
    # Of the first, sources state two days; those past stand in the order of their days, too.
    ends = [*("Lumen 2", "Cygnus 3 Pro"), *("Lumen-3 Turbo",) * 2, "Opal 4"]
    assert heads == ends
    row = table.get_by_role("row", name="Opal 4 May 14, 2027")
    expect(row.get_by_role("link", name="Opal 4.5")).to_be_visible()
    with page.expect_download() as download:
        errand.follow("the calendar")
    assert download.value.suggested_filename == "retirements.ics"
    assert errand.steps <= 2
