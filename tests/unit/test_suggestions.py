"""What editors suggest of a catalogue follows from its cards, and refuses nothing."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from cardpress.cli import main
from cardpress.reference import SUGGESTIONS, json_schemas, suggestions
from tests.conftest import MakeRoot
from tests.editors import editor

_CARD = (
    "name: {name}\ntype: Embedding Model\n"
    "sources: {{card: {{title: {title}}}, {key}: {{title: B}}}}\n"
)
_TWO = {
    "cards/models/acme/one.yml": _CARD.format(name="One", title="Zeta", key="first"),
    "cards/models/acme/two.yml": _CARD.format(name="Two", title="Alpha", key="second"),
}


def _suggested(catalogue: MakeRoot, files: dict[str, str]) -> dict[str, Any]:
    root = catalogue(files)
    done = CliRunner().invoke(main, ["--root", str(root), "schema"])
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads((root / SUGGESTIONS).read_text("utf-8"))
    return found


def test_ids_have_names_beside_them(catalogue: MakeRoot) -> None:
    known = _suggested(catalogue, _TWO)["definitions"]
    values = known["model"]["anyOf"][0]
    told = dict(zip(values["enum"], values["enumDescriptions"], strict=True))
    assert told["one"].startswith("One")
    assert known["models"]["properties"]["two"]["description"].startswith("Two")
    assert known["benchmarks"]["properties"]


def test_a_key_of_one_card_alone_is_not_suggested(catalogue: MakeRoot) -> None:
    known = _suggested(catalogue, _TWO)["definitions"]["sources"]["properties"]
    assert known["card"] == {"description": "Alpha"}, "the first of titles that are as frequent"
    assert not {"first", "second"} & known.keys()


def test_a_broken_card_is_left_out(catalogue: MakeRoot) -> None:
    broken = {"cards/models/acme/three.yml": "name: [Three]\n"}
    values = _suggested(catalogue, _TWO | broken)["definitions"]["model"]["anyOf"][0]
    assert "three" not in values["enum"]


@pytest.mark.parametrize("with_cards", [True, False])
def test_nothing_that_is_suggested_refuses_a_value(
    catalogue: MakeRoot, *, with_cards: bool
) -> None:
    ids = _suggested(catalogue, _TWO) if with_cards else json.loads(suggestions()[1])
    accepted = editor(json.loads(dict(json_schemas())["cards/model.schema.json"]), ids)
    card = {"name": "X", "type": "Embedding Model", "inherits": "A former name"}
    accepted.validate(card | {"benchmarks": {"Another name": 5}})
    assert not accepted.is_valid(card | {"inherits": ""})


def test_a_change_of_cards_changes_no_schema(catalogue: MakeRoot) -> None:
    root = catalogue(_TWO)
    CliRunner().invoke(main, ["--root", str(root), "schema"])
    (root / "cards/models/acme/one.yml").unlink()
    again = CliRunner().invoke(main, ["--root", str(root), "schema"]).output
    assert [line for line in again.splitlines() if "wrote" in line] == [f"wrote: {SUGGESTIONS}"]


def test_schema_tells_what_is_not_current_and_writes_nothing_when_asked(
    catalogue: MakeRoot,
) -> None:
    root = catalogue(_TWO)

    def checked() -> tuple[int, list[str]]:
        told = CliRunner().invoke(main, ["--root", str(root), "schema", "--check"])
        return told.exit_code, told.output.splitlines()

    status, lines = checked()
    assert (status, len(lines)) == (1, 5)
    assert not (root / SUGGESTIONS).exists()
    CliRunner().invoke(main, ["--root", str(root), "schema"])
    assert checked() == (0, [])
    (root / "cards/models/acme/one.yml").unlink()
    before = (root / SUGGESTIONS).read_bytes()
    assert checked() == (1, [f"not current: {SUGGESTIONS}; run cardpress schema"])
    assert (root / SUGGESTIONS).read_bytes() == before
    # No contributor waits for it.
    assert CliRunner().invoke(main, ["--root", str(root), "check"]).exit_code == 0
