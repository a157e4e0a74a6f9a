"""The page that computes what a workload costs; without scripts it shows one at every price."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from cardpress import sums
from cardpress.blocks import Citations, Costs, Labelled, Priced, Table, is_of_text, unsuited
from cardpress.catalogue import by_name
from cardpress.comparison import (
    MILLION_EACH,
    Compared,
    Cost,
    Obstacle,
    Workload,
    common_examples,
    costs,
    counted_by,
    longest_input,
    other_examples,
)
from cardpress.comparison import Example as WorkloadExample
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model
from cardpress.wording import NUMBERS, PATHS, rate_notes, workloads
from cardpress.wording import costs as words

from .page import Page, list_page

PATH = PATHS["cost"]
_PRICES = ("input", "output")
_MOST_ROWS = 100  # of those who have no scripts, nobody reads a longer table
_Files = Iterable[CardFile[Model]]


@dataclass(frozen=True)
class Example:
    """A workload in few words and as a sentence, and what it costs with each model."""

    title: Markdown
    sentence: Markdown
    table: Table
    dearer: Markdown | None
    """How many models the table has no room for."""


@dataclass(frozen=True)
class CostView:
    """What models cost, those that are left out, and examples of workloads."""

    table: Table | None
    """What a million tokens of input and output cost with each model, the cheapest first."""
    dearer: Markdown | None
    """How many models the table has no room for."""
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
    tables = Costs(compared, cite)
    files = by_name(compared.catalogue.models.values())
    priced, missing = _costs(MILLION_EACH, files, compared)
    left = len(files) - len(priced)
    return CostView(
        table=tables.table(priced[:_MOST_ROWS], _PRICES, words.million_each()),
        dearer=_dearer(priced),
        left_out=escape(words.left_out(left, len(files))) if left else None,
        reasons=tuple(tables.reasons(MILLION_EACH, missing)),
        others=tuple(_others(missing, files, compared, tables)),
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
        found = _cost(workload, file, compared)
        if isinstance(found, str):
            missing.setdefault(found, []).append(file)
        else:
            priced.append((file, found))
    # Stable, so equal costs stay in order of names.
    priced.sort(key=lambda row: row[1][0].per_month)
    return priced, missing


def _cost(
    workload: Workload, file: CardFile[Model], compared: Compared
) -> tuple[Cost, ...] | Obstacle:
    model, out = file.place.id, unsuited(file.card, compared.as_of)
    if out == "retired":
        return out
    found = costs(workload, compared.sellers[model], longest_input(compared.known[model]))
    # What a model lacks says more of it than what it is for.
    return out if out and is_of_text(workload) and not isinstance(found, str) else found


def _others(
    missing: Mapping[Obstacle, _Files], files: _Files, compared: Compared, tables: Costs
) -> Iterator[Example]:
    """Yield examples of what is sold otherwise than by tokens of input and output."""
    counted = counted_by(compared.sellers.values())
    for example in (*common_examples(counted), *other_examples(counted)):
        if example.workload.also:
            yield from _example(example, files, compared, tables)
        elif not example.workload.output:
            # Those that the first table leaves out: all others have a cost there.
            yield from _example(example, missing.get("output", ()), compared, tables)


def _example(
    example: WorkloadExample, files: _Files, compared: Compared, tables: Costs
) -> Iterator[Example]:
    priced, _missing = _costs(example.workload, files, compared)
    prices = tuple(dict.fromkeys(demand.side for demand in example.workload.demands()))
    if found := tables.table(priced[:_MOST_ROWS], prices):
        title, sentence = workloads.example_title(example), workloads.example(example.workload)
        yield Example(escape(title), escape(sentence), found, _dearer(priced))


def _dearer(priced: Collection[Priced]) -> Markdown | None:
    """Return how many models a table has no room for, or None if it has all."""
    count = len(priced) - _MOST_ROWS
    return escape(words.dearer(count)) if count > 0 else None
