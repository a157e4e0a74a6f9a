"""The command: which models go where, what is told, and that nothing is replaced in silence."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cardpress.cli import main
from tests.conftest import CATALOGUE, MakeRoot
from tests.refused import files_of
from tests.unit.test_export_cases import with_whole


def _export(root: Path, *words: str | Path, language: str = "en") -> Result:
    arguments = ["--root", str(root), "--language", language, "export", *map(str, words)]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["cyclondx"], "did you mean 'cyclonedx'?"),
        (["litellm", "lumen-4.3"], "expected a model of the catalogue, found 'lumen-4.3'"),
        (["litellm", "lumen-4-turbo"], "expected a model of the catalogue"),
        (["litellm", "opal-sonatta"], "did you mean 'opal-sonata'?"),
        (["spdx"], "say where with --out DIR"),
    ],
)
def test_wrong_usage_says_what_was_meant(words: list[str], told: str) -> None:
    ended = _export(CATALOGUE, *words)
    assert ended.exit_code == 2
    assert told in ended.stderr
    assert ended.stdout == ""


@pytest.mark.parametrize(
    "name", ["lumen-4.2", "Lumen-4.2 Preview", "lumen-4.2-2025-12-11", "aurora/lumen-4.2"]
)
def test_a_model_is_found_by_each_of_its_names(name: str) -> None:
    assert '"bom-ref": "lumen-4.2"' in _export(CATALOGUE, "cyclonedx", name).stdout


def test_several_models_go_to_a_folder_and_are_written_once(tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("spdx", "lumen-4", "opal-4", "lumen-4", "--out", out)
    assert "2 files in" in _export(CATALOGUE, *words).stdout
    assert sorted(files_of(out)) == ["lumen-4.spdx3.json", "opal-4.spdx3.json"]
    assert "0 replaced, 2 as before" in _export(CATALOGUE, *words).stdout


def test_one_model_goes_to_a_file_or_a_folder(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    for out, expected in (("a/README.md", "a/README.md"), ("there", "there/lumen-4.README.md")):
        _export(CATALOGUE, "huggingface", "lumen-4", "--out", tmp_path / out)
        assert (tmp_path / expected).read_text("utf-8").startswith("---\n")


def test_a_whole_list_has_all_models_but_drafts(catalogue: MakeRoot, tmp_path: Path) -> None:
    root = with_whole(catalogue)
    card = root / "cards/models/acme/whole-1.yml"
    draft = card.read_text("utf-8") + "governance: {approval: draft}\n"
    (root / "cards/models/acme/early.yml").write_text(
        draft.replace("Whole 1", "Early").replace("aliases: [acme/whole-1]\n", ""), "utf-8"
    )
    out = tmp_path / "api.json"
    _export(root, "models.dev", "--out", out)
    assert [*json.loads(out.read_text("utf-8"))["acme"]["models"]].count("whole-1") == 1
    assert "early" not in out.read_text("utf-8")
    assert "Early" in _export(root, "models.dev", "early").stdout


def test_nothing_is_replaced_unless_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "lumen-4.cdx.json").write_text("mine", "utf-8")
    words = ("cyclonedx", "lumen-4", "opal-4", "--out", tmp_path)
    refused = _export(CATALOGUE, *words)
    assert refused.exit_code == 2
    assert "lumen-4.cdx.json" in refused.stderr
    assert files_of(tmp_path) == {"lumen-4.cdx.json": b"mine"}
    assert "2 files in" in (told := _export(CATALOGUE, *words, "--overwrite").stdout)
    assert "1 replaced" in told
    assert b"mine" not in files_of(tmp_path)["lumen-4.cdx.json"]


def test_the_report_for_programs_has_every_loss(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    told = json.loads(
        _export(CATALOGUE, "litellm", "lumen-4.2", "--out", out, "--lost", "json").stdout
    )
    losses = told["files"]["model_prices_and_context_window.json"]["lumen-4.2"]
    assert {"field": "family", "value": "Lumen 4", "reason": "the format has no field for it"} in (
        losses
    )


def test_a_model_of_which_the_format_says_nothing_is_told() -> None:
    ended = _export(CATALOGUE, "eval-results", "blank")
    assert ended.exit_code == 0
    assert ended.stdout == ""
    assert "its card says nothing that the format holds" in ended.stderr


def test_cards_with_problems_are_told_and_nothing_is_written(
    catalogue: MakeRoot, tmp_path: Path
) -> None:
    root = catalogue({"cards/models/acme/broken.yml": "nmae: Broken\n"})
    ended = _export(root, "spdx", "--out", tmp_path / "out")
    assert ended.exit_code == 1
    assert "broken.yml:1:1" in ended.stderr
    assert not (tmp_path / "out").exists()


def test_the_report_is_in_german_and_the_file_is_not() -> None:
    english, german = (
        _export(CATALOGUE, "cyclonedx", "lumen-4.2", language=code) for code in ("en", "de")
    )
    assert english.stdout == german.stdout
    assert "das Format hat kein Feld dafür" in german.stderr


@pytest.mark.parametrize("name", ["json-ld", "huggingface", "backstage", "spdx"])
def test_files_are_the_same_whatever_the_language(name: str) -> None:
    made = {_export(CATALOGUE, name, "prickly-pear", language=code).stdout for code in ("en", "de")}
    assert len(made) == 1
