"""What one source offers side by side is no dispute, and all of it is on the page."""

import re
from typing import Any

import pytest

from cardpress.blocks import Citations, Facts
from cardpress.charts import ScorePlots
from cardpress.comparison import Compared, compare
from cardpress.data.models import model_record
from cardpress.data.side import side_record
from cardpress.schema import Model, facts_of
from tests.catalogues import catalogue_of

_Values = list[dict[str, Any]]
_ONE_SAYS_BOTH: _Values = [{"value": 1000}, {"value": 2000}]


def _case(field: str, values: _Values) -> Compared:
    return compare(catalogue_of({"case": {"specifications": {field: values}}}))


def _facts(compared: Compared) -> Facts:
    cite = Citations(compared.catalogue, "models/case.md")
    return Facts(compared.catalogue.models["case"], compared, cite)


def _headline(compared: Compared, field: str) -> str:
    return str(_facts(compared).headline(field))


@pytest.mark.parametrize(
    ("values", "of_rivals", "of_alternatives"),
    [
        ([{"value": 1000}, {"value": 2000, "source": "two"}], True, True),
        (_ONE_SAYS_BOTH, True, False),
        ([{"value": 1000}, {"value": 2000, "note": "in preview"}], True, False),
        (
            [{"value": 1000, "note": "by day"}, {"value": 2000, "note": "by night"}],
            False,
            False,
        ),
        ([{"value": 1000}, {"value": 1000, "source": "two"}], False, False),
        ([*_ONE_SAYS_BOTH, {"value": 2000, "source": "two"}], True, False),
        ([*_ONE_SAYS_BOTH, {"value": 3000, "source": "two"}], True, True),
    ],
)
def test_the_schema_says_whether_several_values_are_a_dispute(
    values: _Values, of_rivals: bool, of_alternatives: bool
) -> None:
    assert bool(_case("training_tokens", values).disagreements["case"]) is of_rivals
    assert bool(_case("context_window", values).disagreements["case"]) is of_alternatives


def test_all_alternatives_are_on_the_page_and_in_compare_each_with_its_note() -> None:
    values: _Values = [{"value": 200_000}, {"value": 1_000_000, "note": "in beta"}]
    compared = _case("context_window", values)
    shown = _headline(compared, "context_window")
    assert "200,000 tokens" in shown
    assert "1,000,000 tokens" in shown.split("; ")[1]
    assert shown.endswith(" (in beta)")
    told = side_record(compared.catalogue.models["case"], compared)["facts"]["Context Window"]
    assert [(each["t"], each.get("n")) for each in told] == [
        ("200,000 tokens", None),
        ("1,000,000 tokens", "in beta"),
    ]


def test_where_alternatives_are_disputed_one_figure_leads_to_what_each_source_says() -> None:
    compared = _case("context_window", [*_ONE_SAYS_BOTH, {"value": 3000, "source": "two"}])
    shown = _headline(compared, "context_window")
    assert "1,000 tokens" in shown
    assert shown.split("](")[1:] == [
        '#dispute.context-window "Sources state 1,000 / 2,000 / 3,000")'
    ]


def test_the_facts_that_may_have_alternatives_are_those_of_the_design() -> None:
    alternatives = {fact.field for fact in facts_of(Model) if fact.lists == "alternatives"}
    limits = {"context_window", "max_input", "max_output"}
    assert alternatives >= {*limits, "embedding_dimensions", "license"}
    assert alternatives >= {"deprecated", "retires", "retired"}


@pytest.mark.parametrize("event", ["deprecated", "retires", "retired"])
@pytest.mark.parametrize(
    ("makers", "others", "is_disputed"),
    [
        ({"note": "in the maker's API"}, {"note": "at another platform"}, False),
        ({}, {"note": "at another platform"}, False),
        ({}, {}, True),
    ],
)
def test_the_end_of_a_model_at_one_platform_disputes_none_elsewhere(
    event: str, makers: dict[str, str], others: dict[str, str], *, is_disputed: bool
) -> None:
    days = [
        {"value": "2026-03-09", **makers},
        {"value": "2026-03-26", "source": "two", **others},
    ]
    compared = compare(catalogue_of({"case": {"lifecycle": {event: days}}}))
    assert bool(compared.disagreements["case"]) is is_disputed
    terms = " ".join(line.text for line in _facts(compared).terms())
    assert ("March 26, 2026" in terms) is not is_disputed


