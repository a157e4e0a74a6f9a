"""Models side by side: chosen anywhere, remembered, shared, and never at odds with themselves."""

from functools import cache
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Page, expect

from cardpress.pages.compare_page import pair_path
from tests.browser.comparing import expect_compared, in_comparison, query
from tests.browser.conftest import Watch, Watched
from tests.browser.models_table import files, models, name
from tests.frozen import compared

# Sentences, points of the chart, and rows of tables: each cell's words and links, and whether it is
# ahead. What stands in small print is set apart by style in scripts, figures by spaces as wide.
_READ = """(root, address = location.href) => ({
  sentences: [...root.querySelectorAll("ul > li")].map(line => line.textContent)
    .filter(words => words.endsWith(".")),
  dots: [...root.querySelectorAll(".cp-dots > svg > svg")].map(row => [
    row.querySelector("text").textContent,
    ...[...row.querySelectorAll("a")].map(dot => [
      dot.title, dot.classList.contains("cp-hollow"),
      new URL(dot.getAttribute("href"), address).href,
      Math.round(10 * parseFloat(dot.parentElement.getAttribute("x"))),
    ]).sort(),
  ]),
  // Who else sells the models stands where scripts are alone.
  rows: [...root.querySelectorAll("table tbody tr")].filter(row => !row.closest(".cp-sold"))
    .map(row => [...row.cells].map(cell => {
    const own = document.importNode(cell, true);
    const ahead = [...own.querySelectorAll(".cp-hidden")].filter(e => e.textContent === " ahead");
    const links = [...own.querySelectorAll("a")].map(link => link.getAttribute("href"));
    const words = own.textContent.replace(/[\\s,]/gu, "");
    return [words, links.map(link => new URL(link, address).href), ahead.length > 0];
  })),
})"""
_BOTH_WAYS = """async ([read, pairs]) => {
  const { start } = await import(new URL("assets/cardpress/compare-page.js", pairs.home));
  const { Here } = await import(new URL("assets/cardpress/here.js", pairs.home));
  const place = document.createElement("div"); // which no browser needs to lay out
  const compared = async (...models) => {
    history.replaceState(null, "", "?" + models.map(model => `model=${model}`).join("&"));
    await start(place, new AbortController().signal, new Here());
    return read(place);
  };
  const found = [];
  for (const [path, one, other] of pairs.all) {
    const text = await (await fetch(pairs.home + path)).text();
    const page = new DOMParser().parseFromString(text, "text/html").querySelector("article");
    const onPage = read(page, pairs.home + path);
    found.push([onPage, await compared(one, other), await compared(other, one)]);
  }
  return found;
}"""

# Read and not shown: the pages of models, whose links no script makes.
_PAIRS_LINKED = """async addresses => {
  const texts = await Promise.all(addresses.map(async each => (await fetch(each)).text()));
  return texts.flatMap((text, number) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    return [...page.querySelectorAll("article a")]
      .map(link => new URL(link.getAttribute("href"), addresses[number]).pathname.slice(1))
      .filter(path => path.includes("_vs_"));
  });
}"""


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return tuple(compared().pairs)


def _rows(page: Page, title: str) -> list[list[str]]:
    """Return the cells of a table of the comparison, as a visitor reads them."""
    rows = page.get_by_role("region", name=title, exact=True).get_by_role("row")
    read = "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
    found: list[list[str]] = rows.evaluate_all(read)
    return found


def test_a_model_is_added_by_any_of_its_names(visitor: Watched) -> None:
    aliased = next(file for file in files() if file.card.aliases)
    model, alias = aliased.place.id, aliased.card.aliases[0]
    first, second = [each for each in sorted(models()) if each != model][:2]
    page = visitor.open("compare/")
    expect(page.get_by_text("Choose two or more models to compare.")).to_be_visible()
    for each, typed in ((first, name(first)), (second, second), (model, alias.upper())):
        page.get_by_label("Add a model").press_sequentially(typed)
        page.keyboard.press("Enter")
        expect(in_comparison(page).last).to_contain_text(name(each))
        expect(page.get_by_label("Add a model")).to_be_focused()
    expect_compared(page, first, second, model)
    page.keyboard.type(second)
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"{name(second)} is already selected.")).to_be_visible()
    page.get_by_label("Add a model").fill("")
    page.keyboard.type("no such model")
    page.keyboard.press("Enter")
    expect(page.get_by_text("No model is called no such model.")).to_be_visible()
    page.get_by_role("button", name=f"Remove {name(second)}").press("Enter")
    expect_compared(page, first, model)
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_names_of_other_models_are_suggested_once_the_field_is_used(visitor: Watched) -> None:
    first, second = sorted(models())[:2]
    page = visitor.open(f"compare/{query(first, second)}")
    page.get_by_label("Add a model").focus()
    others = [each for each in models() if each not in (first, second)]
    expect(page.locator("datalist option")).to_have_count(len(others))
    # Also of a field that has taken the place of the one in which a name was entered.
    page.keyboard.type(name(others[0]))
    page.keyboard.press("Enter")
    expect(page.locator("datalist option")).to_have_count(len(others) - 1)


