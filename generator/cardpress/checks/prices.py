"""Rules on prices: that they fit the family, are looked at now and then, and stated once."""

from collections.abc import Iterable
from datetime import date
from statistics import median

from cardpress import figures
from cardpress.comparison import Offer, PriceKind, PriceLine, folded
from cardpress.loader import CardFile
from cardpress.messages import _, ngettext
from cardpress.schema import SECONDS, Model

from .dates import latest
from .rule import Finding, Findings, Subject, of_each_beside, rule

_Member = tuple[CardFile[Model], Offer, float]
_FAR = 10  # times dearer or cheaper than the family
_LEAST_FAMILY = 3  # members; of two nobody can say which is far
_LONG_AGO = 365  # days


@rule(
    "warning",
    example="family: Rocket\nsources: {card: {title: Model card}}\n"
    "pricing:\n  - {input: 150, output: 600}",
)
def price_far_from_family(subject: Subject) -> Findings:
    """An input price is within a factor of ten of the median of the model's family."""
    for members in _families(subject):
        # The median, as one slip of a factor of a thousand would move the mean to itself.
        usual = median(amount for *_offer, amount in members)
        for file, offer, amount in members if len(members) >= _LEAST_FAMILY else ():
            if not usual / _FAR <= amount <= usual * _FAR:
                currency, per = offer.kind.currency, offer.kind.per
                amounts = (n * _seconds(offer.kind) for n in (amount, usual))
                # A rounded product: 60 times a sixtieth is not the number that was divided.
                shown, near = (figures.money(round(n, 9), currency) for n in amounts)
                message = _("found %(amount)s per %(unit)s, but the family's median is %(usual)s")
                message %= {"amount": shown, "unit": per, "usual": near}
                hint = _(
                    "check the decimal point and unit; waive the warning if the price is right"
                )
                yield Finding(file, ("pricing", offer.number, "input"), message, hint)


def _families(subject: Subject) -> Iterable[list[_Member]]:
    """Return the models of each family that state an input price, with it; times per second."""
    families: dict[tuple[object, ...], list[_Member]] = {}
    for file in subject.models():
        # That of its own page: a slip there is a slip, though other pages have another source's.
        offer = subject.compared.own_price(file.place.id)
        amount = offer.amounts.get("input") if offer else None
        if file.card.family and offer and amount:
            kind = offer.kind
            # Of one developer and one kind of price: a family's name may be used by others, and yen
            # or prices per image are far from dollars per token without being wrong.
            sold = (kind.currency, _unit(kind), kind.tier, kind.token_kind)
            key = (file.place.organization, folded(file.card.family), *sold)
            families.setdefault(key, []).append((file, offer, amount / _seconds(kind)))
    return families.values()


def _seconds(kind: PriceKind) -> int:
    return SECONDS.get(kind.per, 1)


def _unit(kind: PriceKind) -> str:
    return "second" if kind.per in SECONDS else kind.per


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "pricing:\n  - {input: 2, output: 8, checked: 2024-05-01}",
    asks_day=True,
)
def price_not_checked_lately(subject: Subject) -> Findings:
    """The headline price of a model was last checked within a year of the `--as-of` day."""
    today = date.fromisoformat(subject.as_of) if subject.as_of else None
    for file in subject.models():
        # The one that stands for the model on all pages but its own; former prices need no check.
        offer = subject.compared.price(file.place.id)
        checked = offer.price.checked if offer else None
        if today is None or offer is None or checked is None:
            continue
        days = (today - latest(checked)).days
        if days > _LONG_AGO:
            seen, now = figures.date(checked), figures.date(today.isoformat())
            message = ngettext(
                "last checked %(date)s, %(count)s day before %(today)s",
                "last checked %(date)s, %(count)s days before %(today)s",
                days,
            ) % {"date": seen, "count": days, "today": now}
            hint = _("check the source again, then update the price and the date")
            yield Finding(file, ("pricing", offer.number, "checked"), message, hint)


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "pricing:\n  - {input: 2, output: 8, checked: 2025-10-01}\n"
    "  - {input: 3, output: 9, checked: 2025-10-01}",
)
def price_stated_twice(subject: Subject) -> Findings:
    """A source states one price of a kind; whatever sets a second one apart is in its row."""
    yield from _stated_twice(subject.beside(subject.compared.prices))


@of_each_beside
def _stated_twice(file: CardFile[Model], lines: tuple[PriceLine, ...]) -> Findings:
    for line in lines:
        # By when it holds, too: a limited price stands beside the one that comes after it.
        stated: dict[tuple[object, ...], tuple[Offer, float]] = {}
        for offer in line.current:
            for name, amount in offer.own.items():
                period = (offer.price.effective_from, offer.price.until)
                key = (offer.source, name, *period)
                first, other = stated.setdefault(key, (offer, amount))
                if other != amount:
                    yield _second(file, (first, other), (offer, amount), name)
                    break


def _second(
    file: CardFile[Model], first: tuple[Offer, float], second: tuple[Offer, float], name: str
) -> Finding:
    offer, currency = second[0], second[0].kind.currency
    other, found = (figures.money(amount, currency) for amount in (first[1], second[1]))
    line = file.document.locate(("pricing", first[0].number))[0].line
    message = _("two prices of one kind: found %(found)s, but %(other)s on line %(line)s")
    message %= {"found": found, "other": other, "line": line}
    hint = _("say what sets them apart: tier, region, hours, from, until or note")
    return Finding(file, ("pricing", offer.number, offer.field_of(name)), message, hint)
