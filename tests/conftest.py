"""What every test may use: the checkout, and small catalogues of its own."""

import gc
import importlib.metadata
import os
import sys
from collections.abc import Callable, Sequence
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import settings

from tests import late_grammars, real_cards

# The same examples on every machine, and no time limit: a slow machine is no mistake.
settings.register_profile("cardpress", deadline=None, derandomize=True, max_examples=40)
settings.load_profile("cardpress")

os.environ.pop("CARDPRESS_AS_OF", None)  # what is expected here is expected on any day

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases"
BASE = CASES / "base"
CATALOGUE = Path(__file__).parent / "catalogue"


class MakeRoot(Protocol):
    """Makes a catalogue of the given files, beside those of the base if that is wanted."""

    def __call__(self, files: dict[str, str] | None = None, *, base: bool = True) -> Path:
        """Return its root."""


Expect = Callable[[Path, str], None]


def pytest_configure() -> None:
    """Guard the real cards from the tests of the code, and only from them."""
    real_cards.guard()
    late_grammars.build_late()
    importlib.metadata.entry_points = _found_once(importlib.metadata.entry_points)
    # The collector of garbage looks ten times less often: a test leaves little, and soon ends.
    gc.set_threshold(10_000, 20, 20)


def _found_once(find: Callable[..., Any]) -> Callable[..., Any]:
    """Keep what a path has installed, for which each call reads the files of all packages."""
    known: dict[tuple[object, ...], Any] = {}

    def found(**wanted: str) -> Any:
        key = (*sys.path, *wanted.items())
        if key not in known:
            known[key] = find(**wanted)
        return known[key]

    return found


def pytest_collection_finish() -> None:
    """Keep the collector of garbage from what stays: thousands of tests and all modules."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Keep it also from what the tests of a file leave for good, such as trees of all modules."""
    if nextitem is None or nextitem.path != item.path:
        gc.collect()
        gc.freeze()


def begin_with(files: Sequence[str], items: list[pytest.Item]) -> None:
    """Move the tests of the files that take longest to the front, so that no process ends late."""
    places = {name: place for place, name in enumerate(files)}
    items.sort(key=lambda item: places.get(item.path.stem, len(files)))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --accept, which rewrites what the cases in tests/cases expect."""
    about = "rewrite the expected texts in tests/cases with what is made now"
    parser.addoption("--accept", action="store_true", help=about)


@pytest.fixture
def catalogue(tmp_path: Path) -> MakeRoot:
    """Make a catalogue: tests/cases/base, and the given files by path below its root."""

    def make(files: dict[str, str] | None = None, *, base: bool = True) -> Path:
        root = tmp_path / "catalogue"
        (root / "cards").mkdir(parents=True)
        for path, text in {**(_base() if base else {}), **(files or {})}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        return root

    return make


@cache
def _base() -> dict[str, str]:
    """Return the files of the base, read once for the thousand tests that begin with them."""
    paths = sorted(path for path in BASE.rglob("*") if path.is_file())
    return {path.relative_to(BASE).as_posix(): path.read_text("utf-8") for path in paths}


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Expect:
    """Hold a text against a file that says what is expected, or with --accept rewrite the file."""

    def hold(golden: Path, found: str) -> None:
        if request.config.getoption("--accept"):
            golden.write_text(found, encoding="utf-8", newline="\n")
            return
        wanted = golden.read_text(encoding="utf-8") if golden.exists() else ""
        if found != wanted:
            told = unified_diff(
                wanted.split("\n"), found.split("\n"), str(golden), "what it is now", lineterm=""
            )
            remedy = "If what it is now is right: .venv/bin/pytest tests/unit --accept"
            pytest.fail("\n".join([*told, remedy]), pytrace=False)

    return hold
