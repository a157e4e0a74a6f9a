"""A price's note and conditions go with it wherever it is shown, counted or downloaded."""

import re
from typing import Any

import pytest

from cardpress.charts import ScorePlots
from cardpress.comparison import Compared, Cost, Workload, compare, cost
from cardpress.data.models import model_record
from cardpress.data.sellers import seller_records
from cardpress.data.side import side_record
from cardpress.markup import escape, escape_html
from cardpress.pages import plan
from cardpress.rendering import RenderedPage, Renderer
from cardpress.wording import cost_remarks
from tests.catalogues import catalogue_of
from tests.conftest import ROOT

_HELD: list[tuple[dict[str, Any], str]] = [
    ({"note": "peak hours"}, "peak hours"),
    ({"note": "not sooner than May 2026"}, "not sooner than May 2026"),
    ({"note": "with <b> & more"}, "with <b> & more"),
    ({"region": "EU"}, "EU"),
    ({"hours": "00:30-08:30 UTC"}, "00:30-08:30 UTC"),
    ({"tier": "priority"}, "priority processing"),
    ({"token_kind": "audio"}, "audio tokens"),
    ({"provider": "Elsewhere", "note": "at no charge"}, "via Elsewhere, at no charge"),
]
_NAMES = [words for _, words in _HELD]


def _compared(row: dict[str, Any]) -> Compared:
    models: dict[str, dict[str, Any]] = {
        "case": {"pricing": [{"input": 2, "output": 8, "cache_read": 1, **row}]},
        "other": {"pricing": [{"input": 3, "output": 9}], "price_comparisons": ["case"]},
    }
    return compare(catalogue_of(models))


def _pages(compared: Compared) -> dict[str, str]:
    renderer = Renderer(ROOT)
    pages = {page.path: renderer.render(page) for page in plan(compared)}
    return {path: page.markdown for path, page in pages.items() if isinstance(page, RenderedPage)}


@pytest.mark.parametrize(("row", "words"), _HELD, ids=_NAMES)
def test_no_table_shows_an_amount_without_what_holds_for_it(
    row: dict[str, Any], words: str
) -> None:
    pages = _pages(_compared(row))
    pair = "compare/case_vs_other.md"
    for path in ("models/case.md", "models/other.md", "models/index.md", pair):
        # Sentences, too: what they cannot say of a price, they leave out with it.
        lines = [line for line in pages[path].split("\n") if "$2.00" in line]
        assert lines, path
        # A table of one model's prices has columns for them.
        for part in words.removeprefix("via ").split(", "):
            assert all(escape(part) in line for line in lines), path


@pytest.mark.parametrize(("row", "words"), _HELD, ids=_NAMES)
def test_data_has_what_holds_beside_every_amount(row: dict[str, Any], words: str) -> None:
    compared = _compared(row)
    file = compared.catalogue.models["case"]
    record = model_record(file, compared, ScorePlots(compared))
    side = side_record(file, compared)
    # The notes of cells are what a download of the table has in a column of its own.
    for cells in (record, side["prices"]):
        assert [cells[name]["n"] for name in ("input", "output")] == [words, words]
    [[price]] = seller_records(compared)["case"]["sellers"][0].values()
    assert price.get("n") == row.get("note")


@pytest.mark.parametrize("row", [{"note": "peak hours"}, {"region": "EU"}, {"hours": "off-peak"}])
def test_a_cost_says_what_its_price_holds_for(row: dict[str, Any]) -> None:
    [line] = [line for line in _pages(_compared(row))["cost.md"].split("\n") if "[case]" in line]
    assert f"<small>{next(iter(row.values()))}</small>" in line


def test_a_cost_says_that_the_hours_of_a_cache_are_left_out() -> None:
    cached = Workload(input=2, cached=1, output=1, requests=1)

    def said(row: dict[str, Any]) -> list[str]:
        found = cost(cached, _compared(row).sellers["case"])
        assert isinstance(found, Cost)
        return [*cost_remarks(found)]

    remark = "without cache storage, which is charged by the hour"
    assert said({"cache_read": 1, "cache_storage": 4.5}) == [remark]
    assert said({"cache_read": 1}) == []


def test_the_cost_page_says_in_what_else_models_are_priced() -> None:
    rows: dict[str, list[dict[str, Any]]] = {
        "sound": [{"input": 40, "output": 80, "token_kind": "audio"}],
        "later": [{"input": 1, "output": 2, "tier": "batch"}],
        "first": [{"input": 1, "output": 2, "tier": "priority", "region": "EU"}],
        "yuan": [{"input": 1, "output": 2, "currency": "CNY"}],
        "by-page": [{"input": 0.01, "per": "page"}],
    }
    models = {name: {"pricing": pricing} for name, pricing in rows.items()}
    told = _pages(compare(catalogue_of(models)))["cost.md"].split("Left out: ", 1)[1]
    assert told.split("\n\n")[1].split("\n") == [
        "- **Priced per page only (1)**: [by-page](models/by-page.md)",
        "- **Priced per text token in priority processing only (1)**: [first](models/first.md)",
        "- **Priced per audio token only (1)**: [sound](models/sound.md)",
        "- **Priced in CNY (1)**: [yuan](models/yuan.md)",
        "- **Priced for batch processing only (1)**: [later](models/later.md)",
    ]


