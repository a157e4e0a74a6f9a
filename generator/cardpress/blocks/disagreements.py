"""Disagreements in words: what is stated, by whom, under which conditions, and how far apart."""

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
from cardpress.schema import Cited, Claim, Price, Result
from cardpress.wording import (
    described,
    disagreement_anchor,
    evaluated_by,
    label_of,
    quote_dispute_anchor,
)
from cardpress.wording import disagreements as words

from .citations import Citations
from .claims import linked_in_full
from .labelled import Labelled
from .quotations import QuotationCells
from .results import ResultCells


@dataclass(frozen=True)
class DisagreementLine:
    """A disagreement as a line: what it is about, how far apart the values are, and each value."""

    label: Markdown
    apart: Markdown
    values: tuple[Markdown, ...]


class DisagreementLines:
    """The disagreements of a catalogue as lines of a page."""

    def __init__(self, compared: Compared, cite: Citations, *, has_anchors: bool = False) -> None:
        """``has_anchors`` on the model's own page, to which the markers of its figures lead."""
        self._compared, self._cite, self._has_anchors = compared, cite, has_anchors
        self._cells, self._quotations = ResultCells(compared, cite), QuotationCells(compared, cite)

    def lines(self, disagreements: Iterable[Disagreement]) -> Iterator[DisagreementLine]:
        """Yield the disagreements of a model, labelled by what they are about."""
        for disagreement in disagreements:
            about, label = disagreement.about, self._about(disagreement)
            # The marker of a score leads to the table of results, which has an anchor of its own.
            if self._has_anchors and not isinstance(about, OfScore):
                label = join((anchor(disagreement_anchor(about)), label))
            yield self._line(label, disagreement)

    def by_model(self, disagreements: Iterable[Disagreement]) -> Iterator[DisagreementLine]:
        """Yield the disagreements on one benchmark, labelled by the model."""
        for disagreement in disagreements:
            yield self._line(self._cite.links.model(disagreement.model), disagreement)

    def quotes(self, quotes: Iterable[Quote]) -> Iterator[Labelled]:
        """Yield a line for each quoted score that differs from the quoted model's own card."""
        for quote in quotes:
            if quote.verdict == "differs":
                label = self._cite.links.benchmark(quote.benchmark)
                yield Labelled(join((*self._place(quote), label)), self._quoted(quote))

    def _place(self, quote: Quote) -> Iterator[Markdown]:
        # On the page of the quoting model alone, to which a quoted score leads from everywhere.
        if self._has_anchors and self._cite.links.is_of("model", quote.by):
            place = self._compared.place_of_quote(quote)
            yield anchor(quote_dispute_anchor(quote.benchmark, place))

    def _quoted(self, quote: Quote) -> Markdown:
        own = quote.own[0]
        score = self._cells.plain(own, in_full=True).text
        # A quotation may mean any of them, so the page does not say which one it contradicts.
        if (count := len(quote.own)) > 1:
            score = words.nearest(self._cells.several(quote.model, quote.benchmark, count), score)
        quoted = self._quotations.plain(quote, in_full=True).text
        conditions = escape(described(own.conditions))
        own_source = self._cite.source(own.model, own.source)
        return words.quoted(
            model=self._cite.links.model(quote.model),
            score=join((quoted, _in_brackets(self._quotations.note(quote)))),
            own=join((score, _in_brackets(own_source, conditions, self._cells.note(own)))),
            distance=self.spread(quote.benchmark, quote.spread),
            source=self._cite.source(quote.by, quote.source),
        )

    def spread(self, benchmark: str, spread: Spread) -> figures.Figure:
        """Return how far apart scores are, with the unit of the benchmark."""
        unit = self._compared.catalogue.benchmarks[benchmark].card.unit
        return words.apart(spread.size or 0.0, unit)

    def _about(self, disagreement: Disagreement) -> Markdown:
        about = disagreement.about
        if isinstance(about, OfScore):
            return self._cite.links.benchmark(about.benchmark)
        if isinstance(about, OfFact):
            return escape(label_of(about.fact))
        return escape(words.price(about.amount, about.kind))

    def _line(self, label: Markdown, disagreement: Disagreement) -> DisagreementLine:
        apart = (self._apart(disagreement), self._conditions(disagreement))
        values = tuple(self._reading(disagreement, reading) for reading in disagreement.readings)
        return DisagreementLine(label, join((part for part in apart if part), "; "), values)

    def _conditions(self, disagreement: Disagreement) -> Markdown:
        if not isinstance(disagreement.about, OfScore):
            return Markdown("")
        return escape(words.shared_conditions(disagreement.about.conditions))

    def _apart(self, disagreement: Disagreement) -> Markdown:
        about, spread = disagreement.about, disagreement.spread
        if isinstance(about, OfScore):
            return Markdown(self.spread(about.benchmark, spread))
        # For prices and sizes, the question is how many times as large; 0 has no multiple.
        if spread.share is None or not _HARDLY <= spread.share < 1:
            return Markdown("")
        # The share is (largest - smallest) / largest, from which the multiple follows without the
        # values.
        return Markdown(words.times_the_smallest(1 / (1 - spread.share)))

    def _reading(
        self, disagreement: Disagreement, reading: tuple[Statement[object], ...]
    ) -> Markdown:
        """Return a value with the sources that state it, in each form in which one writes it."""
        # By what is shown: sources that agree but for their rounding are one reading of several
        # figures. Nor does a source that says 2024 say June.
        by_value: dict[Markdown, list[Markdown]] = {}
        for statement in reading:
            value = self._value(disagreement, statement)
            by_value.setdefault(value, []).append(self._stated_by(disagreement.model, statement))
        return words.side_by_side(
            join((strong(value), _in_brackets(*dict.fromkeys(by))))
            for value, by in by_value.items()
        )

    def _stated_by(self, model: str, statement: Statement[object]) -> Markdown:
        """Return the source of a statement, with who measured the value and its note."""
        place = getattr(statement.record, "locator", None)
        source = self._cite.source(model, statement.source, place)
        return join((part for part in (source, *_remarks(statement)) if part), ", ")

    def _value(self, disagreement: Disagreement, statement: Statement[object]) -> Markdown:
        about, record = disagreement.about, statement.record
        if isinstance(about, OfScore) and isinstance(record, Result):
            return self._cells.in_full(about.benchmark, record)
        if isinstance(about, OfPrice) and isinstance(record, Price):
            # Not of the row: one may state a batch price as such, and another as one of its tier.
            assert isinstance(statement.value, int | float)
            return escape(figures.money(statement.value, record.currency))
        assert isinstance(about, OfFact)
        assert isinstance(record, Claim)
        return linked_in_full(about.fact, record, self._cite.links)


def _remarks(statement: Statement[object]) -> Iterator[Markdown]:
    """Yield who measured a value, and its note."""
    record = statement.record
    if isinstance(record, Result) and (evaluation := evaluated_by(record)):
        yield escape(evaluation)
    if isinstance(record, Cited) and record.note:
        yield escape(record.note)


def _in_brackets(*parts: Markdown | None) -> Markdown:
    inside = join((part for part in parts if part), "; ")
    return Markdown(f" ({inside})") if inside else Markdown("")


# As a share of the largest value. Below it, the ratio would read 1.00, which says nothing.
_HARDLY = 0.005
