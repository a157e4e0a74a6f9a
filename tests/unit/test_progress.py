"""Long work shows in a terminal how far it is, nowhere else, and leaves nothing of that behind."""

import io
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress.cli import main
from cardpress.progress import stepping
from cardpress.terminal import ProgressBar
from tests.conftest import MakeRoot
from tests.screen import Screen, every, left

_SOUND = "name: Case\ntype: Embedding Model\n"


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every look at the command's clock be a second later than the one before."""
    monkeypatch.setattr("cardpress.cli.progress.monotonic", every(1))


def _exit_status(arguments: list[str]) -> object:
    """Run the command as the program does, and return its exit status."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return ended.value.code


def test_a_long_stage_is_drawn_and_erased() -> None:
    with Screen() as screen:
        bar = ProgressBar(every(1))
        bar.begin("load")
        assert list(stepping("abc", bar)) == ["a", "b", "c"]
        drawn = screen.read()
        bar.begin("rules")
        erased = screen.read()
        bar.step(1, 2)
        bar.end()
        again = screen.read()
    assert drawn.count("Reading cards") == 4
    assert [drawn.index(f"{done}/3") for done in (1, 2, 3)] == sorted(
        drawn.index(f"{done}/3") for done in (1, 2, 3)
    )
    assert left(drawn) != []
    assert "Checking rules" in again
    assert left(drawn + erased) == left(again) == []


def test_short_work_draws_nothing() -> None:
    with Screen() as screen:
        bar = ProgressBar(every(0.001))
        bar.begin("load")
        assert len([*stepping(range(100), bar)]) == 100
        bar.end()
        assert screen.read() == ""


def test_a_bar_is_not_drawn_more_often_than_anyone_sees() -> None:
    with Screen() as screen:
        bar = ProgressBar(every(0.01))
        bar.begin("load")
        assert len([*stepping(range(1000), bar)]) == 1000
        assert 50 < screen.read().count("/1000") < 150
        bar.end()


@pytest.mark.parametrize("name", ["CI", "TERM", "COLUMNS", "quiet", "stdout", "stderr"])
def test_nobody_who_looks_on_means_no_bar(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    piped = io.StringIO()
    with Screen() as screen:
        if name in ("stdout", "stderr"):
            monkeypatch.setattr(sys, name, piped)
        elif name != "quiet":
            monkeypatch.setenv(name, {"CI": "true", "TERM": "dumb", "COLUMNS": "20"}[name])
        bar = ProgressBar(every(1), hidden=name == "quiet")
        bar.begin("load")
        bar.step(1, 2)
        bar.end()
        assert (screen.read(), piped.getvalue()) == ("", "")


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("text", [_SOUND, f"nmae: Case\n{_SOUND}"], ids=["sound", "broken"])
def test_a_command_shows_its_progress_and_says_the_same(
    catalogue: MakeRoot, tmp_path: Path, text: str
) -> None:
    root = catalogue({"cards/models/acme/case.yml": text})
    for command in (["check"], ["pages", "--out", str(tmp_path / "out")]):
        arguments = ["--root", str(root), *command]
        CliRunner().invoke(main, arguments)  # has made all pages already
        said = CliRunner().invoke(main, arguments)
        assert said.stderr == ""
        with Screen() as screen:
            assert _exit_status(arguments) == said.exit_code
            shown = screen.read()
        assert "Reading cards" in shown
        assert ("Writing pages" in shown) == (command[0] == "pages" and text == _SOUND)
        assert left(shown) == said.stdout.splitlines()


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize(("language", "told"), [("en", "Reading cards"), ("de", "Karten lesen")])
def test_verbose_tells_on_standard_error_how_long_each_stage_took(
    catalogue: MakeRoot, tmp_path: Path, language: str, told: str
) -> None:
    root = catalogue({"cards/models/acme/case.yml": _SOUND})
    start = ["--root", str(root), "--language", language]
    for command in (["check"], ["pages", "--out", str(tmp_path / "out")]):
        CliRunner().invoke(main, [*start, *command])
        brief = CliRunner().invoke(main, [*start, *command])
        made = CliRunner().invoke(main, [*start, *command, "--verbose"])
        assert (made.stdout, made.exit_code) == (brief.stdout, brief.exit_code)
        assert f"{told}: " in made.stderr
        assert len(made.stderr.splitlines()) == {"check": 5, "pages": 7}[command[0]]
