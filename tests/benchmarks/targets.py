"""What speed, memory and size must reach, and whether a run of the benchmark reached it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.benchmarks.measurement import Results
from tests.benchmarks.rows import FLOORS

Value = Callable[[Results, int, str], float | None]
"""Of results, for so many models, by what is timed: `wall` or `cpu`; None if not measured."""
_OF_TIME = ("×", "s")
_MEGABYTE, _KILOBYTE = 1_000_000, 1_000


@dataclass(frozen=True)
class Target:
    """A measure that is to be at most something, for so many models, or for the most measured."""

    measure: str
    most: float
    unit: str
    value: Value
    models: int = 0

    @property
    def is_of_time(self) -> bool:
        """Return whether it can be said by the clock and by the processors."""
        return self.unit in _OF_TIME

    def verdict(self, results: Results) -> str:
        """Return whether it is reached: yes, no, or that it was not measured."""
        models = self.models or max(results.sizes(), default=0)
        value = self.value(results, models, "wall")
        if value is None:
            return f"not measured at {models:,}" if models else "not measured"
        return "yes" if value <= self.most else f"**no**, {value / self.most:,.1f} times that"


def _ratio(of: str, to: Sequence[str]) -> Value:
    def value(results: Results, models: int, time: str) -> float | None:
        over = results.median(of, models, time)
        under = [results.median(row, models, time) for row in to]
        known = [seconds for seconds in under if seconds]
        return over / sum(known) if over is not None and len(known) == len(under) else None

    return value


def _seconds(row: str) -> Value:
    return lambda results, models, time: results.median(row, models, time)


def _size(row: str, field: str, by: float) -> Value:
    def value(results: Results, models: int, _: str) -> float | None:
        median = results.median(row, models, field)
        return None if median is None else median / by

    return value


def _growth(results: Results, models: int, time: str) -> float | None:
    larger = results.median("cold", models, time)
    smaller = results.median("cold", models // 4, time)
    return larger / smaller if larger and smaller and models % 4 == 0 else None


TARGETS = (
    Target("`pages` to the three floors", 1.6, "×", _ratio("pages", FLOORS)),
    Target("`check` to libyaml's parse", 1.5, "×", _ratio("check", ("parse",))),
    # libyaml's parse may be meant as that into data, which takes several times as long.
    Target("`pages` to them, with `yaml.load`", 1.6, "×", _ratio("pages", ("load", *FLOORS[1:]))),
    Target("`check` to `yaml.load`", 1.5, "×", _ratio("check", ("load",))),
    Target("the site cold to Hugo", 1, "×", _ratio("cold", ("hugo",)), 2_000),
    Target("one edit in `serve` to Hugo", 0.1, "×", _ratio("serve-text", ("hugo",)), 2_000),
    Target("one edit in `serve`", 1.3, "s", _seconds("serve-text"), 2_000),
    Target("one edit in `serve`", 0.5, "s", _seconds("serve-text"), 50),
    Target("a mistake in `serve`", 0.5, "s", _seconds("serve-mistake"), 50),
    Target("a sentence, new process, to Hugo", 0.25, "×", _ratio("edit-text", ("hugo",)), 2_000),
    Target("a score, new process, to Hugo", 0.25, "×", _ratio("edit-score", ("hugo",)), 2_000),
    Target("the site cold, to a quarter of the cards", 4.4, "×", _growth, 4_000),
    Target("memory of the site cold", 600, "MB", _size("cold", "memory", _MEGABYTE), 2_000),
    Target("a model's page, gzipped", 10, "KB", _size("cold", "model_page", _KILOBYTE)),
)
