"""How current a card is: the last day that it tells of."""

from collections.abc import Iterator

from cardpress.schema import Model


def last_day(card: Model) -> str:
    """Return the last day on which a source or price of a card was looked at, or the card was made.

    As precise as the card has it, 2026-01 or 2026; empty if it tells of none.
    """
    # As text: of one year, "2025" is before any day of it.
    return max(_days(card), default="")


def _days(card: Model) -> Iterator[str]:
    yield from (source.accessed for source in card.sources.values() if source.accessed)
    yield from (price.checked for price in card.pricing if price.checked)
    if card.added:
        yield card.added
