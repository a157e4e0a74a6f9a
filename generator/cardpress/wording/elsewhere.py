"""What a model's own page says where another of its values stands for the model elsewhere."""

from collections.abc import Iterable

from cardpress import figures
from cardpress.comparison import PER, Offer
from cardpress.markup import Markdown, escape
from cardpress.messages import _

from . import markers
from .amounts import price_unit


def used(values: Markdown, why: Markdown) -> Markdown:
    """Return which values all other pages use; ``why`` leads to the rule."""
    message = _("On other pages: %(values)s (%(why)s)")
    return Markdown(message) % {"values": values, "why": why}


def why() -> str:
    """Return the words of the link to the rule by which pages choose a value."""
    return _("why")


def price_in_words(offer: Offer, amounts: Iterable[str]) -> Markdown:
    """Return some amounts of a price in one line: $1.75 / $14.00, via Azure."""
    stated = [offer.amounts.get(name) for name in amounts]  # of all rows that complete one another
    money = [figures.money(each, offer.kind.currency) for each in stated if each is not None]
    words = " / ".join(money)
    if offer.kind.per != PER:
        words = markers.per_unit(words, price_unit(offer.kind.per))
    seller = [markers.via(offer.kind.provider)] if offer.kind.provider else []
    return escape(", ".join([words, *seller]))


def unconfirmed() -> str:
    """Return what the page of a model says that no source with an address knows."""
    return _("Unconfirmed: no source with an address is known for this model.")
