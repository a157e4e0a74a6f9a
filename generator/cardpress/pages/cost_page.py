"""The page that computes what a workload costs; without scripts it shows one at every price."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardpress import figures, wording
from cardpress.blocks import (
    Cell,
    Citations,
    Facts,
    Filling,
    Labelled,
    Table,
    beside,
    disputed_amounts,
    figure_columns,
    table,
    text_columns,
)
from cardpress.catalogue import by_name
from cardpress.comparison import (
    PER,
    Compared,
    Cost,
    Disagreement,
    Obstacle,
    Offer,
    OfPrice,
    Workload,
    cost,
    longest_input,
    seller_offers,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join
from cardpress.schema import Model
from cardpress.wording import MISSING, NUMBERS, disagreement_anchor

from .page import Page

PATH = "cost.md"
EXAMPLE = Workload(input=2_000, cached=1_000, output=500, requests=10_000)
_PRICES = ("input", "cache_read", "output")
_LEFT_OUT: dict[Obstacle, str] = {
    "price": "No price stated",
    "unit": f"Not priced in US dollars per {PER}",
    "limit": "Input longer than the model takes",
    "length": "Priced only for longer prompts",
    "input": "No price of input stated",
    "output": "No price of output stated",
}


@dataclass(frozen=True)
class CostView:
    """The example as a sentence and by its numbers, its table, and the models that are not in it.

    ``left_out`` counts them, ``reasons`` name them by the reason.
    """

    example: Markdown
    workload: tuple[Labelled, ...]
    table: Table | None
    left_out: Markdown | None
    reasons: tuple[Labelled, ...]
    numbers: Markdown


def cost_page(compared: Compared) -> Page:
    """Plan the page."""
    cite = Citations(compared.catalogue, PATH)
    files = by_name(compared.catalogue.models.values())
    computed = [
        (
            file,
            cost(EXAMPLE, seller_offers(compared.prices[file.place.id]), longest_input(file.card)),
        )
        for file in files
    ]
    priced = [(file, found) for file, found in computed if isinstance(found, Cost)]
    priced.sort(key=lambda each: each[1].per_month)  # which keeps the order of names
    missing: dict[Obstacle, list[CardFile[Model]]] = {}
    for file, found in computed:
        if not isinstance(found, Cost):
            missing.setdefault(found, []).append(file)
    left = len(files) - len(priced)
    view = CostView(
        example=escape(_told(EXAMPLE)),
        workload=tuple(_numbers(EXAMPLE)),
        table=_table(priced, compared, cite),
        left_out=escape(f"{left:,} of {figures.counted(len(files), 'model')}") if left else None,
        reasons=tuple(_reasons(missing, compared, cite)),
        numbers=Markdown(cite.links.address(NUMBERS)),
    )
    about = "What a workload costs a month at each model's price, with the arithmetic shown."
    return Page(
        PATH, "pages/cost.md.j2", view, "Cost", about, hide=("navigation", "toc"), is_list=True
    )


def _told(workload: Workload) -> str:
    requests = figures.counted(workload.requests, "request")
    cached = "half of them" if workload.cached * 2 == workload.input else f"{workload.cached:,}"
    return (
        f"{requests} a month, each of {workload.input:,} input tokens, {cached} read from a cache, "
        f"and {workload.output:,} output tokens"
    )


def _numbers(workload: Workload) -> Iterator[Labelled]:
    for name in ("input", "cached", "output", "requests"):
        yield Labelled(Markdown(name), Markdown(getattr(workload, name)))


def _table(
    priced: list[tuple[CardFile[Model], Cost]], compared: Compared, cite: Citations
) -> Table | None:
    prices = (f"{wording.AMOUNTS[amount]} (per {PER})" for amount in _PRICES)
    columns = [*text_columns("Model"), *figure_columns("A month", "A request", *prices)]
    return table(columns, (_row(file, found, compared, cite) for file, found in priced))


def _row(
    file: CardFile[Model], found: Cost, compared: Compared, cite: Citations
) -> Iterator[Filling]:
    model, offer = file.place.id, found.offer
    seller = escape(f"at {offer.kind.provider}") if offer.kind.provider else None
    month = figures.sum_of_money(found.per_month)
    request = figures.money_in_full(found.per_request)
    marks = (escape(words) for words in _marks(found))
    yield beside(cite.links.model(model), _status(file, compared, cite))
    disputed = _disputed(found, compared.disagreements[model], cite)
    yield beside(_amount(month, offer, model, cite), seller, *marks, disputed)
    yield _amount(request, offer, model, cite)
    for name in _PRICES:
        amount = getattr(offer.price, name)
        shown = None if amount is None else figures.money(amount)
        yield _amount(shown, offer, model, cite) if shown else MISSING


def _amount(shown: figures.Figure, offer: Offer, model: str, cite: Citations) -> Cell:
    return Cell(cite.figure(escape(shown), model, offer.source), shown.decimals)


def _marks(found: Cost) -> Iterator[str]:
    """Say what a reader must know of a cost before it is held against another."""
    if found.offer.kind.above is not None:
        yield f"price above {figures.tokens(found.offer.kind.above)}"
    if any(part.kind == "cached" and part.charged == "input" for part in found.parts):
        yield "cached at the input price"


def _status(file: CardFile[Model], compared: Compared, cite: Citations) -> Markdown | None:
    """Return the status of a model that is going or gone."""
    claims = file.card.lifecycle.status if file.card.lifecycle else ()
    if not claims or claims[0].value not in ("deprecated", "retired"):
        return None
    model = file.place.id
    status = Facts(model, file.card, compared.disagreements[model], cite).cell("status")
    return status.written if status else None


def _disputed(
    found: Cost, disagreements: tuple[Disagreement, ...], cite: Citations
) -> Markdown | None:
    """Mark a cost where sources disagree on an amount it follows from; leads to the first."""
    charged = {part.charged for part in found.parts}
    contested = [
        (each, each.about)
        for each in disagreements
        if isinstance(each.about, OfPrice)
        and each.about.kind.key == found.offer.kind.key
        and each.about.amount in charged
    ]
    if not contested:
        return None
    first, about = contested[0]
    names = " and ".join(wording.AMOUNTS[about.amount].lower() for _, about in contested)
    values = disputed_amounts(first, about.kind.currency)
    return cite.disputed(first.model, disagreement_anchor(about), values, f"price of {names}")


def _reasons(
    missing: dict[Obstacle, list[CardFile[Model]]], compared: Compared, cite: Citations
) -> Iterator[Labelled]:
    for obstacle, label in _LEFT_OUT.items():
        if files := missing.get(obstacle):
            models = (_left_out(file, obstacle, compared, cite) for file in files)
            yield Labelled(Markdown(label), join(models, ", "))


def _left_out(
    file: CardFile[Model], obstacle: Obstacle, compared: Compared, cite: Citations
) -> Markdown:
    offer = compared.price(file.place.id)
    link = cite.links.model(file.place.id)
    if obstacle == "limit":
        return join((link, escape(f"({longest_input(file.card):,})")), " ")
    if obstacle != "unit" or offer is None:
        return link
    kind = offer.kind
    currency = "" if kind.currency == "USD" else f"{kind.currency} "
    return join((link, escape(f"({currency}per {kind.per})")), " ")
