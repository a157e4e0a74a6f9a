"""Tables of scores in a file's Markdown: of benchmarks by models, or of models by benchmarks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it.tree import SyntaxTreeNode

from cardpress.characters import folded_name

from .draft import PERCENT, SCALE
from .faults import NOT_SHOWN
from .gathered import Data, Gathered, stated_of
from .markdown_text import Section, rows_of, words_of
from .words import is_percent, number, short_line, whole

Blocks = list[SyntaxTreeNode]
_OF_BENCHMARKS = re.compile(
    r"(?:benchmark|task|data ?set|evaluation|eval|test set)s?(?: name)?", re.IGNORECASE
)
_OF_MODELS = re.compile(r"models?(?: name)?", re.IGNORECASE)
_OF_SCORES = re.compile(r"(?:scores?|values?|results?|performance)(?: \(?%\)?)?", re.IGNORECASE)
_OF_METRICS = re.compile(r"metrics?", re.IGNORECASE)
_OF_SHOTS = re.compile(r"#? ?(?:n-?)?shots?", re.IGNORECASE)
_METRICS = frozenset(
    (
        *("accuracy", "acc", "f1", "f1-score", "em", "exact-match", "precision", "recall", "wer"),
        *("cer", "bleu", "rouge", "rouge-1", "rouge-2", "rouge-l", "rouge1", "rouge2", "rougel"),
        *("auc", "map", "mrr", "ndcg", "ndcg@10", "perplexity", "ppl", "pass@1", "mcc", "chrf"),
    )
)


class Cell(NamedTuple):
    """A score of a table: of which benchmark and which model, None for the file's own."""

    benchmark: str
    model: str | None
    data: Data


def score_tables(
    section: Section, blocks: Blocks, gathered: Gathered, names: Sequence[str]
) -> Blocks:
    """Put the scores of tables in their place; return the blocks that are left.

    ``names`` are those of the file's own model; the scores of others are comparisons.
    """
    left = Blocks()
    for block in blocks:
        cells = [*_cells(block, names)] if block.type == "table" else []
        if cells:
            place(cells, section.title, gathered)
        elif block.type == "table":
            gathered.lose(section.title, table_lines(block), NOT_SHOWN)
        else:
            left.append(block)
    return left


def place(cells: Sequence[Cell], locator: str, gathered: Gathered) -> None:
    """Put scores among the results and the comparisons of a card."""
    others: dict[str, dict[str, object]] = {}
    for benchmark, model, data in cells:
        if model is None:
            gathered.result(benchmark, data, locator)
        else:
            others.setdefault(model, {}).setdefault(benchmark, data)
    if others:
        gathered.add("comparisons", gathered.cited({"results": others}, locator))


def table_lines(table: SyntaxTreeNode) -> list[str]:
    """Return the rows of a table, each in a line."""
    return [" | ".join(map(words_of, row)) for row in rows_of(table)]


def _cells(table: SyntaxTreeNode, names: Sequence[str]) -> Iterator[Cell]:
    rows = [[short_line(words_of(cell)) for cell in row] for row in rows_of(table)]
    head = rows[0] if rows else []
    by_benchmark = _column(head, _OF_BENCHMARKS)
    by_model = _column(head, _OF_MODELS)
    if by_benchmark is not None:
        yield from _of_benchmarks(head, rows[1:], by_benchmark, names)
    elif by_model == 0:
        yield from _of_models(head, rows[1:], names)


def _column(head: Sequence[str], words: re.Pattern[str]) -> int | None:
    return next((at for at, title in enumerate(head) if words.fullmatch(title)), None)


def _of_benchmarks(
    head: Sequence[str], rows: Sequence[Sequence[str]], at: int, names: Sequence[str]
) -> Iterator[Cell]:
    metric, shots = _column(head, _OF_METRICS), _column(head, _OF_SHOTS)
    columns = [n for n in range(at + 1, len(head)) if n not in (metric, shots)]
    meaning = _meaning(head, columns, names)
    for row in rows:
        for column, (model, of_column) in meaning.items():
            data = score_data(row[column] if column < len(row) else "")
            if not data or not row[at]:
                continue
            named = row[metric] if metric is not None else of_column
            few = whole(row[shots]) if shots is not None else None
            settings = {"shots": few} if few else None
            yield Cell(row[at], model, stated_of({**data, "metric": named, "settings": settings}))


def _meaning(
    head: Sequence[str], columns: Sequence[int], names: Sequence[str]
) -> dict[int, tuple[str | None, str]]:
    """Return model and metric of each column of scores; none where nothing tells whose they are."""
    own = [column for column in columns if is_own(head[column], names)]
    if own:
        return {n: (None if n == own[0] else head[n], "") for n in columns if head[n]}
    if all(_OF_SCORES.fullmatch(head[n]) or _is_metric(head[n]) for n in columns):
        return {n: (None, head[n] if _is_metric(head[n]) else "") for n in columns}
    return {}


def _is_metric(title: str) -> bool:
    return folded_name(title.removesuffix(" (%)")) in _METRICS


def _of_models(
    head: Sequence[str], rows: Sequence[Sequence[str]], names: Sequence[str]
) -> Iterator[Cell]:
    if not any(is_own(row[0], names) for row in rows):
        return
    for row in rows:
        for title, cell in list(zip(head, row, strict=False))[1:]:
            if title and (data := score_data(cell)):
                yield Cell(title, None if is_own(row[0], names) else row[0], data)


def is_own(title: str, names: Sequence[str]) -> bool:
    """Return whether a title is one of a model's own names, or means it as "ours" does."""
    own = {folded_name(name) for name in names} | {"ours", "this-model", "our-model"}
    return folded_name(title) in own


_SCORE = re.compile(r"(?P<score>[^±(]+?)\s*(?:(?:±|\+/-)\s*(?P<error>[\d.]+)%?)?\s*")


def score_data(cell: str) -> Data:
    """Return the score that a cell of a table shows, with its margin; nothing for another text."""
    match = _SCORE.fullmatch(cell.strip().rstrip("*†").strip())
    score = number(match["score"].strip()) if match else None
    if match is None or score is None:
        return {}
    # What is behind the sign may be a standard error, a deviation or half an interval.
    note = f"± {match['error']}" if match["error"] else None
    scale = PERCENT if is_percent(match["score"]) else None
    return stated_of({"score": score, "note": note, SCALE: scale})
