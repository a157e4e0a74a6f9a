"""Measurements, and what they come to: the median and the spread of the runs of each row."""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measurement:
    """One run of a row: seconds by the clock and of processors, bytes of memory and of output."""

    row: str
    models: int
    wall: float
    cpu: float
    memory: int
    told: float = 0.0
    """Seconds of which the program itself speaks, where it does."""
    files: int = 0
    size: int = 0
    model_page: int = 0


@dataclass(frozen=True)
class Gap:
    """What was asked for and not measured, and why."""

    row: str
    models: int
    reason: str
    is_failure: bool


class Results:
    """All measurements of a run of the benchmark."""

    def __init__(self, measurements: Iterable[Measurement], gaps: Iterable[Gap] = ()) -> None:
        self.measurements = [*measurements]
        self.gaps = [*gaps]

    def sizes(self) -> list[int]:
        """Return the numbers of models, the smallest first."""
        return sorted({one.models for one in self.measurements})

    def rows(self, models: int) -> list[str]:
        """Return the names of what was measured of so many models, in its first order."""
        return [*dict.fromkeys(one.row for one in self.measurements if one.models == models)]

    def values(self, row: str, models: int, field: str) -> list[float]:
        """Return what each run of a row had of something."""
        return [
            float(getattr(one, field))
            for one in self.measurements
            if one.row == row and one.models == models
        ]

    def median(self, row: str, models: int, field: str = "wall") -> float | None:
        """Return the middle of the runs of a row, or None if there are none."""
        values = self.values(row, models, field)
        return statistics.median(values) if values else None
