"""The sections of a page, each led to what a card has for it."""

import re
from collections.abc import Callable

from markdown_it.tree import SyntaxTreeNode

from ..faults import NO_SECTION
from ..gathered import Gathered
from ..markdown_text import Section, lines_of, words_of
from ..samples import samples
from ..score_tables import score_tables
from ..words import day
from .lists import choices, features, limitations, related, resources
from .prices import prices
from .specifications import specifications
from .statements import overview

Blocks = list[SyntaxTreeNode]
_Part = Callable[[Section, Blocks, str, Gathered], Blocks]
_DATED = re.compile(
    r"(?P<what>added|pricing as of|prices as of|last updated)\s*:?\s*(?P<day>.+?)\.?", re.I
)


def place(section: Section, name: str, gathered: Gathered) -> None:
    """Put what a section says in its place; tell of what has none."""
    blocks = [each for each in section.blocks if each.type != "hr"]
    dates = [each for each in blocks if _dated(each)]
    blocks = [each for each in blocks if each not in dates]
    for part in (*_parts(section), *_ALWAYS):
        blocks = part(section, blocks, name, gathered)
    # After the prices, as they may be what is of that day.
    for each in dates:
        _date(each, gathered)
    for block in blocks:
        gathered.lose(section.title, words_of(block), NO_SECTION)


def _parts(section: Section) -> "tuple[_Part, ...]":
    """Return what a section is read by: by its own heading, or the nearest above that tells."""
    for title in reversed(section.titles[1:] or section.titles):
        if found := next((parts for words, parts in _PARTS if words.search(title)), ()):
            return found
    return ()


def _dated(block: SyntaxTreeNode) -> re.Match[str] | None:
    match = _DATED.fullmatch(" ".join(lines_of(block))) if block.type == "paragraph" else None
    return match if match and day(match["day"]) else None


def _date(block: SyntaxTreeNode, gathered: Gathered) -> None:
    """Put the day that a line of a page tells in its place."""
    match = _dated(block)
    assert match is not None
    found = day(match["day"])
    if match["what"].lower() == "added":
        gathered.put("added", found)
    elif "as of" in match["what"].lower():
        for price in gathered.values("pricing"):
            price.setdefault("checked", found)
    else:
        gathered.lose(match["what"], found)


def _overview(section: Section, blocks: Blocks, _name: str, gathered: Gathered) -> Blocks:
    return overview(section, blocks, gathered)


def _samples(section: Section, blocks: Blocks, _name: str, gathered: Gathered) -> Blocks:
    return samples(section, blocks, gathered)


def _scores(section: Section, blocks: Blocks, name: str, gathered: Gathered) -> Blocks:
    return score_tables(section, blocks, gathered, [name])


_ALWAYS: tuple[_Part, ...] = (_scores, _samples)
_PARTS: tuple[tuple[re.Pattern[str], tuple[_Part, ...]], ...] = tuple(
    (re.compile(words, re.IGNORECASE), parts)
    for words, parts in (
        (r"\b(?:overview|summary|about|introduction)\b", (_overview,)),
        (r"\bspecifications?\b|\bspecs\b", (specifications,)),
        (r"\bpric(?:es|ing)\b|\bcosts\b", (prices,)),
        (r"\bkey features\b|\bstrengths\b|\bhighlights\b|\bcapabilities\b", (features,)),
        (r"\blimitations\b|\bweaknesses\b|\bcaveats\b", (limitations,)),
        (r"\bwhen to\b|\bchoose\b|\balternatives\b", (choices,)),
        (r"\bresources\b|\blinks\b|\breferences\b", (resources,)),
        (r"\brelated\b|\bsee also\b", (related,)),
    )
)
