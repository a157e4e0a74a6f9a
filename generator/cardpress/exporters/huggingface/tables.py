"""Records of a card as tables of Markdown, and texts as what stands between them."""

from cardpress.markup import Markdown, code, escape, plain_words, row, strong, write
from cardpress.schema import field_at

from ..stated import Stated
from ..subject import Subject
from ..words import named, shown

_SOURCE = "source"
_DIGITS = 10_000


def table(holder: Stated, key: str, subject: Subject) -> list[str]:
    """Take the records below a key, and return them as a table; the source by its key."""
    return records(holder.each(key), subject)


def records(listed: list[Stated], subject: Subject) -> list[str]:
    """Take records, and return them as a table with a column for each field that any states."""
    if not listed:
        return []
    columns = [*dict.fromkeys(key for each in listed for key in each.names() if key != _SOURCE)]
    head = [escape(named(key).capitalize()) for key in (*columns, _SOURCE)]
    lines = [row(head), row([Markdown("---")] * len(head))]
    for each in listed:
        cells = [cell(each, key) for key in columns]
        lines.append(row([*cells, source_key(each, subject)]))
    return ["\n".join(lines)]


def pairs(holder: Stated, key: str, subject: Subject) -> list[str]:
    """Take records of a name and a value, and return them as a table that an import reads.

    It has a third column, and is read by people alone, where any of them says more.
    """
    listed = holder.each(key)
    if any({*each.names()} - {"name", "value", _SOURCE} for each in listed):
        return records(listed, subject)
    lines = [row([cell(each, "name"), cell(each, "value")]) for each in listed]
    head = [row([escape("Setting"), escape("Value")]), row([Markdown("---")] * 2)]
    return ["\n".join([*head, *lines])] if lines else []


def cell(record: Stated, key: str) -> Markdown:
    """Take a value, and return it as the cell of a table."""
    value = record.take(key)
    if value is None:
        return Markdown("")
    # A number has no sign that Markdown reads, but 1.5 would be escaped as the number of a list.
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return Markdown(figure(value)) if is_number else escape(plain_words(figure(value)))


def figure(value: object) -> str:
    """Return a value as people read it: a large number with separators."""
    is_large = isinstance(value, int) and not isinstance(value, bool) and value >= _DIGITS
    return f"{value:,}" if is_large else shown(value)


def source_key(record: Stated, subject: Subject) -> Markdown:
    """Take the source of a record, and return its key, by which the list of sources has it."""
    key = shown(record.peek("source") or "")
    source = subject.source_of(record)
    if source is None:
        return Markdown("")
    return code(key or str(source.path[-1]))


def prose(holder: Stated, key: str, _subject: Subject) -> list[str]:
    """Take statements, and return their texts as paragraphs, each with its note."""
    found = []
    for each in holder.each(key):
        found.append(str(write(each.text("text"))))
        if note := each.text("note"):
            found.append(f"({escape(note)})")
    return found


def bullets(holder: Stated, key: str, subject: Subject) -> list[str]:
    """Take records that say something in sentences, and return them as a list."""
    lines = [_bullet(each, subject) for each in holder.each(key)]
    return ["\n".join(lines)] if lines else []


def _bullet(record: Stated, subject: Subject) -> str:
    first, *others = [key for key in record.names() if key != _SOURCE]
    parts = [str(strong(escape(figure(record.take(first)))))]
    for key in others:
        value = record.take(key)
        field = field_at(subject.compared.catalogue.schemas["model"], (*record.path, key))
        is_markdown = field is not None and field.kind == "markdown"
        text = str(write(str(value))) if is_markdown else str(escape(figure(value)))
        label = "" if key in ("text", "description") else f"{named(key).capitalize()}: "
        parts.append(f"{label}{text}")
    # A sentence goes on behind its title; what has paragraphs of its own stands below.
    if any("\n" in part for part in parts):
        return "- " + "\n\n".join(parts).replace("\n", "\n  ")
    return "- " + " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)
