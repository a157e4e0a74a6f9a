"""What a price is for, in words: its unit, processing, tokens, region, hours and cache."""

from collections.abc import Iterator

from cardpress import figures
from cardpress.comparison import Offer, PriceKind
from cardpress.messages import N_, Labels, _, ngettext
from cardpress.schema import BATCH, STANDARD, TEXT

from . import counts, markers
from .amounts import price_unit

_TIERS = Labels(
    {
        "batch": N_("batch processing"),
        "priority": N_("priority processing"),
        "flex": N_("flex processing"),
    }
)
_TOKEN_KINDS = Labels(
    {
        "audio": N_("audio tokens"),
        "image": N_("image tokens"),
        "video": N_("video tokens"),
        "reasoning": N_("reasoning tokens"),
    }
)


def priced_unit(kind: PriceKind) -> str:
    """Return what a price is for: its unit, prompts of which length, and its conditions."""
    unit = price_unit(kind.per)
    if kind.above is not None:
        parts = {"unit": unit, "tokens": counts.tokens(kind.above)}
        unit = _("%(unit)s, prompts above %(tokens)s") % parts
    return ", ".join((unit, *price_conditions(kind), *filter(None, [kind.note])))


def price_conditions(kind: PriceKind) -> Iterator[str]:
    """Yield what a price holds for, where it is not text in usual processing at any place and time.

    That it is a batch's is left out, as the names of its amounts say so.
    """
    if kind.tier not in (STANDARD, BATCH):
        yield _TIERS[kind.tier]
    if kind.token_kind != TEXT:
        yield _TOKEN_KINDS[kind.token_kind]
    yield from filter(None, (kind.region, kind.hours))
    if kind.cache_minutes is not None:
        yield cache_life(kind.cache_minutes)


def price_remarks(offer: Offer) -> Iterator[str]:
    """Yield what a reader must know of a price wherever it stands: who sells it, when and where."""
    # Plain text: the same stands in tables, in the data of scripts, and in what visitors download.
    if offer.kind.provider:
        yield markers.via(offer.kind.provider)
    yield from price_conditions(offer.kind)
    yield from price_terms(offer)


def price_terms(offer: Offer) -> Iterator[str]:
    """Yield until when a price holds, and what its source adds in words."""
    if offer.price.until:
        yield _("until %(day)s") % {"day": figures.short_date(offer.price.until)}
    if offer.kind.note:
        yield offer.kind.note


def cache_life(minutes: int) -> str:
    """Return how long a cache keeps what is written to it."""
    message = ngettext("cached for %(count)s minute", "cached for %(count)s minutes", minutes)
    return message % {"count": figures.number(minutes)}


def processing(kind: PriceKind) -> str:
    """Return which processing and which tokens a price is for, that is not for usual requests."""
    tier = [_TIERS[kind.tier]] if kind.tier == BATCH else []
    return ", ".join((*tier, *price_conditions(kind)))
