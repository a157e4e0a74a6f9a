"""The page of a benchmark: what it measures, and results ranked where they were measured alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from cardpress import figures, markup, wording
from cardpress.blocks import (
    Citations,
    DisagreementLine,
    DisagreementLines,
    Filling,
    Labelled,
    ResultCells,
    Table,
    beside,
    figure_columns,
    resources,
    table,
    text_columns,
)
from cardpress.comparison import Compared, Entry, Group, Leaderboard
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join
from cardpress.schema import Benchmark, Result
from cardpress.wording import MISSING, NUMBERS, page_path

from .page import Page


@dataclass(frozen=True)
class RankedGroup:
    """Results of several models under the same stated conditions."""

    conditions: Markdown
    models: Markdown
    table: Table


@dataclass(frozen=True)
class BenchmarkView:
    """What it measures and does not, how its score is read, and every model's results.

    ``ranked`` holds what was measured alike, ``unstated`` what states no conditions, ``others``
    what no other model was measured like, ``quoted`` what is known only from another model's card.
    ``coverage`` counts the models with a result of their own; ``is_lone`` where it is a single one.
    """

    name: Markdown
    summary: Markdown | None
    head: tuple[Labelled, ...]
    measures: Markdown | None
    does_not_measure: Markdown | None
    coverage: Markdown
    is_lone: bool
    ranked: tuple[RankedGroup, ...]
    unstated: Table | None
    others: Table | None
    quoted: Table | None
    disagreements: tuple[DisagreementLine, ...]
    numbers: Markdown
    resources: tuple[Labelled, ...]


def benchmark_page(file: CardFile[Benchmark], compared: Compared) -> Page:
    """Plan the page of a benchmark."""
    card, path = file.card, page_path("benchmark", file.place.id)
    cite = Citations(compared.catalogue, path)
    board = compared.leaderboard(file.place.id)
    boards = _Boards(compared, cite)
    named = {"Home": card.home, "Paper": card.paper}
    disagreements = DisagreementLines(compared, cite).by_model(
        compared.disagreements_on.get(file.place.id, ())
    )
    view = BenchmarkView(
        name=escape(card.name),
        summary=escape(card.summary) if card.summary else None,
        head=tuple(_head(card)),
        measures=markup.write(card.measures) if card.measures else None,
        does_not_measure=markup.write(card.does_not_measure) if card.does_not_measure else None,
        coverage=_coverage(board),
        is_lone=sum(len(group.entries) for group in board.groups) < 2,
        ranked=tuple(boards.ranked(board)),
        unstated=boards.unstated(board),
        others=boards.others(board),
        quoted=boards.quoted(file.place.id),
        disagreements=tuple(disagreements),
        numbers=Markdown(cite.links.address(NUMBERS)),
        resources=resources({label: url for label, url in named.items() if url}),
    )
    template = "pages/benchmark.md.j2"
    return Page(path, template, view, card.name, card.summary or "", card=file.place.path)


def _head(card: Benchmark) -> Iterator[Labelled]:
    if names := [*card.aliases, *card.former_names]:
        yield Labelled(Markdown("Also known as"), join(map(escape, names), ", "))
    yield Labelled(Markdown("Category"), escape(card.category))
    yield Labelled(Markdown("Unit"), Markdown(wording.UNITS[card.unit]))
    yield Labelled(Markdown("Better"), Markdown(wording.better(card)))
    if card.range and (told := _range(card)):
        yield Labelled(Markdown("Range"), escape(told))
    if card.released:
        yield Labelled(Markdown("Released"), Markdown(figures.date(card.released)))


def _range(card: Benchmark) -> str:
    assert card.range
    lowest, highest = (
        None if end is None else figures.score(end, card.unit)
        for end in (card.range.min, card.range.max)
    )
    if lowest and highest:
        return f"{lowest} to {highest}"
    return f"from {lowest}" if lowest else f"up to {highest}" if highest else ""


def _coverage(board: Leaderboard) -> Markdown:
    have, own = ("has", "its own") if board.models == 1 else ("have", "their own")
    return Markdown(f"{figures.counted(board.models, 'model')} {have} a result of {own}")


class _Boards:
    """The groups of a leaderboard as tables."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite
        self._cells = ResultCells(compared, cite)

    def ranked(self, board: Leaderboard) -> Iterator[RankedGroup]:
        """Yield a table for each set of conditions that several models share."""
        for group in board.groups:
            if group.standing == "ranked":
                columns = [
                    *figure_columns("Rank"),
                    *text_columns("Model"),
                    *figure_columns("Score"),
                    *_LAST,
                ]
                rows = [(_rank(entry), *self._row(entry)) for entry in group.entries]
                laid_out = table(columns, rows)
                assert laid_out
                conditions = escape(wording.measured_under(group.conditions))
                yield RankedGroup(conditions, _models(group), laid_out)

    def unstated(self, board: Leaderboard) -> Table | None:
        """Lay out the results of which no conditions are stated."""
        rows = [
            self._row(entry)
            for group in board.groups
            if group.standing == "unstated"
            for entry in group.entries
        ]
        return table([*text_columns("Model"), *figure_columns("Score"), *_LAST], rows)

    def others(self, board: Leaderboard) -> Table | None:
        """Lay out what no other model was measured like, by model, with its conditions."""
        alone = [group.entries for group in board.groups if group.standing == "alone"]
        by_model = sorted(chain.from_iterable(alone), key=lambda entry: entry.reported.model)
        rows = [
            (*self._row(entry)[:2], _conditions(entry), *self._row(entry)[2:]) for entry in by_model
        ]
        return table(
            [*text_columns("Model"), *figure_columns("Score"), *text_columns("Conditions"), *_LAST],
            rows,
        )

    def quoted(self, benchmark: str) -> Table | None:
        """Lay out what cards quote of other models, and what those models' own cards say to it."""
        links = self._cite.links
        rows = [
            (
                links.model(quote.model),
                beside(self._cells.quoted(quote), self._cells.verdict(quote)),
                links.model(quote.by),
                self._cite.source(quote.by, quote.source) or MISSING,
            )
            for quote in self._compared.quotes_on.get(benchmark, ())
        ]
        return table(
            [
                *text_columns("Model"),
                *figure_columns("Score"),
                *text_columns("Quoted by", "Source"),
            ],
            rows,
        )

    def _row(self, entry: Entry) -> tuple[Filling, ...]:
        each = entry.reported
        snapshot = each.result.snapshot
        return (
            beside(self._cite.links.model(each.model), escape(snapshot) if snapshot else None),
            beside(self._cells.score(each), self._cells.disputed(entry.disagreement)),
            beside(escape(wording.measured_by(each.result)), _note(each.result)),
            self._cite.source(each.model, each.source) or MISSING,
        )


_LAST = text_columns("Measured by", "Source")


def _rank(entry: Entry) -> Markdown:
    return Markdown(str(entry.rank)) if entry.rank else MISSING


def _conditions(entry: Entry) -> Markdown:
    return escape(wording.measured_under(entry.reported.conditions.of_the_measurement))


def _models(group: Group) -> Markdown:
    models = figures.counted(len({entry.reported.model for entry in group.entries}), "model")
    results = len(group.entries)
    is_one_each = models.startswith(f"{results} ")
    return Markdown(models if is_one_each else f"{results} results of {models}")


def _note(result: Result) -> Markdown | None:
    return escape(result.note) if result.note else None
