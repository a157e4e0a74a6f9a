"""A catalogue's own fields as facts of the schema, so that they go through the same door."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from cardpress.markup import escape
from cardpress.schema import (
    CUSTOM,
    SPECIFICATIONS,
    AddressClaims,
    ChoiceClaim,
    ChoicesClaim,
    Claim,
    DateClaims,
    Fact,
    Filter,
    FlagClaims,
    Listed,
    ListOrMany,
    Model,
    ModelClaims,
    NumberClaims,
    OneOrMany,
    PersonClaims,
    ProseClaims,
    Record,
    Several,
    TableColumn,
    TextClaims,
)

from .file import OwnField
from .widened import remade

_USUAL = 6
"""The place of own columns among those shown at first: behind the figures that all models have."""
_CLAIMS: Mapping[str, Any] = {
    "text": TextClaims,
    "markdown": ProseClaims,
    "number": NumberClaims,
    "date": DateClaims,
    "yes_no": FlagClaims,
    "address": AddressClaims,
    "person": PersonClaims,
    "model": ModelClaims,
}


class CustomFields(Record):
    """What only this catalogue's cards state; `catalogue.yml` says which fields these are."""


def with_own_fields(
    model: type[Model], fields: Mapping[str, OwnField], sections: Mapping[str, str]
) -> type[Model]:
    """Return the record of a model's card with a catalogue's own fields below ``custom``.

    ``sections`` has the key of the section of a page for each field that names one.
    """
    if not fields:
        return model
    declared = {
        # No attribute of a record begins so, whatever a team calls its fields.
        f"own_{key}": (
            Annotated[_claims(field), _fact(field, sections.get(key, SPECIFICATIONS))],
            Field(
                default=... if field.required else (),
                alias=key,
                description=field.help or f"{escape(field.label)}.",
            ),
        )
        for key, field in fields.items()
    }
    custom = remade(CustomFields, declared)
    is_needed = any(field.required for field in fields.values())
    about = CustomFields.__doc__
    inside: dict[str, Any] = {
        CUSTOM: (custom, Field(description=about))
        if is_needed
        else (custom | None, Field(default=None, description=about))
    }
    return remade(model, inside)


def known_in_house(model: type[Model]) -> type[Model]:
    """Return the record of a model's card as one that needs no public source to be known."""
    made = remade(model, {})
    made.is_confirmed = property(lambda _: True)  # type: ignore[method-assign, assignment]
    return made


def _fact(field: OwnField, section: str) -> Fact:
    return Fact(
        field.label,
        section=section,
        unit=field.unit or "",
        lists="alternatives" if field.holds_several else "rivals",
        column=TableColumn(usual=_USUAL if field.column else None) if _is_in_table(field) else None,
        filter=Filter() if field.filter else None,
        compared=field.compare,
        searched=field.search,
    )


def _is_in_table(field: OwnField) -> bool:
    # Whatever a visitor may want to compare can be chosen as a column; a text of paragraphs cannot.
    return field.column or field.kind != "markdown"


def _claims(field: OwnField) -> Any:  # noqa: ANN401 - an annotation
    if field.kind not in ("choice", "choices"):
        return _CLAIMS[field.kind]
    words: Any = Literal[tuple(field.choices)]
    labels = {word: named.label for word, named in field.choices.items() if named.label}
    if field.kind == "choice":
        one = _claim(ChoiceClaim, words, field, labels)
        return Annotated[tuple[one, ...], Several, OneOrMany("value")]  # type: ignore[valid-type]
    several = _claim(ChoicesClaim, Listed[words], field, labels)
    return Annotated[tuple[several, ...], Several, ListOrMany("value")]  # type: ignore[valid-type]


def _claim(kind: type[Claim], value: Any, field: OwnField, labels: Mapping[str, str]) -> Any:  # noqa: ANN401
    made = remade(kind, {"value": (value, ...)})
    made.labels, made.offered = labels, tuple(field.choices)  # type: ignore[attr-defined]
    return made
