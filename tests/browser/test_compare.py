"""Models side by side: chosen anywhere, remembered, shared, and never at odds with themselves."""

import re
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.pages.pair_page import pair_path, pairs
from tests.browser.conftest import Watch, Watched
from tests.browser.models_table import compared, files, models, name, opened, table

_MOST = 6
# Sentences, and rows of tables: each cell's words without marks and spaces, and whether it is best.
_READ = """root => ({
  sentences: [...root.querySelectorAll("ul > li")].map(line => line.textContent)
    .filter(words => words.endsWith(".")),
  rows: [...root.querySelectorAll("table tbody tr")].map(row => [...row.cells].map(cell => {
    const own = document.importNode(cell, true);
    const best = [...own.querySelectorAll("small, a")].filter(e => e.textContent === "best");
    best.forEach(mark => mark.remove());
    return [own.textContent.replace(/[^\\p{L}\\p{N}.$%—]/gu, ""), best.length > 0];
  })),
})"""
_BOTH_WAYS = """async ([read, pairs]) => {
  const { start } = await import(new URL("assets/cardstock/compare-page.js", pairs.home));
  const place = document.createElement("div"); // which no browser needs to lay out
  const compared = async (...models) => {
    history.replaceState(null, "", "?" + models.map(model => `model=${model}`).join("&"));
    await start(place, new AbortController().signal);
    return read(place);
  };
  const found = [];
  for (const [path, one, other] of pairs.all) {
    const text = await (await fetch(pairs.home + path)).text();
    const page = new DOMParser().parseFromString(text, "text/html").querySelector("article");
    found.push([read(page), await compared(one, other), await compared(other, one)]);
  }
  return found;
}"""


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return pairs(compared())


def _query(*chosen: str) -> str:
    return "?" + "&".join(f"model={model}" for model in chosen)


def _compared(page: Page) -> Locator:
    """Find the entries of the models that are compared."""
    return page.get_by_role("list", name="Models compared").get_by_role("listitem")


def _expect_compared(page: Page, *chosen: str) -> None:
    expect(_compared(page)).to_contain_text([name(model) for model in chosen])
    expect(_compared(page)).to_have_count(len(chosen))
    expect(page).to_have_url(
        re.compile(re.escape(f"compare/{_query(*chosen)}") + "(&differences)?$")
    )


def _basket(page: Page) -> Locator:
    return page.get_by_role("region", name="Models to compare")


def _box(page: Page, model: str) -> Locator:
    return page.get_by_role("checkbox", name=f"Compare {name(model)}", exact=True)


def _rows(page: Page, title: str) -> list[list[str]]:
    """Give the cells of a table of the comparison, as a visitor reads them."""
    rows = page.get_by_role("region", name=title, exact=True).get_by_role("row")
    read = "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
    found: list[list[str]] = rows.evaluate_all(read)
    return found


def test_what_is_chosen_in_the_table_is_remembered_and_compared(visitor: Watched) -> None:
    one, other, third = sorted(models())[:3]
    page = opened(visitor)
    page.wait_for_load_state("networkidle")  # with it the theme has read the site's map
    page.evaluate("window.stayed = true")
    _box(page, one).check()
    _box(page, other).check()
    expect(_basket(page)).to_contain_text(name(other))
    table(page).get_by_role("link", name=name(third), exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name(third))
    expect(_basket(page)).to_contain_text(name(one))
    page.get_by_role("article").get_by_role("button", name="Compare").click()
    expect(_basket(page)).to_contain_text(name(third))
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Models").click()
    expect(_box(page, third)).to_be_checked()
    assert page.evaluate("window.stayed")
    page.reload()
    for model in (one, other, third):
        expect(_box(page, model)).to_be_checked()
    _box(page, third).uncheck()
    _basket(page).get_by_role("button", name=f"Take {name(other)} out").click()
    expect(_box(page, other)).not_to_be_checked()
    _box(page, other).check()
    _basket(page).get_by_role("link", name="Compare 2").click()
    _expect_compared(page, one, other)
    expect(_basket(page)).to_have_count(0)


def test_no_more_than_six_models_are_compared(watch: Watch, home: str) -> None:
    window = watch(home)
    first, *others, last = sorted(models())[: _MOST + 1]
    page = opened(window)
    for model in (first, *others):
        _box(page, model).check()
    expect(_basket(page).get_by_role("listitem")).to_have_count(_MOST)
    _box(page, last).click()
    expect(page.get_by_role("status").filter(has_text=f"At most {_MOST} models")).to_have_count(1)
    expect(_box(page, last)).not_to_be_checked()
    expect(_basket(page)).not_to_contain_text(name(last))
    _basket(page).get_by_role("link", name=f"Compare {_MOST}").click()
    _expect_compared(page, first, *others)
    expect(page.get_by_label("Add a model")).to_have_count(0)
    shared = watch(home).open(f"compare/{_query(first, *others, last)}")
    _expect_compared(shared, first, *others)
    shared.get_by_role("button", name=f"Take {name(first)} out").click()
    _expect_compared(shared, *others)
    expect(shared.get_by_label("Add a model")).to_be_visible()


def test_models_set_aside_take_one_line_of_a_phone_and_hide_no_link(
    watch: Watch, home: str
) -> None:
    page = opened(watch(home, viewport={"width": 390, "height": 844}))
    for model in sorted(models())[:_MOST]:
        _box(page, model).check()
    bar = _basket(page).bounding_box()
    assert bar
    assert bar["height"] < 60
    last = _basket(page).get_by_role("listitem").last
    last.get_by_role("button").focus()
    expect(last).to_be_in_viewport()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.get_by_role("navigation", name="Footer").get_by_role("link").last.click(trial=True)


