"""A model in the public form: each fact, result and price with its source, and what is derived.

All that we have decided, and no source has stated, stands under ``derived``.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from cardpress.comparison import Compared, KnownFact, OfPrice, ReportedResult, count_of_others
from cardpress.loader import CardFile
from cardpress.schema import Model, Record, reusable

Data = dict[str, Any]
_HEAD = ("name", "type", "family", "summary", "aliases", "former_names")
# What the record has in another form, or is for those who check cards alone.
_APART = frozenset((*_HEAD, "sources", "benchmarks", "comparisons", "pricing", "waivers"))


def public_model(file: CardFile[Model], compared: Compared, page: str) -> Data:
    """Return the record of a model; ``page`` is the address of its page in the catalogue."""
    return _ModelRecord(file, compared, page).made()


class _ModelRecord:
    def __init__(self, file: CardFile[Model], compared: Compared, page: str) -> None:
        self._file, self._compared, self._page = file, compared, page
        free = reusable(file.card)
        self._stated: Data = _dumped(file.card) if free.count else free.data
        self._sources: dict[str, Data] = {
            key: self._stated["sources"][key] for key in file.card.sources
        }
        self._rest, self._withheld = free.data, free.count

    def made(self) -> Data:
        """Return the record, whose texts are plain but for Markdown where a card has it."""
        file, compared = self._file, self._compared
        organization = file.place.organization
        name = compared.catalogue.name("organization", organization)
        # First, as it adds the sources of what is inherited, and counts what is left out of that.
        facts = [*self._facts()]
        return {
            "id": file.place.id,
            "organization": {"id": organization, "name": name},
            **{key: self._stated[key] for key in _HEAD if key in self._stated},
            "page": self._page,
            "sources": self._sources,
            "facts": facts,
            "results": [*self._results()],
            "prices": [*self._prices()],
            "quoted": [*self._quoted()],
            "more": self._more(),
            "withheld": self._withheld,
            "derived": {
                "confirmed": file.card.is_confirmed,
                "reviewed": not file.card.imported,
                **self._converted(),
            },
        }

    def _converted(self) -> Data:
        """Return what the price that stands for the model is worth in the catalogue's currency.

        Nothing for a price in that currency, or in one for which the catalogue states no rate.
        """
        offer = self._compared.price(self._file.place.id)
        exchange = offer.kind.exchange if offer else None
        if offer is None or exchange is None or exchange.stated is None:
            return {}
        if not self._file.card.is_reusable(offer.price):
            return {}
        amounts = {name: offer.kind.counted(amount) for name, amount in offer.amounts.items()}
        rate = {"currency": exchange.currency, **_dumped(exchange.stated)}
        return {"converted": {**rate, "amounts": amounts}}

    def _facts(self) -> Iterator[Data]:
        for known in self._compared.known[self._file.place.id].values():
            if values := [*self._values(known)]:
                yield {
                    "fact": known.fact.field,
                    **({"unit": known.fact.unit} if known.fact.unit else {}),
                    "values": values,
                    "derived": self._of_fact(known),
                }

    def _values(self, known: KnownFact) -> Iterator[Data]:
        holder, stands = known.holder, known.attested[0]
        stated = None if known.is_inherited else _inside(self._stated, known.fact.path)
        for number, claim in enumerate(known.claims):
            if not holder.card.is_reusable(claim):
                # Those of its own card are counted with all else that the card states.
                self._withheld += known.is_inherited
            else:
                value = stated[number] if stated else _dumped(claim)
                key = holder.card.source_key(claim)
                if key and known.is_inherited:
                    key = self._borrowed(key, holder)
                yield _with_source(value, key, {"headline": True} if claim is stands else {})

    def _borrowed(self, key: str, holder: CardFile[Model]) -> str:
        """Return a key of its own for a source of another card."""
        own = f"{holder.place.id}/{key}"
        if source := holder.card.sources.get(key):
            self._sources[own] = _dumped(source)
        return own

    def _of_fact(self, known: KnownFact) -> Data:
        is_disputed = self._compared.fact_disagreement(known) is not None
        state = "disputed" if is_disputed else "single"
        if not is_disputed and len(known.claims) > 1:
            others = count_of_others(known.claims, is_disputed=False)
            state = "alternatives" if others else "agreed"
        inherited = {"inherited_from": known.holder.place.id} if known.is_inherited else {}
        return {"state": state, **inherited}

    def _results(self) -> Iterator[Data]:
        model, compared = self._file.place.id, self._compared
        for benchmark, reported in compared.results[model].items():
            stands = compared.attested[model][benchmark][0]
            values = [
                self._result(one, reported, stands)
                for one in reported
                if self._file.card.is_reusable(one.result)
            ]
            if values:
                card = compared.catalogue.benchmarks[benchmark].card
                yield {"benchmark": benchmark, "unit": card.unit, "values": values}

    def _result(
        self, one: ReportedResult, others: tuple[ReportedResult, ...], stands: ReportedResult
    ) -> Data:
        state = "disputed" if self._compared.disagreement_on(one) else "single"
        alike = sum(one.conditions == other.conditions for other in others)
        if alike > 1 and state == "single":
            state = "agreed"
        value = _inside(self._stated, one.path)
        value.setdefault("evaluator", one.result.evaluator)
        headline = {"headline": True} if one is stands else {}
        return _with_source(value, one.source, {"state": state, **headline})

    def _prices(self) -> Iterator[Data]:
        card, states, disputed = self._file.card, self._states(), self._disputed()
        stands = self._compared.price(self._file.place.id)
        for number, price in enumerate(card.pricing):
            if card.is_reusable(price):
                row = self._stated["pricing"][number]
                usual = {name: getattr(price, name) for name in ("currency", "per", "tier")}
                derived: Data = {"state": states[number]}
                if amounts := disputed.get(id(price)):
                    derived["disputed"] = amounts
                if stands and stands.number == number:
                    derived["headline"] = True
                yield _with_source({**usual, **row}, card.source_key(price), derived)

    def _states(self) -> Mapping[int, str]:
        """Return by row of the card whether a price is in force; one in force for anything is."""
        found: dict[int, str] = {}
        for line in self._compared.prices[self._file.place.id]:
            for state, offers in (("past", line.past), ("to_come", line.to_come)):
                for offer in offers:
                    found.setdefault(offer.number, state)
        for line in self._compared.prices[self._file.place.id]:
            found |= {offer.number: "current" for offer in line.current}
        return found

    def _disputed(self) -> Mapping[int, list[str]]:
        """Return by row, as Python knows it, the amounts on which sources disagree."""
        found: dict[int, list[str]] = {}
        for disagreement in self._compared.disagreements[self._file.place.id]:
            about = disagreement.about
            for reading in disagreement.readings if isinstance(about, OfPrice) else ():
                for statement in reading:
                    assert isinstance(about, OfPrice)
                    found.setdefault(id(statement.record), []).append(about.amount)
        return found

    def _quoted(self) -> Iterator[Data]:
        card = self._file.card
        for quote in self._compared.quotes[self._file.place.id]:
            if card.is_reusable(card.comparisons[int(quote.path[1])]):
                about = {"model": quote.model, "benchmark": quote.benchmark}
                row = {**about, **_inside(self._stated, quote.path)}
                if quote.locator:
                    row["locator"] = quote.locator
                yield _with_source(row, quote.source, {"verdict": quote.verdict})

    def _more(self) -> Data:
        """Return all else that the card states, by its own fields."""
        known = self._compared.known[self._file.place.id].values()
        paths = {one.fact.path for one in known if not one.is_inherited}
        found: Data = {}
        for key, value in self._rest.items():
            if key not in _APART and (key,) not in paths:
                within = {names[0] for around, *names in paths if around == key}
                left = {k: v for k, v in value.items() if k not in within} if within else value
                if left not in ({}, []):
                    found[key] = left
        return found


def _with_source(value: Data, key: str | None, derived: Data) -> Data:
    return {
        **value,
        **({"source": key} if key else {}),
        **({"derived": derived} if derived else {}),
    }


def _inside(data: Any, path: tuple[object, ...]) -> Any:  # noqa: ANN401 - any data
    for step in path:
        data = data[step]
    return data


def _dumped(record: Record) -> Data:
    return record.model_dump(mode="json", by_alias=True, exclude_unset=True)
