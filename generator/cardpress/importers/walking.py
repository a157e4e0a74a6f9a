"""The figures in a card's data: every record that can name a source."""

from collections.abc import Iterator

from cardpress.schema import Record, Sourced, outline

from .normal import Data


def cited_in(data: object, record: type[Record]) -> Iterator[Data]:
    """Yield the mappings in data of long form that cite a source, or could."""
    if not isinstance(data, dict):
        return
    if issubclass(record, Sourced):
        yield data
    for field in outline(record):
        if field.record and field.key in data:
            for inner in _records(data[field.key], field.key_levels):
                yield from cited_in(inner, field.record)


def _records(value: object, levels: int) -> Iterator[object]:
    if isinstance(value, list):
        for item in value:
            yield from _records(item, levels)
    elif levels and isinstance(value, dict):
        for inner in value.values():
            yield from _records(inner, levels - 1)
    else:
        yield value
