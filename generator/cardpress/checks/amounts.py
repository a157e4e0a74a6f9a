"""Rules on the amounts of a price beside one another: discounts, sides and sizes that fit."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from statistics import median

from cardpress import figures
from cardpress.comparison import Offer, PriceLine
from cardpress.loader import CardFile
from cardpress.messages import _
from cardpress.problem import FieldPath
from cardpress.schema import BATCH, STANDARD, TEXT, Model, Price

from .rule import Finding, Findings, Subject, of_each, of_each_beside, rule

_DISCOUNTED = (("cache_read", "input"), ("batch_input", "input"), ("batch_output", "output"))
_CHEAPER = (BATCH, "flex")
_AMOUNTS = (
    "input",
    "output",
    "cache_read",
    "cache_write",
    "cache_storage",
    "batch_input",
    "batch_output",
)
_MILLION = "1M "
_LEAST = 0.001  # per million of anything; the cheapest models cost some thousandths of a dollar
_MOST = 1_000  # the dearest models cost some hundreds
_STRONG = ("USD", "EUR", "GBP")
_FAR = 10_000  # times below the dearest amount of its row, as no discount is
# Times the dearest amount of its row that a side may cost at most.
_DEARER, _DEARER_OUTPUT = 2, 20
_FAR_BELOW = 0.5  # of the price of input


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "pricing:\n  - {input: 2, output: 8, cache_read: 2.5}",
)
def discount_above_price(subject: Subject) -> Findings:
    """Cached input and batch processing cost no more than the regular price."""
    yield from _discounts(subject.beside(subject.compared.prices))


@of_each_beside
def _discounts(file: CardFile[Model], lines: tuple[PriceLine, ...]) -> Findings:
    for number, row in enumerate(file.card.pricing):
        for name, usual in _DISCOUNTED:
            # Not for cache_write, which costs more than input at some developers.
            amount, full = getattr(row, name), getattr(row, usual)
            if amount is not None and full is not None and amount > full:
                place = ("pricing", number, name)
                yield _dearer(file, place, row.currency, amount, (usual, full))
    yield from _dearer_tiers(file, lines)


def _dearer_tiers(file: CardFile[Model], lines: tuple[PriceLine, ...]) -> Findings:
    """Yield the amounts of rows for cheaper processing that are above the usual row's."""
    by_kind = {line.kind.key: line for line in lines}
    for line in lines:
        usual = by_kind.get(replace(line.kind, tier=STANDARD).key)
        if line.kind.tier not in _CHEAPER or usual is None:
            continue
        for offer, other in _pairs(line, usual):
            for name, amount in offer.own.items():
                side = name.removeprefix("batch_")
                full = other.own.get(side)
                if full is not None and amount > full:
                    place = ("pricing", offer.number, offer.field_of(name))
                    yield _dearer(file, place, offer.kind.currency, amount, (side, full))


def _pairs(line: PriceLine, usual: PriceLine) -> Iterator[tuple[Offer, Offer]]:
    """Yield the offers in force of two lines that one source has in rows of their own."""
    for offer in line.current:
        for other in usual.current:
            if other.source == offer.source and other.number != offer.number:
                yield offer, other


def _dearer(
    file: CardFile[Model], place: FieldPath, currency: str, amount: float, usual: tuple[str, float]
) -> Finding:
    most, shown = (figures.money(n, currency) for n in (usual[1], amount))
    message = _("expected at most %(most)s, the price of %(field)s, found %(found)s")
    message %= {"most": most, "field": usual[0], "found": shown}
    hint = _("check that the two are not swapped, and are for the same unit")
    return Finding(file, place, message, hint)


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\npricing:\n  - {input: 8, output: 2}",
)
def output_below_input(subject: Subject) -> Findings:
    """Output costs no less than input, unless it does for the developer's other models."""
    for file in subject.models():
        for number, row in enumerate(file.card.pricing):
            ratio = _ratio(row.input, row.output) if row.token_kind == TEXT else None
            if ratio is None or ratio >= 1 or not row.per.startswith(_MILLION):
                continue
            # Only now, as hardly any price comes this far: of each developer all are looked at.
            others = _ratios_beside(file, subject)
            # With no other model to compare with, only what is far below is worth a question.
            if median(others) >= 1 if others else ratio <= _FAR_BELOW:
                output, full = (
                    figures.money(n or 0, row.currency) for n in (row.output, row.input)
                )
                message = _("found %(output)s, below the %(input)s of input")
                message %= {"output": output, "input": full}
                hint = _("check that the two are not swapped; waive the warning if they are right")
                yield Finding(file, ("pricing", number, "output"), message, hint)


