"""A fact that the schema declares is a column, a filter, a row of Compare and in the file."""

import csv
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.models_table import choice, group, head, headings, open_panel, shown, table
from tests.browser.serving import served
from tests.conftest import BASE, ROOT
from tests.made_up import FIELD, LABEL
from tests.site.conftest import SMALL_SITE

# What a site's own hook does before anything is built: one declaration, as in the schema.
_HOOK = f"""\
import sys
sys.path.insert(0, {str(ROOT)!r})
from cardpress.configuration import SCHEMAS
from tests.made_up import KINDS, schema_with
SCHEMAS["model"] = schema_with(KINDS[{{kind!r}}])
"""
_BOOSTS = {"large": [2.1e25], "small": [4e22, 5e22], "middle": [9.5e23]}


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site whose cards state a quantity that the schema has only here."""
    root = tmp_path_factory.mktemp("added") / "catalogue"
    shutil.copytree(BASE, root)
    (root / "docs").mkdir()
    (root / "hook.py").write_text(_HOOK.format(kind="quantity"), encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"{SMALL_SITE}hooks: [hook.py]\n", encoding="utf-8")
    for name, values in _BOOSTS.items():
        claims = [{"value": value, "source": key} for value, key in zip(values, "ab", strict=False)]
        sources = {key: {"title": f"Paper {key}", "url": f"https://acme.dev/{key}"} for key in "ab"}
        card = {"name": name.capitalize(), "type": "Embedding Model", "sources": sources}
        text = yaml.safe_dump({**card, "specifications": {FIELD: claims}})
        (root / f"cards/models/acme/{name}.yml").write_text(text, encoding="utf-8")
    with served(root, root.parent / "site") as address:
        yield address


@pytest.fixture
def page(watch: Watch, added: str) -> Page:
    page = watch(added).open("models/")
    expect(table(page)).to_be_visible()
    return page


def test_an_added_fact_is_a_column_that_sorts_by_value(page: Page) -> None:
    assert "Boost kN" in headings(page)
    by_boost = head(page, "Boost").get_by_role("button")
    by_boost.click()
    expect(head(page, "Boost")).to_have_attribute("aria-sort", "descending")
    assert shown(page)[:3] == ["large", "middle", "small"]
    by_boost.click()
    expect(head(page, "Boost")).to_have_attribute("aria-sort", "ascending")
    assert shown(page)[:3] == ["small", "middle", "large"]
    row = table(page).get_by_role("row", name="Large")
    expect(row.get_by_role("link", name="2.1 × 10²⁵")).to_have_attribute(
        "href", re.compile(r"models/large/#source\.a$")
    )
    disputed = (
        table(page)
        .get_by_role("row", name="Small")
        .get_by_role("link", name="sources disagree")
        .first
    )
    expect(disputed).to_have_attribute("href", re.compile(f"models/small/#dispute.{FIELD}$"))


def test_an_added_fact_is_a_filter_whose_bounds_stand_in_the_address(page: Page) -> None:
    open_panel(page, "Filters")
    expect(group(page, "Boost")).to_contain_text("kN")
    page.get_by_label("Boost from").fill("9e23")
    expect(page.get_by_role("button", name="Boost: 9e+23 or more")).to_be_visible()
    assert sorted(shown(page)) == ["large", "middle"]
    expect(page).to_have_url(re.compile(rf"\?{FIELD}=9e%2B23\.\.$"))
    page.reload()
    expect(page.get_by_role("button", name="Boost: 9e+23 or more")).to_be_visible()
    assert sorted(shown(page)) == ["large", "middle"]
    open_panel(page, "Filters")
    choice(page, "Boost", "Unspecified").check()
    assert sorted(shown(page)) == ["bolt", "large", "middle", "plain"]


def test_an_added_fact_is_in_the_file_of_the_table_with_its_whole_value(
    page: Page, tmp_path: Path
) -> None:
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download CSV").click()
    saved.value.save_as(tmp_path / "models.csv")
    with (tmp_path / "models.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert float(rows["large"]["Boost (kN)"]) == 2.1e25
    assert rows["small"]["Boost, notes"] == "disputed: 2 values"
    assert rows["plain"]["Boost (kN)"] == ""


def test_an_added_fact_is_a_row_of_a_comparison(watch: Watch, added: str) -> None:
    page = watch(added).open("compare/?model=large&model=middle")
    row = page.get_by_role("row", name=LABEL)
    expect(row.get_by_role("cell").first).to_have_text("2.1 × 10²⁵ kN")
    expect(row.get_by_role("cell").last).to_have_text("9.5 × 10²³ kN")
