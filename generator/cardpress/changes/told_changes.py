"""The changes of a card as lines: each old and new value, with the source of both."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from cardpress.wording import reports
from cardpress.wording.changes import item_name

from .item import Cited, Item
from .matching import Change, different_parts
from .outline import Line, Style
from .prose import word_changes

_Sources = tuple[tuple[str, str], ...]


def change_lines(changes: Iterable[Change], style: Style) -> Iterator[Line]:
    """Yield a line for each change; those of the same source stand below a line that names it."""
    for sources, group in groupby(changes, key=_sources):
        lines = tuple(Line(change_line(change, style)) for change in group)
        if not sources:
            yield from lines
        else:
            yield Line(_source_line(sources, style), lines)


def change_line(change: Change, style: Style) -> str:
    """Return what has become of one item."""
    old, new = change.before, change.after
    name = item_name(change.item.label, _quoted(change.item.subject, style))
    if old and new:
        # Conditions that have changed are told as such.
        if old.qualifier == new.qualifier:
            name = item_name(new.label, _quoted(new.whole_subject, style))
        if change.is_of_source_alone:
            return reports.same_by_another_source(name, _value(new, style))
        if new.is_prose:
            return f"{name}: {word_changes(old.parts[0].shown, new.parts[0].shown, style)}"
        return f"{name}: {changed_parts(old, new, style)}"
    values = _value(change.item, style)
    return reports.added(name, values) if new else reports.removed(name, values)


def changed_parts(old: Item, new: Item, style: Style) -> str:
    """Return each part that is different, its old and its new value."""
    return "; ".join(
        reports.part(label, _quoted(was, style), _quoted(now, style))
        for label, was, now in different_parts(old, new)
    )


def _value(item: Item, style: Style) -> str:
    """Return all that an item says, without what names it already."""
    parts = [part for part in item.parts if part.shown != item.subject]
    return "; ".join(reports.stated(part.label, _quoted(part.shown, style)) for part in parts)


def _quoted(text: str, style: Style) -> str:
    return style.quote(text if len(text) <= style.longest else f"{text[: style.longest]}…")


def _sources(change: Change) -> _Sources:
    """Return the title and the address of the sources of a change, the one of both sides once."""
    cited = [item.source for item in (change.before, change.after) if item and item.source]
    return tuple(dict.fromkeys(map(_of_source, cited)))


def _of_source(source: Cited) -> tuple[str, str]:
    return source.title, source.url or ""


def sources_line(change: Change, style: Style) -> str:
    """Return the sources of a change, empty where it has none."""
    sources = _sources(change)
    return _source_line(sources, style) if sources else ""


def _source_line(sources: _Sources, style: Style) -> str:
    named = [
        reports.source(_quoted(title, style), _quoted(address, style)) for title, address in sources
    ]
    return reports.by_source(named[0]) if len(named) == 1 else reports.by_sources(*named[:2])
