"""The report of a run of the benchmark, in Markdown."""

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.machine import Machine
from tests.benchmarks.measurement import Results
from tests.benchmarks.rows import TITLES
from tests.benchmarks.targets import TARGETS, Target

_METHOD = Path(__file__).with_name("method.md")
_SERVED = "serve-"
_GIB, _MB = 1 << 30, 1_000_000
_BUSY = 0.05  # of all cores


@dataclass(frozen=True)
class Session:
    """One run of the benchmark: on which machine, by which command, how often, among how many."""

    machine: Machine
    command: str
    repeat: int
    others: float
    """The share of all cores that other processes used meanwhile, from 0 to 1."""


def report(results: Results, session: Session, drawing: str) -> str:
    """Return the report, which shows a drawing of that name."""
    parts = [
        "# How fast it is\n",
        f"Made by `{session.command}`; edits here are lost. "
        "What is behind the figures: [notes](notes.md).\n",
        _machine(session),
        "## What it must reach\n",
        _table(_targets(results)),
        "In brackets the same by CPU seconds, which other processes on the machine change less.\n",
        *_missing(results),
        f"## Seconds against models\n\n![Seconds of each row, against models]({drawing})\n",
    ]
    for models in results.sizes():
        parts += [f"## {models:,} models\n", _table(_rows(results, models))]
        served = [row for row in results.rows(models) if row.startswith(_SERVED)]
        if served:
            parts.append(_table(_served(results, models, served)))
    return "\n".join([*parts, "## How it is measured\n", _METHOD.read_text("utf-8")])


def _machine(session: Session) -> str:
    machine = session.machine
    versions = ", ".join(f"{name} {number}" for name, number in machine.versions.items())
    runs = "one run" if session.repeat == 1 else f"{session.repeat} runs"
    busy = "**, so that all figures are larger and less even than they would be**"
    return (
        f"{machine.date}, {machine.processor}, {machine.cores} cores, "
        f"{machine.memory / _GIB:.0f} GiB, {machine.system}, Python {machine.python}, "
        f"commit {machine.commit}; {versions}.\n"
        f"Of each row {runs}. Meanwhile other processes used {session.others:.0%} of the cores"
        f"{busy if session.others > _BUSY else ''}.\n"
    )


def _table(rows: Iterable[Sequence[str]]) -> str:
    head, *body = rows
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body)) + "\n"


def _targets(results: Results) -> Iterator[list[str]]:
    sizes = results.sizes()
    yield ["measure", "at most", "models", "reached", *(f"{models:,}" for models in sizes)]
    for target in TARGETS:
        models = f"{target.models:,}" if target.models else "most"
        values = [_value(target, results, size) for size in sizes]
        most = f"{target.most:g} {target.unit}"
        yield [target.measure, most, models, target.verdict(results), *values]


def _value(target: Target, results: Results, models: int) -> str:
    value = target.value(results, models, "wall")
    if value is None:
        return "—"
    by_cpu = target.value(results, models, "cpu") if target.is_of_time else None
    inside = f" ({_number(by_cpu)})" if by_cpu is not None else ""
    return f"{_number(value)}{inside} {target.unit}"


def _rows(results: Results, models: int) -> Iterator[list[str]]:
    yield ["row", "seconds", "CPU seconds", "× Hugo", "memory, MB", "files", "output, MB"]
    hugo = results.median("hugo", models)
    for row in results.rows(models):
        wall = results.median(row, models) or 0
        yield [
            TITLES[row],
            _spread(results.values(row, models, "wall")),
            _number(results.median(row, models, "cpu") or 0),
            _number(wall / hugo) if hugo else "—",
            _whole(results.median(row, models, "memory"), _MB),
            _whole(results.median(row, models, "files")),
            _whole(results.median(row, models, "size"), _MB),
        ]


def _served(results: Results, models: int, rows: Sequence[str]) -> Iterator[list[str]]:
    yield ["row", "until seen, seconds", "of them the rebuild"]
    for row in rows:
        seen = _spread(results.values(row, models, "wall"))
        yield [TITLES[row], seen, _spread(results.values(row, models, "told"))]


def _missing(results: Results) -> Iterator[str]:
    for is_failure, title in ((False, "Not on this machine"), (True, "Failed")):
        gaps = [gap for gap in results.gaps if gap.is_failure == is_failure]
        if gaps:
            lines = [f"- {gap.row}, {gap.models:,} models: {gap.reason}" for gap in gaps]
            yield f"## {title}\n\n" + "\n".join(dict.fromkeys(lines)) + "\n"


def _spread(values: Sequence[float]) -> str:
    middle = statistics.median(values)
    if len(values) == 1:
        return _number(middle)
    return f"{_number(middle)} ({_number(min(values))} to {_number(max(values))})"


def _number(value: float) -> str:
    """Return a figure with three digits, and never fewer than are before the point."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def _whole(value: float | None, unit: int = 1) -> str:
    return f"{value / unit:,.0f}" if value and value >= unit else "<1" if value else "—"
