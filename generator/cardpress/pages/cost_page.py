"""The page that computes what a workload costs; without scripts it shows one at every price."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from cardpress import sums
from cardpress.blocks import Citations, Costs, Labelled, Priced, Table
from cardpress.catalogue import by_name
from cardpress.comparison import (
    USUAL,
    Compared,
    Cost,
    Obstacle,
    Workload,
    cost,
    counted_by,
    examples_of,
    longest_input,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model
from cardpress.wording import NUMBERS, PATHS, rate_notes, workloads
from cardpress.wording import costs as words

from .page import Page, list_page

PATH = PATHS["cost"]
# Those that the example is charged by; what it costs to write to a cache is left out of all costs.
_PRICES = ("input", "cache_read", "output")
_Files = Iterable[CardFile[Model]]


@dataclass(frozen=True)
class Example:
    """A workload in few words and as a sentence, and what it costs with each model."""

    title: Markdown
    sentence: Markdown
    table: Table


@dataclass(frozen=True)
class CostView:
    """Examples of workloads, and the models that the first leaves out."""

    example: Markdown
    """The workload of the table, as a sentence."""
    table: Table | None
    """What the workload costs with each model, the cheapest first."""
    left_out: Markdown | None
    """How many models are not in the table."""
    reasons: tuple[Labelled, ...]
    """These models, by the reason."""
    others: tuple[Example, ...]
    """Examples of what else models are sold by."""
    numbers: Markdown
    """Address of the page that explains the numbers."""
    currency: Markdown
    """In which currency costs are counted: US dollars."""
    rates: Markdown | None
    """At which rates prices in other currencies are converted, each with its source."""


def cost_page(compared: Compared) -> Page:
    """Plan the page of costs."""
    return list_page("cost", PATH, partial(_view, compared))


def _view(compared: Compared) -> CostView:
    cite = Citations(compared.catalogue, PATH)
    costs = Costs(compared, cite)
    files = by_name(compared.catalogue.models.values())
    priced, missing = _costs(USUAL, files, compared)
    left = len(files) - len(priced)
    return CostView(
        example=escape(workloads.example(USUAL)),
        table=costs.table(priced, _PRICES),
        left_out=escape(words.left_out(left, len(files))) if left else None,
        reasons=tuple(costs.reasons(USUAL, missing)),
        others=tuple(_others(missing, files, compared, costs)),
        numbers=Markdown(cite.links.address(NUMBERS)),
        currency=escape(sums.currency_name(compared.money.currency)),
        rates=rate_notes(compared.money),
    )


def _costs(
    workload: Workload, files: _Files, compared: Compared
) -> tuple[list[Priced], dict[Obstacle, list[CardFile[Model]]]]:
    """Return what a workload costs with each model, the least first, and who has no cost."""
    priced: list[Priced] = []
    missing: dict[Obstacle, list[CardFile[Model]]] = {}
    for file in files:
        model = file.place.id
        result = cost(workload, compared.sellers[model], longest_input(compared.known[model]))
        if isinstance(result, Cost):
            priced.append((file, result))
        else:
            missing.setdefault(result, []).append(file)
    priced.sort(key=lambda row: row[1].per_month)  # stable, so equal costs stay in order of names
    return priced, missing


def _others(
    missing: Mapping[Obstacle, _Files], files: _Files, compared: Compared, costs: Costs
) -> Iterator[Example]:
    _usual, input_alone, *others = examples_of(counted_by(compared.sellers.values()))
    # Of input alone those that the first example leaves out: all others have a cost there.
    yield from _example(input_alone, missing.get("output", ()), compared, costs)
    for workload in others:
        yield from _example(workload, files, compared, costs)


def _example(
    workload: Workload, files: _Files, compared: Compared, costs: Costs
) -> Iterator[Example]:
    priced, _missing = _costs(workload, files, compared)
    prices = tuple(dict.fromkeys(demand.side for demand in workload.demands()))
    if found := costs.table(priced, prices):
        title, sentence = workloads.example_title(workload), workloads.example(workload)
        yield Example(escape(title), escape(sentence), found)
