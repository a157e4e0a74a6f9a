"""Markdown text of a card: parsed once, and only what a card may use is left of it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, Self

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from cardpress.characters import is_blank
from cardpress.messages import N_

from .code_languages import known_language
from .commonmark import to_html
from .misleading import misleading
from .plain_prose import plain_paragraphs
from .rewritten import rewrite
from .sanitizer import clean, keeps_address
from .text import Markdown, one_line

# HTML is parsed, and links of any kind are, so that what a card may not use can be named.
_PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")
_DEEPEST = 16  # levels of lists and emphasis
_MOST_BRACKETS = 1_000  # each that stays open costs the parser a look at all that follows it
_DIRECTIVE = re.compile(r"<!--\s*material/|-8<-", re.IGNORECASE)
# An entity can bring what the text itself may not hold.
_UNPRINTED = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
_WRITTEN = frozenset(
    (
        *("paragraph", "inline", "text", "softbreak", "hardbreak"),
        *("strong", "em", "code_inline", "link"),
        *("bullet_list", "ordered_list", "list_item", "fence", "code_block"),
    )
)
_READABLE = {
    "blockquote": N_("a quotation"),
    "heading": N_("a heading"),
    "hr": N_("a rule"),
    "html_block": N_("HTML"),
    "html_inline": N_("HTML"),
    "image": N_("an image"),
    "table": N_("a table"),
}
_TOO_MANY_BRACKETS = N_("more than 1000 brackets")
_SHOWN = ("text", "code_inline", "fence", "code_block")
_BLANK_LINE = re.compile(r"\n(?=[ \t]*\n)")


class Prose(Markdown):
    """A card's Markdown text as CommonMark, and as ``html``, for pages that become HTML here.

    Where it stands for itself on such a page, it is placed as HTML: as what it is, no sign of it
    can then open or close anything of the page. ``line`` is the text within a line of the page,
    where it is a single paragraph that can be one; None for any other.
    """

    html: Markdown
    line: Markdown | None

    def __new__(cls, markdown: str, html: str, *, is_line: bool = False) -> "Prose":
        """Return the text in its forms, each safe for a page."""
        prose = super().__new__(cls, markdown)
        prose.html = Markdown(html)
        prose.line = Markdown(markdown) if is_line else None
        return prose

    def __reduce__(self) -> tuple[type[Self], tuple[str, str], dict[str, object]]:
        """Return what makes this text anew, in another process."""
        return type(self), (str(self), str(self.html)), vars(self)


def _any_link(url: str) -> bool:
    return bool(url)


_PARSER.validateLink = _any_link  # type: ignore[method-assign]


class Unsupported(NamedTuple):
    """A construct that a card may not use: its name, the line of the text from 0, and its words.

    The name is a message, still in English.
    """

    name: str
    line: int
    words: str


def unsupported(text: str) -> str | None:
    """Return the name of the first construct that a card may not use, or None if there is none."""
    found = find_unsupported(text)
    return found.name if found else None


def find_unsupported(text: str) -> Unsupported | None:
    """Return the first construct that a card may not use, with its place; None if there is none."""
    if plain_paragraphs(text):
        return None
    if text.count("[") > _MOST_BRACKETS:
        return Unsupported(_TOO_MANY_BRACKETS, 0, "[")
    return _first_unsupported(text, _PARSER.parse(text))


def _first_unsupported(text: str, tokens: Iterable[Token]) -> Unsupported | None:
    parts = [*_placed(tokens)]
    if found := _first_refused(parts):
        return found
    if wrong := misleading(part for part, _ in parts):
        line = next(line for part, line in parts if part is wrong.link)
        return Unsupported(wrong.reason, line, str(wrong.link.attrs["href"]))
    shown = (part.content for part, _ in parts if part.type in _SHOWN)
    # Text of our own may be empty; that of a card then stands for what nobody sees.
    is_blank_text = text and all(map(is_blank, shown))
    return Unsupported(N_("text that shows nothing"), 0, text) if is_blank_text else None


def _placed(tokens: Iterable[Token]) -> Iterator[tuple[Token, int]]:
    line = 0
    for token in _flat(tokens):
        # What stands within a line's text has no place of its own.
        line = token.map[0] if token.map else line + (token.type in ("softbreak", "hardbreak"))
        yield token, line


def _first_refused(parts: Iterable[tuple[Token, int]]) -> Unsupported | None:
    depth, before, links = 0, "", 0
    for token, line in parts:
        depth += token.nesting
        links += token.nesting * token.type.startswith("link")
        if name := _refused_here(token, before, depth, links):
            return Unsupported(name, line, str(token.attrs.get("href", "")) or token.content)
        before = token.type
    return None


def _refused_here(token: Token, before: str, depth: int, links: int) -> str | None:
    if depth > _DEEPEST:
        return N_("deeper nesting")
    if links > 1:  # as in [<https://a>](https://b), of which a browser makes two links
        return N_("a link within a link")
    if before == "list_item_open" and token.type != "paragraph_open":
        return N_("a list item that does not begin with text")
    return _refused(token)


def _refused(token: Token) -> str | None:
    kind = token.type.removesuffix("_open").removesuffix("_close")
    if kind not in _WRITTEN:
        return _READABLE.get(kind, f"a {kind}")
    if token.type == "link_open" and not _is_web(str(token.attrs["href"])):
        return N_("a link that is not an http or https address")
    if _UNPRINTED.search(token.content):
        return N_("a character that does not print")
    if kind == "code_inline" and not token.content.strip():
        return N_("empty code")
    is_code = kind in ("code_inline", "fence", "code_block")
    return N_("a directive of the theme") if is_code and holds_directive(token.content) else None


def holds_directive(text: str) -> bool:
    """Return whether a code sample holds what the theme would act on, even inside code."""
    return bool(_DIRECTIVE.search(text))


def _flat(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://")) and keeps_address(address)


# What the schema says of its fields is the same on each build, and so are most cards of a site that
# is served while one of them is written.
@lru_cache(maxsize=4096)
def write(text: str) -> Prose:
    """Return a Markdown text written anew, as blocks of a page.

    Raises ValueError on a construct that a card may not use; the schema refuses those earlier.
    """
    if plain := plain_paragraphs(text):
        html = "\n".join(f"<p>{paragraph}</p>" for paragraph in plain)
        return Prose("\n\n".join(plain), html, is_line=len(plain) == 1)
    return _rewritten(text)


def _rewritten(text: str) -> Prose:
    # Without its last line's end, a fence that is left open would hold another text.
    tokens = _PARSER.parse(f"{text}\n")
    if found := _first_unsupported(text, tokens):
        raise ValueError(f"{found.name} in Markdown text")
    for token in _flat(tokens):
        _reduce(token)
    html = _shown(_PARSER.renderer.render(tokens, _PARSER.options, {}))
    markdown = rewrite(SyntaxTreeNode(tokens))
    # Few texts cannot be said by our few signs, like emphasis within emphasis: they stay HTML.
    is_sayable = _is_same(_shown(to_html(markdown)), html)
    block = _BLANK_LINE.sub("&#10;", html)
    is_paragraph = [token.type for token in tokens][1:] == ["inline", "paragraph_close"]
    # What has to stay HTML, or breaks its line, would end the line of the page that it is put into.
    is_line = is_sayable and is_paragraph and "\n" not in markdown
    return Prose(markdown if is_sayable else block, block, is_line=is_line)


@lru_cache(maxsize=4096)
def plain_words(text: str) -> str:
    """Return the words of a Markdown text in one line, for where only plain text is shown."""
    return " ".join(plain_paragraphs(text)) or parsed_words(text)


def parsed_words(text: str) -> str:
    """Return the words of any Markdown text in one line."""
    blocks = (token for token in _PARSER.parse(text) if token.content)
    return " ".join(" ".join(map(_words, blocks)).split())


def _words(block: Token) -> str:
    # A break of a line is a token without content.
    within = (token.content or " " * token.type.endswith("break") for token in block.children or ())
    return "".join(within) or block.content


def _reduce(token: Token) -> None:
    """Take from a token what a page does not show: titles of links, words that are no language."""
    token.attrs.pop("title", None)
    # By CommonMark, the first word of a fence is its language, and may be written as an entity.
    token.info = known_language(next(iter(unescapeAll(token.info).split()), ""))
    if token.type == "softbreak":
        token.type, token.content = "text", " "
    elif token.type in ("text", "code_inline"):
        token.content = one_line(token.content)


def _shown(html: str) -> str:
    return clean(html).strip()


def _is_same(one: str, other: str) -> bool:
    # The two parsers differ by a line break before code in an item, which nobody sees.
    return one.replace("\n<pre>", "<pre>") == other.replace("\n<pre>", "<pre>")
