"""The JSON Schemas of the cards, for completion and validation in editors."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from cardpress.configuration import DOCUMENTS
from cardpress.messages import _
from cardpress.schema import SUGGESTS, Record

from .suggestions import SUGGESTIONS

_DRAFT = "http://json-schema.org/draft-07/schema#"  # what editors' YAML servers read best


def json_schemas(schemas: Mapping[str, type[Record]] = DOCUMENTS) -> Iterator[tuple[str, str]]:
    """Yield the path below the root and the text of each kind's schema."""
    for kind, record in schemas.items():
        schema = _schema_of(record)
        module = "configuration/file" if kind == "catalogue" else f"schema/{kind}"
        about = _("Made by 'cardpress schema' from %(module)s; edits here are lost.")
        about %= {"module": f"cardpress/{module}.py"}
        whole: dict[str, Any] = {"$schema": _DRAFT, "$comment": about, **_told(schema)}
        yield schema_path(kind), json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def schema_path(kind: str) -> str:
    """Return where the schema of a kind of card lies, below the root."""
    return f"cards/{kind}.schema.json"


@lru_cache(maxsize=16)
def _schema_of(record: type[Record]) -> dict[str, Any]:
    schema = record.model_json_schema(
        schema_generator=_Generator, ref_template="#/definitions/{model}"
    )
    schema["definitions"] = schema.pop("$defs", {})
    return schema


def _told(node: Any) -> Any:  # noqa: ANN401 - a part of a schema
    """Return a part of a schema with what it says for authors in the current language."""
    if isinstance(node, list):
        return [_told(item) for item in node]
    if not isinstance(node, dict):
        return node
    said: dict[str, Any] = {}
    # A field may be called description, title or suggests, but is no text then.
    texts = {key: value for key, value in node.items() if isinstance(value, str)}
    if about := texts.get("description"):
        said["description"] = _(about)
    left_out = {"title", SUGGESTS} & texts.keys()  # a record's name in Python tells authors nothing
    if kind := texts.get(SUGGESTS):
        # Beside what the value must be, as nothing in there refuses one; and behind `allOf`, since
        # whatever stands beside a reference is not read.
        said["allOf"] = [{"$ref": f"{PurePosixPath(SUGGESTIONS).name}#/definitions/{kind}"}]
        # An editor would offer an example as if it were a card.
        left_out |= {"examples"} if texts.get("type") == "string" else set()
    rest = {key: _told(value) for key, value in node.items() if key not in left_out}
    return rest | said


class _Generator(GenerateJsonSchema):
    """Leaves out what no author may write: null, and defaults that stand for absence."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        # An absent fact is an absent line: a field set to null is a problem to the loader, too.
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        inner = super().default_schema(schema)
        if schema.get("default") in (None, (), {}):
            inner.pop("default", None)
        return inner

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        mapping = super().dict_schema(schema)
        # Pydantic leaves keys of another pattern open, which the loader refuses.
        if "patternProperties" in mapping:
            mapping["additionalProperties"] = False
        return mapping

    def field_title_should_be_set(self, schema: object) -> bool:
        # Pydantic's titles only repeat the key, and editors would show them above its meaning.
        return False
