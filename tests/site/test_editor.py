"""In an editor with the YAML language server: what is told of a card, suggested and shown."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.conftest import CASES, CATALOGUE
from tests.site import commands
from tests.site.language_server import LanguageServer

_HEAD = (
    "# yaml-language-server: $schema=../../model.schema.json\n"
    "name: X\ntype: Large Language Model\nsources:\n  a: {title: A}\n"
)
_PLACES = (f"cards/models/acme/card-{number}.yml" for number in count())

_REFUSED = {
    "a price row without a price": "pricing:\n  - provider: Acme\n",
    "parameters of nothing": "specifications: {parameters: {}}\n",
    "a number that is not there": "specifications: {parameters: {disclosed: true}}\n",
    "modalities of nothing": "specifications: {modalities: {}}\n",
    "a sample without code": "examples: [{title: A}]\n",
    "two base models in one": "lineage: {base: {model: a, name: b}}\n",
    "a list of nothing": "aliases: []\n",
    "a misspelt field": "relased: 2026\n",
    "a month that is none": "release_date: 2026-13\n",
}
_SUGGESTED = {
    "related:\n  - model: |\n": ("lumen-4.2", "Lumen-4.2, Aurora Labs"),
    "price_comparisons:\n  - |\n": ("lumen-4.2", "Lumen-4.2, Aurora Labs"),
    "benchmarks:\n  |\n": ("abacus-2024", "Abacus 2024"),
    "comparisons:\n  - results:\n      |\n": ("lumen-4.2", "Lumen-4.2, Aurora Labs"),
    "comparisons:\n  - results:\n      lumen-4.2:\n        |\n": ("abacus-2024", "Abacus 2024"),
    "pricing:\n  - provider: |\n": (
        "Aurora Labs",
        "Maker of the Lumen models, which exist only in tests.",
    ),
    "benchmarks:\n  x:\n    - score: 1\n      source: |\n": ("reference", "Lumen-4.2 reference"),
    "lifecy|\n": ("lifecycle", "Status and dates."),
    "lifecycle:\n  status: |\n": ("retired", ""),
}
_SHOWN = {
    "release|_date: 2026\n": "Date it became available, as precise as the source gives it.",
    "benchmarks:\n  abac|us-2024: 82\n": "Abacus 2024",
    "related:\n  - model: lumen|-4.2\n    relation: variant\n": "The other model: its id",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("catalogue")
    shutil.copytree(CATALOGUE / "cards", root / "cards")
    done = commands.run(commands.CARDPRESS, "schema", cwd=root, env=commands.environment())
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def server(root: Path) -> Iterator[LanguageServer]:
    with LanguageServer(root) as server:
        yield server


def test_an_editor_has_nothing_to_say_of_sound_cards(root: Path, server: LanguageServer) -> None:
    paths = [*root.glob("cards/*/**/*.yml"), *CASES.glob("good/*.yml")]
    assert len(paths) > len(_REFUSED)
    for path in paths:
        kind = "model" if path.parent.name == "good" else _kind(path, root)
        head = f"# yaml-language-server: $schema=../../{kind}.schema.json\n"
        place = f"cards/any/folder/{path.name}"
        assert server.diagnostics(place, head + path.read_text("utf-8")) == [], path


def _kind(path: Path, root: Path) -> str:
    return path.relative_to(root / "cards").parts[0].removesuffix("s")


def test_an_editor_marks_what_a_schema_can_say(server: LanguageServer) -> None:
    assert server.diagnostics(next(_PLACES), _HEAD) == []
    for about, text in _REFUSED.items():
        assert server.diagnostics(next(_PLACES), _HEAD + text), about


def test_an_editor_suggests_what_the_catalogue_has(server: LanguageServer) -> None:
    for text, (label, about) in _SUGGESTED.items():
        found = server.completions(next(_PLACES), _HEAD + text)
        assert label in found, text
        assert about in found[label].replace("\n", " "), text


def test_a_name_that_is_not_suggested_is_no_mistake(server: LanguageServer) -> None:
    text = "related: [{model: Some former name, relation: variant}]\nbenchmarks: {Other One: 5}\n"
    assert server.diagnostics(next(_PLACES), _HEAD + text) == []


def test_an_editor_shows_what_a_field_means(server: LanguageServer) -> None:
    for text, meaning in _SHOWN.items():
        assert meaning in server.hover(next(_PLACES), _HEAD + text), text
