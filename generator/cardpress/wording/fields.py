"""What the field reference says of each field; the schema's own sentences are the messages."""

from collections.abc import Iterable, Iterator, Mapping

from cardpress.configuration import DOCUMENTS, CustomFields
from cardpress.language import gettext
from cardpress.loader import INSIDE
from cardpress.markup import Markdown, join
from cardpress.messages import _
from cardpress.schema import (
    AddressClaim,
    ChoiceClaim,
    ChoicesClaim,
    FieldOutline,
    Model,
    ModelClaim,
    NumberClaim,
    PersonClaim,
    Price,
    ProseClaim,
    Record,
    StatedFact,
    facts_of,
    outline,
    records_of,
    title_of,
)

from .labels import choice_message

# What only fields of a catalogue's own hold.
_OF_A_CATALOGUE = (
    CustomFields,
    AddressClaim,
    ChoiceClaim,
    ChoicesClaim,
    ModelClaim,
    NumberClaim,
    PersonClaim,
    ProseClaim,
)


def title(record: type[Record]) -> str:
    """Return a record's name inside a sentence: a key feature."""
    return gettext(title_of(record))


def heading(record: type[Record]) -> str:
    """Return a record's name as a heading: Key feature."""
    # A message of its own, not the title with a capital: in other languages a noun changes with its
    # article.
    return gettext(_heading(record))


def about(record: type[Record]) -> str:
    """Return what a record is, in Markdown."""
    return gettext(record.__doc__ or "")


def meaning(field: FieldOutline) -> str:
    """Return what a field means, in Markdown."""
    return gettext(field.meaning)


def expects(field: FieldOutline) -> str:
    """Return what a field expects where it is neither a record nor a choice."""
    return gettext(field.expects)


def either(forms: Iterable[Markdown]) -> Markdown:
    """Return the forms in which a value may be written."""
    return join(forms, _(" or "))


def one_or_list(form: Markdown) -> Markdown:
    """Return that a value, or a list of such values, may be written."""
    return Markdown(_("%(form)s, or a list of them")) % {"form": form}


def list_of(form: Markdown) -> Markdown:
    """Return that a list of values is written."""
    return Markdown(_("a list, each item: %(form)s")) % {"form": form}


def mapping_of(form: Markdown, levels: int) -> Markdown:
    """Return that values are written below keys, or below keys of keys."""
    if levels == 1:
        return Markdown(_("a mapping, each value: %(form)s")) % {"form": form}
    return Markdown(_("a mapping of mappings, each value: %(form)s")) % {"form": form}


def records(schemas: Mapping[str, type[Record]] = DOCUMENTS) -> list[type[Record]]:
    """Return every record of the cards once, each followed by those inside it."""
    return list(dict.fromkeys(record for root in schemas.values() for record in records_of(root)))


def schema_messages() -> Iterator[str]:
    """Yield the messages that the schema holds itself, for whoever collects messages."""
    [kind] = (field for field in outline(Model) if field.key == "type")
    yield from kind.choices
    yield from next(field.choices for field in outline(Price) if field.key == "per")
    for fact in facts_of(Model):
        yield from filter(None, _words(fact))
    for record in every_record():
        yield from (title_of(record), _heading(record), record.__doc__ or "")
        for field in outline(record):
            yield from filter(None, (field.meaning, field.expects, *_seen(field)))


def record_messages() -> Iterator[tuple[str, str]]:
    """Yield the names of records as they stand in a sentence, each with its context."""
    for record in every_record():
        yield title_of(record), INSIDE


def every_record() -> list[type[Record]]:
    """Return every record that a contributor may write, of cards and of a catalogue."""
    own = {record.__name__: record for record in _OF_A_CATALOGUE}
    return records({**DOCUMENTS, **own})


def _seen(field: FieldOutline) -> Iterator[str]:
    """Yield what readers of a section see of a field of it."""
    if field.part:
        yield field.part.heading
    if field.entry:
        yield from (field.entry.label, field.entry.unit, *map(choice_message, field.choices))


def _words(fact: StatedFact) -> Iterator[str]:
    yield from (fact.label, fact.unit, fact.counted)
    for field in outline(fact.claim):
        if not field.is_list:
            yield from map(choice_message, field.choices)
    if fact.column:
        yield fact.column.label
    if fact.filter:
        yield from (fact.filter.label, fact.filter.unit)


def _heading(record: type[Record]) -> str:
    return title_of(record).removeprefix("a ").removeprefix("an ").capitalize()
