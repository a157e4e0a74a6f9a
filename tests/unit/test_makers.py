"""Which organizations have a color in a chart, and which one."""

from cardpress.comparison import colored, compare
from tests.catalogues import catalogue_of

# By their models with results: a has most, and g and h fewest.
_MEASURED = {"a": 9, "b": 8, "c": 7, "d": 6, "e": 5, "f": 4, "g": 1, "h": 1}
_MADE_BY = {f"{maker}{n}": maker for maker, count in _MEASURED.items() for n in range(count)}


def _colored(models: list[str]) -> tuple[str, ...]:
    cards = {name: {"benchmarks": {"sums": {"score": 1}}} for name in _MADE_BY}
    # One with many models and no result is none of the largest.
    unmeasured = {f"z{n}": "z" for n in range(20)}
    cards |= {name: {} for name in unmeasured}
    made_by = _MADE_BY | unmeasured
    makers = compare(catalogue_of(cards, made_by=made_by)).makers
    return colored(makers[model] for model in models)


def test_the_largest_have_the_same_color_in_every_chart() -> None:
    assert _colored([*_MADE_BY]) == ("a", "b", "c", "d", "e", "f")
    assert _colored(["c0", "a0"]) == ("a", "", "c", "", "", "")


def test_who_has_more_of_a_chart_takes_the_color_of_a_larger_one_that_it_lacks() -> None:
    assert _colored(["h0", "b0", "g0"]) == ("g", "b", "h", "", "", "")
    crowd = ["a0", "b0", "c0", "d0", "e0", "f0", "g0"]
    assert _colored(crowd) == ("a", "b", "c", "d", "e", "f")
    assert _colored([*crowd, "g0"]) == ("a", "b", "c", "d", "e", "g")


def test_a_chart_of_nobody_has_no_colors() -> None:
    assert set(_colored([])) == {""}
