"""Which models no other beats: at least as good in score and price, and better in one of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cardpress.charts import INPUT, ScorePlots
from cardpress.comparison import Point, around, compare, ranks_of, unbeaten
from tests.catalogues import catalogue_of

_points = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda at: (float(at[0]), float(at[1]))),
    max_size=12,
).map(lambda places: [Point(f"m{n}", x, score) for n, (x, score) in enumerate(places)])
_flags = st.booleans()


def _ranks(points: Sequence[Point], *, lower: bool) -> dict[str, int]:
    measures = {each.model: around(each.score, 0) for each in points}
    return ranks_of(measures, "points", is_lower=lower)


def _beats(one: Point, other: Point, ranks: Mapping[str, int], *, more: bool) -> bool:
    by_x = (one.x - other.x) * (1 if more else -1)
    by_rank = ranks[other.model] - ranks[one.model]
    return min(by_x, by_rank) >= 0 and max(by_x, by_rank) > 0


def _line(points: Sequence[Point], *, more: bool = False, lower: bool = False) -> set[str]:
    found = unbeaten(points, _ranks(points, lower=lower), more_is_better=more)
    assert list(found) == sorted(found, key=lambda each: (each.x, each.score, each.model))
    return {each.model for each in found}


@given(_points, _flags, _flags)
def test_the_frontier_is_exactly_what_no_other_model_beats(
    points: list[Point], more: bool, lower: bool
) -> None:
    ranks = _ranks(points, lower=lower)
    assert _line(points, more=more, lower=lower) == {
        each.model
        for each in points
        if not any(_beats(other, each, ranks, more=more) for other in points)
    }


def test_scores_of_one_rank_are_equal_on_the_line_too() -> None:
    def best(**prices: tuple[float, float]) -> list[str]:
        models = {
            name: {
                "benchmarks": {"sums": {"score": score, "version": "v1"}},
                "pricing": [{"input": price, "output": 9}],
            }
            # With some that are beaten, as fewer than five have no line.
            for name, (score, price) in {**prices, **dict.fromkeys("xyz", (1, 99))}.items()
        }
        compared = compare(catalogue_of(models))
        [cohort] = [each for each in compared.cohorts["sums"] if each.conditions]
        return [point.model for point in ScorePlots(compared).best(cohort, INPUT)]

    assert best(dear=(80, 2), cheap=(79.96, 1)) == ["cheap"]
    assert best(one=(80, 1), other=(79.96, 1)) == ["other", "one"]
    assert best(dear=(80.5, 2), cheap=(79.96, 1)) == ["cheap", "dear"]
    # A third score sets the ranks of the two apart, as one is not its equal.
    assert best(dear=(80, 2), cheap=(79.96, 1), top=(80.04, 3)) == ["cheap", "dear"]


@given(_points, _flags, _flags, st.randoms(use_true_random=False))
def test_the_frontier_depends_on_neither_order_nor_side(
    points: list[Point], more: bool, lower: bool, chance: Any
) -> None:
    found = _line(points, more=more, lower=lower)
    assert _line(chance.sample(points, len(points)), more=more, lower=lower) == found
    mirrored = [Point(each.model, -each.x, -each.score) for each in points]
    assert _line(mirrored, more=not more, lower=not lower) == found
