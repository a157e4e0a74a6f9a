"""A model's scores in bars beside those of the models in its tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cardpress.comparison import Compared, OwnCardResult, Quote, ResultTable, Row, is_alike
from cardpress.markup import Markdown, escape_html
from cardpress.wording import bar_captions as words

from .bar_chart import Chart, Score, chart, highest

_MOST_CHARTS = 6
_SIGN = 4.4  # percent of the narrowest chart's width which a sign of a figure takes
_LEAST_ROOM = 40.0  # percent that a scale has, however long the figures behind its bars


@dataclass(frozen=True)
class Bars:
    """The charts of a model's page; ``room`` is the part of their width that the scales take."""

    caption: Markdown
    charts: tuple[Chart, ...]
    room: Markdown


@dataclass(frozen=True)
class _Shared:
    """A row in which this model and others have scores, with the others' ids."""

    row: Row
    others: tuple[tuple[str, Quote | OwnCardResult], ...]

    @property
    def alike(self) -> list[Quote | OwnCardResult]:
        return [other for _, other in self.others if is_alike(self.row, other)]


def bars(name: str, tables: Iterable[ResultTable], compared: Compared) -> Bars | None:
    """Show a model's scores beside others; None where it shares no benchmark with any."""
    shared = list(_shared(tables))
    if not shared:
        return None
    benchmarks = compared.catalogue.benchmarks
    drawn = _most_shared(shared)
    charts = tuple(
        chart(
            f"bars.{number}",
            benchmarks[each.row.benchmark].card,
            _scores(name, each, compared),
        )
        for number, each in enumerate(drawn, 1)
    )
    longest = max(len(bar.figure) for chart in charts for bar in chart.bars)
    room = max(_LEAST_ROOM, 97 - _SIGN * longest)
    ends = [highest(benchmarks[each.row.benchmark].card) for each in drawn]
    caption = " ".join(_caption(name, len(shared), drawn, is_open=None in ends))
    return Bars(escape_html(caption), charts, Markdown(f"{room:.3g}%"))


def _shared(tables: Iterable[ResultTable]) -> Iterator[_Shared]:
    for table in tables:
        for row in table.rows:
            others = tuple(
                (model, other)
                for model, other in zip(table.columns, row.others, strict=True)
                if other
            )
            if row.own and others:
                yield _Shared(row, others)


def _most_shared(shared: Sequence[_Shared]) -> list[_Shared]:
    """Choose the benchmarks on which most others have a score, and leave them in their order."""

    def most_first(place: int) -> tuple[int, int]:
        return -len(shared[place].others), -len(shared[place].alike)

    chosen = sorted(range(len(shared)), key=most_first)[:_MOST_CHARTS]
    return [shared[place] for place in sorted(chosen)]


def _scores(name: str, shared: _Shared, compared: Compared) -> Iterator[Score]:
    assert shared.row.own
    yield Score(name, shared.row.own.headline.result.score, is_alike=True)
    for model, other in shared.others:
        yield Score(
            name=compared.catalogue.name("model", model),
            value=_value(other),
            is_alike=is_alike(shared.row, other),
        )


def _value(other: Quote | OwnCardResult) -> float:
    return other.quoted.score if isinstance(other, Quote) else other.reported.result.score


def _caption(name: str, shared: int, drawn: Sequence[_Shared], *, is_open: bool) -> Iterator[str]:
    yield words.shown(name, len(drawn), shared)
    yield words.scale(is_open=is_open)
    others = [other for each in drawn for _, other in each.others]
    filled = [other for each in drawn for other in each.alike]
    yield from words.legend(
        filled=_filled(filled) if filled else None,
        hollow=_hollow(others) if len(filled) < len(others) else None,
    )


def _filled(scores: Iterable[Quote | OwnCardResult]) -> str:
    return "quoted" if any(isinstance(score, Quote) for score in scores) else "own"


def _hollow(scores: Iterable[Quote | OwnCardResult]) -> str:
    differs = any(isinstance(s, Quote) and s.verdict == "differs" for s in scores)
    return "differs" if differs else "own"