def _ratios_beside(file: CardFile[Model], subject: Subject) -> list[float]:
    """Return how many times the price of input output costs, of the developer's other models."""
    ratios = []
    for other in subject.models():
        if other is not file and other.place.organization == file.place.organization:
            offer = subject.compared.price(other.place.id)
            amounts = offer.amounts if offer and offer.kind.is_standard else {}
            ratios.append(_ratio(amounts.get("input"), amounts.get("output")))
    return [ratio for ratio in ratios if ratio is not None]


def _ratio(one: float | None, other: float | None) -> float | None:
    # What is free has no multiple, as the output of embedding models that some cards state as 0.
    return other / one if one and other else None


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\npricing:\n  - {input: 1.25e-06, output: 1e-05}",
)
def price_of_one_token(subject: Subject) -> Findings:
    """A price is for a million tokens or characters, not for a single one."""
    yield from _of_one_token(subject.models())


@of_each
def _of_one_token(file: CardFile[Model]) -> Findings:
    for number, row in enumerate(file.card.pricing):
        if row.per.startswith(_MILLION):
            stated = {name: getattr(row, name) or 0.0 for name in _AMOUNTS}
            most = max(stated.values())
            # Beside an amount of the usual size, a small one may be a discount, but none so
            # large.
            bound = _LEAST if most < _LEAST else min(_LEAST, most / _FAR)
            for name, amount in stated.items():
                if 0 < amount < bound:
                    yield _of_fewer(file, row, (number, name), (amount, most))


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\npricing:\n  - {input: 2500, output: 10000}",
)
def price_off_scale(subject: Subject) -> Findings:
    """A million tokens or characters cost no thousands of dollars, euros or pounds."""
    yield from _off_scale(subject.models())


@of_each
def _off_scale(file: CardFile[Model]) -> Findings:
    for number, row in enumerate(file.card.pricing):
        # Of other currencies a thousand may be little.
        if not row.per.startswith(_MILLION) or row.currency not in _STRONG:
            continue
        for name in _AMOUNTS:
            amount = getattr(row, name)
            if amount is not None and amount > _MOST:
                found = figures.money(amount, row.currency)
                thousandth = (Decimal(repr(amount)) / 1_000).normalize()
                message = _("found %(amount)s per %(unit)s")
                message %= {"amount": found, "unit": row.per}
                hint = _(
                    "write %(number)s if it is for a billion; waive the warning if it is right"
                ) % {"number": f"{thousandth:f}"}
                yield Finding(file, ("pricing", number, name), message, hint)


def _of_fewer(
    file: CardFile[Model], row: Price, place: tuple[int, str], amounts: tuple[float, float]
) -> Finding:
    (number, name), (amount, most) = place, amounts
    # By its decimal digits: a million times the binary fraction may not be what the source has.
    digits = Decimal(repr(amount))
    # What would cost many times the dearest amount beside it is no price of one.
    dearer = _DEARER_OUTPUT if name.endswith("output") else _DEARER
    of_thousand = most >= _LEAST and digits * 1_000_000 > Decimal(repr(most)) * dearer
    times, message = 1_000_000, _("found %(amount)s per %(unit)s, the price of a single one")
    if of_thousand:
        times, message = 1_000, _("found %(amount)s per %(unit)s, the price of a thousand")
    message %= {"amount": figures.money(amount, row.currency), "unit": row.per}
    hint = _("write %(number)s, or waive the warning if the price is right")
    hint %= {"number": f"{(digits * times).normalize():f}"}
    return Finding(file, ("pricing", number, name), message, hint)
