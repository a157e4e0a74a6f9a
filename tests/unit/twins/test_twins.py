"""Rules that live in Python and in the site's scripts answer alike, without a browser."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Expect
from tests.unit.twins.comparing import COMPARING
from tests.unit.twins.costing import COSTING
from tests.unit.twins.downloading import CSV
from tests.unit.twins.figuring import FIGURES, SCALES, TIES
from tests.unit.twins.twin import FOLDER, Twin

_TWINS = (COMPARING, COSTING, CSV, FIGURES, SCALES, TIES)
_SCRIPTS = ROOT / "site_src/assets/cardpress"
_NODE = Path(sys.executable).parent / "node"


def _answer_in_node(folder: Path) -> None:
    answers = Path(__file__).parent / "answers.test.mjs"
    asked = subprocess.run(
        [_NODE, "--test-reporter=spec", answers],
        env={**os.environ, "CARDPRESS_CASES": os.fspath(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stdout + asked.stderr
    assert f"pass {len(_TWINS)}" in asked.stdout


@pytest.mark.parametrize("twin", _TWINS, ids=lambda twin: twin.name)
def test_the_cases_are_what_python_answers(twin: Twin, expect: Expect) -> None:
    kept = twin.kept()
    expect(twin.path, twin.file(twin.draw() if kept is None else kept, twin.made_up))


def test_scripts_answer_every_case() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {twin.name for twin in _TWINS}
    _answer_in_node(FOLDER)


def test_scripts_answer_what_hypothesis_thinks_of_now(tmp_path: Path) -> None:
    for twin in _TWINS:
        # Not the made-up ones again, which are in the kept files.
        text = twin.file(twin.draw(), made_up=())
        (tmp_path / twin.path.name).write_text(text, "utf-8")
    _answer_in_node(tmp_path)


@pytest.mark.parametrize("path", sorted(_SCRIPTS.glob("rules/*.js")), ids=lambda path: path.name)
def test_a_rule_names_its_twin_and_is_named_by_it(path: Path) -> None:
    name = path.relative_to(_SCRIPTS).as_posix()
    assert any(name in twin.scripts for twin in _TWINS), "has no cases"
    head = path.read_text("utf-8").partition("\n\n")[0]
    [module] = re.findall(r"generator/cardpress/[a-z_/]+\.py", head)
    assert name in (ROOT / module).read_text("utf-8")


def test_every_script_that_python_names_is_there() -> None:
    for module in (ROOT / "generator").rglob("*.py"):
        for name in re.findall(r"\brules/[a-z]+\.js", module.read_text("utf-8")):
            assert (_SCRIPTS / name).is_file(), f"{module.name}: {name}"
