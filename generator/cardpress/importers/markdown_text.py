"""Markdown of a file as sections, and parts of it as text that a card may have."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from cardpress.messages import _

from .draft import ImportFile
from .faults import unreadable
from .words import seen

_PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")
_MOST_BYTES = 1024 * 1024
_SHORT, _FEW_BRACKETS = 64 * 1024, 1_000
_MOST_BRACKETS = 20_000  # each that stays open costs the parser a look at all that follows it
_BEFORE_WORDS = re.compile(r"^(?:[^\w(\[]+|\d+[.)]\s+)+")


@dataclass(frozen=True)
class Section:
    """A heading and the blocks below it, up to the next one.

    ``titles`` are those of the headings around it, the outermost first and its own last; before the
    first heading there are none. ``line`` is that of the heading, and ``depth`` the one that it is
    written with: 1 for a title.
    """

    titles: tuple[str, ...]
    blocks: list[SyntaxTreeNode] = field(default_factory=list)
    line: int = 1
    depth: int = 0

    @property
    def title(self) -> str:
        """Return the title of the heading; empty before the first."""
        return self.titles[-1] if self.titles else ""


def sections(file: ImportFile, text: str, *, first_line: int = 1) -> list[Section]:
    """Return the sections of a text in their order, the first of them before any heading.

    Raises UnreadableFile for a text that would take the parser long.
    """
    if len(text) > _MOST_BYTES or text.count("[") > _MOST_BRACKETS:
        message = _("expected at most %(most)s KB of Markdown with %(signs)s brackets, found more")
        message %= {"most": _MOST_BYTES // 1024, "signs": _MOST_BRACKETS}
        raise unreadable(file, message, _("keep what is about the model"), line=first_line)
    found, above = [Section((), line=first_line)], list[tuple[int, str]]()
    for node in SyntaxTreeNode(_PARSER.parse(text)).children:
        if node.type != "heading":
            found[-1].blocks.append(node)
            continue
        level = int(node.tag[1:])
        above = [entry for entry in above if entry[0] < level] + [(level, plain_title(node))]
        line = first_line + (node.map[0] if node.map else 0)
        found.append(Section(tuple(title for _level, title in above), line=line, depth=level))
    return found


def blocks_of(text: str) -> list[SyntaxTreeNode]:
    """Return the blocks of a short text; none of one that would take the parser long."""
    is_short = len(text) <= _SHORT and text.count("[") <= _FEW_BRACKETS
    return [*SyntaxTreeNode(_PARSER.parse(text)).children] if is_short else []


def plain_title(node: SyntaxTreeNode) -> str:
    """Return the words of a heading, without a picture or a number before them."""
    return _BEFORE_WORDS.sub("", words_of(node)).rstrip(": ")


def words_of(node: SyntaxTreeNode) -> str:
    """Return the words that a reader sees of a part of a text, in one line."""
    return " ".join(seen("".join(_words(node))).split())


def _words(node: SyntaxTreeNode) -> Iterator[str]:
    if node.type in ("text", "code_inline", "fence", "code_block"):
        yield node.content
    elif node.type.endswith("break") or is_break(node.content):
        yield " "
    elif node.type != "image":
        for child in node.children:
            yield from _words(child)
            # Between blocks, as the items of a list, there is no text that would part them.
            yield " " if child.block else ""


def is_break(html: str) -> bool:
    """Return whether a tag of HTML breaks the line."""
    return html.lower().startswith("<br")


def links_of(node: SyntaxTreeNode) -> Iterator[tuple[str, str]]:
    """Yield words and address of each link in a part of a text."""
    for each in node.walk():
        if each.type == "link":
            yield words_of(each), str(each.attrs["href"])


def items_of(nodes: Iterable[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
    """Yield the items of the lists among some blocks."""
    for node in nodes:
        if node.type in ("bullet_list", "ordered_list"):
            yield from node.children


def rows_of(table: SyntaxTreeNode) -> list[list[SyntaxTreeNode]]:
    """Return the cells of a table, row by row; the first row is its head."""
    return [row.children for part in table.children for row in part.children]


def lines_of(node: SyntaxTreeNode) -> list[str]:
    """Return the words of a paragraph, line by line as they are written."""
    lines = [""]
    for each in node.walk():
        if each.type.endswith("break") or (each.type == "html_inline" and is_break(each.content)):
            lines.append("")
        elif each.type in ("text", "code_inline"):
            lines[-1] += each.content
    return [line for each in lines if (line := " ".join(seen(each).split()))]