def test_what_sources_say_of_a_disputed_price_has_its_note() -> None:
    rows = [{"input": 2, "note": "peak hours"}, {"input": 5, "source": "two", "note": "Peak hours"}]
    page = _pages(compare(catalogue_of({"case": {"pricing": rows}})))["models/case.md"]
    [line] = [line for line in page.split("\n") if "$5.00**" in line]
    assert "Peak hours" in line


def test_a_price_is_as_fresh_as_the_last_look_whatever_a_source_adds_in_words() -> None:
    rows = [
        {"input": 2, "checked": "2026-01-02"},
        {"input": 2, "checked": "2026-05-06", "source": "two", "note": "audio costs more"},
        {"input": 3, "checked": "2026-07-08", "source": "two", "note": "peak hours"},
    ]
    page = _pages(compare(catalogue_of({"case": {"pricing": rows}})))["models/case.md"]
    assert "price last checked May 6, 2026" in page


@pytest.mark.parametrize("note", ["priority processing", "off-peak", "in the EU", "at no charge"])
def test_a_price_with_a_note_disputes_none_without(note: str) -> None:
    rows = [{"input": 2}, {"input": 5, "source": "two", "note": note}]
    for order in (rows, rows[::-1]):
        assert compare(catalogue_of({"case": {"pricing": order}})).disagreements["case"] == ()


def test_disputes_about_prices_with_different_notes_have_each_a_place() -> None:
    rows = [
        {"input": amount + more, "source": source, **({"note": note} if note else {})}
        for amount, note in ((2, ""), (4, "priority processing"), (1, "off-peak"))
        for more, source in ((0, "one"), (0.5, "two"))
    ]
    page = _pages(compare(catalogue_of({"case": {"pricing": rows}})))["models/case.md"]
    places = re.findall(r'id="(dispute\.input[^"]*)"', page)
    assert len(set(places)) == len(places) == 3
    assert ["off-peak" in place for place in places].count(True) == 1


@pytest.mark.parametrize("row", [held for held, _ in _HELD[:4]], ids=_NAMES[:4])
def test_a_point_of_a_chart_names_what_its_price_holds_for(row: dict[str, Any]) -> None:
    models = {
        name: {
            "benchmarks": {"sums": [{"score": score, "version": "v1"}]},
            "pricing": [{"input": 2, "output": 8, **(row if name == "case" else {})}],
        }
        for name, score in (("case", 50), ("other", 60))
    }
    words = next(words for held, words in _HELD if held == row)
    page = _pages(compare(catalogue_of(models)))["explore.md"]
    titles = re.findall(r"<title>(.*?)</title>", page)
    [title] = [title for title in titles if title.startswith("case") and "$2.00" in title]
    assert f"$2.00, {escape_html(words)}" in title


def test_the_table_of_prices_says_what_each_row_is_for() -> None:
    rows: list[dict[str, Any]] = [
        {"input": 3, "output": 15, "cache_read": 0.3, "cache_minutes": 5},
        {"cache_write": 6, "cache_minutes": 60},
        {"input": 1.5, "output": 7.5, "tier": "batch"},
        {"input": 32, "token_kind": "audio", "region": "EU", "hours": "peak", "above": 1000},
        {"input": 0, "output": 0, "note": "for students", "until": "2027"},
    ]
    page = _pages(compare(catalogue_of({"case": {"pricing": rows}})))["models/case.md"]
    [head, _, *table] = page.split("### Prices by Source\n\n")[1].split("\n\n")[0].split("\n")
    for heading in ("Cached input", "Cache write", "Batch input", "Batch output"):
        assert f"| {heading} |" in head
    assert [line.split(" | ")[1] for line in table] == [
        "1M tokens, cached for 5 minutes",
        "1M tokens, cached for 60 minutes",
        "1M tokens",
        "1M tokens, prompts above 1,000 tokens, audio tokens, EU, peak",
        "1M tokens<br><small>until 2027, for students</small>",
    ]


def test_a_model_priced_in_batches_alone_has_no_table_of_names_without_prices() -> None:
    rows = [
        {"input": 1, "output": 4, "tier": "batch"},
        {"input": 6, "output": 9, "tier": "priority"},
    ]
    page = _pages(compare(catalogue_of({"case": {"pricing": rows}})))["models/case.md"]
    pricing = page.split("Pricing\n", 1)[1]
    assert pricing.lstrip().startswith("### Prices by Source\n")
    assert all(f"${amount}.00" in pricing for amount in (1, 4, 6, 9))
