"""The page that counts what the catalogue holds and what it leaves open."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardpress import figures
from cardpress.blocks import Table, figure_columns, table, text_columns
from cardpress.comparison import Compared, facts
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model
from cardpress.wording import EVALUATORS, NUMBERS, SOURCE_KINDS, Links, counted_label

from .disagreements_page import PATH as DISAGREEMENTS
from .page import Page

PATH = "coverage.md"
_NOT_SAID = "not said"
_STATED = [*text_columns("Fact"), *figure_columns("Models with it", "Models without")]


@dataclass(frozen=True)
class CoverageView:
    """How many of each thing there are, who states them, and how many models lack what."""

    holds: Markdown
    types: Table | None
    sources: Table | None
    evaluators: Table | None
    facts: Table | None
    disputed: Markdown
    numbers: Markdown
    disagreements: Markdown


def coverage_page(compared: Compared) -> Page:
    """Plan the page."""
    links = Links(compared.catalogue, PATH)
    models = list(compared.catalogue.models.values())
    results = [r for by in compared.results.values() for each in by.values() for r in each]
    sources = [source for file in models for source in file.card.sources.values()]
    view = CoverageView(
        holds=_holds(compared, len(results)),
        types=_counts("Type", (file.card.type for file in models), "Models"),
        sources=_counts(
            "Whose word",
            (SOURCE_KINDS[s.kind] if s.kind else _NOT_SAID for s in sources),
            "Sources cited",
        ),
        evaluators=_counts(
            "Measured by", (EVALUATORS[each.result.evaluator] for each in results), "Results"
        ),
        facts=table(_STATED, _stated(models, compared)),
        disputed=_disputed(compared),
        numbers=Markdown(links.address(NUMBERS)),
        disagreements=Markdown(links.address(DISAGREEMENTS)),
    )
    about = "What the catalogue holds, whose word its figures are, and what it leaves open."
    return Page(PATH, "pages/coverage.md.j2", view, "What the Catalogue Holds", about, hide=())


def _holds(compared: Compared, results: int) -> Markdown:
    catalogue = compared.catalogue
    prices = sum(len(file.card.pricing) for file in catalogue.models.values())
    return Markdown(
        f"{figures.counted(len(catalogue.models), 'model')} of "
        f"{figures.counted(len(catalogue.organizations), 'organization')}, "
        f"{figures.counted(results, 'result')} on "
        f"{figures.counted(len(catalogue.benchmarks), 'benchmark')}, and "
        f"{figures.counted(prices, 'price')}"
    )


def _counts(heading: str, found: Iterable[str], unit: str) -> Table | None:
    """Count what there is of each, the most first."""
    counted = sorted(Counter(found).items(), key=lambda each: (-each[1], each[0]))
    rows = [(escape(name), Markdown(f"{count:,}")) for name, count in counted]
    return table([*text_columns(heading), *figure_columns(unit)], rows)


def _stated(models: list[CardFile[Model]], compared: Compared) -> Iterator[tuple[Markdown, ...]]:
    """Yield of each fact how many models have it, and how many do not; what is not said is no."""
    have = Counter(fact.field for file in models for fact, _ in facts(file.card))
    counts = {counted_label(fact): have[fact.field] for fact in compared.catalogue.facts}
    counts["Any evaluation result"] = sum(map(bool, compared.results.values()))
    counts["Any price"] = sum(compared.price(file.place.id) is not None for file in models)
    for label, count in counts.items():
        yield escape(label), Markdown(f"{count:,}"), Markdown(f"{len(models) - count:,}")


def _disputed(compared: Compared) -> Markdown:
    disputes = figures.counted(compared.disagreement_count, "disagreement")
    models = sum(bool(found) for found in compared.disagreements.values())
    where = figures.counted(models, "model")
    return Markdown(f"{disputes} of sources in {where}")
