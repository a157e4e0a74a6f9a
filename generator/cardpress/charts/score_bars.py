"""A model's scores as bars, beside those of the models in its tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cardpress.comparison import Compared, OwnCardResult, Quote, ResultTable, Row, is_comparable
from cardpress.markup import Markdown, escape_html
from cardpress.schema import QuotedResult
from cardpress.wording import bar_captions as words
from cardpress.wording import model_name

from .bar_chart import Chart, Score, chart, highest

_MOST_CHARTS = 6  # two rows where bars.css has three columns
# In percent of the narrowest chart's width: a character of a figure, the gap before it, and what a
# scale has at least, however long the figures after its bars.
_CHARACTER = 4.4
_GAP = 3.0
_LEAST_ROOM = 40.0


@dataclass(frozen=True)
class Bars:
    """The charts of a model's page; ``room`` is the share of their width that the scales take."""

    caption: Markdown
    charts: tuple[Chart, ...]
    room: Markdown


@dataclass(frozen=True)
class _SharedBenchmark:
    """A row in which this model and others have scores; the others' come with their ids."""

    row: Row
    others: tuple[tuple[str, Quote | OwnCardResult], ...]

    @property
    def comparable(self) -> list[Quote | OwnCardResult]:
        """Return the others' scores under the same conditions as this model's."""
        return [other for _, other in self.others if is_comparable(self.row, other)]


def bars(name: str, tables: Iterable[ResultTable], compared: Compared) -> Bars | None:
    """Return a model's scores beside others', or None if it shares no benchmark with any."""
    shared = list(_shared_benchmarks(tables))
    if not shared:
        return None
    drawn = _most_shared(shared)
    cards = [compared.catalogue.benchmarks[benchmark.row.benchmark].card for benchmark in drawn]
    charts = tuple(
        chart(f"bars.{number}", card, _scores(name, benchmark, compared))
        for number, (card, benchmark) in enumerate(zip(cards, drawn, strict=True), 1)
    )
    is_open = any(highest(card) is None for card in cards)
    caption = " ".join(_caption(name, len(shared), drawn, is_open=is_open))
    return Bars(escape_html(caption), charts, Markdown(f"{_room(charts):.3g}%"))


def _room(charts: Iterable[Chart]) -> float:
    # The same in all charts, so that their scales have the same length.
    longest = max(len(bar.figure) for chart in charts for bar in chart.bars)
    return max(_LEAST_ROOM, 100 - _GAP - _CHARACTER * longest)


def _shared_benchmarks(tables: Iterable[ResultTable]) -> Iterator[_SharedBenchmark]:
    for table in tables:
        for row in table.rows:
            others = tuple(
                (model, other)
                for model, other in zip(table.columns, row.others, strict=True)
                # A bar has no room to say of which slice it is.
                if other and not _result(other).slice
            )
            if row.own and others and not row.own.headline.conditions.slice:
                yield _SharedBenchmark(row, others)


def _most_shared(shared: Sequence[_SharedBenchmark]) -> list[_SharedBenchmark]:
    """Return the benchmarks on which most others have a score, in the order of the tables."""

    def most_first(place: int) -> tuple[int, int]:
        return -len(shared[place].others), -len(shared[place].comparable)

    # Stable: of benchmarks shared by as many, the card's first are drawn.
    chosen = sorted(range(len(shared)), key=most_first)[:_MOST_CHARTS]
    return [shared[place] for place in sorted(chosen)]


def _scores(name: str, shared: _SharedBenchmark, compared: Compared) -> Iterator[Score]:
    assert shared.row.own
    own = shared.row.own.headline.result
    yield Score(name, own.score, is_comparable=True, note=own.note)
    for model, other in shared.others:
        result = _result(other)
        yield Score(
            name=model_name(compared.catalogue, model),
            value=result.score,
            is_comparable=is_comparable(shared.row, other),
            note=result.note,
        )


def _result(other: Quote | OwnCardResult) -> QuotedResult:
    return other.quoted if isinstance(other, Quote) else other.reported.result


def _caption(
    name: str, shared: int, drawn: Sequence[_SharedBenchmark], *, is_open: bool
) -> Iterator[str]:
    yield words.shown(name, len(drawn), shared)
    yield words.scale(is_open=is_open)
    # Of what is drawn alone: a legend for bars that nobody sees would only raise questions.
    others = [other for benchmark in drawn for _, other in benchmark.others]
    filled = [other for benchmark in drawn for other in benchmark.comparable]
    yield from words.legend(
        filled=_filled(filled) if filled else None,
        hollow=_hollow(others) if len(filled) < len(others) else None,
    )
    own = [benchmark.row.own.headline.result for benchmark in drawn if benchmark.row.own]
    if any(result.note for result in (*own, *map(_result, others))):
        yield words.noted()


def _filled(scores: Iterable[Quote | OwnCardResult]) -> str:
    return "quoted" if any(isinstance(score, Quote) for score in scores) else "own"


def _hollow(scores: Iterable[Quote | OwnCardResult]) -> str:
    differs = any(isinstance(s, Quote) and s.verdict == "differs" for s in scores)
    return "differs" if differs else "own"
