"""The table of a page that has a model's prices in each row."""

import re
from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from ..faults import OF_ANOTHER
from ..gathered import Data, Gathered
from ..markdown_text import Section, rows_of, words_of
from ..score_tables import is_own
from .amounts import money

Blocks = list[SyntaxTreeNode]
# By the words of a column, of which the first that fit count.
_COLUMNS = (
    ("cache_write", re.compile(r"cache.*writ|writ.*cache", re.IGNORECASE)),
    ("cache_read", re.compile(r"cache", re.IGNORECASE)),
    ("batch_input", re.compile(r"batch.*input", re.IGNORECASE)),
    ("batch_output", re.compile(r"batch.*output", re.IGNORECASE)),
    ("input", re.compile(r"input", re.IGNORECASE)),
    ("output", re.compile(r"output", re.IGNORECASE)),
)
_UNITS = (
    ("1M tokens", 1, re.compile(r"(?:1\s?m|million|mtok)\b", re.IGNORECASE)),
    ("1M tokens", 1000, re.compile(r"(?:1\s?k|thousand|1,?000)\b", re.IGNORECASE)),
)


def prices(section: Section, blocks: Blocks, name: str, gathered: Gathered) -> Blocks:
    """Put the prices of tables in their place; return the blocks that are left."""
    left = Blocks()
    for block in blocks:
        rows = (
            [[words_of(cell) for cell in row] for row in rows_of(block)]
            if block.type == "table"
            else []
        )
        columns = _columns(rows[0]) if rows else {}
        if not columns:
            left.append(block)
            continue
        for row in rows[1:]:
            _row(section, row, _amounts(row, columns), name, gathered)
    return left


def _columns(head: Sequence[str]) -> dict[int, tuple[str, int]]:
    """Return the field of each column of amounts, and by what its amounts are multiplied."""
    found: dict[int, tuple[str, int]] = {}
    for at, title in enumerate(head[1:], 1):
        field = next((field for field, words in _COLUMNS if words.search(title)), "")
        times = next((times for _unit, times, words in _UNITS if words.search(title)), 0)
        if field and times:
            found[at] = field, times
    return found


def _amounts(row: Sequence[str], columns: dict[int, tuple[str, int]]) -> Data:
    data: Data = {}
    for at, (field, times) in columns.items():
        found = money(row[at]) if at < len(row) else None
        if found:
            data[field] = round(found[0] * times, 9)
            data["currency"] = found[1]
    return data


def _row(section: Section, row: Sequence[str], data: Data, name: str, gathered: Gathered) -> None:
    where = f"{section.title}: {row[0]}"
    if not data:
        gathered.lose(where, " | ".join(row[1:]))
    elif is_own(row[0], [name]):
        gathered.add("pricing", gathered.cited(data, section.title))
    else:
        # What another model costs its own card says; here it is one to compare with.
        gathered.add("price_comparisons", row[0])
        gathered.lose(where, " | ".join(row[1:]), OF_ANOTHER)
