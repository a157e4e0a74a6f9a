"""What is imported again, or beside another file, is told apart from what it only looks like."""

import json
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from cardpress.cli import main
from tests.conftest import MakeRoot

_README = """\
---
license: mit
pipeline_tag: text-generation
model-index:
- name: {name}
  results:
  - dataset: {{name: Sums, type: acme/sums}}
    metrics: [{{type: accuracy, value: 71.2}}]
---
# {name}
"""
_PAGE = "https://huggingface.co/acme/comet"
_CARD = "cards/models/acme/comet.yml"


def _import(root: Path, *arguments: str, name: str = "Comet", file: str = "README.md") -> str:
    (root / file).write_text(_README.format(name=name), encoding="utf-8")
    return _again(root, file, *arguments)


def _again(root: Path, *arguments: str) -> str:
    command = ["--root", str(root), "import", "huggingface", *arguments]
    files = [str(root / each) if each in ("README.md", "other.md") else each for each in command]
    return CliRunner().invoke(main, files, catch_exceptions=False).output


def _sources(root: Path) -> Any:
    return yaml.safe_load((root / _CARD).read_text("utf-8"))["sources"]


def test_a_file_whose_address_is_said_later_is_the_same_source(catalogue: MakeRoot) -> None:
    root = catalogue({})
    day = ("--accessed", "2026-01-15", "--as", "acme/comet", "--write")
    _import(root, *day)
    [(key, source)] = _sources(root).items()
    assert "url" not in source
    _again(root, "README.md", "--address", _PAGE, *day)
    assert _sources(root) == {key: {**source, "url": _PAGE}}
    card = (root / _CARD).read_text("utf-8")
    for address in (
        *(_PAGE, f"{_PAGE}/", "http://www.huggingface.co/acme/comet", "https://hf.co/acme/comet"),
        *(f"{_PAGE}/blob/main/README.md", f"{_PAGE}/raw/1a2b3c/README.md"),
    ):
        later = ("--accessed", "2026-03-01", "--as", "acme/comet", "--write")
        for days in (day, later):
            told = _again(root, "README.md", "--address", address, *days)
            assert "nothing new" in told, address
    assert "nothing new" in _again(root, "README.md", *day)
    assert (root / _CARD).read_text("utf-8") == card


def test_another_file_without_an_address_is_another_source(catalogue: MakeRoot) -> None:
    root = catalogue({})
    day = ("--accessed", "2026-01-15", "--as", "acme/comet", "--write")
    _import(root, *day)
    _import(root, "--address", "https://huggingface.co/acme/dart", *day, name="Dart")
    first = next(iter(_sources(root).values()))
    assert "url" not in first


def test_an_organization_is_known_however_its_name_is_spaced(catalogue: MakeRoot) -> None:
    card = "name: Open Rockets\naliases: [OR Labs]\n"
    root = catalogue({"cards/organizations/open-rockets.yml": card})
    for named in (
        "open-rockets",
        "Open Rockets",
        "openrockets",
        "OPEN ROCKETS",
        "or-labs",
        "ORLabs",
    ):
        report = json.loads(_import(root, "--as", f"{named}/comet", "--format", "json"))
        paths = [made["path"] for made in report["cards"]]
        assert paths == ["cards/models/open-rockets/comet.yml"], named


def test_a_new_organization_that_looks_like_a_known_one_is_told(catalogue: MakeRoot) -> None:
    root = catalogue({})
    told = _import(root, "--as", "acmee/comet")
    assert "cards/organizations/acmee.yml: 'acmee' is a new organization; did you mean" in told
    assert "is a new organization" not in _import(root, "--as", "distant/comet")


def test_files_of_several_models_for_one_card_are_told(catalogue: MakeRoot) -> None:
    root = catalogue({})
    _import(root, name="Dart", file="other.md")
    both = ("README.md", "other.md", "--as", "acme/comet")
    _import(root)
    told = _again(root, *both)
    assert (
        f"{_CARD}: the files name several models, all of which go to this card: Comet, Dart" in told
    )
    _import(root, name="comet", file="other.md")
    assert "several models" not in _again(root, *both)
