"""What an export does not tell as lost comes back by an import, as far as that reads the file."""

from typing import Any

import pytest

from tests.exports import by_id, exported, held, missing, reread, subjects

# What the import of a format reads, each with what a card says there that it has in other words:
# held by the file, and told by another test to be in it, but not at the same place of a card.
_READ: dict[str, dict[str, frozenset[str]]] = {
    "cyclonedx": {
        "name": frozenset(),
        "type": frozenset(),
        "family": frozenset(),
        "overview": frozenset(),
        "resources": frozenset(),
        "specifications.architecture": frozenset({"note"}),
        "intended_use.users": frozenset({"note"}),
        "training.datasets": frozenset(
            {"stage", "acquisition", "size", "collected", "languages", "license"}
        ),
        "benchmarks": frozenset(
            {
                *("settings", "evaluator", "evaluated_by", "version", "date", "snapshot", "note"),
                *("metric", "threshold", "standard_error", "level", "samples", "cost", "time"),
                "by",
            }
        ),
        "caveats": frozenset({"note"}),
        "ethical_considerations": frozenset({"description", "note"}),
        "fairness": frozenset({"note"}),
    },
    "eval-results": {
        "benchmarks": frozenset(
            {
                *("settings", "evaluator", "version", "snapshot", "slice", "metric", "threshold"),
                *("standard_error", "confidence_interval", "samples", "cost", "time", "note"),
            }
        ),
    },
    "huggingface": {
        "name": frozenset(),
        "type": frozenset(),
        "overview": frozenset(),
        "languages": frozenset({"note"}),
        "benchmarks": frozenset(),
        "intended_use.direct": frozenset({"note"}),
        "intended_use.downstream": frozenset({"note"}),
        "intended_use.out_of_scope": frozenset({"note"}),
    },
    "litellm": {
        "type": frozenset(),
        "specifications.max_input": frozenset(),
        "specifications.max_output": frozenset(),
        "specifications.embedding_dimensions": frozenset(),
        "specifications.modalities": frozenset(),
        "specifications.reasoning": frozenset(),
        "specifications.tool_calling": frozenset(),
        "pricing": frozenset({"provider"}),
        "availability": frozenset({"provider"}),
    },
    "models.dev": {
        "name": frozenset(),
        "release_date": frozenset(),
        "specifications": frozenset(),
        "pricing": frozenset(),
        "availability": frozenset(),
    },
}


@pytest.mark.parametrize("name", _READ)
def test_what_is_not_told_as_lost_comes_back(name: str) -> None:
    gaps, compared = list[object](), 0
    for _compared, model in subjects():
        made = exported(name, model)
        if not made.text:
            continue
        kept = by_id(held(model, made.losses[model]), model)
        card = reread(name, model, made.text)
        for place, in_words in _READ[name].items():
            if expected := _without(_at(kept, place), in_words):
                compared += 1
                gaps += [(model, place, gap) for gap in missing(_at(card, place), expected)]
    assert compared
    assert gaps == []


def _at(card: Any, place: str) -> Any:
    for key in place.split("."):
        card = card.get(key) if isinstance(card, dict) else None
    return card


def _without(data: Any, keys: frozenset[str]) -> Any:
    if isinstance(data, dict):
        return {key: _without(value, keys) for key, value in data.items() if key not in keys}
    return [_without(value, keys) for value in data] if isinstance(data, list) else data