def test_only_what_differs_is_shown_and_shared(watch: Watch, home: str) -> None:
    one, other = _pairs()[0]
    page = watch(home).open(f"compare/{query(one, other)}")
    expect_compared(page, one, other)
    every = _rows(page, "Specifications")
    switch = page.get_by_label("Only show differences")
    switch.focus()
    page.keyboard.press("Space")
    expect(switch).to_be_checked()
    expect(switch).to_be_focused()
    expect(page).to_have_url(f"{home}compare/{query(one, other)}&differences")
    different = [row for row in every if len(set(row[1:])) > 1]
    assert _rows(page, "Specifications") == different
    assert len(different) < len(every)
    shared = watch(home).open(page.url.removeprefix(home))
    expect(shared.get_by_label("Only show differences")).to_be_checked()
    assert _rows(shared, "Specifications") == different
    shared.get_by_label("Only show differences").uncheck()
    assert _rows(shared, "Specifications") == every


def test_an_address_shows_another_visitor_the_same_comparison(watch: Watch, home: str) -> None:
    chosen = sorted(models())[:: len(models()) // 4][:4]
    page = watch(home).open(f"compare/{query(*chosen[:3])}")
    expect_compared(page, *chosen[:3])
    page.get_by_label("Add a model").fill(name(chosen[3]))
    page.keyboard.press("Enter")
    expect_compared(page, *chosen)
    shared = watch(home).open(page.url.removeprefix(home))
    expect_compared(shared, *chosen)
    for each in (page, shared):  # which come last
        expect(each.get_by_role("heading", name="Prices by Seller")).to_be_visible()
    assert shared.locator("article").inner_text() == page.locator("article").inner_text()


def test_an_address_that_names_no_model_asks_for_some(visitor: Watched) -> None:
    for names_none in ("?model=toString&model=__proto__", "?model=no-such-model", "?x"):
        page = visitor.open(f"compare/{names_none}")
        asked = page.get_by_text("Choose two or more models to compare.")
        expect(asked, names_none).to_be_visible()
        ready_made = page.get_by_role("heading", name="Ready-made comparisons")
        expect(ready_made, names_none).to_be_in_viewport()


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
            assert mine["dots"] == its["dots"], pair
            assert [row for row in mine["rows"] if row not in its["rows"]] == [], pair
            assert mine["rows"] == its["rows"], pair


def test_an_address_knows_names_and_tells_what_it_does_not_know(visitor: Watched) -> None:
    aliased = next(file for file in files() if file.card.aliases)
    model, alias = aliased.place.id, aliased.card.aliases[0]
    first, *others = [each for each in sorted(models()) if each != model]
    page = visitor.open(f"compare/?models={quote(name(first))},{quote(alias.upper())}")
    expect_compared(page, first, model)
    misspelt = f"{first[1]}{first[0]}{first[2:]}"
    page = visitor.open(f"compare/?model={model}&model={misspelt}&model=nothing-like-it")
    expect_compared(page, model)
    notices = page.get_by_role("alert").first
    expect(notices).to_contain_text(f"No model “{misspelt}” here.")
    expect(notices).to_contain_text("No model “nothing-like-it” here.")
    notices.get_by_role("button", name=f"Did you mean {name(first)}?").click()
    expect_compared(page, model, first)
    many = [model, first, *others[:5]]
    page = visitor.open(f"compare/?models={','.join(many)}")
    expect_compared(page, *many[:6])
    expect(page.get_by_role("alert").first).to_contain_text(f"left out: {name(many[6])}")


def test_on_a_phone_the_names_of_two_models_stay_in_sight(watch: Watch, home: str) -> None:
    one, other = _pairs()[0]
    window = watch(home, viewport={"width": 390, "height": 700})
    for path in (f"compare/{query(one, other)}", f"compare/{one}_vs_{other}/"):
        page = window.open(path)
        table = page.locator("table").filter(has_text="Type").first
        table.locator("tbody tr").last.scroll_into_view_if_needed()
        for model in (one, other):
            expect(table.get_by_role("columnheader", name=name(model))).to_be_in_viewport()
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide == 390, path


def test_without_scripts_a_pair_reads_in_full_and_each_is_linked(watch: Watch, home: str) -> None:
    window = watch(home, java_script_enabled=False)
    paths = [pair_path(pair).removesuffix(".md") + "/" for pair in _pairs()]
    models_of_pairs = sorted({model for pair in _pairs() for model in pair})
    linking = ["compare/", *(f"models/{model}/" for model in models_of_pairs)]
    addresses = [home + path for path in linking]
    assert set(window.open("compare/").evaluate(_PAIRS_LINKED, addresses)) == set(paths)
    one, other = _pairs()[0]
    page = window.open(paths[0])
    article = page.get_by_role("article")
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{name(one)} vs {name(other)}")
    for heading in ("Specifications", "Prices", "Shared Benchmarks"):
        expect(article.get_by_role("heading", name=heading)).to_be_visible()
    expect(article.get_by_role("listitem").first).to_contain_text("onditions")
    expect(article.get_by_role("columnheader", name=name(other)).first).to_be_visible()
    link = article.get_by_role("link", name="Compare with other models")
    expect(link).to_have_js_property("href", f"{home}compare/{query(one, other)}")
