"""Results as a file of `.eval_results/` in a repository of the Hugging Face Hub."""

from collections.abc import Sequence
from typing import Any

from cardpress.messages import N_
from cardpress.schema import Benchmark

from .conditions import in_words
from .form import Format
from .json_text import filled
from .stated import Stated
from .subject import Subject, hub_name
from .yaml_text import yaml_text

Data = dict[str, Any]


def part(subject: Subject) -> object:
    """Return the results of a model; None if its card has none."""
    found = [_entry(known, card, each, subject) for known, card, each in subject.results()]
    return found or None


def _entry(known: str, card: Benchmark, result: Stated, subject: Subject) -> Data:
    # A benchmark is known to the Hub by its data set there, and by ours where it has none.
    address = card.home or ""
    dataset = {"id": hub_name(address, "datasets/") or known, "task_id": known}
    score = result.take("score")
    entry = {
        "dataset": dataset,
        "value": score,
        "date": result.text("date"),
        "source": _source(result, subject),
        "notes": in_words(result, subject),
    }
    return filled(entry)


def _source(result: Stated, subject: Subject) -> Data | None:
    source = subject.source_of(result)
    if source is None or not source.peek("url"):
        return None
    evaluator = result.text("evaluated_by")
    return {"url": source.text("url"), "name": source.text("title"), "org": evaluator}


def _text(parts: Sequence[object]) -> str:
    return yaml_text(parts[0])


FORMAT = Format(
    label=N_("Hugging Face, a file of .eval_results"),
    file="{model}.eval-results.yaml",
    media_type="application/yaml",
    part=part,
    text=_text,
    short=".eval_results",
    holds=lambda card: bool(card.benchmarks),
)
