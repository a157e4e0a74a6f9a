"""Every result of every model, with the conditions under which it may be compared."""

from collections.abc import Sequence
from hashlib import blake2s
from typing import Any

from cardpress.charts import AXES
from cardpress.comparison import (
    Cohort,
    Compared,
    Conditions,
    ReportedResult,
    largest_priced_cohort,
    measure,
)
from cardpress.wording import (
    UNITS,
    category_name,
    conditions_slug,
    described,
    markers,
    measured_under,
    plot_captions,
    scored,
)

from .cell import remark

Scores = dict[str, Any]


def score_records(compared: Compared) -> Scores:
    """Return the results that may stand for models, by model.

    Each is a benchmark, a score, its text, its conditions and its source. Benchmark and conditions
    are indexes into ``benchmarks`` and ``conditions``. Two results are comparable if their
    conditions are the same entry, and it states how they were measured: not the first, which states
    nothing. ``parts`` are the entries of slices. A model's first result on a benchmark is its
    headline, unless it is of a slice: then it has none. A disputed one has its marker's words as a
    sixth value, and one with a stated uncertainty its lower and upper bound as a seventh and an
    eighth; a note follows these, a long one in short and in full, with the place of the result
    among the model's on the benchmark unless it is the first. A benchmark has the conditions that
    several models share, most models first: their index, their slug, the number of models, and 1
    where these may not be compared. ``usual`` is what a tool shows first, of a benchmark and of
    all. ``axes`` are the keys and names of axes, in the order of a model's figures.
    """
    reporting = [name for name in compared.catalogue.benchmarks if name in compared.cohorts]
    conditions = _Conditions()
    # Before the benchmarks: indexes of conditions are given in the order in which they are met.
    scores = _scores(reporting, conditions, compared)
    usual = largest_priced_cohort(compared)
    return {
        "benchmarks": [_benchmark(compared, name, conditions) for name in reporting],
        "scores": scores,
        "conditions": conditions.words,
        **({"parts": conditions.parts} if conditions.parts else {}),
        "axes": [[axis.key, plot_captions.name(axis.key)] for axis in AXES],
        **({"usual": key_of(usual)} if usual else {}),
    }


def _scores(
    reporting: Sequence[str], conditions: "_Conditions", compared: Compared
) -> dict[str, list[list[Any]]]:
    indexes = {name: index for index, name in enumerate(reporting)}
    return {
        model: [
            _score(reported, indexes[name], conditions, compared)
            for name, results in by_benchmark.items()
            for reported in results
        ]
        for model, by_benchmark in compared.attested.items()
        if by_benchmark
    }


def slug(conditions: Conditions) -> str:
    """Return the name of conditions in addresses: their words for people, and a digest.

    It follows from the conditions alone, so that no card that comes or goes changes what an address
    means; scripts go by the digest, as the words are those of the first card that states them.
    """
    digest = blake2s(conditions.key.encode(), digest_size=4).hexdigest()
    return f"{conditions_slug(measured_under(conditions))}-{digest}".strip("-")


def key_of(cohort: Cohort) -> str:
    """Return the key of a cohort in the addresses of the site's tools."""
    key = f"score:{cohort.benchmark}"
    return f"{key}:{slug(cohort.conditions)}" if cohort.conditions else key


class _Conditions:
    """Indexes of conditions in the order in which they are met, and their words.

    Conditions that state nothing have index 0, with the words that are shown below a score;
    ``parts`` are the indexes of slices.
    """

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {(): 0}
        self.words = [described(Conditions())]
        self.parts: list[int] = []

    def number(self, measured: Conditions) -> int:
        if measured.stated not in self._numbers:
            self._numbers[measured.stated] = len(self.words)
            if measured.slice:
                self.parts.append(len(self.words))
            self.words.append(measured_under(measured))
        return self._numbers[measured.stated]


def _score(
    reported: ReportedResult, benchmark: int, conditions: _Conditions, compared: Compared
) -> list[Any]:
    score, unit = reported.result.score, compared.catalogue.benchmarks[reported.benchmark].card.unit
    index = conditions.number(reported.conditions.of_the_measurement)
    # A list, as keys would be repeated for every result of the catalogue.
    row: list[Any] = [benchmark, score, scored(reported.result, unit), index, reported.source or ""]
    # No sixth value, rather than an empty one: most results are in no dispute, and state no margin.
    dispute, found = _dispute(reported, compared), measure(reported.result)
    bounds: list[float | None] = [found.lower, found.upper] if found.is_uncertain else []
    if note := reported.result.note:
        # A long one is a link to its own row, which is not always the first.
        place = 1 if markers.is_brief(note) else compared.place_of(reported)
        noted = [*remark(note), *([place] if place > 1 else [])]
        return [*row, dispute, *(bounds or [None, None]), *noted]
    if bounds:
        return [*row, dispute, *bounds]
    return [*row, dispute] if dispute else row


def _dispute(reported: ReportedResult, compared: Compared) -> str:
    disagreement = compared.disagreement_on(reported)
    if disagreement is None:
        return ""
    count = len(compared.results[reported.model][reported.benchmark])
    return markers.disputed(markers.disputed_results(disagreement.statements, count))


def _benchmark(compared: Compared, name: str, conditions: _Conditions) -> dict[str, Any]:
    card = compared.catalogue.benchmarks[name].card
    cohorts = compared.cohorts[name]
    comparable = (cohort.conditions for cohort in cohorts if cohort.comparability == "same")
    usual = next(comparable, None)
    return {
        "id": name,
        "name": card.name,
        "category": category_name(card.category),
        "unit": UNITS[card.unit],
        "lower": card.direction == "lower_is_better",
        "conditions": [
            [
                conditions.number(cohort.conditions),
                slug(cohort.conditions),
                len(cohort.results),
                *([] if cohort.comparability == "same" else [1]),
            ]
            for cohort in cohorts
            if cohort.conditions
        ],
        "usual": slug(usual) if usual else "",
    }
