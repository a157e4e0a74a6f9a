"""Which models no other beats: better on a benchmark, and cheaper, earlier or of more room."""

from collections.abc import Iterable
from dataclasses import dataclass

from .compared import Compared
from .conditions import Conditions
from .headline import comparable_price
from .results import Reported


@dataclass(frozen=True)
class Point:
    """A model's score, and what it is held against: a price, a number of tokens or a day."""

    model: str
    x: float
    score: float


@dataclass(frozen=True)
class Field:
    """Models measured alike on a benchmark: the first result of each under ``conditions``."""

    benchmark: str
    conditions: Conditions
    results: tuple[Reported, ...]


def unbeaten(
    points: Iterable[Point], *, more_is_better: bool, lower_is_better: bool
) -> tuple[Point, ...]:
    """Return the points that no other beats, the smallest x first.

    A point beats another where it is at least as good on both sides and better on one: of ``x``
    less is better, or more as said; of the score more, or less as said.
    """
    along, up = (-1 if more_is_better else 1), (1 if lower_is_better else -1)
    found: list[Point] = []
    for point in sorted(points, key=lambda each: (along * each.x, up * each.score)):
        last = found[-1] if found else None
        is_better = last is None or up * point.score < up * last.score
        if is_better or (last and (last.x, last.score) == (point.x, point.score)):
            found.append(point)
    return tuple(sorted(found, key=lambda each: (each.x, each.score, each.model)))


def widest_field(compared: Compared) -> Field | None:
    """Return the benchmark and conditions under which most models with a price were measured alike.

    None where no two models were.
    """
    priced = {
        model
        for model in compared.results
        if comparable_price(compared, model, "input") is not None
    }
    fields = [field for field in _fields(compared) if len(field.results) > 1]

    def order(field: Field) -> tuple[int, int, str, str]:
        count = sum(each.model in priced for each in field.results)
        return -count, -len(field.results), field.benchmark, field.conditions.key

    may_be_ranked = (
        field
        for field in sorted(fields, key=order)
        if field.conditions not in compared.unversioned[field.benchmark]
    )
    return next(may_be_ranked, None)


def _fields(compared: Compared) -> list[Field]:
    found: dict[tuple[str, Conditions], dict[str, Reported]] = {}
    for model, by_benchmark in sorted(compared.results.items()):
        for benchmark, reported in by_benchmark.items():
            for each in reported:
                measured = each.conditions.of_the_measurement
                if measured.stated:
                    found.setdefault((benchmark, measured), {}).setdefault(model, each)
    return [
        Field(benchmark, conditions, tuple(by_model.values()))
        for (benchmark, conditions), by_model in found.items()
    ]
