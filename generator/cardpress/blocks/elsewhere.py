"""The notes of a model's page on what stands for the model on all other pages, and why."""

from collections.abc import Iterable

from cardpress.comparison import (
    Compared,
    Elsewhere,
    ReportedResult,
    facts_elsewhere,
    price_elsewhere,
    results_elsewhere,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join
from cardpress.schema import Claim, Model, Sourced, StatedFact
from cardpress.wording import TERMS, label_of, scored
from cardpress.wording import elsewhere as words

from .citations import Citations
from .claims import in_full, reading

_SIDES = ("input", "output")


class ElsewhereNotes:
    """What other pages use where that is not the headline of a model's page, in short.

    Each value leads to its source, which has an address: that is why it takes the headline's place.
    """

    def __init__(self, file: CardFile[Model], compared: Compared, cite: Citations) -> None:
        self._file, self._compared, self._cite = file, compared, cite

    def facts(self, section: str) -> Markdown | None:
        """Return the values of facts of a section, or None if all pages use the same."""
        found = facts_elsewhere(self._compared.known[self._file.place.id])
        return self._line(
            self._value(
                known.holder, escape(label_of(known.fact)), _claim(known.fact, one.used), one.used
            )
            for known, one in found
            if known.fact.section == section
        )

    def results(self) -> Markdown | None:
        """Return the scores on benchmarks, or None if all pages use the same."""
        return self._line(map(self._score, results_elsewhere(self._file, self._compared)))

    def price(self) -> Markdown | None:
        """Return the price, or None if all pages use the same."""
        elsewhere = price_elsewhere(self._file.place.id, self._compared)
        if elsewhere is None:
            return None
        used = words.price_in_words(elsewhere.used, _SIDES)
        return self._line(
            [self._value(self._file, Markdown(TERMS["price"]), used, elsewhere.used.price)]
        )

    def _score(self, elsewhere: Elsewhere[ReportedResult]) -> Markdown:
        used = elsewhere.used
        unit = self._compared.catalogue.benchmarks[used.benchmark].card.unit
        benchmark = self._cite.links.benchmark(used.benchmark)
        return self._value(self._file, benchmark, escape(scored(used.result, unit)), used.result)

    def _value(
        self, holder: CardFile[Model], label: Markdown, used: Markdown, cited: Sourced
    ) -> Markdown:
        # Of the card that states it, which for an inherited fact is another.
        key = holder.card.source_key(cited)
        return join((label, self._cite.figure(used, holder.place.id, key, cited.locator)), " ")

    def _line(self, values: Iterable[Markdown]) -> Markdown | None:
        stated = list(values)
        if not stated:
            return None
        why = self._cite.marker(words.why(), "evidence")
        return words.used(join(stated, "; "), why)


def _claim(fact: StatedFact, claim: Claim) -> Markdown:
    return reading(claim).safe(in_full(fact, claim))
