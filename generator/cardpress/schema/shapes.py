"""How a card may be written: the base of every record, and the short forms it accepts."""

from collections.abc import Callable
from typing import ClassVar, Literal

from pydantic import ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .described import Described
from .restrictions import Restriction

Kind = Literal[
    "text",
    "markdown",
    "code",
    "choice",
    "flag",
    "date",
    "count",
    "tokens",
    "quantity",
    "amount",
    "address",
    "email",
    "language",
]
"""What a value of a card is for a page: how it is written there, and where it is aligned."""


# Which fields records state; none of these sets is ever changed, as no record is.
_STATED = dict[frozenset[str], set[str]]()


class Record(Described):
    """A mapping in a card: strict types, unknown keys refused, never changed after reading."""

    model_config = ConfigDict(
        # Or each record would be compiled alone as well as within the card that has it, which was a
        # quarter of what a command takes to start.
        defer_build=True,
        # Or "82" and true would pass as numbers, and nobody would see the slip on the page.
        strict=True,
        # Or a misspelt field would be lost without a word.
        extra="forbid",
        # All pages share one card, so a page that changed it would change the next.
        frozen=True,
        # A price's `from` is no name that Python allows; cards must not learn Python's.
        validate_by_name=False,
    )
    restrictions: ClassVar[tuple[Restriction, ...]] = ()
    """What its validators refuse, as far as a JSON Schema can say it; it inherits these as well."""

    def model_post_init(self, context: object, /) -> None:
        """Share with all records alike which fields a card states: of 2,000 models it was 55 MB."""
        stated = self.model_fields_set
        shared = _STATED.setdefault(frozenset(stated), stated)
        self.__pydantic_fields_set__ = shared

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        found = super().__get_pydantic_json_schema__(schema, handler)
        bases = [base for base in cls.__mro__ if issubclass(base, Record)]
        stated = [each for base in bases for each in vars(base).get("restrictions", ())]
        if stated:
            handler.resolve_ref_schema(found)["allOf"] = stated
        return found


class Expectation:
    """Annotation: what a type expects and how to write it, with an example.

    A value that does not fit fails with the error type ``expected`` and all three as context.
    ``what`` and ``hint`` are messages, which the loader translates.
    ``kind`` tells pages how to write a value that does.
    """

    def __init__(self, what: str, hint: str, example: object, kind: Kind = "text") -> None:
        self.what = what
        self.hint = hint
        self.example = example
        self.kind = kind

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # One error in place of pydantic's own, which speak of patterns and types of Python, and of
        # which a value can break several. What is annotated after this keeps errors of its own.
        return core_schema.custom_error_schema(
            handler(source),
            custom_error_type="expected",
            custom_error_message="expected {what}",
            custom_error_context={
                "what": self.what,
                "hint": self.hint,
                "example": self.example,
            },
        )


def refusal(what: str, hint: str, *, at: tuple[int, str] | None = None) -> PydanticCustomError:
    """Return the error of a value that is refused as a whole; the message does not show it.

    ``what`` and ``hint`` are in the current language, as they may have parts.
    ``at`` is the place of the mistake inside a text: a line of it from 0, and words of that line.
    """
    context = {"what": what, "hint": hint, "whole": True, "at": at}
    return PydanticCustomError("expected", "expected {what}", context)


def misfit(what: str, hint: str, example: object) -> PydanticCustomError:
    """Return the error of one value, with a hint that was computed from it; the message shows it.

    Raise it outside an `Expectation`, which would replace the hint by its own. ``what`` is a
    message, and ``hint`` is in the current language.
    """
    context = {"what": what, "remedy": hint, "example": example}
    return PydanticCustomError("expected", "expected {what}", context)


class OtherForm:
    """Annotation: what is annotated may also be written in another form, which is normalised."""

    def normalise(self, value: object) -> object:
        """Return the form that the schema has of one that an author may write."""
        raise NotImplementedError

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.normalise, handler(source))


class ShortForm(OtherForm):
    """Annotation: the record may be written as the bare value of its field ``key``."""

    def __init__(self, key: str) -> None:
        self.key = key

    def normalise(self, value: object) -> object:
        """Return the long form of one authored value."""
        return value if isinstance(value, dict) else {self.key: value}

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # Pydantic derives no JSON Schema from a validator, and editors would refuse the short form.
        record = handler(schema)
        return {"anyOf": [_property(self.key, record, handler), record]}


class OneOrMany(OtherForm):
    """Annotation: a tuple of records may be written as one record, or as a list of them.

    With ``key`` each record may also be written as the bare value of that field.
    """

    def __init__(self, key: str | None = None) -> None:
        self.key = key

    def normalise(self, value: object) -> object:
        """Return the tuple of long forms; what is no record is left for the schema to refuse."""
        # A tuple, as strict records take no list for one. The paths of errors count its items, so
        # that they may have a step more than the card's text: see Document.locate.
        one: Callable[[object], object] = ShortForm(self.key).normalise if self.key else _itself
        return tuple(map(one, value)) if isinstance(value, list) else (one(value),)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        several = handler(schema)
        record: JsonSchemaValue = several["items"]
        forms = [_property(self.key, record, handler)] if self.key else []
        forms.append(record)
        one: JsonSchemaValue = {"anyOf": forms} if len(forms) > 1 else record
        # With the bounds that the tuple has.
        bounds = {key: several[key] for key in ("minItems", "maxItems") if key in several}
        return {"anyOf": [*forms, {"type": "array", "items": one, **bounds}]}


def _itself(value: object) -> object:
    return value


def _property(key: str, record: JsonSchemaValue, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    found: JsonSchemaValue = handler.resolve_ref_schema(record)["properties"][key]
    # An editor shows the meaning that is nearest to a value, and that of the field says more.
    return {about: value for about, value in found.items() if about != "description"}
