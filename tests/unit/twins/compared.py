"""What Python answers of models side by side, and what the scripts are given of them."""

from collections.abc import Iterable, Sequence
from typing import Any

from cardpress.blocks import term_labels, terms_of
from cardpress.charts import positions
from cardpress.comparison import Compared, compare, disputed_headlines
from cardpress.data.side import comparison_record, side_record
from cardpress.wording import Priced, all_sentences, measured_under, priced
from cardpress.wording.verdict import (
    about_category,
    about_results,
    about_trust,
    conditions_in_doubt,
)
from tests.catalogues import catalogue_of
from tests.unit.twins.twin import Case, Seed


def answer(seeds: Sequence[Seed]) -> list[Case]:
    """Return a case of each group of models, some with settings of their catalogue."""
    return [_case(**seed) if isinstance(seed, dict) else _case(seed) for seed in seeds]


def _case(models: Seed, catalogue: dict[str, Any] | None = None) -> Case:
    cards = {f"m{place}": model for place, model in enumerate(models)}
    compared = compare(catalogue_of(cards, catalogue))
    benchmarks: Any = comparison_record(compared)["benchmarks"]
    given = [
        [_side(compared, model) for model in cards],
        [[each["id"], each["lower"], each.get("most")] for each in benchmarks],
        comparison_record(compared)["terms"],
    ]
    return given, {"rows": _rows(compared, list(cards)), "sentences": _told(compared, list(cards))}


def _side(compared: Compared, model: str) -> dict[str, Any]:
    """Return of a model's record what the rules read."""
    record = side_record(compared.catalogue.models[model], compared)
    prices = {name: _part(cell, "vt") for name, cell in record["prices"].items()}
    results = {
        name: [_part(cell, _READ) for cell in cells] for name, cells in record["results"].items()
    }
    plain = {name: record[name] for name in ("id", "name", "window", "seller", "terms", "disputed")}
    return {**plain, "prices": prices, "results": results}


_READ = ("v", "p", "d", "c", "w", "lo", "hi", "part")


def _part(cell: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: cell[key] for key in keys if key in cell}


def _rows(compared: Compared, models: list[str]) -> dict[str, Any]:
    return {
        name: {
            "words": measured_under(each.conditions) if each.conditions else "",
            "scores": [shown.result.score if shown else None for shown in each.results],
            "comparable": sorted(each.comparable),
            "best": sorted(each.best),
            "shared": each.is_shared,
            "doubt": conditions_in_doubt(each),
            "dots": positions(compared.catalogue.benchmarks[name].card, each),
        }
        for name, each in compared.aligned(models).items()
    }


def _told(compared: Compared, models: list[str]) -> list[str | None]:
    names = [compared.catalogue.name("model", model) for model in models]
    windows: dict[str, int] = {}
    prices: dict[str, dict[str, Priced]] = {"input": {}, "output": {}}
    disputed: dict[str, set[str]] = {"input": set(), "output": set(), "context": set()}
    for model, name in zip(models, names, strict=True):
        for about in disputed_headlines(model, compared):
            disputed[about].add(name)
        specifications = compared.catalogue.models[model].card.specifications
        if specifications and specifications.context_window:
            windows[name] = specifications.context_window[0].value
        for side, amounts in prices.items():
            if price := priced(compared, model, side):
                amounts[name] = price
    shared = [each for each in compared.aligned(models).values() if each.is_shared]
    terms = _terms(compared, dict(zip(models, names, strict=True)))
    return [
        about_results(names, shared),
        about_trust(shared),
        *all_sentences(prices, windows, terms, disputed),
        about_category("Coding", names, shared) if shared else None,
    ]


def _terms(compared: Compared, names: dict[str, str]) -> dict[str, dict[str, str]]:
    known = {name: terms_of(model, compared) for model, name in names.items()}
    return {
        fact: {name: terms[fact] for name, terms in known.items() if fact in terms}
        for fact in term_labels(compared)
    }
