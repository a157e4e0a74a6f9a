"""What a refused choice could have been is told from the schema, in whatever words it has."""

import re
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from pydantic import Field, ValidationError

from cardpress.build import check
from cardpress.loader.messages import explain
from cardpress.schema import FieldOutline, Record, outline
from cardpress.wording.fields import records
from tests.conftest import MakeRoot

_ODD = Literal["One, or the other", "Neither 'nor'", "Both or none"]


class _Case(Record):
    """A record whose choices hold what a list of choices is joined by."""

    mood: _ODD = Field()
    """How it feels."""
    moods: tuple[_ODD, ...] = Field(default=(), strict=False)
    """How it may feel."""


def _told(record: type[Record], data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    with pytest.raises(ValidationError) as refused:
        record.model_validate(data)
    for error in refused.value.errors():
        if error["type"] in ("literal_error", "expected"):
            yield explain(error, record, "", error["loc"])


_FIELDS = [
    pytest.param(record, field, id=f"{record.__name__}.{field.key}")
    for record in records()
    for field in outline(record)
    if field.choices
]


@pytest.mark.parametrize(("record", "field"), _FIELDS)
def test_every_choice_of_the_schema_is_told_where_another_is_written(
    record: type[Record], field: FieldOutline
) -> None:
    one = {field.keyed_by: "odd"} if field.keyed_by else "odd"
    [(message, hint)] = _told(record, {field.key: ["odd"] if field.is_list else one})
    # In the hint where the message is of one kind of thing, as a unit, whose choices are many.
    listed = re.split(r"one of |, ", hint)
    for choice in field.choices:
        assert f"'{choice}'" in message or choice in listed


def test_a_choice_may_hold_what_choices_are_joined_by() -> None:
    told = list(_told(_Case, {"mood": "Bothh or none", "moods": ["Both or nonne"]}))
    listed = "expected one of 'One, or the other', 'Neither 'nor'' or 'Both or none', found "
    assert [message for message, _ in told] == [
        f"{listed}'Bothh or none'; did you mean 'Both or none'?",
        f"{listed}'Both or nonne'; did you mean 'Both or none'?",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "benchmarks: {unheard-of: }",
        "related: [{relation: variant, model: }]",
        "lifecycle: {replacement: }",
    ],
)
def test_a_reference_without_a_value_is_told_once(lines: str, catalogue: MakeRoot) -> None:
    text = f"name: Case\ntype: Embedding Model\nsources: {{a: {{title: A}}}}\n{lines}\n"
    problems = check(catalogue({"cards/models/acme/case.yml": text})).problems
    assert [problem.message for problem in problems] == ["has no value"]


def test_a_value_that_reads_like_the_message_hides_no_other(catalogue: MakeRoot) -> None:
    text = "name: Case\ntype: Embedding Model\nsummary:\nbenchmarks: {has no value: 1}\n"
    problems = check(catalogue({"cards/models/acme/case.yml": text})).problems
    assert {problem.field for problem in problems} >= {"summary", "benchmarks.has no value"}
