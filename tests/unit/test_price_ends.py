"""A price that ends: past from the day after, and never shown without its end before."""

from itertools import permutations
from typing import Any

import pytest
from pydantic import ValidationError

from cardpress.charts import ScorePlots
from cardpress.comparison import Cost, Workload, cost, unconditional_price
from cardpress.data.models import model_record
from cardpress.data.sellers import seller_records
from cardpress.data.side import side_record
from cardpress.loader.messages import explain
from cardpress.pages import plan
from cardpress.rendering import RenderedPage, Renderer
from cardpress.schema import Model
from cardpress.wording import cost_remarks
from tests.conftest import ROOT
from tests.prices import headline, past_rows, priced

_LIMITED = {"input": 1, "output": 2, "until": "2026-06"}
_USUAL = {"input": 2, "output": 8, "from": "2025-01"}


@pytest.mark.parametrize(
    ("as_of", "past"),
    [("2025-05-30", []), ("2026-06-30", []), ("2026-07-01", [0]), ("2027", [0]), ("2026", [])],
)
def test_a_price_is_past_from_the_day_after_its_end(as_of: str, past: list[int]) -> None:
    compared = priced(_LIMITED, _USUAL, as_of=as_of)
    assert past_rows(compared) == past
    assert headline(compared).amounts["input"] == (2 if past else 1)


@pytest.mark.parametrize(
    ("seen", "past"),
    [({"checked": "2026-08-01"}, [0]), ({"from": "2026-07"}, [0]), ({"checked": "2026-06"}, [])],
)
def test_without_a_day_the_last_that_the_card_knows_stands_for_it(
    seen: dict[str, str], past: list[int]
) -> None:
    assert past_rows(priced(_LIMITED, {**_USUAL, "provider": "Elsewhere", **seen})) == past


@pytest.mark.parametrize("began", [{"from": "2026-05"}, {"checked": "2026-05"}, {}])
def test_a_limited_price_makes_none_former(began: dict[str, str]) -> None:
    for rows in permutations([{**_LIMITED, **began}, _USUAL]):
        assert past_rows(priced(*rows, as_of="2026-05-20")) == []


def test_a_limited_price_stands_nowhere_without_its_end() -> None:
    compared = priced(_LIMITED, as_of="2026-05-20")
    assert unconditional_price(compared, "case", "input") is None
    record = model_record(compared.catalogue.models["case"], compared, ScorePlots(compared))
    assert [record[side]["n"] for side in ("input", "output")] == ["until Jun 2026"] * 2
    prices = seller_records(compared)["case"]
    assert prices["sellers"][0]["text_tokens"][0]["n"] == "until Jun 2026"
    renderer = Renderer(ROOT)
    for page in plan(compared):
        rendered = renderer.render(page)
        if isinstance(rendered, RenderedPage) and page.path in (
            "models/case.md",
            "models/index.md",
            "cost.md",
        ):
            lines = [line for line in rendered.markdown.split("\n") if "$2.00" in line]
            assert lines
            assert all("Jun 2026" in line for line in lines)


def test_the_table_of_former_prices_says_when_each_ended() -> None:
    ended = {**_LIMITED, "until": "2026-06-09"}
    pages = {page.path: page for page in plan(priced(_USUAL, ended, as_of="2026-07"))}
    rendered = Renderer(ROOT).render(pages["models/case.md"])
    assert isinstance(rendered, RenderedPage)
    former = rendered.markdown.split("### Past Prices\n\n")[1].split("\n\n")[0]
    [row] = former.split("\n")[2:]
    assert row.split(" | ")[1] == "1M tokens<br><small>until Jun 9, 2026</small>"


@pytest.mark.parametrize(
    "days", [("2026", "2025"), ("2026-02", "2026-01"), ("2026-02-10", "2026-02-09")]
)
def test_an_end_before_the_beginning_is_refused_with_a_remedy(days: tuple[str, str]) -> None:
    row = {"input": 1, "from": days[0], "until": days[1]}
    card = {"name": "Case", "type": "Embedding Model", "pricing": [row]}
    with pytest.raises(ValidationError) as caught:
        Model.model_validate(card)
    [error] = [error for error in caught.value.errors() if error["type"] == "expected"]
    message, hint = explain(error, Model, "", tuple(error["loc"]))
    assert f"an end after {days[0]}" in message
    assert hint


@pytest.mark.parametrize("days", [("2026", "2026-01"), ("2026-02", "2026"), ("2026-02", "2026-02")])
def test_a_beginning_and_an_end_may_be_in_one_month_or_year(days: tuple[str, str]) -> None:
    row = {"input": 1, "from": days[0], "until": days[1]}
    Model.model_validate({"name": "Case", "type": "Embedding Model", "pricing": [row]})


_BATCH = {"input": 1, "output": 4, "tier": "batch"}


@pytest.mark.parametrize(
    ("usual", "other", "ends"),
    [
        ({}, {**_BATCH, "until": "2026-06"}, ("", "until Jun 2026")),
        ({"until": "2026-06"}, _BATCH, ("until Jun 2026", "")),
        ({"until": "2026-06"}, {**_BATCH, "until": "2027"}, ("until Jun 2026", "until 2027")),
        ({"until": "2026-06", "batch_input": 1}, None, ("until Jun 2026", "until Jun 2026")),
    ],
)
def test_an_amount_of_another_row_keeps_the_end_of_its_own(
    usual: dict[str, Any], other: dict[str, Any] | None, ends: tuple[str, str]
) -> None:
    rows = [{"input": 2, "output": 8, **usual}, *([other] if other else [])]
    compared = priced(*rows, as_of="2026-05-20")
    side = side_record(compared.catalogue.models["case"], compared)
    names = ("input", "batch_input")
    assert tuple(side["prices"][name].get("n", "") for name in names) == ends
    for tier, end in zip(("standard", "batch"), ends, strict=True):
        workload = Workload(1, 0, 0, 1, tier="batch" if tier == "batch" else "standard")
        found = cost(workload, compared.sellers["case"])
        assert isinstance(found, Cost)
        assert list(cost_remarks(found)) == ([end] if end else [])


def test_a_cached_amount_says_how_long_its_cache_lives_wherever_it_stands() -> None:
    compared = priced({"input": 2, "output": 8, "cache_read": 1, "cache_minutes": 5})
    prices = side_record(compared.catalogue.models["case"], compared)["prices"]
    assert prices["cache_read"]["n"] == "cached for 5 minutes"
    assert "n" not in prices["input"]
