"""The page of a benchmark: what it measures, and its results, ranked where comparable."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from cardpress import figures, markup
from cardpress.blocks import (
    CellContent,
    Citations,
    Column,
    DisagreementLines,
    Labelled,
    QuotationCells,
    ResultCells,
    Table,
    figure_columns,
    of_slice,
    resources,
    table,
    text_columns,
    with_notes,
)
from cardpress.comparison import Compared, Entry, Group, Leaderboard, Quote
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join
from cardpress.schema import Benchmark, Result
from cardpress.wording import (
    MISSING,
    NUMBERS,
    TERMS,
    UNITS,
    category_name,
    direction,
    evaluator,
    measured_under,
    page_path,
)
from cardpress.wording import results as words

from .benchmark_view import BenchmarkView, RankedGroup
from .heads import benchmark_head
from .page import Page


def benchmark_page(file: CardFile[Benchmark], compared: Compared) -> Page:
    """Plan the page of a benchmark."""
    card, path = file.card, page_path("benchmark", file.place.id)
    return Page(
        path=path,
        template="pages/benchmark.md.j2",
        show=partial(_view, file, compared, Citations(compared.catalogue, path)),
        title=card.name,
        description=card.summary or "",
        card=file.place.own_path,
        tell=partial(benchmark_head, file, compared),
    )


def _view(file: CardFile[Benchmark], compared: Compared, cite: Citations) -> BenchmarkView:
    card, benchmark = file.card, file.place.id
    board, boards = compared.leaderboard(benchmark), _Boards(compared, cite)
    disagreements = compared.disagreements_on.get(benchmark, ())
    links = {TERMS["website"]: card.home, TERMS["paper"]: card.paper}
    return BenchmarkView(
        name=escape(card.name),
        summary=escape(card.summary) if card.summary else None,
        head=tuple(_head(card)),
        measures=markup.write(card.measures) if card.measures else None,
        does_not_measure=markup.write(card.does_not_measure) if card.does_not_measure else None,
        coverage=Markdown(words.reporting(board)),
        is_lone=sum(len(group.entries) for group in board.groups) < 2,
        ranked=tuple(boards.ranked(board)),
        unstated=boards.unstated(board),
        others=boards.others(board),
        quoted=boards.quoted(benchmark),
        disagreements=tuple(DisagreementLines(compared, cite).by_model(disagreements)),
        numbers=Markdown(cite.links.address(NUMBERS)),
        resources=resources({label: url for label, url in links.items() if url}),
    )


def _head(card: Benchmark) -> Iterator[Labelled]:
    if names := [*card.aliases, *card.former_names]:
        yield _line("names", join(map(escape, names), ", "))
    yield _line("category", escape(category_name(card.category)))
    yield _line("unit", escape(UNITS[card.unit]))
    yield _line("direction", Markdown(direction(card)))
    if possible := _range(card):
        yield _line("range", escape(possible))
    if card.released:
        yield _line("released", Markdown(figures.date(card.released)))


def _line(term: str, text: Markdown) -> Labelled:
    return Labelled(Markdown(TERMS[term]), text)


def _range(card: Benchmark) -> str:
    # Either end may be unknown, as the highest of an Elo rating is.
    ends = (card.range.min, card.range.max) if card.range else (None, None)
    lowest, highest = ("" if end is None else figures.score(end, card.unit) for end in ends)
    return words.possible_range(lowest, highest) if lowest or highest else ""


class _Boards:
    """The groups of a leaderboard as tables."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite
        self._cells, self._quotations = ResultCells(compared, cite), QuotationCells(compared, cite)

    def ranked(self, board: Leaderboard) -> Iterator[RankedGroup]:
        """Yield a table for each set of conditions that several models share."""
        columns = [
            *figure_columns("rank"),
            *text_columns("model"),
            *figure_columns("score"),
            *_last_columns(),
        ]
        for group in board.groups:
            if group.standing == "ranked":
                rows = [(_rank(entry), *self._row(entry)) for entry in group.entries]
                ranking = table(columns, rows)
                assert ranking
                conditions = escape(measured_under(group.conditions))
                yield RankedGroup(conditions, _models(group), ranking)

    def unstated(self, board: Leaderboard) -> Table | None:
        """Return the results that state no conditions, or None if there are none."""
        rows = [
            self._unstated_row(entry)
            for group in board.groups
            # Best first, as a reader expects of scores, but without ranks: silence is not the same
            # conditions.
            if group.standing == "unstated"
            for entry in group.entries
        ]
        columns = [*text_columns("model"), *figure_columns("score"), *_last_columns()]
        return table(columns, rows)

    def others(self, board: Leaderboard) -> Table | None:
        """Return the results whose conditions no other model shares, by model; None without any."""
        alone = [group.entries for group in board.groups if group.standing == "alone"]
        # Not by score: of results whose conditions nobody shares, none is known to be better than
        # another.
        by_model = sorted(chain.from_iterable(alone), key=lambda entry: entry.reported.model)
        rows = [
            (*self._row(entry)[:2], _conditions(entry), *self._row(entry)[2:]) for entry in by_model
        ]
        columns = [*text_columns("model"), *figure_columns("score"), *text_columns("conditions")]
        return table([*columns, *_last_columns()], rows)

    def quoted(self, benchmark: str) -> Table | None:
        """Return scores that cards quote of other models, with what those models' own cards say."""
        links = self._cite.links
        rows = [
            (
                links.model(quote.model),
                self._quoted(quote),
                links.model(quote.by),
                self._cite.source(quote.by, quote.source) or MISSING,
            )
            for quote in self._compared.quotes_on.get(benchmark, ())
        ]
        columns = [*text_columns("model"), *figure_columns("score")]
        return table([*columns, *text_columns("quoted_by", "source")], rows)

    def _quoted(self, quote: Quote) -> CellContent:
        return with_notes(self._quotations.beside(quote), self._quotations.verdict(quote))

    def _unstated_row(self, entry: Entry) -> tuple[CellContent, ...]:
        model, *others = self._row(entry)
        return (with_notes(model, of_slice(entry.reported.result)), *others)

    def _row(self, entry: Entry) -> tuple[CellContent, ...]:
        reported, result = entry.reported, entry.reported.result
        model = self._cite.links.model(reported.model)
        return (
            # Two snapshots of a model may hold two places, and only this tells them apart.
            with_notes(model, escape(result.snapshot) if result.snapshot else None),
            self._cells.score(reported),
            with_notes(escape(evaluator(result)), _note(result)),
            self._cite.source(reported.model, reported.source) or MISSING,
        )


def _last_columns() -> list[Column]:
    return text_columns("evaluated_by", "source")


def _rank(entry: Entry) -> Markdown:
    return Markdown(str(entry.rank)) if entry.rank else MISSING


def _conditions(entry: Entry) -> Markdown:
    return escape(measured_under(entry.reported.conditions.of_the_measurement))


def _models(group: Group) -> Markdown:
    models = {entry.reported.model for entry in group.entries}
    return Markdown(words.group(len(group.entries), len(models)))


def _note(result: Result) -> Markdown | None:
    return escape(result.note) if result.note else None
