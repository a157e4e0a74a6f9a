"""Rules on the exchange rates that `catalogue.yml` states, beside the prices of cards."""

from datetime import date

from cardpress import figures
from cardpress.messages import _, ngettext

from .dates import latest
from .rule import Finding, Findings, Subject, rule

_LONG_AGO = 365  # days


@rule(
    "warning",
    kind="catalogue",
    example="rates: {CHF: {rate: 1.05, date: 2026-01}}  # and no price in francs",
)
def rate_of_no_price(subject: Subject) -> Findings:
    """A rate in `catalogue.yml` is one of a currency in which a card states a price."""
    settings = subject.compared.catalogue.settings
    priced = {row.currency for file in subject.models() for row in file.card.pricing}
    # A card that cannot be read may state such a price.
    for code in subject.compared.money.rates if subject.is_whole else ():
        if code not in priced:
            message = _("no card states a price in %(code)s") % {"code": code}
            yield Finding(settings, ("rates", code), message, _("delete the rate"), key=True)


@rule(
    "warning",
    kind="catalogue",
    example="rates: {EUR: {rate: 1.16, date: 2024-11-02}}",
    asks_day=True,
)
def rate_not_checked_lately(subject: Subject) -> Findings:
    """A rate in `catalogue.yml` is not older than a year."""
    today = date.fromisoformat(subject.as_of) if subject.as_of else None
    for code, stated in subject.compared.money.rates.items() if today else ():
        days = (today - latest(stated.date)).days if today else 0
        if days > _LONG_AGO:
            message = ngettext(
                "the rate is of %(date)s, %(days)s day before %(now)s",
                "the rate is of %(date)s, %(days)s days before %(now)s",
                days,
            )
            parts = {
                "date": figures.date(stated.date),
                "days": figures.number(days),
                "now": figures.date(subject.as_of or ""),
            }
            hint = _("look the rate up again, and change both")
            settings = subject.compared.catalogue.settings
            yield Finding(settings, ("rates", code, "date"), message % parts, hint)
