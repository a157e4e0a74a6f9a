"""Facts of an inherited card hold where a card is silent, marked, with the sources of that card."""

from typing import Any

import pytest

from cardpress.blocks import Citations, Facts, ModelRows, tags
from cardpress.charts import ScorePlots
from cardpress.checks.profiles import completeness
from cardpress.comparison import Compared, compare, longest_input
from cardpress.data.downloads.record import public_model
from cardpress.data.models import model_record
from cardpress.data.side import side_record
from cardpress.pages.model_page import model_page
from tests.catalogues import catalogue_of

_BASE: dict[str, Any] = {
    "license": {"name": "MIT License", "spdx": "MIT", "open_weights": True},
    "release_date": "2024-01",
    "lifecycle": {"status": "deprecated"},
    "benchmarks": {"sums": 70},
    "pricing": [{"input": 3}],
    "specifications": {
        "context_window": {"value": 4096, "source": "two", "note": "in all"},
        "modalities": {"input": ["text", "image"], "output": ["text"]},
    },
}


def _compared(**cards: dict[str, Any]) -> Compared:
    return compare(catalogue_of(cards))


def _headline(compared: Compared, field: str, model: str = "derived") -> str | None:
    cite = Citations(compared.catalogue, f"models/{model}.md")
    return Facts(compared.catalogue.models[model], compared, cite).headline(field)


def _record(compared: Compared, model: str = "derived") -> dict[str, Any]:
    return model_record(compared.catalogue.models[model], compared, ScorePlots(compared))


def test_an_inherited_fact_leads_to_the_source_of_its_own_card_and_names_it() -> None:
    compared = _compared(base=_BASE, derived={"inherits": "base"})
    assert _headline(compared, "context_window") == (
        '[4,096 tokens](base.md#source.two "Source: two of base") (in all) '
        "<small>inherited from [base](base.md)</small>"
    )
    assert _headline(compared, "context_window", "base") == (
        '[4,096 tokens](#source.two "Source: two of base") (in all)'
    )


@pytest.mark.parametrize("field", ["release_date", "status"])
def test_dates_and_statuses_are_not_inherited(field: str) -> None:
    compared = _compared(base=_BASE, derived={"inherits": "base"})
    assert _headline(compared, field, "base")
    assert _headline(compared, field) is None


def test_results_and_prices_are_not_inherited() -> None:
    compared = _compared(base=_BASE, derived={"inherits": "base"})
    assert not compared.results["derived"]
    assert compared.price("derived") is None


def test_what_a_card_states_itself_takes_the_place_of_the_whole_fact() -> None:
    own = {"inherits": "base", "specifications": {"modalities": {"input": ["audio"]}}}
    compared = _compared(base=_BASE, derived=own)
    shown = _headline(compared, "modalities")
    assert shown == '[Audio (input)](#source.one "Source: one of derived")'
    assert "inherited" in (_headline(compared, "license") or "")


def test_a_fact_comes_from_the_nearest_card_of_a_chain_that_states_it() -> None:
    middle = {"inherits": "base", "specifications": {"context_window": 8192}}
    compared = _compared(base=_BASE, middle=middle, derived={"inherits": "middle"})
    assert "[8,192 tokens](middle.md#source.one" in (_headline(compared, "context_window") or "")
    assert "inherited from [base](base.md)" in (_headline(compared, "license") or "")


def test_a_base_without_facts_passes_nothing_on() -> None:
    compared = _compared(base={}, derived={"inherits": "base"})
    assert not compared.known["derived"]


def test_facts_of_cards_that_inherit_each_other_are_found_all_the_same() -> None:
    # Which is a problem of the check; a site is served with it.
    compared = _compared(a={**_BASE, "inherits": "b"}, b={"inherits": "a"})
    assert "inherited from [a](a.md)" in (_headline(compared, "license", "b") or "")
    assert "inherited" not in (_headline(compared, "license", "a") or "")


