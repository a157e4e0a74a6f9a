"""The schema is the one place where a field is told; everything made from it is current."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from cardpress.build import check
from cardpress.configuration import SCHEMAS
from cardpress.loader import is_id
from cardpress.loader.reading import read
from cardpress.reference import json_schemas
from cardpress.reference.skeleton import skeleton
from cardpress.schema import MOST, Model, Source, outline
from cardpress.wording.fields import records
from tests.conftest import BASE, CASES, CATALOGUE, ROOT, MakeRoot
from tests.editors import editor

_CARDS = sorted(
    path
    for folder in (CATALOGUE, BASE, CASES / "reference")
    for path in folder.glob("cards/*/**/*.yml")
)


def test_every_record_and_field_says_what_it_means() -> None:
    for record in records():
        assert record.__doc__, record
        assert record.__doc__.split("\n")[0].endswith("."), record
        for field in outline(record):
            name = f"{record.__name__}.{field.key}"
            assert field.meaning.endswith("."), f"{name} needs a docstring sentence"
            assert field.record or field.choices or field.expects, name


@pytest.mark.parametrize(
    ("path", "text"), [pytest.param(*each, id=each[0]) for each in json_schemas()]
)
def test_the_committed_json_schemas_are_current(path: str, text: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == text, "run: make schema"


@pytest.mark.parametrize("path", _CARDS, ids=lambda path: path.stem)
def test_an_editor_accepts_every_card_that_the_check_accepts(path: Path) -> None:
    editor(_schema_of(path)).validate(read(path.read_bytes()).data)


@pytest.mark.parametrize(
    "mistake",
    [
        {"nmae": "X"},
        {"type": "Large Langage Model"},
        {"release_date": "January 2026"},
        {"specifications": {"context_window": "many"}},
        {"specifications": {"context_window": [{"valu": 3}]}},
        {"benchmarks": {"sums": "82%"}},
        {"sources": {"Not A Key": {"title": "X"}}},
        {"resources": {"Docs": "javascript:alert(1)"}},
        {"overview": None},
        {"aliases": "one"},
    ],
    ids=str,
)
def test_an_editor_refuses_what_the_check_refuses(mistake: dict[str, Any]) -> None:
    schema = json.loads((ROOT / "cards/model.schema.json").read_text(encoding="utf-8"))
    card = {"name": "X", "type": "Large Language Model", **mistake}
    with pytest.raises(jsonschema.ValidationError):
        editor(schema).validate(card)


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_an_editor_shows_the_meaning_of_every_field(kind: str) -> None:
    schema = json.loads((ROOT / f"cards/{kind}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    for name, definition in [(kind, schema), *schema["definitions"].items()]:
        for key, field in definition["properties"].items():
            assert field.get("description"), f"{name}.{key}"


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_a_new_card_is_valid_as_it_stands_and_with_every_comment_taken_off(kind: str) -> None:
    text = skeleton(SCHEMAS[kind], "rocket-1")
    started = read(text.encode())
    assert not started.faults
    assert SCHEMAS[kind].model_validate(started.data).model_fields_set <= _required(kind)
    whole = read("\n".join(_uncommented(text)).encode())
    assert not whole.faults
    keys = [field.key for field in outline(SCHEMAS[kind])]
    assert isinstance(whole.data, dict)
    assert list(whole.data) == keys, "every field, in the order of the schema"
    SCHEMAS[kind].model_validate(whole.data)


def test_each_short_form_means_the_same_as_its_long_form() -> None:
    short = _model(benchmarks={"a": 1}, specifications={"context_window": 5})
    long = _model(
        benchmarks={"a": [{"score": 1}]}, specifications={"context_window": [{"value": 5}]}
    )
    assert short == long


def test_a_card_cannot_be_changed_after_reading() -> None:
    with pytest.raises(ValidationError):
        _model().name = "other"  # type: ignore[misc]


@pytest.mark.parametrize("name", ["a", "gpt-5.2", "0x"])
def test_an_id_is_an_address(name: str) -> None:
    assert is_id(name)


@pytest.mark.parametrize("name", ["", "A", "a b", "-a", "a.", "index", "ä", "a/b", "..", "a_b"])
def test_what_cannot_be_an_address_is_no_id(name: str) -> None:
    assert not is_id(name)


def _model(**fields: object) -> Model:
    return Model.model_validate({"name": "X", "type": "Large Language Model", **fields})


def _required(kind: str) -> set[str]:
    return {field.key for field in outline(SCHEMAS[kind]) if field.required}


def _uncommented(text: str) -> Iterator[str]:
    """Take one '# ' off every line, as an editor does; explanations stay comments."""
    return (line.removeprefix("# ") for line in text.splitlines() if "$schema" not in line)


def _schema_of(path: Path) -> dict[str, Any]:
    folder = next(part for part in path.parts if part in ("models", "organizations", "benchmarks"))
    kind = folder.removesuffix("s")
    found: dict[str, Any] = json.loads((ROOT / f"cards/{kind}.schema.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize(
    "url", ["https://[oops/x", "https://[foo]/x", "https://a℀b.com/x", "http://:80/"]
)
def test_an_address_that_cannot_be_taken_apart_is_refused(url: str) -> None:
    with pytest.raises(ValidationError):
        Source.model_validate({"title": "A", "url": url})


def test_a_list_has_an_end() -> None:
    card = {"name": "X", "type": "Large Language Model"}
    Model.model_validate({**card, "benchmarks": {"a": list(range(MOST))}})
    for more in ({"benchmarks": {"a": list(range(MOST + 1))}}, {"aliases": ["a"] * (MOST + 1)}):
        with pytest.raises(ValidationError, match="at most 100 items"):
            Model.model_validate({**card, **more})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pricing: [{input: 1e-310}]", "0 or a number of at least 1e-12"),
        ("pricing: [{input: 1e-400}]", "an amount of money"),
        ("pricing: [{input: -1e-13}]", ""),
        ("benchmarks: {sums: {score: 5e-324}}", "0 or a number of at least 1e-12"),
        ("training_compute: 1e-13", "0 or a number of at least 1e-12"),
        ("specifications: {context_window: 10000000000000001}", ""),
    ],
)
def test_a_number_of_no_world_is_refused(text: str, expected: str, catalogue: MakeRoot) -> None:
    text = text if text.startswith(("pricing", "bench", "spec")) else f"specifications: {{{text}}}"
    card = f"name: Case\ntype: Large Language Model\n{text}\n"
    problems = check(catalogue({"cards/models/acme/case.yml": card})).problems
    assert any(expected in problem.message for problem in problems)


@pytest.mark.parametrize("amount", ["0", "0.0", "0e-400", "-0.0", "1e-12", "0.0000001"])
def test_small_amounts_and_nothing_are_amounts(amount: str, catalogue: MakeRoot) -> None:
    text = f"pricing: [{{input: {amount}}}]\nsources: {{a: {{title: A, url: https://a.example}}}}\n"
    card = f"name: Case\ntype: Large Language Model\n{text}"
    assert not check(catalogue({"cards/models/acme/case.yml": card})).problems
