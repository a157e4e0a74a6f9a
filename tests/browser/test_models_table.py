"""The table of models in a visitor's hands: sorted, shared, taken along, on any screen and keys."""

import csv
import io
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.models_table import (
    MAKER,
    NOT_STATED,
    ORDERS,
    TYPE,
    VALUES,
    Value,
    by_maker,
    choice,
    column,
    expect_models,
    files,
    group,
    head,
    headings,
    models,
    name,
    open_panel,
    opened,
    shown,
    table,
)
from tests.frozen import compared

_ASCENDING = """texts => {
  const { compare } = new Intl.Collator("en", { numeric: true });
  return texts.every((text, n) => !n || compare(texts[n - 1], text) <= 0);
}"""


def _in_order(page: Page, values: Sequence[Value]) -> bool:
    """Return whether values ascend as readers of English sort them."""
    if any(isinstance(value, str) for value in values):
        return bool(page.evaluate(_ASCENDING, values))
    return all(a <= b for a, b in pairwise(values))  # type: ignore[operator]


def _sort(heading: Locator) -> str | None:
    """Sort by a column; gives in which order."""
    before = heading.get_attribute("aria-sort")
    turned = {"ascending": "descending", "descending": "ascending"}.get(before or "", "ending")
    heading.locator("[role=button]").click()
    expect(heading).to_have_attribute("aria-sort", re.compile(turned))
    return heading.get_attribute("aria-sort")


def test_every_column_sorts_both_ways_with_what_is_missing_last(visitor: Watched) -> None:
    page = opened(visitor)
    open_panel(page, "Columns")
    boxes = group(page, "Columns").get_by_role("checkbox")
    boxes.evaluate_all("all => all.forEach(box => box.checked || box.click())")
    # The last of the tables that are drawn meanwhile has all of them.
    expect(table(page).locator("thead th")).to_have_count(len(VALUES))
    shown_columns = headings(page)
    assert sorted(map(column, shown_columns)) == sorted(VALUES)
    heads = page.locator(".cp-table thead th")  # by place, as names of so wide a table take long
    for place, heading in enumerate(shown_columns):
        value = ORDERS[column(heading)]
        orders = set()
        for _ in range(2):
            orders.add(order := _sort(heads.nth(place)))
            values = [value(compared().catalogue.models[model]) for model in shown(page)]
            known = [each for each in values if each is not None]
            assert len(values) == len(models())
            assert values == [*known, *[None] * (len(values) - len(known))], (heading, order)
            assert _in_order(page, known if order == "ascending" else known[::-1]), (heading, order)
        assert orders == {"ascending", "descending"}, heading


def _view(page: Page) -> dict[str, Any]:
    """Return what a visitor sees of a view: rows, columns, sort, filters."""
    heads = table(page).get_by_role("columnheader")
    checked = page.get_by_role("checkbox", checked=True)
    return {
        "rows": shown(page),
        "columns": headings(page),
        "sort": heads.evaluate_all("heads => heads.map(head => head.getAttribute('aria-sort'))"),
        "search": page.get_by_role("searchbox", name="Search models").input_value(),
        "filters": page.get_by_role("list", name="Active filters").all_inner_texts(),
        "checked": checked.evaluate_all("boxes => boxes.map(box => box.labels[0]?.innerText)"),
    }


def test_an_address_shows_another_visitor_the_same_view(watch: Watch, home: str) -> None:
    page = opened(watch(home, permissions=["clipboard-read", "clipboard-write"]))
    open_panel(page, "Filters")
    choice(page, "Status", NOT_STATED).check()
    choice(page, "Weights", "Closed").check()
    choice(page, "Weights", NOT_STATED).check()
    page.get_by_label("Context from").fill("100,000")
    choice(page, "Context", NOT_STATED).check()
    page.get_by_role("searchbox", name="Search models").fill("a")
    open_panel(page, "Columns")
    choice(page, "Columns", "Released").uncheck()
    choice(page, "Columns", "Parameters").check()
    head(page, "Input").get_by_role("button").click()
    expect(page).to_have_url(re.compile("find=a&"))
    page.get_by_role("button", name="Copy link").click()
    page.wait_for_function("async () => await navigator.clipboard.readText() === location.href")
    view = _view(page)
    assert 3 < len(view["rows"]) < len(models())

    other = opened(watch(home), page.url.removeprefix(f"{home}models/"))
    open_panel(other, "Filters")
    open_panel(other, "Columns")
    assert _view(other) == view
    assert other.url == page.url
    other.get_by_role("button", name=re.compile("Status: Unspecified$")).click()
    assert "status=" not in other.url


def test_a_view_of_names_alone_is_shared_as_it_is(watch: Watch, home: str) -> None:
    page = opened(watch(home), "?columns=input&sort=-input")
    open_panel(page, "Columns")
    choice(page, "Columns", "Input price").uncheck()
    expect(table(page).get_by_role("columnheader")).to_have_count(1)
    other = opened(watch(home), page.url.removeprefix(f"{home}models/"))
    for each in (page, other):
        assert headings(each) == ["Model"]
        assert _in_order(each, [name(model) for model in shown(each)])


