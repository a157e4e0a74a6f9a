"""Every reference that a card makes to another card, or to one of its own sources."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.schema import Model, Record

_Path = tuple[str | int, ...]


class Reference(NamedTuple):
    """A reference as written: where, to which kind of card, and whether it is a mapping's key.

    References of one ``group``, a list or a mapping of the card, must mean different cards.
    """

    path: _Path
    kind: str
    text: str
    group: _Path
    is_key: bool = False


def references(card: Model) -> Iterator[Reference]:
    """Yield the references of a model card to models and benchmarks, in the card's order."""
    if card.lifecycle and card.lifecycle.replacement:
        path: _Path = ("lifecycle", "replacement")
        yield Reference(path, "model", card.lifecycle.replacement, path)
    yield from _keys(("benchmarks",), "benchmark", card.benchmarks)
    for number, comparison in enumerate(card.comparisons):
        path = ("comparisons", number, "results")
        yield from _keys(path, "model", comparison.results)
        for model, results in comparison.results.items():
            yield from _keys((*path, model), "benchmark", results)
    for number, text in enumerate(card.price_comparisons):
        yield Reference(("price_comparisons", number), "model", text, ("price_comparisons",))
    for number, relation in enumerate(card.related):
        yield Reference(("related", number, "model"), "model", relation.model, ("related",))


def source_keys(card: Model) -> Iterator[tuple[_Path, str]]:
    """Yield the place and the text of every source key that a model card cites."""
    yield from _sources_below(card, ())


def _keys(path: _Path, kind: str, mapping: Mapping[str, object]) -> Iterator[Reference]:
    for text in mapping:
        yield Reference((*path, text), kind, text, path, is_key=True)


def _sources_below(value: object, path: _Path) -> Iterator[tuple[_Path, str]]:
    if isinstance(value, Record):
        if key := getattr(value, "source", None):
            yield (*path, "source"), key
        for name, field in type(value).model_fields.items():
            yield from _sources_below(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _sources_below(inner, (*path, key))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _sources_below(inner, (*path, number))
