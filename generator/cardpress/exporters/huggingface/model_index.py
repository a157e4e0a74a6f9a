"""The `model-index` of a README: each result with its conditions, its source and its date."""

from typing import Any

from cardpress.schema import Benchmark

from ..conditions import conditions
from ..json_text import filled
from ..stated import Stated
from ..subject import Subject
from ..words import named, shown
from .tasks import task_of

Data = dict[str, Any]
_NO_METRIC = "score"  # as the Hub asks for one where a card has none
_OWN = ("evaluator", "evaluated_by", "date", "note")


def model_index(subject: Subject) -> list[Data]:
    """Return the index of a model, which says its name even where there are no results."""
    results = [_result(known, card, each, subject) for known, card, each in subject.results()]
    return [{"name": subject.card.name, "results": results}]


def _result(known: str, card: Benchmark, result: Stated, subject: Subject) -> Data:
    kind = task_of(subject.stated) or _kind(subject)
    settings = result.inside("settings").names()
    stated = conditions(result)
    of_data = {key: stated.pop(key) for key in settings if key in stated}
    slices = result.each("slice")
    alone = slices[0] if len(slices) == 1 and slices[0].names() == ["group"] else None
    config = alone.text("group") if alone else ""
    if slices and not alone:  # of which the Hub's field has room for one name
        stated["slice"] = result.take("slice")
    score = result.take("score")
    own = {key: result.text(key) for key in _OWN}
    source, at = _source(result, subject)
    metric = {
        "type": result.text("metric") or _NO_METRIC,
        "value": score,
        "args": filled({**stated, **own, **at}),
    }
    return filled(
        {
            "task": {"type": kind},
            "dataset": {"type": known, "name": card.name, "config": config, "args": of_data},
            "metrics": [filled(metric)],
            "source": source,
        }
    )


def _kind(subject: Subject) -> str:
    return named(shown(subject.stated.peek("type"))).casefold().replace(" ", "-")


def _source(result: Stated, subject: Subject) -> tuple[Data, Data]:
    """Return the source of a result, and what of it goes among its arguments."""
    source = subject.source_of(result)
    if source is None:
        return {}, {}
    if not source.peek("url"):  # without which the Hub knows no source
        return {}, {"source": source.text("title"), "locator": result.text("locator")}
    title = source.text("title")
    return {"name": title, "url": source.text("url")}, {"locator": result.text("locator")}
