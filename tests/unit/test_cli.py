"""The command: what it tells, what it writes, and the exit status that a script relies on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cardpress.cli import main
from cardpress.reference import SUGGESTIONS
from tests.conftest import BASE, ROOT, MakeRoot

_CARD = "cards/models/acme/case.yml"
_SOUND = "name: Case\ntype: Embedding Model\n"
_BROKEN = "nmae: Case\nname: Case\ntype: Embedding Model\n"
_TEMPLATE = "templates/pages/model.md.j2"


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


def _spawn(*arguments: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **variables}
    return subprocess.run(
        [sys.executable, "-m", "cardpress", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _files(folder: Path) -> dict[str, str]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


@pytest.mark.parametrize("command", ["check", "pages"])
def test_a_catalogue_without_any_card_is_sound(command: str, tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    more = ["--out", str(tmp_path / "out")] if command == "pages" else []
    assert _run("--root", tmp_path, command, *more).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "--format", "xml"], "'text', 'json', 'github'"),
        (["check", "nowhere.yml"], "nowhere.yml does not exist"),
        (["check", f"{BASE}/cards/nowhere.yml"], "nowhere.yml does not exist"),
        (["check", "/etc/passwd"], "is not in"),
        (["pages"], "Missing option '--out'"),
        (["pages", "--out", f"{BASE}/cards/models/acme/plain.yml"], "is a file"),
        (["pages", "--out", f"{BASE}/cards"], "must lie apart"),
        (["pages", "--out", f"{BASE}/cards/pages"], "must lie apart"),
        (["pages", "--out", f"{BASE}"], "must lie apart"),
        (["pages", "--out", f"{BASE}/cards/../templates/out"], "must lie apart"),
        (["pages", "--out", f"{BASE}/.."], "must lie apart"),
        (["new"], "Missing argument 'ORGANIZATION/MODEL'"),
        (["new", "acme"], "expected ORGANIZATION/MODEL"),
        (["new", "acme/Case One"], "found 'acme/Case One'"),
        (["new", "acme/index"], "expected ORGANIZATION/MODEL"),
        (["new", "../acme/case"], "expected ORGANIZATION/MODEL"),
        (["new", "acme/case/one"], "expected ORGANIZATION/MODEL"),
        (["new", "models/case"], "expected ORGANIZATION/MODEL"),
        (["new", "benchmarks/sums"], "cards/benchmarks/sums.yml already exists"),
        (["new", "acme/plain"], "cards/models/acme/plain.yml already exists"),
        (["new", "rival/plain"], "cards/models/acme/plain.yml already exists"),
        (["new", "Rival & Co./case"], "another name of the organization 'rival'; write rival/case"),
        (["new", "ACME/case"], "another name of the organization 'acme'; write acme/case"),
        (["new", "acme/bolt.yml"], "cards/models/rival/bolt.yml already exists"),
        (["serve"], "No such command 'serve'"),
        (["check", "--quick"], "No such option"),
        (["check", "--as-of", "soon"], "expected a day like 2026-01-15, found 'soon'"),
        (["pages", "--out", "out", "--as-of", "2026-02"], "found '2026-02'"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_right(arguments: list[str], told: str) -> None:
    before = _files(BASE)
    result = _run("--root", BASE, *arguments)
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
    assert _files(BASE) == before


@pytest.mark.parametrize(
    "arguments", [["check"], ["pages", "--out", "out"], ["new", "acme/case"], ["schema"]]
)
def test_a_folder_without_cards_is_told_by_every_command(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for root in ([], ["--root", str(tmp_path)]):
        told = _run(*root, *arguments)
        assert told.exit_code == 2
        assert f"no cards/ folder in {tmp_path}" in told.output
        assert "--root DIR" in told.output
    assert not list(tmp_path.iterdir())
    assert _run("--root", tmp_path / "nowhere", *arguments).exit_code == 2


def test_a_command_finds_the_catalogue_that_it_stands_in(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({_CARD: _BROKEN, _TEMPLATE: ""})
    for folder in (root, root / "cards", root / "cards/models/rival"):
        monkeypatch.chdir(folder)
        assert _run("check").output.endswith("1 problem in 1 of 8 cards\n")
        assert _run("check", _CARD).output.endswith("1 problem in 1 of 1 card\n")
    assert "no card in templates" in _run("check", root / "templates").output


def test_check_gives_a_program_its_problems_and_nothing_else(catalogue: MakeRoot) -> None:
    assert _run("--root", BASE, "check", "--format", "json").output == "[]\n"
    told = _run("--root", catalogue({_CARD: _BROKEN}), "check", "--format", "json")
    assert [problem["path"] for problem in json.loads(told.output)] == [_CARD]


def test_pages_writes_pages_and_counts_what_changed(catalogue: MakeRoot, tmp_path: Path) -> None:
    root, out = catalogue({_CARD: _SOUND}), tmp_path / "out"
    assert _run("--root", root, "pages", "--out", out).output.startswith("25 pages in ")
    written = _files(out)
    assert {"index.md", "models/case.md", "contribute/fields.md"} <= set(written)
    again = _run("--root", root, "pages", "--out", out)
    assert again.output == f"25 pages in {out}, 0 changed\n"
    (root / _CARD).write_text(_BROKEN, encoding="utf-8")
    refused = _run("--root", root, "pages", "--out", out)
    assert refused.exit_code == 1
    assert refused.output.endswith("1 problem in 1 of 8 cards\n")
    assert _files(out) == written


def test_a_template_of_the_catalogue_replaces_the_packaged_one_of_the_same_name(
    catalogue: MakeRoot, tmp_path: Path
) -> None:
    root = catalogue({_TEMPLATE: "Ours: {{ view.name }}\n"})
    assert _run("--root", root, "pages", "--out", tmp_path / "out").exit_code == 0
    assert _files(tmp_path / "out")["models/plain.md"].endswith("---\n\nOurs: Plain\n")
    assert "# Acme" in _files(tmp_path / "out")["organizations/acme.md"]


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("a\n{% if %}\n", f"{_TEMPLATE}:2:1: the template fails: "),
        ("a\n\n{{ view.nmae }}\n", f"{_TEMPLATE}:3:1: the template fails: UndefinedError"),
        ("{{ 'card' }}\n", f"{_TEMPLATE}:1:1: the template fails: UnescapedText"),
        (
            "a\n{{ _('%(part)s', part='card') }}\n",
            f"{_TEMPLATE}:2:1: the template fails: UnescapedText",
        ),
        (
            "a\n{% include 'no.j2' %}",
            f"{_TEMPLATE}:2:1: the template fails: no such template: no.j2",
        ),
    ],
)
def test_a_template_that_fails_is_told_once_and_nothing_is_written(
    template: str, told: str, catalogue: MakeRoot, tmp_path: Path
) -> None:
    root = catalogue({_TEMPLATE: template})
    result = _run("--root", root, "pages", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert result.output.count("the template fails") == 1
    assert result.output.startswith(told)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["case", "5", "1.5", "017", "0o17", "0x1f", "1e5", "true", "null"])
def test_a_new_card_passes_the_check_whatever_its_name(name: str, catalogue: MakeRoot) -> None:
    root = catalogue({})
    assert _run("--root", root, "new", f"{name}/{name}").output.startswith(
        f"wrote cards/models/{name}/{name}.yml\nwrote cards/organizations/{name}.yml\n"
    )
    assert _run("--root", root, "new", f"benchmarks/{name}").output.startswith(
        f"wrote cards/benchmarks/{name}.yml\n"
    )
    told = _run("--root", root, "check")
    assert told.exit_code == 0
    assert told.output.endswith("\n2 warnings in 2 of 10 cards\n")
    assert told.output.count("[card-only-started]") == 2


def test_new_leaves_what_is_there_and_adds_what_an_editor_needs(catalogue: MakeRoot) -> None:
    root = catalogue({})
    before = _files(root)
    assert "organizations" not in _run("--root", root, "new", "acme/case.yml").output.split("\n")[0]
    after = _files(root)
    assert after[_CARD].startswith("# yaml-language-server: $schema=../../model.schema.json\n")
    schemas = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("cards/*.schema.json")}
    assert set(after) == {*before, _CARD, *schemas}
    assert before.items() <= after.items()


def test_schema_writes_what_is_committed_and_then_nothing(catalogue: MakeRoot) -> None:
    root = catalogue({})
    assert _run("--root", root, "schema").output.count("wrote: cards/") == 5
    # Not the ids, which are those of the catalogue, and may be older than its newest cards.
    committed = [*ROOT.glob("cards/*.schema.json")]
    assert (ROOT / SUGGESTIONS) in committed
    for path in committed:
        if path == ROOT / SUGGESTIONS:
            continue
        assert (root / "cards" / path.name).read_bytes() == path.read_bytes()
    assert _run("--root", root, "schema").output.count("up to date: cards/") == 5


def test_the_module_runs_like_the_command_from_any_folder(
    catalogue: MakeRoot, tmp_path: Path
) -> None:
    root = catalogue({_CARD: _BROKEN})
    (tmp_path / "elsewhere").mkdir()
    checked = _spawn("--root", "../catalogue", "check", cwd=tmp_path / "elsewhere")
    assert (checked.returncode, checked.stderr) == (1, "")
    assert checked.stdout.startswith(f"{_CARD}:1:1: nmae: not a field of a model card")
    assert _spawn("check", cwd=root).stdout == checked.stdout
    assert _spawn("chekc", cwd=root).stderr.startswith("Usage: cardpress ")
    installed = Path(sys.executable).with_name("cardpress")
    assert subprocess.check_output([installed, "--version"], cwd=root).startswith(b"cardpress, ")


def test_a_terminal_without_the_letters_of_a_name_still_gets_the_report(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({_CARD: "name: Case\ntype: τ²\n"})
    told = _spawn("check", cwd=root, PYTHONIOENCODING="cp1252")
    assert (told.returncode, told.stderr) == (1, "")
    assert told.stdout.endswith("1 problem in 1 of 8 cards\n")
