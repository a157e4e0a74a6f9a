"""`cardpress new` in a terminal: it asks for what matters, and makes a card that is sound."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cardpress.cli import main
from cardpress.reference import PROFILE_NAMES
from tests.conftest import MakeRoot
from tests.refused import files_of, here


def _asked(
    root: Path, answers: list[str], monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> Result:
    """Run the command as in a terminal, with an answer a line."""
    monkeypatch.setattr("cardpress.cli.new.is_terminal", lambda: True)
    command = ["--root", str(root), "new", *arguments]
    given = "".join(f"{answer}\n" for answer in answers)
    return CliRunner().invoke(main, command, input=given, catch_exceptions=False)


def test_answers_become_a_card_that_passes_the_strict_check(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({})
    answers = ["Acme", "Rocket Ü 2", "", "3", "2026-02", "https://blog.acme.example/x", "api"]
    told = _asked(root, answers, monkeypatch)
    assert told.exit_code == 0, told.output
    assert "Known organizations:\n  acme, rival\n" in told.output
    text = (root / "cards/models/acme/rocket-u-2.yml").read_text("utf-8")
    stated = [line for line in text.split("\n") if line and not line.startswith("#")]
    assert stated == [
        "name: Rocket Ü 2",
        "type: Embedding Model",
        "release_date: 2026-02",
        "sources:",
        "  acme:",
        "    title: Rocket Ü 2, blog.acme.example",
        "    url: https://blog.acme.example/x",
    ]
    assert "# pricing:" in text
    assert "# training:" not in text
    assert here(root, "check --strict").exit_code == 0
    made = root / "cards/models/acme/rocket-u-2.yml"
    assert here(root, f"format --check {made}").exit_code == 0


def test_a_wrong_answer_is_told_and_asked_for_again(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({})
    answers = ["acmee", "y", "Dart", "plain", "Dart!", "dart", "", "20", "", "dart", "", "minimal"]
    told = _asked(root, answers, monkeypatch)
    assert told.exit_code == 0, told.output
    for part in (
        "'acmee' is not known; did you mean 'Acme'?",
        "cards/models/acme/plain.yml already exists; choose another id",
        "expected a-z, 0-9, dot and hyphen",
        "release_date: expected a date like 2026",
        "sources.page.url: expected a web address, found 'dart'",
    ):
        assert part in told.output
    assert (root / "cards/models/acme/dart.yml").exists()


def test_a_new_organization_is_confirmed_and_keeps_its_name(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({})
    answers = ["漢字", "Öko Labs", "n", "Öko Labs", "y", "Zwölf", "", "", "", "", ""]
    told = _asked(root, answers, monkeypatch)
    assert told.exit_code == 0, told.output
    assert "a name in a-z, 0-9, dot and hyphen is needed" in told.output
    assert "name: Öko Labs\n" in (root / "cards/organizations/oko-labs.yml").read_text("utf-8")
    assert (root / "cards/models/oko-labs/zwolf.yml").exists()


def test_what_an_option_says_is_not_asked_for(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({})
    options = ["--name=Dart", "--type=Embedding Model", "--released=2026", "--profile=minimal"]
    told = _asked(root, ["acme", "", ""], monkeypatch, *options)
    assert told.exit_code == 0, told.output
    assert "release_date: 2026\n" in (root / "cards/models/acme/dart.yml").read_text("utf-8")


def test_an_end_in_the_middle_writes_nothing(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({})
    before = files_of(root)
    told = _asked(root, ["acme", "Dart"], monkeypatch)
    assert told.exit_code == 130
    assert told.stderr.endswith("Interrupted.\n")
    assert files_of(root) == before


@pytest.mark.parametrize("arguments", [["--yes"], ["--yes", "--name", "X"]])
def test_nothing_is_asked_with_yes_nor_outside_a_terminal(
    arguments: list[str], catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({})
    told = _asked(root, ["acme"], monkeypatch, *arguments)
    assert told.exit_code == 2
    assert "Missing argument 'ORGANIZATION/MODEL'" in told.output
    told = _asked(root, [], monkeypatch, "acme/case", "--yes")
    assert told.output.startswith("wrote cards/models/acme/case.yml\n")
    monkeypatch.undo()
    assert "Missing argument" in here(root, "new").output


def test_every_profile_makes_a_sound_card_and_a_longer_one_has_more(catalogue: MakeRoot) -> None:
    root = catalogue({})
    lengths = {}
    for profile in PROFILE_NAMES:
        assert (
            here(root, f"new acme/m-{profile} --name M-{profile} --profile {profile}").exit_code
            == 0
        )
        path = root / f"cards/models/acme/m-{profile}.yml"
        lengths[profile] = path.read_text("utf-8").count("\n")
        assert here(root, f"format --check {path}").exit_code == 0
    assert here(root, "check --strict").exit_code == 0
    assert lengths["minimal"] < 40 < lengths["api"] < lengths["full"]
    assert max(lengths.values()) == lengths["full"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("--released 20", "release_date: expected a date like 2026"),
        ("--source foo", "expected a web address, found 'foo'"),
        ("--type Foo", "expected one of 'Large Language Model'"),
        ("--profile long", "'long' is not one of"),
    ],
)
def test_an_option_that_no_card_may_state_is_told(
    options: str, told: str, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    before = files_of(root)
    result = here(root, f"new acme/case {options}")
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
    assert files_of(root) == before
    assert here(root, "new benchmarks/case --name X").exit_code == 2
