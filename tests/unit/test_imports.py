"""A file of another format becomes cards that the check accepts, twice no more than once."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cardpress.build import check
from cardpress.cli import main
from cardpress.configuration import SCHEMAS
from cardpress.formatting import canonical
from tests.conftest import CASES, Expect, MakeRoot
from tests.refused import files_of

_IMPORTS = CASES / "imports"
_CASES = sorted(path.parent.name for path in _IMPORTS.glob("*/command"))
_DAY = "2026-11-22"


def _imported(root: Path, command: str, folder: Path, *more: str) -> Result:
    words = [str(folder / word) if (folder / word).is_file() else word for word in command.split()]
    arguments = ["--root", str(root), "import", *words, "--accessed", _DAY, *more]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.mark.parametrize("case", _CASES)
def test_an_import_reads_as_expected(case: str, catalogue: MakeRoot, expect: Expect) -> None:
    root, folder = _root(case, catalogue)
    command = (folder / "command").read_text("utf-8")
    before = files_of(root)
    told = _imported(root, command, folder).output
    assert files_of(root) == before
    expect(folder / "report.txt", told)


@pytest.mark.parametrize("case", _CASES)
def test_an_import_is_accepted_and_twice_is_once(case: str, catalogue: MakeRoot) -> None:
    root, folder = _root(case, catalogue)
    command = (folder / "command").read_text("utf-8")
    _imported(root, command, folder, "--write")
    once = files_of(root)
    assert check(root).problems == ()
    told = _imported(root, command, folder, "--write")
    assert files_of(root) == once
    assert "0 cards written" in told.output
    for path in (root / "cards").rglob("*/*/*.yml"):
        path.write_text(canonical(path.read_text("utf-8"), SCHEMAS["model"]), encoding="utf-8")
    formatted = files_of(root)
    _imported(root, command, folder, "--write")
    assert files_of(root) == formatted


def _root(case: str, catalogue: MakeRoot) -> tuple[Path, Path]:
    root, folder = catalogue(), _IMPORTS / case
    if (folder / "cards").is_dir():
        shutil.copytree(folder / "cards", root / "cards", dirs_exist_ok=True)
    return root, folder


def test_every_line_of_a_card_stays_when_an_import_adds_to_it(catalogue: MakeRoot) -> None:
    root, folder = _root("models.dev-labs", catalogue)
    card = root / "cards/models/acme/plain.yml"
    before = card.read_text("utf-8").splitlines()
    _imported(root, (folder / "command").read_text("utf-8"), folder, "--write")
    after = card.read_text("utf-8").splitlines()
    # But for the key of a value that becomes one of two, which stands on a line above it.
    two = {
        "license: {name: MIT, source: models}",
        "context_window: 131072   # as the report has it",
    }
    expected = {line.strip().partition(": ")[2] if line.strip() in two else line for line in before}
    assert [line for line in expected if not any(line.strip() in other for other in after)] == []


def test_a_report_for_programs_has_every_loss(catalogue: MakeRoot) -> None:
    root, folder = _root("litellm", catalogue)
    command = "litellm prices.json --model gpt-nine --format json"
    told = json.loads(_imported(root, command, folder).output)
    assert told["written"] is False
    [card] = [card for card in told["cards"] if card["new"] and "/models/" in card["path"]]
    assert card["path"] == "cards/models/openai/gpt-nine.yml"
    losses = {loss["field"]: loss["value"] for loss in card["losses"]}
    assert losses["gpt-nine.input_cost_per_token_ultrafast"] == 6e-06
    assert "cards/organizations/openai.yml" in [card["path"] for card in told["cards"]]


def test_only_models_that_have_a_card_are_imported_with_known(catalogue: MakeRoot) -> None:
    root, folder = _root("models.dev-labs", catalogue)
    _imported(root, "models.dev models.json --known --write", folder)
    models = sorted(path.stem for path in (root / "cards/models/acme").iterdir())
    assert models == ["plain"]


def test_a_name_on_the_command_says_whose_model_it_is(catalogue: MakeRoot) -> None:
    root, folder = _root("litellm", catalogue)
    told = _imported(root, "litellm prices.json --model nameless --as acme/namely --write", folder)
    assert told.exit_code == 0
    assert "name: nameless" in (root / "cards/models/acme/namely.yml").read_text("utf-8")
