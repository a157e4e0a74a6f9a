"""Price rows of a draft beside those of a card: what of them is new."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from cardpress.comparison.notation import folded, same_number
from cardpress.comparison.offers import Offer, offers_of
from cardpress.configuration import Money
from cardpress.messages import _
from cardpress.schema import Price

from .normal import Data

_Key = tuple[object, ...]


@dataclass(frozen=True)
class Rows:
    """How rows are read: who sells where no provider is named, and in which currency.

    ``document`` returns what the source of a key is recognised by.
    """

    own_names: Iterable[str]
    money: Money
    document: Callable[[object], object]

    def news(self, known: list[Data], row: Data) -> Data | None:
        """Return what a row states beside others: itself, a part of it, or None for nothing.

        Of the amounts that others have only those that are lacking remain; where one differs, the
        whole row is a new price. Its note then says what the source calls it, if nothing else
        tells the two apart.
        """
        stated = self._latest(known)
        offers = [*self._offers(row, len(known))]
        lacking, differing = list[str](), list[Offer]()
        for offer in offers:
            for name, amount in offer.own.items():
                there = stated.get((self._key(offer), name))
                if there is None:
                    lacking.append(offer.field_of(name))
                elif not same_number(there[1], amount):
                    differing.append(there[0])
        if differing:
            return self._told_apart(row, differing)
        if not lacking:
            return None
        amounts = {offer.field_of(name) for offer in offers for name in offer.own}
        return {key: value for key, value in row.items() if key not in amounts - {*lacking}}

    def _latest(self, known: list[Data]) -> dict[tuple[_Key, str], tuple[Offer, float]]:
        """Return the amounts that stand in rows, of several of one kind the one last seen."""
        latest: dict[tuple[_Key, str], tuple[Offer, float]] = {}
        for number, row in enumerate(known):
            for offer in self._offers(row, number):
                for name, amount in offer.own.items():
                    place = self._key(offer), name
                    there = latest.get(place)
                    if there is None or (offer.last_seen or "") > (there[0].last_seen or ""):
                        latest[place] = offer, amount
        return latest

    def _offers(self, row: Data, number: int) -> Iterator[Offer]:
        price = Price.model_validate(row)
        own = {folded(name) for name in self.own_names}
        provider = None if folded(price.provider or "") in own else price.provider
        yield from offers_of(price, number, provider, price.source, self.money)

    def _key(self, offer: Offer) -> _Key:
        # Without the note: a person may have added one to the row of an earlier import.
        return (self.document(offer.source), *replace(offer.kind, note=None).key)

    def _told_apart(self, row: Data, others: list[Offer]) -> Data:
        days = {other.last_seen for other in others}
        is_later = all(day and str(row.get("checked", "")) > day for day in days)
        if is_later or "note" in row or "from" in row or "locator" not in row:
            return row
        return {**row, "note": _("listed as %(name)s") % {"name": row["locator"]}}
