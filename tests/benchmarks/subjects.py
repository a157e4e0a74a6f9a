"""What is measured: each a name, what it says of itself, and how one run of it goes."""

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import edits, engines
from tests.benchmarks.edits import Edit
from tests.benchmarks.measurement import Measurement
from tests.benchmarks.measuring import Failed, Run
from tests.benchmarks.served import serve
from tests.benchmarks.workplace import BIN, Output, Place, measured
from tests.conftest import ROOT

_OF_CARDS = ("parse", "load")
_FLOORS = ROOT / "tests/benchmarks/floors.py"


@dataclass(frozen=True)
class Subject:
    """Something to measure; one run of it may give several rows of the report."""

    name: str
    measure: Callable[[Place], Iterator[Measurement]]


def _row(name: str, place: Place, run: Run, output: Output | None = None) -> Measurement:
    made = output or Output()
    return Measurement(
        *(name, place.models, run.wall, run.cpu, run.memory),
        files=made.files,
        size=made.size,
        model_page=made.model_page,
    )


def _start(place: Place) -> Iterator[Measurement]:
    yield _row("start", place, place.run(BIN / "cardpress", "check", "--help"))


def _floor(name: str) -> Subject:
    def measure(place: Place) -> Iterator[Measurement]:
        out = place.out(name)
        shutil.rmtree(out, ignore_errors=True)
        source = place.root / "cards" if name in _OF_CARDS else place.markdown
        run = place.run(sys.executable, "-P", _FLOORS, name, source, out)
        inside = json.loads(run.output.splitlines()[-1])
        done = measured(out) if out.exists() else None
        yield _row(name, place, Run(inside["wall"], inside["cpu"], run.memory, ""), done)
        shutil.rmtree(out, ignore_errors=True)

    return Subject(name, measure)


def _check(place: Place) -> Iterator[Measurement]:
    place.forget()
    yield _row("check", place, place.run(BIN / "cardpress", "--root", place.root, "check"))


def _pages(place: Place) -> Iterator[Measurement]:
    place.forget()
    out = place.out("pages")
    shutil.rmtree(out, ignore_errors=True)
    command = ("--root", place.root, "pages", "--out", out)
    yield _row("pages", place, place.run(BIN / "cardpress", *command), measured(out))


def build_command(place: Place) -> list[str | Path]:
    """Return the command that builds the site of a place."""
    config = ("--config-file", place.root / "mkdocs.yml", "--site-dir", place.out("site"))
    return ["mkdocs", "build", *config]


def _build(place: Place, *, keeping: bool = False) -> Run:
    program, *arguments = build_command(place)
    return place.run(BIN / program, *arguments, keeping=keeping)


def _cold(place: Place) -> Iterator[Measurement]:
    place.forget()
    yield _row("cold", place, _build(place), place.written("site"))


def _edited(place: Place) -> Iterator[Measurement]:
    """Yield a build that keeps what it makes, and two after edits, with what is kept."""
    place.forget()
    yield _row("keep", place, _build(place, keeping=True), place.written("site"))
    before = place.card.read_text("utf-8")
    try:
        for name, edit in (
            ("edit-text", edits.more_text(place.card)),
            ("edit-score", place.another_score()),
        ):
            yield _after(name, edit, place)
    finally:
        place.card.write_text(before, encoding="utf-8")


def _after(name: str, edit: Edit, place: Place) -> Measurement:
    page = place.out("site") / edit.page
    if edit.shows in page.read_text("utf-8"):
        raise Failed(f"{edit.page} shows {edit.shows} before the edit")
    edit.make()
    run = _build(place, keeping=True)
    if edit.shows not in page.read_text("utf-8"):
        raise Failed(f"{edit.page} does not show {edit.shows} after the edit")
    return _row(name, place, run, place.written("site"))


def _mkdocs(place: Place) -> Iterator[Measurement]:
    out = place.out("mkdocs")
    shutil.rmtree(out, ignore_errors=True)
    config = ("--config-file", engines.settings(place, out))
    run = place.run(BIN / "mkdocs", "build", *config)
    yield _row("mkdocs", place, run, place.written("mkdocs"))


def _zensical(place: Place) -> Iterator[Measurement]:
    tool, out = engines.tool("zensical"), place.out("zensical")
    shutil.rmtree(out, ignore_errors=True)
    config = ("--config-file", engines.settings(place, out))
    run = place.run(tool, "build", "--clean", *config)
    yield _row("zensical", place, run, place.written("zensical"))


def _hugo(place: Place) -> Iterator[Measurement]:
    tool, out = engines.tool("hugo"), place.out("hugo")
    site = engines.hugo_site(place)
    for folder in (out, place.cache / "hugo", site / "resources"):
        shutil.rmtree(folder, ignore_errors=True)
    folders = ("--destination", out, "--cacheDir", place.cache / "hugo")
    run = place.run(tool, "build", "--source", site, *folders)
    yield _row("hugo", place, run, place.written("hugo"))


# Each beside what it is compared with, as the speed of a machine changes while a run lasts.
SUBJECTS = (
    Subject("start", _start),
    *(_floor(name) for name in (*_OF_CARDS, "render", "write")),
    Subject("check", _check),
    Subject("pages", _pages),
    Subject("hugo", _hugo),
    Subject("cold", _cold),
    Subject("edit", _edited),
    Subject("serve", serve),
    Subject("zensical", _zensical),
    Subject("mkdocs", _mkdocs),
)
