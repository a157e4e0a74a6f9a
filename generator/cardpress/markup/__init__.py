"""Card text as Markdown: the one place where a stranger's words are made safe for a page.

Plain text is escaped whole. Markdown text is parsed, and written anew from the few constructs that
a card may use, with every word in it escaped; so what reaches a page is never the author's markup.
"""

from .pieces import anchor, code, code_block, indented, join, link, small, strong
from .text import Markdown, UnescapedText, escape, escape_html, escape_metadata, only_safe
from .written import holds_directive, unsupported, write

__all__ = [
    "Markdown",
    "UnescapedText",
    "anchor",
    "code",
    "code_block",
    "escape",
    "escape_html",
    "escape_metadata",
    "holds_directive",
    "indented",
    "join",
    "link",
    "only_safe",
    "small",
    "strong",
    "unsupported",
    "write",
]
