"""What stands for a model in tables and sentences: its comparable price, and what is disputed."""

from collections.abc import Iterator

from .agreement import OfFact, OfPrice
from .compared import Compared


def disputed_headlines(model: str, compared: Compared) -> Iterator[str]:
    """Yield what sources disagree on: input, output of the price that stands, and context."""
    offer = compared.price(model)
    for each in compared.disagreements[model]:
        about = each.about
        if isinstance(about, OfFact) and about.fact.field == "context_window":
            yield "context"
        if isinstance(about, OfPrice) and offer and about.kind.key == offer.kind.key:
            yield from (side for side in ("input", "output") if about.amount == side)


def comparable_price(compared: Compared, model: str, side: str) -> float | None:
    """Return an amount of the price that stands for a model, in US dollars per 1M tokens.

    None where there is none: amounts in another currency or unit are not comparable.
    """
    offer = compared.price(model)
    if offer is None or not offer.kind.is_usual:
        return None
    found: float | None = getattr(offer.price, side)
    return found
