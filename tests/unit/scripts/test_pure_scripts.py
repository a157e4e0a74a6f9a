"""Scripts that touch no page answer in Node, without a browser."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

_NODE = Path(sys.executable).parent / "node"
_HERE = Path(__file__).parent
_CSV = """
const { csv } = await import(process.argv[1]);
process.stdout.write(csv(JSON.parse(process.argv[2])));
"""


def _run(*arguments: str | Path) -> str:
    # As bytes, because the ends of lines are what is tested.
    asked = subprocess.run([_NODE, *arguments], capture_output=True, check=False)
    assert asked.returncode == 0, (asked.stdout + asked.stderr).decode()
    return asked.stdout.decode()


@pytest.mark.parametrize("path", sorted(_HERE.glob("*.test.mjs")), ids=lambda path: path.name)
def test_scripts_answer_in_node(path: Path) -> None:
    assert "fail 0" in _run("--test-reporter=spec", path)


def test_a_spreadsheet_reads_what_was_shown_and_runs_nothing() -> None:
    rows: list[list[Any]] = [
        ["id", "Name, in full", 'Say "so"'],
        ["a", 0, -1.5],
        ["b", None, "two\r\nlines"],
        ["c", "日本語 é", " spaced "],
        ["d", "=1+1", "@SUM(A1)"],
        ["e", "+1", "-1"],
    ]
    module = (ROOT / "site_src/assets/cardpress/rules/csv.js").as_uri()
    text = _run("--input-type=module", "--eval", _CSV, module, json.dumps(rows))
    read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    quoted = [["d", "'=1+1", "'@SUM(A1)"], ["e", "'+1", "'-1"]]
    plain = [["" if each is None else str(each) for each in row] for row in rows[:4]]
    assert read == [*plain, *quoted]
    assert text.count("\r\n") == len(rows) + 1
