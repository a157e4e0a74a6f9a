"""Cards made from the schema: every field that there is, a value of its own in each place."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from cardpress.schema import Benchmark, FieldOutline, Organization
from tests.fuzz.cards import Author

IDS = ("m0", "m1", "m2", "m3")
_FIRST_DAY = datetime.date(2001, 1, 1)


@dataclass
class Distinct(Author):
    """Writes a number, or a day, of its own into each place."""

    _numbers: Iterator[int] = field(default_factory=lambda: count(101))
    _days: Iterator[int] = field(default_factory=count)

    def _of_kind(self, field: FieldOutline) -> Callable[[], Any]:
        if field.kind in ("count", "tokens", "quantity", "amount") or field.expects == "a number":
            return lambda: next(self._numbers)
        if field.kind == "date":
            return self._day
        return super()._of_kind(field)

    def _day(self) -> str:
        return (_FIRST_DAY + datetime.timedelta(next(self._days))).isoformat()


def distinct_cards() -> dict[str, Any]:
    """Return cards of models, benchmarks and an organization, by their paths below cards/."""
    author = Distinct(Random(1), 1, IDS, ("b0", "b1"))
    made = {f"models/acme/{id_}": author.model(id_) for id_ in IDS}
    for id_ in author.benchmarks:
        made[f"benchmarks/{id_}"] = author.card(Benchmark)
        made[f"benchmarks/{id_}"] |= {"unit": "points"}  # a percentage would bound the scores
        made[f"benchmarks/{id_}"].pop("range")  # which no score may leave
    return {**made, "organizations/acme": author.card(Organization)}
