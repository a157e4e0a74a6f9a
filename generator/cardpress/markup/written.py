"""Markdown text of a card, parsed and written anew from the few constructs that a card may use."""

import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from .pieces import code, code_block, indented, link
from .text import Markdown, escape

_PARSER = MarkdownIt("commonmark", {"html": False})
# Sees also what authors may try and a card may not use, so that it can be named.
_WARDEN = MarkdownIt("commonmark", {"html": True}).enable("table")
_DEEPEST = 16  # levels of lists and emphasis
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
_READABLE = {"blockquote": "a quotation", "hr": "a rule", "image": "an image"}
_READABLE |= {"html_block": "HTML", "html_inline": "HTML"}


def _any_link(url: str) -> bool:
    return bool(url)


_WARDEN.validateLink = _any_link  # type: ignore[method-assign]


def unsupported(text: str) -> str | None:
    """Return the name of the first construct that a card may not use, or None if there is none."""
    depth, before = 0, ""
    for token in _flat(_WARDEN.parse(text)):
        depth += token.nesting
        if depth > _DEEPEST:
            return "deeper nesting"
        if before == "list_item_open" and token.type != "paragraph_open":
            return "a list item that does not begin with text"
        if found := _refused(token):
            return found
        before = token.type
    return None


def _refused(token: Token) -> str | None:
    kind = token.type.removesuffix("_open").removesuffix("_close")
    if kind not in _WRITTEN:
        return _READABLE.get(kind, f"a {kind}")
    if kind == "link" and not _is_web(token.attrs.get("href", "https://")):
        return "a link that is not an http or https address"
    if _UNPRINTED.search(token.content):
        return "a character that does not print"
    if kind == "code_inline" and not token.content.strip():
        return "empty code"
    is_code = kind in ("code_inline", "fence", "code_block")
    return "a directive of the theme" if is_code and holds_directive(token.content) else None


def holds_directive(text: str) -> bool:
    """Return whether a code sample holds what the theme would act on, even inside code."""
    return bool(_DIRECTIVE.search(text))


def _flat(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def write(text: str) -> Markdown:
    """Return a Markdown text written anew, as blocks of a page.

    Raises ValueError on a construct that a card may not use; the schema refuses those earlier.
    """
    if found := unsupported(text):
        raise ValueError(f"{found} in Markdown text")
    return Markdown(_blocks(SyntaxTreeNode(_PARSER.parse(text)).children, "\n\n"))


def _is_web(address: object) -> bool:
    return str(address).startswith(("https://", "http://"))


def _blocks(nodes: Iterable[SyntaxTreeNode], separator: str) -> str:
    return separator.join(map(_block, nodes))


def _block(node: SyntaxTreeNode) -> str:
    if node.type == "paragraph":
        return "".join(_inlines(node.children[0].children))
    if node.type == "bullet_list":
        return _between(node).join(_item("-", item) for item in node.children)
    if node.type == "ordered_list":
        first = int(node.attrs.get("start", 1))
        items = (_item(f"{n}.", item) for n, item in enumerate(node.children, first))
        return _between(node).join(items)
    return code_block(node.content, re.sub(r"[^\w+#.-].*", "", node.info, flags=re.DOTALL))


def _between(node: SyntaxTreeNode) -> str:
    """Return the separator of items; Python-Markdown would read items of several blocks as one."""
    one_line = all(len(item.children) == 1 and item.children[0].hidden for item in node.children)
    return "\n" if one_line or _is_nesting(node) else "\n\n"


def _is_nesting(node: SyntaxTreeNode) -> bool:
    lists = ("bullet_list", "ordered_list")
    inner = [child for item in node.children for child in item.children]
    return all(child.hidden or child.type in lists for child in inner)


def _item(marker: str, node: SyntaxTreeNode) -> str:
    tight = bool(node.children) and node.children[0].hidden
    body = indented(Markdown(_blocks(node.children, "\n" if tight else "\n\n")))
    return f"{marker} {body[4:]}"


def _inlines(nodes: Iterable[SyntaxTreeNode]) -> Iterator[str]:
    starts = True
    for node in nodes:
        yield _inline(node, starts=starts)
        starts = node.type == "hardbreak"


def _inline(node: SyntaxTreeNode, *, starts: bool) -> str:
    if node.type == "softbreak":
        return " "
    if node.type == "hardbreak":
        return "  \n"
    if node.type == "code_inline":
        return code(node.content)
    if node.type == "text":
        return _inner_text(node.content, starts=starts)
    inner = Markdown("".join(_inlines(node.children)))
    if node.type == "link":
        return link(inner, str(node.attrs["href"]))
    return f"**{inner}**" if node.type == "strong" else f"*{inner}*"


def _inner_text(text: str, *, starts: bool) -> str:
    # A guard keeps the spaces and the block characters of text that goes on within a line.
    lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if not text.strip():
        return " " if text else ""
    # The "x" keeps `escape` from taking text within a line for the start of a block.
    body = escape(text) if starts else escape(f"x{text.strip()}")[1:]
    if text.endswith("!"):
        body = Markdown(f"{body[:-1]}&#33;")  # before a link it would make a picture of it
    return f"{' ' if lead and not starts else ''}{body}{' ' if trail else ''}"
