"""The notes of a model's page on what stands for the model on all other pages, and why."""

from collections.abc import Iterator

from cardpress.comparison import (
    Compared,
    ReportedResult,
    facts_elsewhere,
    price_elsewhere,
    results_elsewhere,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Claim, Model, Sourced, StatedFact
from cardpress.wording import TERMS, label_of, scored
from cardpress.wording import elsewhere as words

from .citations import Citations
from .claims import in_full, reading

_SIDES = ("input", "output")


class ElsewhereNotes:
    """A sentence for each headline of a model's page that other pages do not use."""

    def __init__(self, file: CardFile[Model], compared: Compared, cite: Citations) -> None:
        self._file, self._compared, self._cite = file, compared, cite

    def facts(self, section: str) -> Iterator[Markdown]:
        """Yield the notes on the facts of a section."""
        for known, elsewhere in facts_elsewhere(self._compared.known[self._file.place.id]):
            if known.fact.section == section:
                used, headline = (
                    _claim(known.fact, claim) for claim in (elsewhere.used, elsewhere.headline)
                )
                label = escape(label_of(known.fact))
                yield self._note(known.holder, label, used, elsewhere.used, headline)

    def results(self) -> Iterator[Markdown]:
        """Yield the notes on the results of benchmarks."""
        for elsewhere in results_elsewhere(self._file, self._compared):
            used, headline = map(self._score, (elsewhere.used, elsewhere.headline))
            benchmark = self._cite.links.benchmark(elsewhere.used.benchmark)
            yield self._note(self._file, benchmark, used, elsewhere.used.result, headline)

    def price(self) -> Markdown | None:
        """Return the note on the price, or None if all pages use the same."""
        elsewhere = price_elsewhere(self._file.place.id, self._compared)
        if elsewhere is None:
            return None
        used, headline = (
            words.price_in_words(offer, _SIDES) for offer in (elsewhere.used, elsewhere.headline)
        )
        return self._note(
            self._file, Markdown(TERMS["price"]), used, elsewhere.used.price, headline
        )

    def _score(self, reported: ReportedResult) -> Markdown:
        unit = self._compared.catalogue.benchmarks[reported.benchmark].card.unit
        return escape(scored(reported.result, unit))

    def _note(
        self,
        holder: CardFile[Model],
        label: Markdown,
        used: Markdown,
        cited: Sourced,
        headline: Markdown,
    ) -> Markdown:
        # Of the card that states it, which for an inherited fact is another.
        source = self._cite.source(holder.place.id, holder.card.source_key(cited))
        # Only a source with an address takes a headline's place, so there is one to name.
        assert source
        return words.stands(label, used, source, headline)


def _claim(fact: StatedFact, claim: Claim) -> Markdown:
    return reading(claim).safe(in_full(fact, claim))
