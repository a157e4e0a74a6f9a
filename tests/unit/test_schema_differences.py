"""An editor and the check agree: on every odd value of every field, by the published schemas."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from cardpress.configuration import DOCUMENTS
from cardpress.loader import load_settings
from cardpress.loader.document import Document
from cardpress.loader.reading import read
from cardpress.reference import json_schemas
from cardpress.schema import Record
from tests.conftest import CASES
from tests.editors import editor
from tests.odd_values import odd_cards

# What the check refuses and a JSON Schema has no words for, by the beginning of its message.
_BEYOND_A_SCHEMA = (
    "a date like 2026",  # the days of a month
    "Markdown of paragraphs",
    "0 or a number of at least 1e-12",  # it could, but each number would need three ranges
    # To JSON 1.0 is a whole number, and no YAML is.
    *("a whole number", "a whole number of tokens", "a whole number of examples"),
    # Lists of others, which grow; editors know the form of what is in them.
    *("an SPDX license", "an ISO 4217 currency code", "the short name of a programming language"),
    "a language tag",
    "min below max",
)
_OWN = {
    "fields": {
        **{
            kind: {"label": kind.capitalize(), "kind": kind}
            for kind in ("text", "markdown", "date", "yes_no", "address", "person", "model")
        },
        "amount": {"label": "Amount", "kind": "number", "unit": "EUR"},
        "choice": {"label": "Choice", "kind": "choice", "choices": ["low", "high"]},
        "choices": {"label": "Choices", "kind": "choices", "choices": ["low", "high"]},
    },
    "types": ["Fraud Detector"],
    "statuses": {"shadow": "Shadow mode"},
    "currency": "EUR",
}


def _refusal(record: type[Record], document: Document) -> str:
    """Return why the check refuses a document, or nothing."""
    if document.faults:
        return "faults of its YAML"
    try:
        record.model_validate(document.data)
    except ValidationError as error:
        [first, *_] = error.errors(include_url=False)
        return str(first.get("ctx", {}).get("what") or first["msg"])
    return ""


def _differences(
    kind: str, documents: Mapping[str, type[Record]], below: str = ""
) -> Iterator[str]:
    schema = json.loads(dict(json_schemas(documents))[f"cards/{kind}.schema.json"])
    accepted = editor(schema)
    for place, card in odd_cards(documents[kind]):
        if not place.startswith(below):
            continue
        text = json.dumps(card)
        document = read(text.encode())
        why = _refusal(documents[kind], document)
        wrong = accepted.is_valid(document.data) == bool(why)
        if wrong and not why:
            yield f"{place}: only the editor refuses {text[-200:]}"
        elif wrong and not why.startswith(_BEYOND_A_SCHEMA):
            yield f"{place}: only the check refuses {text[-200:]}: expected {why}"


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_an_editor_agrees_with_the_check_on_every_odd_value(kind: str) -> None:
    assert [*_differences(kind, DOCUMENTS)] == []


def test_an_editor_agrees_with_the_check_on_what_is_a_catalogues_own(tmp_path: Path) -> None:
    (tmp_path / "catalogue.yml").write_text(json.dumps(_OWN), encoding="utf-8")
    own = load_settings(tmp_path).configuration.documents
    assert "custom" in own["model"].model_fields
    for below in ("custom", "type", "lifecycle.status"):
        assert [*_differences("model", own, below)] == []


def test_an_editor_refuses_what_a_schema_can_say() -> None:
    accepted = editor(json.loads(dict(json_schemas())["cards/model.schema.json"]))
    cases: dict[str, list[dict[str, Any]]] = json.loads(
        (CASES / "schema/refused.json").read_text(encoding="utf-8")
    )
    for about, cards in cases.items():
        for card in cards:
            whole = {"name": "X", "type": "Large Language Model", **card}
            assert not accepted.is_valid(whole), (about, card)
            assert _refusal(DOCUMENTS["model"], read(json.dumps(whole).encode())), (about, card)
