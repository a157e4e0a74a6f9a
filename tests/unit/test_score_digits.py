"""A computed score is shown as leaderboards print it, and is ranked so; all its digits are kept."""

from typing import Any

from cardpress.blocks import Citations, DisagreementLines, ResultCells
from cardpress.comparison import Compared, compare
from cardpress.data.scores import score_records
from cardpress.data.side import side_record
from tests.catalogues import catalogue_of

_FIVE = {"settings": {"shots": 5}}
_ONE, _OTHER = 11.0306396573, 11.0347112233  # the same as printed, and not the same


def _compared() -> Compared:
    rivals = [{"score": _ONE, **_FIVE}, {"score": _OTHER, "source": "two", **_FIVE}]
    cards: dict[str, Any] = {"a": {"benchmarks": {"sums": rivals}}}
    cards["b"] = {"benchmarks": {"sums": {"score": _OTHER, **_FIVE}}}
    quoted = {"results": {"b": {"sums": {"score": _ONE, **_FIVE}}}}
    cards["c"] = {"comparisons": [quoted]}
    return compare(catalogue_of(cards))


def test_a_table_has_four_digits_of_a_score_and_the_data_all_of_them() -> None:
    compared = _compared()
    cells = ResultCells(compared, Citations(compared.catalogue, "models/a.md"))
    [first, _] = compared.results["a"]["sums"]
    assert "[11.03%]" in cells.score(first).written
    told = side_record(compared.catalogue.models["a"], compared)["results"]["sums"][0]
    assert (told["v"], told["t"]) == (_ONE, "11.03%")
    assert score_records(compared)["scores"]["a"][0][1:3] == [_ONE, "11.03%"]


def test_scores_that_are_shown_alike_share_a_rank_in_the_order_of_all_their_digits() -> None:
    compared = _compared()
    [group] = compared.leaderboard("sums").groups
    assert [(entry.reported.model, entry.rank) for entry in group.entries] == [("b", 1), ("a", 1)]


def test_scores_that_disagree_are_told_with_all_their_digits() -> None:
    compared = _compared()
    cite = Citations(compared.catalogue, "models/a.md")
    lines = DisagreementLines(compared, cite)
    [line] = lines.lines(compared.disagreements["a"])
    assert "11.0306396573%" in line.values[0]
    assert "11.0347112233%" in line.values[1]
    assert line.apart.startswith("0.004072 points apart")
    cells = ResultCells(compared, cite)
    shown = cells.score(compared.results["a"]["sums"][0]).text
    assert "Sources state 11.0306396573% / 11.0347112233%" in shown
    [quoted] = lines.quotes(compared.quotes["c"])
    assert "11.0306396573%" in quoted.text
    assert "11.0347112233%" in quoted.text
