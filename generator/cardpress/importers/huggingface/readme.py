"""The prose of a README, section by section, as drafts of the sections of a card."""

from collections.abc import Callable, Iterable, Sequence

from markdown_it.tree import SyntaxTreeNode

from ..faults import NO_SECTION, NO_TRAINING_LOG
from ..gathered import Gathered
from ..markdown_text import Section, words_of
from ..prose import says_nothing, written
from ..samples import citations, samples
from ..score_tables import score_tables, table_lines
from . import headings
from .details import details
from .first_lines import first_lines
from .settings import settings, software
from .statements import Blocks, authors, licensed, overview, risks, stages, statements

_Part = Callable[[Section, Blocks, Gathered], Blocks]


def prose(found: Iterable[Section], gathered: Gathered, names: Sequence[str]) -> None:
    """Put what the sections of a README say in its place in a card."""

    def scores(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
        return score_tables(section, blocks, gathered, names)

    for section in found:
        kind = _kind(section)
        blocks = [each for each in section.blocks if not _is_placeholder(each)]
        for part in (*_EVERYWHERE, *_PARTS.get(kind, ()), scores, _code, _AT_LAST.get(kind, _lost)):
            blocks = part(section, blocks, gathered)


def _kind(section: Section) -> str:
    """Return what a section is about, by its own heading or the nearest above that tells."""
    for title in reversed(section.titles[1:] if len(section.titles) > 1 else section.titles):
        if kind := headings.kind_of(title):
            return kind
    # The name of the model is the first heading, and what follows it says what it is.
    return headings.OVERVIEW if len(section.titles) < 2 else ""


def _is_placeholder(block: SyntaxTreeNode) -> bool:
    if block.type == "html_block":
        return block.content.lstrip().startswith("<!--")
    is_picture = any(each.type == "image" for each in block.walk())
    is_words = block.type != "fence" and not is_picture
    return block.type == "hr" or (is_words and says_nothing(words_of(block)))


def _code(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    # A section on usage shows its code beside the words that lead to it; elsewhere they part.
    return samples(section, blocks, gathered, with_words=_kind(section) == headings.USAGE)


def _log(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    for block in blocks:
        gathered.lose(section.title, _whole(block), NO_TRAINING_LOG)
    return []


def _lost(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    for block in blocks:
        gathered.lose(section.title, _whole(block), NO_SECTION)
    return []


def _whole(block: SyntaxTreeNode) -> object:
    if block.type == "table":
        return table_lines(block)
    return written([block]).text or words_of(block) or block.content.strip()


def _to(path: str) -> _Part:
    def part(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
        return statements(path, section, blocks, gathered)

    return part


_EVERYWHERE: tuple[_Part, ...] = (citations, details)
_PARTS: dict[str, tuple[_Part, ...]] = {
    headings.OVERVIEW: (first_lines,),
    headings.SETTINGS: (settings,),
    headings.PROCEDURE: (settings,),
    headings.SOFTWARE: (software,),
    headings.LOG: (_log,),
}
_AT_LAST: dict[str, _Part] = {
    headings.OVERVIEW: overview,
    headings.DETAILS: overview,
    headings.DIRECT: _to("intended_use.direct"),
    headings.USAGE: _to("intended_use.direct"),
    headings.DOWNSTREAM: _to("intended_use.downstream"),
    headings.OUT_OF_SCOPE: _to("intended_use.out_of_scope"),
    headings.CAVEATS: _to("caveats"),
    headings.DATA: _to("training.preprocessing"),
    headings.RISKS: risks,
    headings.ETHICS: risks,
    headings.PROCEDURE: stages,
    headings.SETTINGS: stages,
    headings.CONTACTS: authors,
    headings.LICENSE: licensed,
}