def test_a_model_is_added_by_any_of_its_names(visitor: Watched) -> None:
    aliased = next(file for file in files() if file.card.aliases)
    model, alias = aliased.place.id, aliased.card.aliases[0]
    first, second = [each for each in sorted(models()) if each != model][:2]
    page = visitor.open("compare/")
    expect(page.get_by_text("Choose two models or more to compare.")).to_be_visible()
    for each, typed in ((first, name(first)), (second, second), (model, alias.upper())):
        page.get_by_label("Add a model").press_sequentially(typed)
        page.keyboard.press("Enter")
        expect(_compared(page).last).to_contain_text(name(each))
        expect(page.get_by_label("Add a model")).to_be_focused()
    _expect_compared(page, first, second, model)
    page.keyboard.type("no such model")
    page.keyboard.press("Enter")
    expect(page.get_by_text("No model is called no such model.")).to_be_visible()
    page.get_by_role("button", name=f"Take {name(second)} out").press("Enter")
    _expect_compared(page, first, model)
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_only_what_differs_is_shown_and_shared(watch: Watch, home: str) -> None:
    one, other = _pairs()[0]
    page = watch(home).open(f"compare/{_query(one, other)}")
    _expect_compared(page, one, other)
    every = _rows(page, "Specifications")
    switch = page.get_by_label("Only what differs")
    switch.focus()
    page.keyboard.press("Space")
    expect(switch).to_be_checked()
    expect(switch).to_be_focused()
    expect(page).to_have_url(f"{home}compare/{_query(one, other)}&differences")
    different = [row for row in every if len(set(row[1:])) > 1]
    assert _rows(page, "Specifications") == different
    assert len(different) < len(every)
    shared = watch(home).open(page.url.removeprefix(home))
    expect(shared.get_by_label("Only what differs")).to_be_checked()
    assert _rows(shared, "Specifications") == different
    shared.get_by_label("Only what differs").uncheck()
    assert _rows(shared, "Specifications") == every


def test_an_address_shows_another_visitor_the_same_comparison(watch: Watch, home: str) -> None:
    chosen = sorted(models())[:: len(models()) // 4][:4]
    page = watch(home).open(f"compare/{_query(*chosen[:3])}")
    _expect_compared(page, *chosen[:3])
    page.get_by_label("Add a model").fill(name(chosen[3]))
    page.keyboard.press("Enter")
    _expect_compared(page, *chosen)
    shared = watch(home).open(page.url.removeprefix(home))
    _expect_compared(shared, *chosen)
    assert shared.locator("article").inner_text() == page.locator("article").inner_text()


@pytest.mark.parametrize("query", ["?model=toString&model=__proto__", "?model=no-such-model", "?x"])
def test_an_address_that_names_no_model_asks_for_some(visitor: Watched, query: str) -> None:
    page = visitor.open(f"compare/{query}")
    expect(page.get_by_text("Choose two models or more to compare.")).to_be_visible()
    expect(page.get_by_role("heading", name="Pairs that cards compare")).to_be_in_viewport()


def _swapped(shown: dict[str, Any]) -> dict[str, Any]:
    rows = [[label, right, left] for label, left, right in shown["rows"]]
    return {**shown, "rows": rows}


def test_scripts_say_of_every_pair_what_its_page_says_and_its_mirror_image(
    visitor: Watched,
) -> None:
    page = visitor.open("compare/")
    expect(page.get_by_label("Add a model")).to_be_visible()
    all_pairs = [[pair_path(pair).removesuffix(".md") + "/", *pair] for pair in _pairs()]
    code = f"given => ({_BOTH_WAYS})([{_READ}, given])"
    found = page.evaluate(code, {"home": visitor.address, "all": all_pairs})
    assert len(found) == len(_pairs())
    for pair, (static, shown, mirrored) in zip(_pairs(), found, strict=True):
        assert static["sentences"], pair
        assert static["rows"], pair
        for mine, its in ((shown, static), (_swapped(mirrored), static)):
            assert mine["sentences"] == its["sentences"], pair
            assert [row for row in mine["rows"] if row not in its["rows"]] == [], pair
            assert mine["rows"] == its["rows"], pair


def test_without_scripts_a_pair_reads_in_full_and_each_is_listed(watch: Watch, home: str) -> None:
    window = watch(home, java_script_enabled=False)
    listed = window.open("compare/").get_by_role("article").get_by_role("link")
    read = "links => links.map(link => link.pathname.slice(1)).filter(p => p.includes('_vs_'))"
    paths = [pair_path(pair).removesuffix(".md") + "/" for pair in _pairs()]
    assert sorted(listed.evaluate_all(read)) == sorted(paths)
    one, other = _pairs()[0]
    page = window.open(paths[0])
    article = page.get_by_role("article")
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{name(one)} vs {name(other)}")
    for heading in ("Specifications", "Prices", "Results"):
        expect(article.get_by_role("heading", name=heading)).to_be_visible()
    expect(article.get_by_role("listitem").first).to_contain_text("measured alike")
    expect(article.get_by_role("columnheader", name=name(other)).first).to_be_visible()
    link = article.get_by_role("link", name="Compare with other models")
    expect(link).to_have_js_property("href", f"{home}compare/{_query(one, other)}")
