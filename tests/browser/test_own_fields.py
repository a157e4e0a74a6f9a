"""A catalogue's own fields and words as a visitor meets them: columns, filters, search, CSV."""

import csv
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.models_table import choice, group, headings, open_panel, shown, table
from tests.browser.serving import served
from tests.conftest import CASES
from tests.site.conftest import SMALL_SITE


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site of two models whose catalogue has fields and words of its own."""
    root = tmp_path_factory.mktemp("own") / "catalogue"
    shutil.copytree(CASES / "configuration/own", root)
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(SMALL_SITE, encoding="utf-8")
    with served(root, root.parent / "site") as address:
        yield address


@pytest.fixture
def page(watch: Watch, own: str) -> Page:
    page = watch(own).open("models/")
    expect(table(page)).to_be_visible()
    return page


def test_the_table_shows_own_columns_and_none_that_is_empty(page: Page) -> None:
    shown_first = headings(page)
    assert {"Owner", "Monthly cost EUR per month"} <= {*shown_first}
    assert not [heading for heading in shown_first if "price" in heading or "Context" in heading]
    row = table(page).get_by_role("row", name="One")
    expect(row).to_contain_text("Tables")  # a word of its own, which has no picture
    # What the catalogue says itself leads to no source.
    expect(row).to_contain_text("Payments Team")
    expect(row.get_by_role("link", name="Payments Team")).to_have_count(0)


def test_each_of_several_choices_is_a_filter(page: Page) -> None:
    open_panel(page, "Filters")
    choice(page, "Channels", "branch").check()
    assert shown(page) == ["one"]
    choice(page, "Channels", "web").check()
    assert sorted(shown(page)) == ["one", "two"]
    expect(page).to_have_url(re.compile(r"\?custom\.channels=branch"))


def test_choices_are_in_the_order_of_the_catalogue(page: Page) -> None:
    open_panel(page, "Filters")
    labels = group(page, "Risk rating").locator("label > span:first-of-type")
    # Neither by their numbers of models, which are equal, nor by their names.
    assert labels.all_inner_texts() == ["Low risk", "High risk"]


def test_a_number_of_ones_own_is_a_range_that_may_begin_below_zero(page: Page) -> None:
    open_panel(page, "Filters")
    expect(group(page, "Monthly cost")).to_contain_text("EUR per month")
    page.get_by_label("Monthly cost to").fill("0")
    expect(table(page).get_by_role("row", name="One")).to_have_count(0)
    assert shown(page) == ["two"]


def test_the_field_that_is_searched_finds_its_model(page: Page) -> None:
    page.get_by_role("searchbox").first.fill("fr-17")
    expect(table(page).get_by_role("row", name="Two")).to_have_count(0)
    assert shown(page) == ["one"]


def test_own_fields_are_in_the_file_of_the_table(page: Page, tmp_path: Path) -> None:
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download CSV").click()
    saved.value.save_as(tmp_path / "models.csv")
    with (tmp_path / "models.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert float(rows["two"]["Monthly cost (EUR per month)"]) == -5
    assert rows["one"]["Owner"] == "Payments Team"
    assert "average" in rows["one"]["Monthly cost, notes"]


def test_a_comparison_has_own_fields(watch: Watch, own: str) -> None:
    page = watch(own).open("compare/?model=one&model=two")
    row = page.get_by_role("row", name="Risk rating")
    expect(row.get_by_role("cell").first).to_have_text("High risk")
    expect(row.get_by_role("cell").last).to_have_text("Low risk")
    expect(page.get_by_role("row", name="Short code")).to_have_count(0)
