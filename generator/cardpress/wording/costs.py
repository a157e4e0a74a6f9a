"""What is said of a cost, and why a model has none; scripts say the same, in rules/remarks.js."""

from collections.abc import Iterator

from cardpress import figures
from cardpress.comparison import Cost, PriceKind, Workload
from cardpress.messages import N_, Labels, _

from . import counts, markers
from .amounts import price_unit
from .prices import price_conditions, price_terms, processing

OBSTACLES = Labels(
    {
        "price": N_("No current price stated"),
        "unit": N_("Not priced in US dollars per 1M tokens"),
        "kind": N_("No price for text in standard processing"),
        "limit": N_("Input longer than the model accepts"),
        "length": N_("Priced only for longer prompts"),
        "input": N_("No input price stated"),
        "output": N_("No output price stated"),
    }
)
"""Why nothing is computed for a model, in the order of the page."""


def example(workload: Workload) -> str:
    """Return the workload that a page without scripts shows."""
    parts = {
        "requests": counts.requests(workload.requests),
        "input": counts.tokens(workload.input),
        "cached": figures.number(workload.cached),
        "output": counts.tokens(workload.output),
    }
    # Two whole sentences: a language may need other words around half than around a number.
    if workload.cached * 2 == workload.input:
        message = _(
            "Example: %(requests)s per month, each with %(input)s of input, half of them "
            "cached, and %(output)s of output."
        )
    else:
        message = _(
            "Example: %(requests)s per month, each with %(input)s of input, %(cached)s of them "
            "cached, and %(output)s of output."
        )
    return message % parts


def left_out(models: int, total: int) -> str:
    """Return how many models the table leaves out."""
    parts = {"count": figures.number(models), "models": counts.models(total)}
    return _("Left out: %(count)s of %(models)s.") % parts


def cost_remarks(cost: Cost) -> Iterator[str]:
    """Yield what a reader must know of a cost before comparing it with another."""
    offer, kind = cost.offer, cost.offer.kind
    if kind.provider:
        yield markers.via(kind.provider)
    yield from price_conditions(kind)
    if kind.above is not None:
        yield _("price above %(tokens)s") % {"tokens": counts.tokens(kind.above)}
    yield from filter(None, [", ".join(price_terms(offer))])
    cached = [part.charged for part in cost.parts if part.kind == "cached"]
    if "input" in cached:
        yield _("cached input at full price")
    # What is kept by the hour depends on how requests are spread over a day, which nobody enters.
    if cached and "cache_storage" in offer.amounts:
        yield _("without cache storage, which is charged by the hour")


def unit(kind: PriceKind) -> str:
    """Return what a price is for that is not in US dollars per 1M tokens, or not for usual text."""
    if kind.is_in_usual_unit:
        return processing(kind)
    # It stands below a heading that names US dollars, so only another currency is named again.
    if kind.currency == "USD":
        return _("per %(unit)s") % {"unit": price_unit(kind.per)}
    parts = {"currency": kind.currency, "unit": price_unit(kind.per)}
    return _("%(currency)s per %(unit)s") % parts
