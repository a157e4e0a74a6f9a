"""What is said of a cost, and why a model has none; scripts say the same, in rules/remarks.js."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from cardpress import figures, sums
from cardpress.comparison import Cost, Obstacle, Offer, PriceKind, Seller, Workload, sellers_for
from cardpress.messages import N_, Labels, _, ngettext
from cardpress.schema import BATCH, STANDARD, TEXT

from . import counts
from .money import about
from .prices import cache_life, price_conditions, price_terms, processing
from .workloads import sold_words

OBSTACLES = Labels(
    {
        "retired": N_("Retired"),
        "price": N_("No current price stated"),
        "unit": N_("No provider sells all of it"),
        "currency": N_("Not priced in %(currency)s"),
        "kind": N_("Not priced in standard processing"),
        "limit": N_("Input longer than the model accepts"),
        "length": N_("Priced only for longer prompts"),
        "input": N_("No input price stated"),
        "output": N_("No output price stated"),
        "free": N_("Listed at no charge only"),
        "type": N_("Not made to write text"),
    }
)
"""Why nothing is computed for a model, in the order of the page, where no more can be said."""


def obstacles(currency: str) -> dict[str, str]:
    """Return why nothing is computed, by the obstacle, where costs are in a currency."""
    name = sums.currency_name(currency)
    return {key: message % {"currency": name} for key, message in OBSTACLES.items()}


def million_each() -> str:
    """Return the heading of what a million tokens of input and of output cost together."""
    return _("1M input + 1M output tokens")


def other_providers(count: int) -> str:
    """Return how many others sell a model, at higher prices."""
    message = ngettext("and %(count)s other", "and %(count)s others", count)
    return message % {"count": figures.number(count)}


def counted_reason(reason: str, count: int) -> str:
    """Return why models have no cost, with how many they are."""
    return _("%(reason)s (%(count)s)") % {"reason": reason, "count": figures.number(count)}


def left_out(models: int, total: int) -> str:
    """Return how many models the table leaves out."""
    parts = {"count": figures.number(models), "models": counts.models(total)}
    return _("Left out: %(count)s of %(models)s.") % parts


def dearer(count: int) -> str:
    """Return how many models come behind those in a table, and where their prices are."""
    told = ngettext(
        "%(count)s model costs as much or more; its own page has its prices.",
        "%(count)s models cost as much or more; their own pages have their prices.",
        count,
    )
    return told % {"count": figures.number(count)}


def sums_of(cost: Cost, currency: str) -> tuple[figures.Figure, figures.Figure]:
    """Return the costs of a month and of a request, marked where any price is converted."""
    month = sums.sum_of_money(cost.per_month, currency)
    if any(offer.kind.is_converted for offer in cost.offers):
        return about(month), about(sums.converted(cost.per_request, currency))
    return month, sums.money_in_full(cost.per_request, currency)


def cost_remarks(cost: Cost) -> Iterator[str]:
    """Yield what a reader must know of a cost before comparing it with another."""
    # Each once, as a price of minutes and one of images may both hold until the same day.
    of_prices = [_of_the_price(part.offer, part.charged) for part in cost.parts]
    yield from dict.fromkeys(chain.from_iterable(of_prices))
    cached = [part for part in cost.parts if part.demand.side == "cached"]
    yield from (life for part in cached if (life := cost_life(part.offer, part.charged)))
    if any(part.charged == "input" for part in cached):
        yield _("cached input at full price")
    elif any(part.charged == "batch_input" for part in cached):
        yield _("cached at the batch price")
    # What is kept by the hour depends on how requests are spread over a day, which nobody enters.
    if any("cache_storage" in part.offer.amounts for part in cached):
        yield _("without cache storage, which is charged by the hour")
    yield from _of_what_is_sold(cost)


def _of_the_price(offer: Offer, charged: str) -> Iterator[str]:
    yield from cost_conditions(offer.kind)
    if offer.kind.above is not None:
        yield _("price above %(tokens)s") % {"tokens": counts.tokens(offer.kind.above)}
    # Of the amount that is charged: a batch price may end before the usual one does.
    yield from filter(None, [", ".join(price_terms(offer.stating(charged)))])


def _of_what_is_sold(cost: Cost) -> Iterator[str]:
    demands = [(part.demand, part.offer.kind.token_kind) for part in cost.parts]
    if any("reasoning" in demand.sold and kind == TEXT for demand, kind in demands):
        yield _("reasoning tokens at the output price")
    if cost.has_requests and "request" in cost.also_sold:
        yield _("without the price per request")


def cost_conditions(kind: PriceKind) -> Iterator[str]:
    """Yield where and when a price holds; for what it is, a workload has said itself."""
    yield from price_conditions(replace(kind, tier=STANDARD, token_kind=TEXT))


def cost_life(offer: Offer, amount: str) -> str | None:
    """Return how long a cache keeps what is read from it at an amount, or None if not stated."""
    minutes = offer.kind_of(amount).cache_minutes
    return None if minutes is None else cache_life(minutes)


def left_out_reason(obstacle: Obstacle, workload: Workload, sellers: Sequence[Seller]) -> str:
    """Return why a model has no cost: what it lacks, or in what else it is priced."""
    able = sellers_for(workload, sellers)[:1]
    kinds = [seller.offers(need)[0].kind for seller in able for need in workload.needs()]
    if obstacle == "currency":
        codes = dict.fromkeys(kind.currency for kind in kinds)
        return _("Priced in %(currency)s") % {"currency": figures.listed(codes)}
    if obstacle == "kind":
        batches = dict.fromkeys(processing(kind) for kind in kinds if kind.tier == BATCH)
        return _("Priced for %(processing)s only") % {"processing": figures.listed(batches)}
    return (_lacking(workload, sellers) if obstacle == "unit" else "") or OBSTACLES[obstacle]


def _lacking(workload: Workload, sellers: Sequence[Seller]) -> str:
    needs = workload.needs()
    lacking = [need for need in needs if not any(seller.sells([need]) for seller in sellers)]
    if len(lacking) < len(needs):
        words = figures.listed(map(sold_words, lacking))
        return _("No price %(units)s") % {"units": words} if lacking else ""
    sold = dict.fromkeys(sold for seller in sellers for sold in seller.charged)
    return _("Priced %(units)s only") % {"units": figures.listed(map(sold_words, sold))}
