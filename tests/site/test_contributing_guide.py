"""What CONTRIBUTING says of cards is true: its card is sound, its mistake is told so, and each of
its commands does what it says.
"""

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import BASE, CASES, ROOT
from tests.site import commands
from tests.site.clones import shell, with_commands

_TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
_OF_CARDS, _OF_CODE = _TEXT.split("\n## The code\n")
_IN_BROWSER, _BY_HAND = _OF_CARDS.split("\n## Cards, on a machine of your own\n")
_BENCHMARK = (BASE / "cards/benchmarks/sums.yml").read_text("utf-8")
_README = CASES / "import/huggingface/fine-tuned-speech.md"


def _blocks(language: str, text: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def _example() -> tuple[str, str]:
    """Return where the card of the example lies, and its text."""
    first, text = _blocks("yaml", _IN_BROWSER)[0].split("\n", 1)
    return first.removeprefix("# "), text


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository that has all to which the example refers, and the example."""
    root = tmp_path / "repository"
    shutil.copytree(BASE, root)
    named = re.sub("^name: .*$", "name: SWE-bench Verified", _BENCHMARK, flags=re.MULTILINE)
    named = re.sub(r"^(aliases|former_names):.*\n", "", named, flags=re.MULTILINE)
    (root / "cards/benchmarks/swe-bench-verified.yml").write_text(named, encoding="utf-8")
    path, text = _example()
    (root / path).write_text(text, encoding="utf-8")
    return root


def _check(root: Path) -> commands.Run:
    env = commands.environment()
    return commands.run(commands.CARDPRESS, "check", "--strict", cwd=root, env=env)


def test_its_card_passes_the_strict_check(repository: Path) -> None:
    done = _check(repository)
    assert done.returncode == 0, done.stdout


def test_its_mistake_is_told_as_it_says(repository: Path) -> None:
    path, text = _example()
    wrong = re.sub(r"context_window: .*\n(?:    - .*\n)*", "context_window: 128k\n", text)
    (repository / path).write_text(wrong, encoding="utf-8")
    [told] = _blocks("text", _IN_BROWSER)
    assert _check(repository).stdout.startswith(told)


def test_what_is_done_in_the_browser_needs_no_command() -> None:
    assert not _blocks("console", _IN_BROWSER)
    assert not re.findall(r"\bmake \w+|pip |\.venv|python", _IN_BROWSER)


def test_each_of_its_commands_of_cards_does_what_it_says(repository: Path, tmp_path: Path) -> None:
    env = with_commands(tmp_path / "bin", make="#!/bin/sh\n")  # make is tested elsewhere
    (repository / ".venv/bin").mkdir(parents=True)
    (repository / ".venv/bin/cardpress").symlink_to(tmp_path / "bin/cardpress")
    shutil.copy(_README, repository / "README.md")
    assert shell("git init -q -b main && git add cards && git commit -qm 1", repository, env) == 0
    started, imported, exported, judged, renamed, described = _blocks("console", _BY_HAND)
    models, benchmarks = repository / "cards/models/acme", repository / "cards/benchmarks"
    _run(started, repository, env)
    assert {"rocket-2.yml", "rocket-bench.yml"} <= _names(models) | _names(benchmarks)
    # What was started is to be filled in, and would be told until then.
    (models / "rocket-2.yml").unlink()
    (benchmarks / "rocket-bench.yml").unlink()
    _run(judged, repository, env)
    _run(imported, repository, env)
    assert "rocket-3.yml" in _names(models)
    _run(exported, repository, env)
    assert "CycloneDX" in (repository / "rocket-3.cdx.json").read_text("utf-8")
    (repository / "rocket-3.cdx.json").unlink()
    _run(renamed, repository, env)
    assert {"rocket-one.yml"} <= _names(models)
    assert "rocket-1.yml" not in _names(models)
    _run(described, repository, env)
    assert "rocket-one" in (repository / "cards/ids.schema.json").read_text("utf-8")


def test_no_command_of_cards_stands_outside_of_what_is_run() -> None:
    prose = re.sub(r"^```.*?^```", "", _OF_CARDS, flags=re.DOTALL | re.MULTILINE)
    assert ".venv/bin/" not in prose


def _run(block: str, root: Path, env: dict[str, str]) -> None:
    for command in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
        assert shell(command, root, env) == 0, command


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
