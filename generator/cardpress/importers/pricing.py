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
        stated = [o for number, one in enumerate(known) for o in self._offers(one, number)]
        offers = [*self._offers(row, len(known))]
        lacking, differing = list[str](), list[Offer]()
        for offer in offers:
            alike = self._alike(stated, offer)
            for name, amount in offer.own.items():
                if any(_says(one, offer, name) for one in alike):
                    continue
                latest = _latest([one for one in alike if name in one.own])
                if not latest:
                    lacking.append(offer.field_of(name))
                elif not any(same_number(one.own[name], amount) for one in latest):
                    differing += latest
        if differing:
            return self._told_apart(row, differing)
        if not lacking:
            return None
        amounts = {offer.field_of(name) for offer in offers for name in offer.own}
        return {key: value for key, value in row.items() if key not in amounts - {*lacking}}

    def _alike(self, stated: list[Offer], offer: Offer) -> list[Offer]:
        """Return the offers that are prices of one kind from one source with another."""
        same = [one for one in stated if self._key(one) == self._key(offer)]
        noted = [one for one in same if _note(one) == _note(offer)]
        # A person may have added a note to the row of an earlier import.
        return noted or [one for one in same if "" in (_note(one), _note(offer))]

    def _offers(self, row: Data, number: int) -> Iterator[Offer]:
        price = Price.model_validate(row)
        own = {folded(name) for name in self.own_names}
        provider = None if folded(price.provider or "") in own else price.provider
        yield from offers_of(price, number, provider, price.source, self.money)

    def _key(self, offer: Offer) -> _Key:
        return (self.document(offer.source), *replace(offer.kind, note=None).key)

    def _told_apart(self, row: Data, others: list[Offer]) -> Data:
        days = {other.last_seen for other in others}
        is_later = all(day and str(row.get("checked", "")) > day for day in days)
        said = folded(str(row.get("note", "")))
        is_apart = said and all(said != folded(other.kind.note or "") for other in others)
        if is_later or is_apart or {"from", "until"} & {*row} or "locator" not in row:
            return row
        listed = _("listed as %(name)s") % {"name": row["locator"]}
        return {**row, "note": f"{row['note']}; {listed}" if "note" in row else listed}


def _says(known: Offer, new: Offer, name: str) -> bool:
    """Return whether an amount is known from the same day on, be it a price past or to come."""
    if name not in known.own or (known.last_seen or "") < (new.last_seen or ""):
        return False
    is_since = known.price.effective_from == new.price.effective_from
    return is_since and same_number(known.own[name], new.own[name])


def _note(offer: Offer) -> str:
    return folded(offer.kind.note or "")


def _latest(offers: list[Offer]) -> list[Offer]:
    """Return those of some offers that were last seen on the latest day."""
    days = [offer.last_seen or "" for offer in offers]
    return [offer for offer, day in zip(offers, days, strict=True) if day == max(days)]
