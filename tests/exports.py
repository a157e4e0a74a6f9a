"""What exports are tested with: every card of the frozen catalogue, and cards with every field."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cardpress.checked import check
from cardpress.comparison import Compared
from cardpress.exporters import Exported, Format, Loss, subject_of
from cardpress.exporters.formats import format_named, known_formats
from cardpress.importers import ImportFile
from cardpress.importers import formats as importers
from cardpress.problem import FieldPath
from tests import frozen
from tests.distinct_cards import distinct_cards

FORMATS = tuple(known_formats())
_OMITTED: Any = object()
_MARKS = re.compile(r"[*_`\\>#]|^\s*[-+] ", re.MULTILINE)


@cache
def made() -> Compared:
    """Return made cards, with a value of its own in each place of every field, side by side."""
    with TemporaryDirectory() as folder:
        for path, card in distinct_cards().items():
            file = Path(folder) / f"cards/{path}.yml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(card), encoding="utf-8")
        checked = check(Path(folder))
    assert not checked.problems
    return checked.compared


def subjects() -> Iterator[tuple[Compared, str]]:
    """Yield each model of both catalogues."""
    for compared in (frozen.compared(), made()):
        for model in compared.catalogue.models:
            yield compared, model


@cache
def exported(name: str, model: str) -> Exported:
    """Return a model in a format; of ids, the two catalogues have none in common."""
    return format_called(name).export(compared_with(model), model)


def compared_with(model: str) -> Compared:
    """Return the catalogue that has a model."""
    return made() if model in made().catalogue.models else frozen.compared()


@cache
def format_called(name: str) -> Format:
    """Return a format by its name."""
    return format_named(name)


def stated(model: str) -> Any:
    """Return what the card of a model states, as exports see it."""
    return subject_of(compared_with(model), model).stated.peeked()


def held(model: str, losses: tuple[Loss, ...]) -> Any:
    """Return what a card states, without what an export told as lost."""
    return _without(stated(model), {loss.path for loss in losses}, ())


def _without(data: Any, lost: set[FieldPath], path: FieldPath) -> Any:
    if path in lost:
        return _OMITTED
    kept: Any
    if isinstance(data, dict):
        inner = {key: _without(value, lost, (*path, key)) for key, value in data.items()}
        kept = {key: value for key, value in inner.items() if value is not _OMITTED}
    elif isinstance(data, list):
        listed = [_without(value, lost, (*path, n)) for n, value in enumerate(data)]
        kept = [value for value in listed if value is not _OMITTED]
    else:
        return data
    return kept or _OMITTED if path else kept


def reread(name: str, model: str, text: str) -> Any:
    """Return what an import makes of a file, as one card; benchmarks by their ids."""
    read = importers.known_formats()[name].load()
    card: dict[str, Any] = {}
    for draft in read(ImportFile("export", text.encode(), accessed="2026-11-22")):
        _add(card, draft.card)
    return by_id(card, model)


def by_id(card: Any, model: str) -> Any:
    """Return a card with each of its benchmarks by its id, whatever the card calls it."""
    find = compared_with(model).catalogue.find
    results = {find("benchmark", key) or key: r for key, r in card.get("benchmarks", {}).items()}
    return {**card, "benchmarks": results}


def _add(card: dict[str, Any], more: Any) -> None:
    for key, value in more.items():
        there = card.get(key)
        if isinstance(there, list):
            card[key] = [*there, *value]
        elif isinstance(there, dict):
            card[key] = {**there, **value}
        else:
            card[key] = value


def missing(found: Any, expected: Any, path: tuple[str, ...] = ()) -> list[tuple[str, Any]]:
    """Return what of some data is not in others, by the keys that lead to it.

    A record of a list may stand at any place of the other, but all of it in one. Where a figure is
    from is another document after an import. A text may have become a part of a longer one.
    """
    where = ".".join(path)
    if isinstance(expected, dict):
        if not isinstance(found, dict):
            return [(where, expected)]
        keys = [key for key in expected if key not in ("source", "locator")]
        parts = ((found.get(key), expected[key], (*path, key)) for key in keys)
        return [gap for part in parts for gap in missing(*part)]
    if isinstance(expected, list):
        others = found if isinstance(found, list) else []
        gaps = ([missing(one, item, path) for one in others] for item in expected)
        nothing = [[(where, expected)]]
        return [gap for of_item in gaps for gap in min(of_item or nothing, key=len)]
    if isinstance(expected, str) and isinstance(found, str):
        return [] if _words(expected) in _words(found) else [(where, expected)]
    return [] if found == expected else [(where, expected)]


def _words(text: str) -> str:
    return " ".join(_MARKS.sub("", text).split()).casefold()


def leaves(data: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield each value in data with the keys that lead to it; items of a list have none."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, str(key)))
    elif isinstance(data, list):
        for value in data:
            yield from leaves(value, path)
    else:
        yield path, data
