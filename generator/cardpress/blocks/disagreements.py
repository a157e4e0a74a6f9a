"""Disagreements in words: what is stated, by whom, under which conditions, how far apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardpress import figures
from cardpress.comparison import (
    Compared,
    Disagreement,
    OfFact,
    OfPrice,
    OfScore,
    Quote,
    Spread,
    Statement,
)
from cardpress.markup import Markdown, anchor, escape, join, strong
from cardpress.schema import Cited, Claim, DateClaim, Price, Result
from cardpress.wording import described, disagreement_anchor, evaluated_by, label_of
from cardpress.wording import disagreements as words

from .citations import Citations
from .claims import shown
from .labelled import Labelled
from .results import ResultCells


@dataclass(frozen=True)
class DisagreementLine:
    """What sources state differently: what it is, how far apart they are, and each value."""

    label: Markdown
    apart: Markdown
    values: tuple[Markdown, ...]


class DisagreementLines:
    """The disagreements of a catalogue as lines of a page."""

    def __init__(self, compared: Compared, cite: Citations, *, marks_places: bool = False) -> None:
        """``marks_places`` where this is the page of the model, to which its markers lead."""
        self._compared, self._cite, self._marks_places = compared, cite, marks_places
        self._cells = ResultCells(compared, cite)

    def lines(self, disagreements: Iterable[Disagreement]) -> Iterator[DisagreementLine]:
        """Yield each disagreement of a model, by what it is about."""
        for found in disagreements:
            about, label = found.about, self._about(found)
            if self._marks_places and not isinstance(about, OfScore):
                label = join((anchor(disagreement_anchor(about)), label))
            yield self._contested(label, found)

    def by_model(self, disagreements: Iterable[Disagreement]) -> Iterator[DisagreementLine]:
        """Yield each disagreement on one benchmark, by the model."""
        for found in disagreements:
            yield self._contested(self._cite.links.model(found.model), found)

    def quotes(self, quotes: Iterable[Quote]) -> Iterator[Labelled]:
        """Yield a line for each quoted score from which the quoted model's own card differs."""
        for quote in quotes:
            if quote.verdict == "differs":
                label = self._cite.links.benchmark(quote.benchmark)
                yield Labelled(label, self._quoted(quote))

    def _quoted(self, quote: Quote) -> Markdown:
        own = quote.own[0]
        score = self._cells.score(own, in_full=True).text
        if (count := len(quote.own)) > 1:
            score = words.nearest(self._cells.several(quote.model, quote.benchmark, count), score)
        own_source = self._cite.source(own.model, own.source)
        return words.quoted(
            model=self._cite.links.model(quote.model),
            score=self._cells.quoted(quote, in_full=True).text,
            own=join((score, _in_brackets(own_source, escape(described(own.conditions))))),
            distance=self.spread(quote.benchmark, quote.spread),
            source=self._cite.source(quote.by, quote.source),
        )

    def spread(self, benchmark: str, spread: Spread) -> figures.Figure:
        """Return how far scores lie apart."""
        unit = self._compared.catalogue.benchmarks[benchmark].card.unit
        return words.apart(spread.size or 0.0, unit)

    def _about(self, found: Disagreement) -> Markdown:
        about = found.about
        if isinstance(about, OfScore):
            return self._cite.links.benchmark(about.benchmark)
        if isinstance(about, OfFact):
            return escape(label_of(about.fact))
        return escape(words.price(about.amount, about.kind))

    def _contested(self, label: Markdown, found: Disagreement) -> DisagreementLine:
        apart = (self._apart(found), self._conditions(found))
        values = tuple(self._reading(found, reading) for reading in found.readings)
        return DisagreementLine(label, join((part for part in apart if part), "; "), values)

    def _conditions(self, found: Disagreement) -> Markdown:
        if not isinstance(found.about, OfScore):
            return Markdown("")
        return escape(words.shared_conditions(found.about.conditions))

    def _apart(self, found: Disagreement) -> Markdown:
        about, spread = found.about, found.spread
        if isinstance(about, OfScore):
            return Markdown(self.spread(about.benchmark, spread))
        # Of amounts and sizes a reader asks how many times as much.
        if spread.share is None or not _HARDLY <= spread.share < 1:
            return Markdown("")
        return Markdown(words.times_the_smallest(1 / (1 - spread.share)))

    def _reading(self, found: Disagreement, reading: tuple[Statement[object], ...]) -> Markdown:
        """Return a value with all that state it, and how others write it who agree."""
        by_value: dict[Markdown, list[Markdown]] = {}
        for statement in reading:
            # Of dates that agree the most exact says all that the others do.
            is_date = isinstance(statement.record, DateClaim)
            value = self._value(found, _most_exact(reading) if is_date else statement)
            by_value.setdefault(value, []).append(self._stated_by(found.model, statement))
        return words.alternatives(
            join((strong(value), _in_brackets(*dict.fromkeys(by))))
            for value, by in by_value.items()
        )

    def _stated_by(self, model: str, statement: Statement[object]) -> Markdown:
        """Name the source of a statement, with what must be known to read its value right."""
        source = self._cite.source(model, statement.source)
        return join((part for part in (source, *_said_with(statement)) if part), ", ")

    def _value(self, found: Disagreement, statement: Statement[object]) -> Markdown:
        record = statement.record
        if isinstance(found.about, OfScore) and isinstance(record, Result):
            return self._cells.in_full(found.about.benchmark, record.score)
        if isinstance(found.about, OfPrice) and isinstance(record, Price):
            return escape(figures.money(getattr(record, found.about.amount), record.currency))
        assert isinstance(found.about, OfFact)
        assert isinstance(record, Claim)
        return shown(found.about.fact, record)


def _most_exact(reading: tuple[Statement[object], ...]) -> Statement[object]:
    """Return the statement that says most, of several that agree: the date with a day."""
    return max(reading, key=_exactness)


def _exactness(statement: Statement[object]) -> int:
    record = statement.record
    return len(record.value) if isinstance(record, DateClaim) else 0


def _said_with(statement: Statement[object]) -> Iterator[Markdown]:
    """Yield who measured a value, and its note."""
    record = statement.record
    if isinstance(record, Result) and (evaluation := evaluated_by(record)):
        yield escape(evaluation)
    if isinstance(record, Cited) and record.note and not isinstance(record, Price):
        yield escape(record.note)


def _in_brackets(*parts: Markdown | None) -> Markdown:
    inside = join((part for part in parts if part), "; ")
    return Markdown(f" ({inside})") if inside else Markdown("")


_HARDLY = 0.005  # of the largest; 1.00 times as much says nothing
