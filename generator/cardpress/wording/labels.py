"""The words of the site for what cards say in keys: kinds, units, conditions, relations."""

from collections.abc import Callable, Iterable

from cardpress.comparison import Conditions, Value
from cardpress.markup import Markdown
from cardpress.schema import Benchmark, Result, StatedFact

SOURCE_KINDS = {
    "vendor": "the maker's own",
    "independent": "independent",
    "aggregator": "aggregator",
    "secondary": "second hand",
}
EVALUATORS = {
    "self": "its maker",
    "independent": "an independent evaluator",
    "competitor": "a competitor",
    "unstated": "not stated",
}
UNITS = {
    "percent": "Percent",
    "points": "Points",
    "elo": "Elo rating",
    "usd": "US dollars",
    "ratio": "Ratio",
    "seconds": "Seconds",
}
MODALITIES = {
    "text": "Text",
    "image": "Images",
    "audio": "Audio",
    "video": "Video",
    "pdf": "PDF",
    "file": "Files",
    "embedding": "Embeddings",
    "score": "Scores",
}
AMOUNTS = {
    "input": "Input",
    "output": "Output",
    "cache_read": "Cached input",
    "cache_write": "Cache write",
    "batch_input": "Batch input",
    "batch_output": "Batch output",
}
RELATIONS = {
    "variant": "variant",
    "predecessor": "predecessor",
    "successor": "successor",
    "alternative": "alternative",
    "base_model": "base model",
}
INVERSE = {
    "variant": "variant",
    "predecessor": "successor",
    "successor": "predecessor",
    "alternative": "alternative",
    "base_model": "derived model",
}
"""What a model is to another that names it in a relation."""
NOT_STATED = "not stated"


def label_of(fact: StatedFact) -> str:
    """Return what a fact is called on a page."""
    return fact.label


def counted_label(fact: StatedFact) -> str:
    """Return what a fact is called where the models that state it are counted."""
    return fact.counted or label_of(fact)


def measured_under(conditions: Conditions) -> str:
    """Say under which conditions a result was measured, as its source states them."""
    return listed(_one(name, value) for name, value in conditions.written) or NOT_STATED


def conditions_told(conditions: Conditions) -> str:
    """Say conditions where nothing else says that it is these that are meant."""
    return measured_under(conditions) if conditions.stated else f"conditions {NOT_STATED}"


def measured_by(result: Result) -> str:
    """Say who measured a result."""
    if not result.evaluated_by:
        return EVALUATORS[result.evaluator]
    who = {"self": "its maker", "competitor": "a competitor"}.get(result.evaluator)
    return f"{result.evaluated_by}, {who}" if who else result.evaluated_by


def better(benchmark: Benchmark) -> str:
    """Say which way a benchmark's score is better."""
    return benchmark.direction.split("_")[0].capitalize()


def listed(parts: Iterable[str]) -> str:
    """Set parts of a sentence behind one another; they may hold commas themselves."""
    return "; ".join(parts)


def _shots(value: Value) -> str:
    return "zero-shot" if value == 0 else f"{value}-shot"


def _harness(value: Value) -> str:
    words = str(value).casefold().split()
    return str(value) if {"harness", "framework", "scaffold"} & set(words) else f"{value} harness"


_ONE: dict[str, Callable[[Value], str]] = {
    "tools": lambda value: "with tools" if value else "without tools",
    "shots": _shots,
    "attempts": lambda value: "one attempt" if value == 1 else f"{value} attempts",
    "effort": lambda value: f"{value} effort" if " " not in str(value) else str(value),
    "harness": _harness,
    "aggregation": str,
    "other": str,
}


def _one(name: str, value: Value) -> str:
    shown = _ONE.get(name)
    return shown(value) if shown else f"{name} {value}"


MISSING = Markdown("—")
