"""The page that computes what a workload costs; without scripts it shows one at every price."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardpress import figures
from cardpress.blocks import (
    Cell,
    CellContent,
    Citations,
    Facts,
    Labelled,
    Table,
    disputed_amounts,
    figure_columns,
    price_dispute,
    table,
    text_columns,
    with_notes,
)
from cardpress.catalogue import by_name
from cardpress.comparison import (
    AMOUNTS,
    PER,
    Compared,
    Cost,
    Disagreement,
    Obstacle,
    Offer,
    OfPrice,
    Workload,
    attested,
    cost,
    longest_input,
    seller_offers,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join
from cardpress.schema import Model
from cardpress.wording import MISSING, NUMBERS, PATHS, disagreement_anchor, markers, price_column
from cardpress.wording import costs as words

from .page import Page, list_page

PATH = PATHS["cost"]
EXAMPLE = Workload(input=2_000, cached=1_000, output=500, requests=10_000)
# Those that the example is charged by; what it costs to write to a cache is left out of all costs.
_PRICES = ("input", "cache_read", "output")


@dataclass(frozen=True)
class CostView:
    """The example as a sentence and by its numbers, its table, and the models not in it."""

    example: Markdown
    """The workload of the table, as a sentence."""
    workload: tuple[Labelled, ...]
    """Its numbers, by the names that the script knows."""
    table: Table | None
    """What the workload costs with each model, the cheapest first."""
    left_out: Markdown | None
    """How many models are not in the table."""
    reasons: tuple[Labelled, ...]
    """These models, by the reason."""
    numbers: Markdown
    """Address of the page that explains the numbers."""


def cost_page(compared: Compared) -> Page:
    """Plan the page of costs."""
    cite = Citations(compared.catalogue, PATH)
    files = by_name(compared.catalogue.models.values())
    priced: list[tuple[CardFile[Model], Cost]] = []
    missing: dict[str, list[CardFile[Model]]] = {}
    for file in files:
        result = _example_cost(file, compared)
        if isinstance(result, Cost):
            priced.append((file, result))
        else:
            missing.setdefault(result, []).append(file)
    priced.sort(key=lambda row: row[1].per_month)  # stable, so equal costs stay in order of names
    left = len(files) - len(priced)
    view = CostView(
        example=escape(words.example(EXAMPLE)),
        workload=tuple(_numbers(EXAMPLE)),
        table=_table(priced, compared, cite),
        left_out=escape(words.left_out(left, len(files))) if left else None,
        reasons=tuple(_reasons(missing, compared, cite)),
        numbers=Markdown(cite.links.address(NUMBERS)),
    )
    return list_page("cost", PATH, view)


def _example_cost(file: CardFile[Model], compared: Compared) -> Cost | Obstacle:
    offers = seller_offers(compared.attested_prices[file.place.id])
    return cost(EXAMPLE, offers, longest_input(compared.known[file.place.id]))


def _numbers(workload: Workload) -> Iterator[Labelled]:
    for name in ("input", "cached", "output", "requests"):
        # Digits alone, not as readers see numbers: the script takes what is usual from the page.
        yield Labelled(Markdown(name), Markdown(getattr(workload, name)))


def _table(
    priced: list[tuple[CardFile[Model], Cost]], compared: Compared, cite: Citations
) -> Table | None:
    prices = (Markdown(price_column(amount, PER)) for amount in _PRICES)
    columns = [*text_columns("model"), *figure_columns("per_month", "per_request", *prices)]
    return table(columns, (_row(file, result, compared, cite) for file, result in priced))


def _row(
    file: CardFile[Model], result: Cost, compared: Compared, cite: Citations
) -> Iterator[CellContent]:
    model, offer = file.place.id, result.offer
    month = figures.sum_of_money(result.per_month)
    request = figures.money_in_full(result.per_request)
    remarks = map(escape, words.cost_remarks(result))
    yield with_notes(cite.links.model(model), _status(file, compared, cite))
    disputed = _disputed(result, compared.disagreements[model], cite)
    yield with_notes(_amount(month, offer, model, cite), *remarks, disputed)
    yield _amount(request, offer, model, cite)
    for name in _PRICES:
        amount = offer.amounts.get(name)
        shown = None if amount is None else figures.money(amount)
        yield _amount(shown, offer, model, cite) if shown else MISSING


def _amount(shown: figures.Figure, offer: Offer, model: str, cite: Citations) -> Cell:
    return Cell(cite.figure(escape(shown), model, offer.source), shown.decimals)


def _status(file: CardFile[Model], compared: Compared, cite: Citations) -> Markdown | None:
    """Return the status of a model that is deprecated or retired, None for any other."""
    lifecycle = file.card.lifecycle
    claims = attested(file.card, lifecycle.status) if lifecycle else ()
    # The cheapest model is no choice where it cannot be had; that others can goes without saying.
    if not claims or claims[0].value not in ("deprecated", "retired"):
        return None
    status = Facts(file, compared, cite).cell("status")
    return status.written if status else None


def _disputed(
    result: Cost, disagreements: tuple[Disagreement, ...], cite: Citations
) -> Markdown | None:
    """Return the marker of a cost that follows from disputed amounts; it leads to the first."""
    charged = {part.charged for part in result.parts}
    disputes = {
        amount: dispute
        for amount in AMOUNTS
        if amount in charged
        and (dispute := price_dispute(disagreements, result.offer.kind_of(amount), amount))
    }
    first = next(iter(disputes.values()), None)
    if first is None:
        return None
    assert isinstance(first.about, OfPrice)
    values = disputed_amounts(first, result.offer.kind.currency)
    anchor = disagreement_anchor(first.about)
    return cite.disputed(first.model, anchor, values, markers.disputed_price(disputes))


def _reasons(
    missing: dict[str, list[CardFile[Model]]], compared: Compared, cite: Citations
) -> Iterator[Labelled]:
    # In the order of the words, which scripts have too, not of the models that happen to come
    # first.
    for obstacle, label in words.OBSTACLES.items():
        if files := missing.get(obstacle):
            models = (_left_out(file, obstacle, compared, cite) for file in files)
            yield Labelled(Markdown(label), join(models, ", "))


def _left_out(
    file: CardFile[Model], obstacle: str, compared: Compared, cite: Citations
) -> Markdown:
    offer = compared.price(file.place.id)
    link = cite.links.model(file.place.id)
    # The model's own limit, so that a reader sees how much shorter a prompt has to be.
    if obstacle == "limit":
        limit = longest_input(compared.known[file.place.id]) or 0
        return join((link, escape(f"({figures.number(limit)})")), " ")
    if obstacle not in ("unit", "kind") or offer is None:
        return link
    return join((link, escape(f"({words.unit(offer.kind)})")), " ")
