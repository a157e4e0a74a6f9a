"""The table of models in a visitor's hands: choices, ranges and search."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from cardpress.blocks import ENDED, nearness_to_end, retires
from cardpress.loader import CardFile
from cardpress.schema import Model
from tests.browser.conftest import Watch, Watched
from tests.browser.models_table import (
    CHOICES,
    MAKER,
    NOT_STATED,
    OTHER_MAKER,
    TYPE,
    by_maker,
    choice,
    expect_models,
    files,
    group,
    models,
    name,
    open_panel,
    opened,
    price,
    specified,
    table,
)


def test_a_choice_shows_exactly_its_models_and_can_be_taken_out(visitor: Watched) -> None:
    page = opened(visitor)
    expect_models(page, models())
    open_panel(page, "Filters")
    choice(page, "Organization", MAKER).check()
    expect_models(page, by_maker(MAKER))
    choice(page, "Organization", OTHER_MAKER).check()
    expect_models(page, by_maker(MAKER) | by_maker(OTHER_MAKER))
    page.get_by_role("button", name=f"Remove the filter Organization: {MAKER}").click()
    expect_models(page, by_maker(OTHER_MAKER))
    expect(choice(page, "Organization", MAKER)).not_to_be_checked()
    choice(page, "Type", "Embedding Model").check()
    page.get_by_role("button", name="Clear all").click()
    expect_models(page, models())


def test_unconfirmed_models_can_be_hidden_and_the_address_keeps_it(
    visitor: Watched, watch: Watch, home: str
) -> None:
    doubtful = {file.place.id for file in files() if not file.card.is_confirmed}
    assert doubtful
    page = opened(visitor)
    open_panel(page, "Filters")
    choice(page, "Evidence", "Confirmed by a public source").check()
    expect_models(page, models() - doubtful)
    expect(page).to_have_url(re.compile("[?]evidence=Confirmed(&|$)"))
    other = opened(watch(home), "?evidence=Unconfirmed")
    expect_models(other, doubtful)
    for model in doubtful:
        assert name(model).endswith(" (unconfirmed)")
        expect(other.get_by_role("link", name=name(model), exact=True)).to_be_visible()
    button = "Remove the filter Evidence: Confirmed by a public source"
    page.get_by_role("button", name=button).click()
    expect_models(page, models())


_CHOOSE_EACH = """panel => [...panel.querySelectorAll("fieldset")].flatMap(group => {
  const legend = group.querySelector("legend").textContent;
  const isRange = group.querySelector("input:is([type=text], [type=date])");
  const boxes = isRange ? [] : group.querySelectorAll("input[type=checkbox]");
  return [...boxes].map(box => {
    const [words, count] = [...box.closest("label").children].slice(1).map(e => e.textContent);
    box.click();
    const links = document.querySelectorAll("[role=region][aria-label=Models] tbody th a");
    const models = [...links].map(link => link.pathname.split("/").at(-2));
    const told = [...document.querySelectorAll("[role=status]")].map(e => e.textContent);
    box.click();
    return [legend, words, Number(count), models, told];
  });
})"""


def test_each_count_is_of_the_models_that_choosing_gives(visitor: Watched) -> None:
    page = opened(visitor, f"?{urlencode({'type': TYPE})}")
    open_panel(page, "Filters")
    every = group(page, "Organization").locator("xpath=..").evaluate(_CHOOSE_EACH)
    # What is hidden is counted by what would be gone.
    chosen = {(each[0], each[1]): each[2:] for each in every if each[0] not in ("Type", "Hide")}
    expected: dict[tuple[str, str], set[str]] = {}
    for legend, values in CHOICES.items():
        for file in files() if legend != "Type" else ():
            for value in values(file) or [NOT_STATED]:
                of_value = expected.setdefault((legend, value), set())
                of_value |= {file.place.id} if file.card.type == TYPE else set()
    assert set(chosen) == set(expected)
    for which, (count, those, told) in chosen.items():
        assert count == len(expected[which]), which
        assert f"{count} of {len(models())} models" in told, which
        assert set(those) <= expected[which], which  # a page of the table holds 25
        assert len(those) == min(count, 25), which
    # Of a filter that is set, another choice adds to it, and is counted alone.
    types = {words: count for legend, words, count, *_ in every if legend == "Type"}
    assert types == {kind: sum(file.card.type == kind for file in files()) for kind in types}


def _billions(file: CardFile[Model]) -> float | None:
    count = specified(file, "parameters")
    return None if count is None else count / 1e9


_RANGES: dict[str, tuple[float, Callable[[CardFile[Model]], float | None]]] = {
    "Context": (200_000, lambda file: specified(file, "context_window")),
    "Input price": (3, lambda file: price(file, "input")),
    "Output price": (10, lambda file: price(file, "output")),
    "Parameters": (70, _billions),
}


def test_a_range_has_what_is_not_stated_as_a_choice_of_its_own(visitor: Watched) -> None:
    page = opened(visitor)
    open_panel(page, "Filters")
    for label, (low, value) in _RANGES.items():
        known = {file.place.id: each for file in files() if (each := value(file)) is not None}
        _expect_range(page, label, low, known)
        page.get_by_role("textbox", name=f"{label} to").clear()
        expect_models(page, models())


def _expect_range(page: Page, label: str, low: float, known: dict[str, float]) -> None:
    """Expect the models that a bound leaves, with and without those of which nothing is known."""
    unknown = models() - set(known)
    above = {model for model, each in known.items() if each >= low}
    assert above
    assert unknown
    start = page.get_by_role("textbox", name=f"{label} from")
    end = page.get_by_role("textbox", name=f"{label} to")
    start.fill(f"{low:,}")
    expect_models(page, above)
    choice(page, label, NOT_STATED).check()
    expect_models(page, above | unknown)
    start.clear()
    expect_models(page, unknown)
    end.fill(str(low))
    choice(page, label, NOT_STATED).uncheck()
    expect_models(page, {model for model, each in known.items() if each <= low})


def test_a_bound_is_read_as_people_write_it(visitor: Watched) -> None:
    page = opened(visitor)
    open_panel(page, "Filters")
    bound = page.get_by_label("Context from")
    long = {f.place.id for f in files() if (specified(f, "context_window") or 0) >= 200_000}
    for written in ("200k", "0.2 M", "200,000"):
        bound.fill(written)
        expect(page).to_have_url(re.compile("context=200000"))
        expect_models(page, long)
    bound.fill("200 tons")
    expect(bound).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Not a number: 200 tons")).to_be_visible()
    expect_models(page, models())
    choice(page, "Organization", MAKER).check()
    expect(bound).to_have_value("")
    expect(bound).to_have_attribute("aria-invalid", "false")


def test_search_finds_a_model_by_any_of_its_names(visitor: Watched) -> None:
    model, alias = next((f.place.id, f.card.aliases[-1]) for f in files() if f.card.aliases)
    page = opened(visitor)
    field = page.get_by_role("searchbox", name="Search models")
    field.fill(f" {alias.upper()} ")
    expect_models(page, {model})
    field.fill(MAKER)
    expect_models(page, by_maker(MAKER))
    field.fill("no such model")
    expect(table(page)).to_contain_text("No model matches the search; clear the search.")
    field.clear()
    expect_models(page, models())


_TYPE_AND_CHOOSE = """([box, search, range]) => {
  for (const field of [search, range]) {
    field.value = "9";
    field.dispatchEvent(new InputEvent("input"));
  }
  box.click();
}"""


def test_a_choice_made_while_typing_loses_nothing_of_what_is_typed(visitor: Watched) -> None:
    page = opened(visitor)
    open_panel(page, "Filters")
    search = page.get_by_role("searchbox", name="Search models")
    start = page.get_by_role("textbox", name="Context from")
    places = [choice(page, "Organization", MAKER), search, start]
    page.evaluate(_TYPE_AND_CHOOSE, [place.element_handle() for place in places])
    expect(page).to_have_url(re.compile(rf"[?]find=9&organization={MAKER}&context=9[.][.]$"))
    for field in (search, start):
        expect(field).to_have_value("9")


def test_what_a_visitor_does_not_want_is_hidden_and_dates_bound(visitor: Watched) -> None:
    ended = {file.place.id for file in files() if (nearness_to_end(file.card, None) or 0) >= ENDED}
    doubtful = {file.place.id for file in files() if not file.card.is_confirmed}
    assert ended
    page = opened(visitor)
    open_panel(page, "Filters")
    choice(page, "Hide", "Retired").check()
    expect_models(page, models() - ended)
    choice(page, "Hide", "Unconfirmed").check()
    expect_models(page, models() - ended - doubtful)
    expect(page).to_have_url(re.compile("[?]hide=Ended&hide=Unsourced(&|$)"))
    page.get_by_role("button", name="Clear all").click()
    page.get_by_label("Retires to", exact=True).fill("2026-12-31")
    days = {file.place.id: day.value for file in files() if (day := retires(file.card))}
    expect_models(page, {model for model, day in days.items() if day <= "2026-12-31"})
    expect(page).to_have_url(re.compile("[?]retires=..2026-12-31(&|$)"))


def test_on_a_phone_filters_are_a_sheet_that_tells_how_many_models_it_shows(
    visitor: Watched,
) -> None:
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    page = opened(visitor)
    button = page.get_by_role("button", name="Filters", exact=True)
    button.click()
    sheet = page.get_by_role("dialog", name="Filters")
    sheet.get_by_role("group", name="Organization").get_by_label(MAKER).check()
    sheet.get_by_role("button", name=f"Show {len(by_maker(MAKER))} models").click()
    expect(sheet).to_be_hidden()
    expect(button).to_be_focused()
    expect_models(page, by_maker(MAKER))
