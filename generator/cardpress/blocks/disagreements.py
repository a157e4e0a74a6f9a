"""Disagreements in words: what is stated, by whom, under which conditions, how far apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardpress import figures, wording
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
from cardpress.wording import disagreement_anchor

from .citations import Citations
from .claims import shown
from .labelled import Labelled
from .prices import holds_for
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
        for each in disagreements:
            about = each.about
            place = (
                Markdown("") if isinstance(about, OfScore) else anchor(disagreement_anchor(about))
            )
            label = join((place, self._about(each))) if self._marks_places else self._about(each)
            yield self._contested(label, each)

    def by_model(self, disagreements: Iterable[Disagreement]) -> Iterator[DisagreementLine]:
        """Yield each disagreement on one benchmark, by the model."""
        for each in disagreements:
            yield self._contested(self._cite.links.model(each.model), each)

    def quotes(self, quotes: Iterable[Quote]) -> Iterator[Labelled]:
        """Yield a line for each quoted score from which the quoted model's own card differs."""
        for quote in quotes:
            if quote.verdict == "differs":
                label = self._cite.links.benchmark(quote.benchmark)
                yield Labelled(label, self._quoted(quote))

    def _quoted(self, quote: Quote) -> Markdown:
        own = quote.own[0]
        said = wording.measured_under(own.conditions)
        conditions = escape(said if own.conditions.stated else f"conditions {said}")
        quoted_in = self._cite.source(quote.by, quote.source)
        own_source = self._cite.source(own.model, own.source)
        model = self._cite.links.model(quote.model)
        many = len(quote.own)
        results = self._cite.results(quote.model, quote.benchmark, f"{many} results")
        quoted, score = (
            self._cells.quoted(quote, in_full=True).text,
            self._cells.score(own, in_full=True).text,
        )
        among = f"{results}, the nearest {score}" if many > 1 else ""
        return Markdown(
            f"quoted as {quoted} for {model}{_in_brackets(quoted_in)}; its own "
            f"card has {among or score}{_in_brackets(own_source, conditions)}; "
            f"{self.spread(quote.benchmark, quote.spread)}"
        )

    def spread(self, benchmark: str, spread: Spread) -> figures.Figure:
        """Say how far scores lie apart."""
        unit = self._compared.catalogue.benchmarks[benchmark].card.unit
        size = spread.size or 0.0
        is_in_points = unit in ("percent", "points", "elo")
        shown = figures.measured(size, "point") if is_in_points else figures.score(size, unit)
        return figures.Figure(f"{shown} apart", shown.decimals)

    def _about(self, each: Disagreement) -> Markdown:
        if isinstance(each.about, OfScore):
            return self._cite.links.benchmark(each.about.benchmark)
        if isinstance(each.about, OfFact):
            return escape(wording.label_of(each.about.fact))
        kind = each.about.kind
        words = f"{wording.AMOUNTS[each.about.amount]} price per {holds_for(kind)}"
        return escape(f"{words}, {kind.provider}" if kind.provider else words)

    def _contested(self, label: Markdown, each: Disagreement) -> DisagreementLine:
        told = (self._apart(each), str(self._conditions(each)))
        values = tuple(self._reading(each, reading) for reading in each.readings)
        return DisagreementLine(label, Markdown("; ".join(part for part in told if part)), values)

    def _conditions(self, each: Disagreement) -> str:
        if not isinstance(each.about, OfScore):
            return ""
        told = escape(wording.measured_under(each.about.conditions))
        each_of = "both" if len(each.readings) == 2 else "all"
        return f"{each_of} with {told}" if each.about.conditions.stated else f"conditions {told}"

    def _apart(self, each: Disagreement) -> str:
        about, spread = each.about, each.spread
        if isinstance(about, OfScore):
            return self.spread(about.benchmark, spread)
        # Of amounts and sizes a reader asks how many times as much.
        if spread.share is None or not _HARDLY <= spread.share < 1:
            return ""
        return f"the largest is {_times(spread.share)} times the smallest"

    def _reading(self, each: Disagreement, reading: tuple[Statement[object], ...]) -> Markdown:
        """Return a value with all that state it; one that agrees but for notation is told, too."""
        by_value: dict[Markdown, list[Markdown]] = {}
        for statement in reading:
            # Of dates that agree the most exact says all that the others do.
            is_date = isinstance(statement.record, DateClaim)
            value = self._value(each, _most_exact(reading) if is_date else statement)
            by_value.setdefault(value, []).append(self._stated_by(each.model, statement))
        told = (
            join((strong(value), _in_brackets(*dict.fromkeys(by))))
            for value, by in by_value.items()
        )
        return join(told, ", or ")

    def _stated_by(self, model: str, statement: Statement[object]) -> Markdown:
        """Name the source of a statement, with what must be known to read its value right."""
        source = self._cite.source(model, statement.source)
        return join((part for part in (source, *_said_with(statement)) if part), ", ")

    def _value(self, each: Disagreement, statement: Statement[object]) -> Markdown:
        record = statement.record
        if isinstance(each.about, OfScore) and isinstance(record, Result):
            return self._cells.in_full(each.about.benchmark, record.score)
        if isinstance(each.about, OfPrice) and isinstance(record, Price):
            return escape(figures.money(getattr(record, each.about.amount), record.currency))
        assert isinstance(each.about, OfFact)
        assert isinstance(record, Claim)
        return shown(each.about.fact, record)


def _most_exact(reading: tuple[Statement[object], ...]) -> Statement[object]:
    """Return the statement that says most, of several that agree: the date with a day."""
    return max(reading, key=_exactness)


def _exactness(statement: Statement[object]) -> int:
    record = statement.record
    return len(record.value) if isinstance(record, DateClaim) else 0


def _said_with(statement: Statement[object]) -> Iterator[Markdown]:
    """Yield who measured a value, and its note."""
    record = statement.record
    if isinstance(record, Result) and record.evaluator != "unstated":
        yield escape(f"measured by {wording.measured_by(record)}")
    if isinstance(record, Cited) and record.note and not isinstance(record, Price):
        yield escape(record.note)


def _in_brackets(*parts: Markdown | None) -> Markdown:
    told = join((part for part in parts if part), "; ")
    return Markdown(f" ({told})") if told else Markdown("")


_HARDLY = 0.005  # of the largest; 1.00 times as much says nothing


def _times(share: float) -> str:
    """Say how many times the smallest of some values the largest is, by their distance."""
    return figures.number(float(f"{1 / (1 - share):.3g}"))