def test_the_file_holds_the_rows_and_columns_that_are_shown(visitor: Watched) -> None:
    page = opened(visitor, f"?{urlencode({'type': TYPE})}&sort=-input")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download CSV").click()
    text = waiting.value.path().read_text("utf-8")
    assert waiting.value.suggested_filename == "models.csv"
    assert text.startswith("\ufeff")  # by which a spreadsheet knows UTF-8
    first, *rows = csv.reader(io.StringIO(text[1:], newline=""), strict=True)
    assert [row[0] for row in rows] == shown(page)
    assert len(rows) == sum(file.card.type == TYPE for file in files())
    remarks = [each for each in first if each.endswith((", notes", ", source"))]
    named = [re.sub("[()]", "", each) for each in first if each not in remarks]
    assert named == ["id", *headings(page), "page"]
    for record in rows:
        told = dict(zip(first, record, strict=True))
        cited = {value for key, value in told.items() if key.endswith(", source") and value}
        assert cited <= set(compared().catalogue.models[record[0]].card.sources)
        model, *row, address = (value for key, value in told.items() if key not in remarks)
        assert address == f"{visitor.address}models/{model}/"
        below = page.get_by_role("row").filter(has=page.locator(f"input[value='{model}']"))
        for each in below.locator("td small > *").all_inner_texts():
            assert each in "; ".join(told[key] for key in remarks)
        stated = [
            VALUES[column(each)](compared().catalogue.models[model]) for each in headings(page)
        ]
        for found, value in zip(row, stated, strict=True):
            assert (
                found == (value or "") if isinstance(value, str | None) else float(found) == value
            )


@pytest.mark.parametrize("width", [390, 1440])
def test_the_head_and_the_first_column_stay_in_sight(watch: Watch, home: str, width: int) -> None:
    window = watch(home, viewport={"width": width, "height": 844})
    columns = (
        "input,output,context,released,license,status,maxOutput,parameters,cutoff,type,weights"
    )
    page = opened(window, f"?columns={columns},organization")
    region = table(page)
    region.evaluate("box => { box.scrollIntoView({block: 'end'}); box.scrollTo(150, 100); }")
    assert region.evaluate("box => [box.scrollLeft, box.scrollTop]") == [150, 100]
    frame = _box(region)
    corner, second = (_box(region.get_by_role("columnheader").nth(n)) for n in (0, 1))
    assert (corner["x"], corner["y"]) == pytest.approx((frame["x"], frame["y"]), abs=2)
    assert second["y"] == pytest.approx(frame["y"], abs=2)
    assert second["x"] < corner["x"] + corner["width"]  # behind which it is scrolled
    at = """box => document.elementFromPoint(box.x + 20, box.y + box.height / 2)
      .closest("th")?.innerText"""
    assert "Model" in page.evaluate(at, corner)
    names = region.get_by_role("rowheader").all()
    below = next(each for each in names if _box(each)["y"] > corner["y"] + corner["height"])
    assert _box(below)["x"] == pytest.approx(frame["x"], abs=2)
    assert page.evaluate(at, _box(below)) == below.inner_text()


def _box(place: Locator) -> FloatRect:
    found = place.bounding_box()
    assert found
    return found


def _tab_to(page: Page, place: Locator) -> Locator:
    """Press the tabulator until a place has the keyboard; gives the place."""
    wanted = place.element_handle()
    for _ in range(400):
        page.keyboard.press("Tab")
        if wanted.evaluate("place => place === document.activeElement"):
            return place
    raise AssertionError(f"the keyboard does not reach {place}")


def test_the_keyboard_alone_filters_sorts_chooses_and_compares(visitor: Watched) -> None:
    page = opened(visitor)
    filters = page.get_by_role("button", name="Filters", exact=True)
    _tab_to(page, filters)
    for is_open in ("false", "true"):  # it stands open where there is room
        page.keyboard.press("Enter")
        expect(filters).to_have_attribute("aria-expanded", is_open)
    _tab_to(page, choice(page, "Organization", MAKER))
    page.keyboard.press("Space")
    expect_models(page, by_maker(MAKER))
    sorter = _tab_to(page, head(page, "Output price").get_by_role("button"))
    page.keyboard.press("Enter")
    expect(head(page, "Output price")).to_have_attribute(
        "aria-sort", "ascending"
    )  # the cheapest first
    expect(sorter).to_be_focused()
    two = shown(page)[:2]
    for model in two:
        box = page.get_by_role("checkbox", name=f"Compare {name(model)}", exact=True)
        _tab_to(page, box)
        page.keyboard.press("Space")
        expect(box).to_be_checked()
        expect(box).to_be_focused()
    _tab_to(page, page.get_by_role("link", name="Compare 2"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}compare/?model={two[0]}&model={two[1]}")
    heads = page.get_by_role("region", name="Specifications").get_by_role("columnheader")
    expect(heads).to_have_text(["Specifications", *map(name, two)])
