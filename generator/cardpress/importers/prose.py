"""Parts of a file's Markdown, written anew from what card text may have."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdformat.renderer import MDRenderer

from cardpress.markup import find_unsupported
from cardpress.schema import LONGEST_TEXT

from .markdown_text import blocks_of, is_break, words_of
from .words import seen

_OPTIONS = MarkdownIt("commonmark").options
_SAID = ("paragraph", "bullet_list", "ordered_list", "fence", "code_block")
_SAYS_NOTHING = re.compile(
    r"\W*(?:more information(?: is)? needed|needs? more information|information needed|todo|tbd"
    r"|n/?a|none|coming soon|unknown|optional|provide .{0,80} here)\W*",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\s*\[(?:more information needed|optional)\]", re.IGNORECASE)
_SIGNS = re.compile(r"([\\`*_\[\]<>&#+~-])")
_TAG = re.compile(r"<[^>]*>")


class Written(NamedTuple):
    """Markdown for a card, and the parts of the file's that it could not have."""

    text: str
    lost: tuple[str, ...]


def says_nothing(words: str) -> bool:
    """Return whether words only hold the place of some, as those of a template do."""
    return not words.strip() or bool(_SAYS_NOTHING.fullmatch(words))


def without_placeholders(words: str) -> str:
    """Return words without those that hold the place of some."""
    shown = _TO_DO.sub("", words).strip()
    return "" if says_nothing(shown) else shown


def written(nodes: Iterable[SyntaxTreeNode]) -> Written:
    """Return some blocks as card text; what is too long for one is lost from its end."""
    parts, lost, length = list[str](), list[str](), 0
    for node in _unwrapped(nodes):
        text, left = _block(node)
        lost += left
        length += len(text) + 2
        if length > LONGEST_TEXT:
            lost.append(text)
        elif text:
            parts.append(text)
    return Written("\n\n".join(parts), tuple(lost))


def written_text(text: str) -> Written:
    """Return a text of a field as card text."""
    blocks = blocks_of(seen(text))
    return written(blocks) if blocks else Written("", tuple(filter(None, [text.strip()])))


def _unwrapped(nodes: Iterable[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
    for node in nodes:
        if node.type == "blockquote":
            yield from _unwrapped(node.children)
        else:
            yield node


def _block(node: SyntaxTreeNode) -> Written:
    if node.type == "heading":
        words = _SIGNS.sub(r"\\\1", words_of(node))
        return Written(f"**{words}**" if words else "", tuple(_pictures(node)))
    if node.type not in _SAID:
        return Written("", tuple(filter(None, [_left_over(node)])))
    if says_nothing(words_of(node)):
        return Written("", tuple(_pictures(node)))
    lost = [*_pictures(node), *_tags(node), *_places(node)]
    for keeps in (_is_web, _nothing):
        text = _rendered(node, keeps)
        if find_unsupported(text) is None:
            return Written(text, tuple(lost))
    words = _SIGNS.sub(r"\\\1", words_of(node))
    is_sayable = find_unsupported(words) is None
    return Written(words, tuple(lost)) if is_sayable else Written("", (words_of(node),))


def _left_over(node: SyntaxTreeNode) -> str:
    if node.type == "hr" or (
        node.type == "html_block" and node.content.lstrip().startswith("<!--")
    ):
        return ""
    return seen(node.content).strip() or words_of(node)


def _pictures(node: SyntaxTreeNode) -> Iterator[str]:
    for each in node.walk():
        if each.type == "image":
            yield f"![{each.content}]({each.attrs['src']})"


def _tags(node: SyntaxTreeNode) -> Iterator[str]:
    for each in node.walk():
        # A tag that closes or breaks a line says nothing that its words do not.
        if each.type == "html_inline" and "=" in each.content:
            yield each.content


def _places(node: SyntaxTreeNode) -> Iterator[str]:
    for each in node.walk():
        if each.type == "link" and not _is_web(str(each.attrs["href"])):
            yield f"[{words_of(each)}]({each.attrs['href']})"


def _is_web(href: str) -> bool:
    return href.startswith(("https://", "http://"))


def _nothing(_href: str) -> bool:
    return False


def _rendered(node: SyntaxTreeNode, keeps: Callable[[str], bool]) -> str:
    tokens = [_kept(token, keeps) for token in node.to_tokens()]
    return seen(MDRenderer().render(tokens, _OPTIONS, {})).strip()


def _kept(token: Token, keeps: Callable[[str], bool]) -> Token:
    if token.children is None:
        return token
    return token.copy(children=[*_inline(token.children, keeps)])


def _inline(tokens: Iterable[Token], keeps: Callable[[str], bool]) -> Iterator[Token]:
    open_links = list[bool]()
    for token in tokens:
        if token.type == "link_open":
            open_links.append(keeps(str(token.attrs["href"])))
        is_kept = open_links[-1] if token.type.startswith("link_") else token.type != "image"
        if token.type == "link_close":
            open_links.pop()
        if token.type == "html_inline":
            if is_break(token.content):
                yield Token("softbreak", "br", 0)
        elif is_kept:
            # Of a link by reference only its address is kept, as the list of these is elsewhere.
            yield token.copy(meta={}, attrs={k: v for k, v in token.attrs.items() if k == "href"})
