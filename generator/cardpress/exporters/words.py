"""Statements of a card in words, for the fields of formats that take a text."""

from cardpress.markup import plain_words

from .stated import Stated, is_citation
from .subject import Subject

_SOURCE = ("publisher", "url", "published", "accessed", "license", "kind")


def shown(value: object) -> str:
    """Return a value as a text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    if isinstance(value, dict):
        return "; ".join(f"{named(key)}: {shown(inner)}" for key, inner in value.items())
    return value if isinstance(value, str) else repr(value)


def named(key: object) -> str:
    """Return the key of a field in words."""
    return str(key).replace("_", " ")


def words(record: Stated, subject: Subject) -> str:
    """Take all of a record, and return it in words: its first value bare, then the others."""
    parts = [*_parts(record)]
    if source := source_words(record, subject):
        parts.append(f"source: {source}")
    return "; ".join(parts)


def _parts(record: Stated) -> list[str]:
    keys = [key for key in record.names() if not is_citation(key)]
    values = [(key, plain_words(shown(record.take(key)))) for key in keys]
    return [text if n == 0 else f"{named(key)}: {text}" for n, (key, text) in enumerate(values)]


def lines(holder: Stated, keys: tuple[str, ...], subject: Subject) -> list[str]:
    """Take the records of several lists, and return each in words, with what the list is of.

    Or a use that nobody intends would stand among those that somebody does.
    """
    return [f"{named(key)}: {words(e, subject)}" for key in keys for e in holder.each(key)]


def rest_in_words(record: Stated, subject: Subject, *taken: str) -> str:
    """Take what is left of a record beside some fields, and return it in words."""
    keys = [
        key
        for key in record.names()
        if not is_citation(key) and not (key in taken or record.is_taken(key))
    ]
    parts = [f"{named(key)}: {plain_words(shown(record.take(key)))}" for key in keys]
    if source := source_words(record, subject):
        parts.append(f"source: {source}")
    return "; ".join(parts)


def source_words(record: Stated, subject: Subject) -> str:
    """Take where a figure is from, and return it in words; empty if the card does not say."""
    source = subject.source_of(record)
    if source is None:
        return ""
    about = [shown(source.take(key)) for key in _SOURCE if source.peek(key) is not None]
    title = source.text("title")
    whole = f"{title} ({', '.join(about)})" if about else title
    locator = record.text("locator")
    return f"{whole}, {locator}" if locator else whole
