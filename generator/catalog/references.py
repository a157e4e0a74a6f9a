"""Every reference that a card makes to another card, or to one of its own sources."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.schema import Model, Record

_Path = tuple[str | int, ...]


class Reference(NamedTuple):
    """A reference as written: where, to which kind of card, and whether it is a mapping's key.

    References with the same ``group`` must mean different cards.
    """

    path: _Path
    kind: str
    text: str
    is_key: bool = False
    group: _Path | None = None


def references(card: Model) -> Iterator[Reference]:
    """Yield the references of a model card to models and benchmarks, in the card's order."""
    if card.lifecycle and card.lifecycle.replacement:
        yield Reference(("lifecycle", "replacement"), "model", card.lifecycle.replacement)
    yield from _keys(("benchmarks",), "benchmark", card.benchmarks)
    for number, comparison in enumerate(card.comparisons):
        path = ("comparisons", number, "results")
        yield from _keys(path, "model", comparison.results)
        for model, results in comparison.results.items():
            yield from _keys((*path, model), "benchmark", results)
    for number, text in enumerate(card.price_comparisons):
        group = ("price_comparisons",)
        yield Reference((*group, number), "model", text, group=group)
    for number, relation in enumerate(card.related):
        path = ("related", number, "model")
        yield Reference(path, "model", relation.model, group=("related",))


def source_keys(card: Model) -> Iterator[tuple[_Path, str]]:
    """Yield the place and the text of every source key that a model card cites."""
    yield from _sources_below(card, ())


def _keys(path: _Path, kind: str, mapping: Mapping[str, object]) -> Iterator[Reference]:
    for text in mapping:
        yield Reference((*path, text), kind, text, is_key=True, group=path)


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
