"""Cards that are not written yet: what the schema says of them, and how they stand among others."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from cardpress.problem import FieldPath, Problem
from cardpress.schema import Record

from .cards import BrokenCard, CardFile, problem_of, read_card
from .document import Document, Marked, Marks, Position
from .loaded import Loaded, but
from .places import FOLDER_OF, place_cards

_NOWHERE = Position(1, 1)


def refused(data: object, schema: type[Record]) -> list[tuple[FieldPath, str, str]]:
    """Return the place of each value of a card's data that the schema refuses, why, and a remedy.

    Of data in their long form only, in which a place is one of the schema.
    """
    return [(path, problem.message, problem.hint) for path, problem in _found(data, schema)]


def refusals(data: object, schema: type[Record]) -> list[Problem]:
    """Return what the schema refuses of a card's data, with the names of missing fields."""
    return [problem for _path, problem in _found(data, schema)]


def _found(data: object, schema: type[Record]) -> list[tuple[FieldPath, Problem]]:
    try:
        schema.model_validate(data)
    except ValidationError as error:
        document = Document(data, mark=lambda: _marked(data))
        return [
            problem_of(details, "", document, schema)
            for details in error.errors(include_url=False)
            # Pydantic calls a list too short once its items are refused; those are told.
            if details["type"] != "too_short" or not details["input"]
        ]
    return []


def tried(loaded: Loaded, texts: Mapping[str, str]) -> Loaded:
    """Return loaded cards as if the files at some paths below the root held these texts."""
    places, problems = place_cards(map(Path, texts))
    rest = but(loaded, {*texts})
    kept = tuple(problem for problem in loaded.problems if problem.path not in texts)
    cards: dict[str, list[CardFile[Record]]] = {kind: [] for kind in FOLDER_OF}
    broken: list[BrokenCard] = []
    for place in places:
        schema = loaded.settings.configuration.schemas[place.kind]
        card, found = read_card(texts[place.path].encode(), place, schema)
        problems += found
        if isinstance(card, BrokenCard):
            broken.append(card)
        else:
            cards[place.kind].append(card)
    return replace(
        rest,
        models=(*rest.models, *cards["model"]),  # type: ignore[arg-type]
        organizations=(*rest.organizations, *cards["organization"]),  # type: ignore[arg-type]
        benchmarks=(*rest.benchmarks, *cards["benchmark"]),  # type: ignore[arg-type]
        broken=(*rest.broken, *broken),
        problems=(*kept, *problems),
    )


def _marked(data: object) -> Marked:
    marked = Marked(data)
    _mark(data, marked)
    return marked


def _mark(data: object, marked: Marked) -> None:
    for step, inner in _steps(data):
        written = str(inner) if isinstance(inner, str | int | float) else ""
        marked.marks.setdefault(id(data), {})[step] = Marks(_NOWHERE, _NOWHERE, written)
        _mark(inner, marked)


def _steps(data: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(data, dict):
        return data.items()
    return enumerate(data) if isinstance(data, list) else ()
