"""What is to be told of exchange rates that `catalogue.yml` states, beside the prices of cards."""

from collections.abc import Iterator
from datetime import date

from cardpress import figures
from cardpress.comparison import Compared
from cardpress.configuration import Fault
from cardpress.messages import _, ngettext

from .dates import latest

_LONG_AGO = 365  # days


def rate_faults(compared: Compared, *, is_whole: bool) -> Iterator[Fault]:
    """Yield the rates that no price needs, and those that no `--as-of` day can have.

    Which are older than a year then, or of a day to come.
    """
    cards = (file.card for file in compared.catalogue.models.values())
    priced = {row.currency for card in cards for row in card.pricing}
    today = date.fromisoformat(compared.as_of) if compared.as_of else None
    for code, stated in compared.money.rates.items():
        path = ("rates", code)
        # A card that cannot be read may state such a price.
        if code not in priced and is_whole:
            message = _("no card states a price in %(code)s") % {"code": code}
            yield Fault(path, message, _("delete the rate"), is_key=True)
        elif today and stated.date > today.isoformat()[: len(stated.date)]:
            parts = {"date": figures.date(stated.date), "now": figures.date(today.isoformat())}
            message = _("the rate is of %(date)s, which is after %(now)s") % parts
            yield Fault((*path, "date"), message, _("state a rate with the day on which it was so"))
        elif today and (today - latest(stated.date)).days > _LONG_AGO:
            seen, now = figures.date(stated.date), figures.date(today.isoformat())
            days = (today - latest(stated.date)).days
            message = ngettext(
                "the rate is of %(date)s, %(days)s day before %(now)s",
                "the rate is of %(date)s, %(days)s days before %(now)s",
                days,
            )
            parts = {"date": seen, "days": figures.number(days), "now": now}
            hint = _("look the rate up again, and change both")
            yield Fault((*path, "date"), message % parts, hint)
