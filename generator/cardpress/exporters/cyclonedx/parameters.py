"""The parameters of a model in CycloneDX, and what was measured of it."""

from collections.abc import Iterator
from typing import Any

from ..addresses import proper
from ..json_text import filled
from ..stated import Stated
from ..subject import Subject
from ..words import shown

Data = dict[str, Any]
_OF_DATA = ("stage", "acquisition", "size", "collected", "languages", "license", "source")


def parameters(subject: Subject) -> Data:
    """Return task, architecture, data and formats."""
    stated = subject.stated
    facts, training = stated.inside("specifications"), stated.inside("training")
    tasks = stated.inside("intended_use").each("tasks")
    architecture = facts.headline("architecture", noted=True)
    modalities = facts.headline("modalities", noted=True)
    sides = {
        f"{side}s": [{"format": kind} for kind in _kinds(modalities, side)]
        for side in ("input", "output")
    }
    return {
        "task": tasks[0].text("value") if tasks else None,
        "modelArchitecture": architecture.text("value") if architecture else None,
        "datasets": [_dataset(each) for each in training.each("datasets")],
        **sides,
    }


def _kinds(modalities: Stated | None, side: str) -> list[object]:
    kinds = modalities.take(side) if modalities else None
    return kinds if isinstance(kinds, list) else []


def _dataset(dataset: Stated) -> Data:
    more = [
        {"name": key, "value": shown(dataset.take(key))}
        for key in _OF_DATA
        if dataset.peek(key) is not None
    ]
    return filled(
        {
            "type": "dataset",
            "name": dataset.text("name"),
            "description": dataset.text("note"),
            "contents": {"url": proper(dataset.text("url")), "properties": more},
        }
    )


def performance(subject: Subject) -> list[Data]:
    """Return each score; its conditions, source and date are among the properties."""
    return [
        filled(
            {
                "type": card.name,
                "value": shown(result.take("score")),
                "slice": " × ".join(_groups(result)),
                "confidenceInterval": _interval(result.inside("confidence_interval")),
            }
        )
        for _id, card, result in subject.results()
    ]


def _groups(result: Stated) -> Iterator[str]:
    yield from result.values("slice", "group")


def _interval(interval: Stated) -> Data:
    ends = {"lowerBound": interval.take("lower"), "upperBound": interval.take("upper")}
    return {end: shown(value) for end, value in ends.items() if value is not None}
