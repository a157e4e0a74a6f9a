"""Every subject of the benchmark can be measured, on a catalogue of three models."""

import json
from pathlib import Path

import pytest

from tests.benchmarks import subjects, workplace
from tests.benchmarks.rows import TITLES
from tests.benchmarks.run import main
from tests.conftest import CATALOGUE
from tests.site.clones import with_commands

_OF_OTHERS = {"hugo", "zensical"}
"""Which need not be on a machine."""


def test_every_subject_is_measured_or_said_to_be_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is measured does not matter here, and these are quick to start.
    with_commands(tmp_path / "bin")
    for module in (subjects, workplace):
        monkeypatch.setattr(module, "BIN", tmp_path / "bin")
    out = tmp_path / "results"
    asked = ("--models", "3", "--repeat", "1", "--source", str(CATALOGUE), "--out", str(out))
    status = main(asked)
    runs = json.loads((out / "runs.json").read_text("utf-8"))
    assert status == 0, runs["gaps"]
    missing = {gap["row"] for gap in runs["gaps"]}
    assert missing <= _OF_OTHERS
    assert {run["row"] for run in runs["measurements"]} == {*TITLES} - missing
    text = (out / "README.md").read_text("utf-8")
    assert all(name in text for name in missing)
    assert "<svg" in (out / "seconds.svg").read_text("utf-8")