def test_a_shutdown_and_the_deprecation_before_it_are_two_events() -> None:
    dates = {
        "deprecated": [{"value": "2025-08-13"}],
        "retired": [{"value": "2025-10-28", "source": "two"}],
    }
    assert not compare(catalogue_of({"case": {"lifecycle": dates}})).disagreements["case"]


_MIT = {"name": "MIT License", "spdx": "MIT"}


@pytest.mark.parametrize(
    ("first", "second", "is_shown"),
    [
        (_MIT, {"name": "The MIT Licence of 1988", "spdx": "MIT"}, "The MIT Licence of 1988"),
        (_MIT, {**_MIT, "url": "https://text.example"}, "https://text.example"),
        ({**_MIT, "url": "https://one.example"}, {**_MIT, "url": "https://two.example"}, "//two."),
        ({**_MIT, "note": "of the code"}, {**_MIT, "note": "of the weights"}, "of the weights"),
        ({"name": "MIT"}, {"name": "Expat License", "spdx": "MIT"}, "Expat License"),
        ({"name": "Expat License"}, {"name": "Expat license", "spdx": "MIT"}, "MIT"),
    ],
)
def test_what_a_second_claim_says_of_the_same_license_is_on_the_page(
    first: dict[str, str], second: dict[str, str], is_shown: str
) -> None:
    card = {"license": [first, {**second, "source": "two"}]}
    compared = compare(catalogue_of({"case": card}))
    assert not compared.disagreements["case"]
    [shown] = [line.text for line in _facts(compared).terms() if line.label == "License"]
    assert is_shown in shown
    assert ", or " not in shown


def test_a_side_of_the_modalities_that_only_a_second_claim_has_is_on_the_page() -> None:
    sides = [{"input": ["audio"]}, {"output": ["video"], "source": "two"}]
    compared = compare(catalogue_of({"case": {"specifications": {"modalities": sides}}}))
    [(_, shown)] = _facts(compared).specifications()
    assert "Audio (input)" in shown
    assert "Video (output)" in shown


def test_a_second_claim_that_says_nothing_more_is_not_repeated() -> None:
    card = {"license": [_MIT, {"name": "MIT", "source": "two"}, {**_MIT, "source": "two"}]}
    compared = compare(catalogue_of({"case": card}))
    [shown] = [line.text for line in _facts(compared).terms() if line.label == "License"]
    assert "two" not in shown


def test_licenses_that_hold_for_parts_of_a_model_do_not_read_as_a_choice() -> None:
    parts = [{**_MIT, "note": "code"}, {"name": "Llama 3.3 License", "note": "weights"}]
    compared = compare(catalogue_of({"case": {"license": parts}}))
    [shown] = [line.text for line in _facts(compared).terms() if line.label == "License"]
    words = [re.sub(r"\[(.+)\]\(.+?\)", r"\1", part) for part in shown.split("; ")]
    assert words == ["MIT License (code)", "Llama 3.3 License (weights)"]


@pytest.mark.parametrize(
    ("values", "more"),
    [
        ([1000], ""),
        ([1000, {"value": 2000, "note": "in beta"}], "1 more value"),
        ([1000, 2000, 3000], "2 more values"),
        ([1000, {"value": 1000, "source": "two"}], ""),
        ([1000, 2000, {"value": 3000, "source": "two"}], ""),  # a dispute counts them itself
    ],
)
def test_a_table_of_models_says_how_many_values_a_fact_has_besides_its_first(
    values: _Values, more: str
) -> None:
    compared = _case("context_window", values)
    cell = _facts(compared).cell("context_window")
    assert cell
    on_page = " ".join(cell.below)
    file = compared.catalogue.models["case"]
    in_data = model_record(file, compared, ScorePlots(compared))["context"].get("n", "")
    assert ("more value" in on_page) is ("more value" in in_data) is bool(more)
    assert more in on_page
    assert more in in_data


def test_so_does_the_day_of_retirement_below_a_status() -> None:
    days = [{"value": "2028-05-14"}, {"value": "2028-05-20", "note": "at another platform"}]
    compared = compare(catalogue_of({"case": {"lifecycle": {"status": "active", "retires": days}}}))
    file = compared.catalogue.models["case"]
    status = model_record(file, compared, ScorePlots(compared))["status"]
    assert str(status["e"]).endswith("May 14, 2028")
    assert status["n"] == "1 more value"
