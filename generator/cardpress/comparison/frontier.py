"""Which models no other beats: better on a benchmark, and cheaper, earlier or of more room."""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from .compared import Compared
from .fields import Field
from .headline import comparable_price


class Point(NamedTuple):
    """A model's score, and what it is held against: a price, a number of tokens or a day."""

    model: str
    x: float
    score: float


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

    def order(field: Field) -> tuple[int, int, str, str]:
        count = sum(each.model in priced for each in field.results)
        key = field.conditions.key if field.conditions else ""
        return -count, -len(field.results), field.benchmark, key

    fields = chain.from_iterable(compared.fields.values())
    return min(
        (field for field in fields if field.comparability == "alike"), key=order, default=None
    )