def test_a_dispute_of_the_base_is_marked_and_counted_on_the_base_alone() -> None:
    disputed = [{"value": 4096}, {"value": 8192, "source": "two"}]
    base = {"specifications": {"context_window": disputed}}
    compared = _compared(base=base, derived={"inherits": "base"})
    assert len(compared.disagreements["base"]) == 1
    assert not compared.disagreements["derived"]
    shown = _headline(compared, "context_window") or ""
    assert "(base.md#dispute.context-window" in shown
    cell = _record(compared)["context"]
    assert cell["m"] == ["disputed: 2 values", "dispute.context-window", True]
    assert cell["i"] == "base"


def test_what_follows_from_facts_follows_from_inherited_ones() -> None:
    compared = _compared(base=_BASE, derived={"inherits": "base"})
    own, inherited = _record(compared, "base"), _record(compared)
    for key in ("weights", "reads", "writes"):
        assert inherited[key] == own[key], key
    assert inherited["axes"][2] == own["axes"][2] == 4096
    assert longest_input(compared.known["derived"]) == 4096
    card = compared.catalogue.models["derived"].card
    assert "Open weights" in tags(card, compared.known["derived"])
    assert side_record(compared.catalogue.models["derived"], compared)["window"] == 4096


def test_tables_and_compare_have_an_inherited_fact_with_the_model_it_is_from() -> None:
    compared = _compared(base=_BASE, derived={"inherits": "base"})
    expected = {
        "v": 4096,
        "t": "4,096",
        "s": "two",
        "n": "in all; inherited from base",
        "i": "base",
    }
    assert _record(compared)["context"] == expected
    side = side_record(compared.catalogue.models["derived"], compared)
    [told] = side["facts"]["Context Window"]
    assert (told["i"], told["n"]) == ("base", "in all; inherited from base")
    cite = Citations(compared.catalogue, "models/index.md")
    table = ModelRows(compared, cite).table([compared.catalogue.models["derived"]])
    assert "inherited from [base](base.md)" in str(table)


def test_data_for_programs_have_inherited_facts_apart_with_their_sources() -> None:
    compared = _compared(base=_BASE, derived={"inherits": "base"})
    file = compared.catalogue.models["derived"]
    whole = public_model(file, compared, "")
    facts = {fact["fact"]: fact for fact in whole["facts"]}
    assert {fact["derived"]["inherited_from"] for fact in facts.values()} == {"base"}
    stated = {"value": 4096, "source": "base/two", "note": "in all"}
    assert facts["context_window"]["values"] == [{**stated, "derived": {"headline": True}}]
    assert whole["sources"]["base/two"]["title"] == "two of base"
    base = public_model(compared.catalogue.models["base"], compared, "")
    assert not any("inherited_from" in fact["derived"] for fact in base["facts"])


def test_an_inherited_fact_counts_in_how_complete_a_card_is() -> None:
    compared = _compared(base=_BASE, derived={"inherits": "base"}, bare={})
    found = {
        model: next(completeness(compared.catalogue.models[model].card, compared.known[model]))
        for model in ("derived", "bare")
    }
    assert "Model details" in found["derived"].filled
    assert not found["bare"].filled


def test_facts_stand_in_the_order_of_the_page_wherever_they_come_from() -> None:
    own = {"inherits": "base", "specifications": {"training_data": "Books"}}
    compared = _compared(base=_BASE, derived=own)
    order = [fact.field for fact in compared.catalogue.facts]
    assert list(compared.known["derived"]) == sorted(compared.known["derived"], key=order.index)


def test_the_page_says_from_which_card_facts_are_though_there_are_none() -> None:
    compared = _compared(base={}, derived={"inherits": "base"})
    view: Any = model_page(compared.catalogue.models["derived"], compared).view
    assert view.lineage.inherits.endswith("are those of [base](base.md).")
