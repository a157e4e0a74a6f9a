"""`cardpress check` as contributors and CI use it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cardpress.cli import main
from tests.conftest import BASE, MakeRoot

_CARD = "cards/models/acme/case.yml"
_BROKEN = "nmae: Case\nname: Case\ntype: Embedding Model\n"


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


def test_check_ends_with_0_where_all_is_sound() -> None:
    told = _run("--root", BASE, "check")
    assert (told.exit_code, told.output) == (0, "7 cards, no problems\n")


@pytest.mark.parametrize("style", ["text", "json", "github"])
def test_check_ends_with_1_where_there_are_problems(style: str, catalogue: MakeRoot) -> None:
    told = _run("--root", catalogue({_CARD: _BROKEN}), "check", "--format", style)
    assert told.exit_code == 1
    assert "did you mean 'name'?" in told.output


def test_check_tells_only_the_problems_of_the_paths_that_it_is_given(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = (_CARD, "cards/models/rival/case-2.yml", "cards/models/acme-2/case-3.yml")
    root = catalogue(dict.fromkeys(places, _BROKEN))
    monkeypatch.chdir(root / "cards/models")
    (root / "linked.yml").symlink_to(root / _CARD)
    expected: list[tuple[str | Path, str]] = [
        ("acme/case.yml", "1 problem in 1 of 1 card"),
        (root / _CARD, "1 problem in 1 of 1 card"),
        (root / "linked.yml", "1 problem in 1 of 1 card"),
        ("acme", "1 problem in 1 of 2 cards"),
        ("../models", "4 problems in 3 of 5 cards"),
        (root, "4 problems in 3 of 10 cards"),
        ("acme/plain.yml", "1 card, no problems"),
        ("../organizations", "2 cards, no problems"),
    ]
    for path, told in expected:
        result = _run("--root", root, "check", path)
        assert result.output.split("\n")[-2] == told, path
        assert result.exit_code == ("no problems" not in told)
    both = _run("--root", "../..", "check", "acme/case.yml", "rival")
    assert both.output.split("\n")[-2] == "2 problems in 2 of 3 cards"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        # A name that another card uses for a third one: now it means two.
        ({_CARD: "aliases: [Lightning]"}, "'Lightning' is ambiguous"),
        # A file name that is taken: the later of the two paths is told.
        ({"cards/models/acme/case.yml": "", "cards/models/rival/case.yml": ""}, "already taken"),
    ],
)
def test_check_of_a_path_tells_what_it_causes_elsewhere(
    files: dict[str, str], told: str, catalogue: MakeRoot
) -> None:
    head = "type: Embedding Model\nname: "
    other = {"cards/models/rival/user.yml": f"{head}User\nprice_comparisons: [Lightning]\n"}
    broken = {"cards/models/acme/other.yml": _BROKEN}
    cards = {path: f"{head}{path}\n{text}" for path, text in files.items()}
    root = catalogue({**cards, **other, **broken})
    result = _run("--root", root, "check", root / _CARD)
    assert result.exit_code == 1
    assert told in result.output
    assert "cards/models/rival/" in result.output
    assert "other.yml" not in result.output
    assert (
        "no problems" in _run("--root", root, "check", f"{root}/cards/models/acme/plain.yml").output
    )


_SOURCE = "sources: {s: {title: S, url: 'https://acme.dev/s'}}\n"
_WARNED = f"{_SOURCE}comparisons: [{{results: {{bolt: {{sums: 80}}}}}}]\n"
_GOING = "lifecycle: {status: active, retires: 2026-01-15}\n"


def _card(text: str) -> dict[str, str]:
    return {_CARD: f"name: Case\ntype: Embedding Model\n{text}"}


def test_a_warning_is_told_and_leaves_the_exit_at_0_unless_strict(
    catalogue: MakeRoot,
) -> None:
    root = catalogue(_card(_WARNED))
    told = _run("--root", root, "check")
    assert told.exit_code == 0
    assert told.output == (
        f"{_CARD}:4:39: warning: comparisons[0].results.bolt.sums: quoted as 80%, but the card of "
        "'bolt' has 88% on line 14 [quoted-score-differs]\n"
        "    correct it here or in cards/models/rival/bolt.yml; "
        "waive it if both sources say so\n"
        "1 warning in 1 of 8 cards\n"
    )
    strict = _run("--root", root, "check", "--strict")
    assert strict.exit_code == 1
    assert "warning" not in strict.output
    assert strict.output.endswith("\n1 problem in 1 of 8 cards\n")
    assert _run("--root", BASE, "check", "--strict").exit_code == 0
    assert _run("--root", root, "check", "--strict", f"{root}/cards/organizations").exit_code == 0
    # The rival's own score is a part of what does not agree.
    rival = _run("--root", root, "check", f"{root}/cards/models/rival").output
    assert rival.startswith(f"{_CARD}:4:39: warning: ")


def test_problems_and_warnings_are_counted_apart(catalogue: MakeRoot) -> None:
    root = catalogue({**_card(_WARNED), "cards/models/acme/b.yml": _BROKEN})
    told = _run("--root", root, "check")
    assert told.exit_code == 1
    assert told.output.endswith("\n2 problems and 1 warning in 2 of 9 cards\n")


def test_a_program_reads_severity_and_rule(catalogue: MakeRoot) -> None:
    root = catalogue(_card(_WARNED))
    [found] = json.loads(_run("--root", root, "check", "--format", "json").output)
    assert (found["severity"], found["rule"]) == ("warning", "quoted-score-differs")
    annotated = _run("--root", root, "check", "--format", "github").output
    assert annotated.startswith(f"::warning file={_CARD},line=4,col=39,")


def test_pages_are_made_in_spite_of_warnings(catalogue: MakeRoot, tmp_path: Path) -> None:
    root = catalogue(_card(_WARNED))
    assert _run("--root", root, "pages", "--out", tmp_path / "out").exit_code == 0


@pytest.mark.parametrize(
    ("day", "warnings"), [(None, 0), ("2026-01-14", 0), ("2026-01-15", 0), ("2026-01-16", 1)]
)
def test_dates_are_judged_for_the_given_day_and_never_by_the_clock(
    day: str | None, warnings: int, catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue(_card(_SOURCE + _GOING))
    options = ["--as-of", day] if day else []
    assert _run("--root", root, "check", *options).output.count("warning:") == warnings
    if day:
        monkeypatch.setenv("CARDPRESS_AS_OF", day)
        assert _run("--root", root, "check").output.count("warning:") == warnings


def test_a_card_with_thousands_of_problems_is_reported_in_short(catalogue: MakeRoot) -> None:
    wrong = "".join(f"x{number}: 1\n" for number in range(5_000))
    root = catalogue({"cards/models/acme/case.yml": f"name: Case\ntype: Fast\n{wrong}"})
    result = CliRunner().invoke(main, ["--root", str(root), "check"])
    assert result.exit_code == 1
    assert len(result.output) < 50_000
    assert "x0: not a field" in result.output
    assert "4,901 more problems in this card" in result.output
