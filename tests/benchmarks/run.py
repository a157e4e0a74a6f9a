"""Measures everything that speed depends on, side by side, and writes the report: `make bench`."""

import argparse
import json
import shlex
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.machine import Bystanders, this_machine
from tests.benchmarks.measurement import Gap, Measurement, Results
from tests.benchmarks.measuring import Failed, Missing
from tests.benchmarks.plot import plot
from tests.benchmarks.report import Session, report
from tests.benchmarks.subjects import SUBJECTS, Subject
from tests.benchmarks.workplace import Place, make_place
from tests.conftest import ROOT

_RESULTS = Path(__file__).with_name("results")
_DRAWING = "seconds.svg"
_MODELS = (50, 250, 1_000, 2_000)
_REPEAT = 3
_GROWTH = ("cold",)  # what is measured of the sizes that are for growth alone


def _arguments(arguments: Sequence[str]) -> argparse.Namespace:
    names = [subject.name for subject in SUBJECTS]
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.run", description=__doc__)
    parser.add_argument("--models", nargs="+", type=int, default=[*_MODELS])
    parser.add_argument("--growth", nargs="*", type=int, default=[], help="sizes for cold alone")
    parser.add_argument("--repeat", type=int, default=_REPEAT)
    parser.add_argument("--subjects", nargs="+", choices=names, default=names)
    parser.add_argument("--source", type=Path, default=ROOT, help="the folder with cards/")
    parser.add_argument("--out", type=Path, default=_RESULTS)
    return parser.parse_args(arguments)


def _rounds(
    places: dict[Place, list[Subject]], repeat: int
) -> Iterator[tuple[str, Place, Subject]]:
    for number in range(1, repeat + 1):
        for place, subjects in places.items():
            for subject in subjects:
                yield f"round {number} of {repeat}", place, subject


def measure(places: dict[Place, list[Subject]], repeat: int) -> Results:
    """Return the measurements of subjects in turn, and what could not be measured."""
    results, left_out = Results([]), set[tuple[Place, str]]()
    for told, place, subject in _rounds(places, repeat):
        if (place, subject.name) in left_out:
            continue
        try:
            for one in subject.measure(place):
                results.measurements.append(one)
                print(f"{told}, {_progress(one)}", flush=True)
        except (Missing, Failed) as error:
            left_out.add((place, subject.name))
            gap = Gap(subject.name, place.models, str(error), isinstance(error, Failed))
            results.gaps.append(gap)
            print(f"{told}, {gap.models:,} models, {gap.row}: {gap.reason}", flush=True)
    return results


def _progress(one: Measurement) -> str:
    memory = f"{one.memory / 1e6:,.0f} MB"
    return f"{one.models:,} models, {one.row}: {one.wall:.2f} s, {one.cpu:.2f} s CPU, {memory}"


def write_results(results: Results, session: Session, out: Path) -> None:
    """Write the report, the drawing in it and the measurements themselves to a folder."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "README.md").write_text(report(results, session, _DRAWING), encoding="utf-8")
    (out / _DRAWING).write_text(plot(results), encoding="utf-8")
    data = {
        "session": asdict(session),
        "measurements": [asdict(one) for one in results.measurements],
        "gaps": [asdict(one) for one in results.gaps],
    }
    (out / "runs.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def _as_make(asked: argparse.Namespace) -> str:
    """Return the command of `make` that asks for the same."""
    words = ["make", "bench", f"MODELS={' '.join(map(str, asked.models))}"]
    words += [f"GROWTH={' '.join(map(str, asked.growth))}"] if asked.growth else []
    words += [f"REPEAT={asked.repeat}"]
    all_of_them = len(asked.subjects) == len(SUBJECTS)
    words += [] if all_of_them else [f"SUBJECTS={' '.join(asked.subjects)}"]
    return shlex.join(words)


def main(arguments: Sequence[str]) -> int:
    """Measure, print how far it is, and write the results; 1 where something failed."""
    asked, begin = _arguments(arguments), time.monotonic()
    machine, bystanders = this_machine(), Bystanders()
    with tempfile.TemporaryDirectory(prefix="cardpress-bench-") as folder:
        places = {}
        for models in sorted({*asked.models, *asked.growth}):
            place = make_place(Path(folder) / str(models), models, asked.source.resolve())
            names = asked.subjects if models in asked.models else _GROWTH
            places[place] = [subject for subject in SUBJECTS if subject.name in names]
            print(f"{models:,} models: {len(place.pages):,} pages", flush=True)
        results = measure(places, asked.repeat)
    session = Session(machine, _as_make(asked), asked.repeat, bystanders.share())
    write_results(results, session, asked.out)
    failed = [gap for gap in results.gaps if gap.is_failure]
    print(f"{asked.out}/README.md, after {(time.monotonic() - begin) / 60:.0f} minutes")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
