"""Card text as Markdown: the one place where a stranger's words are made safe for a page.

Plain text is escaped whole. Markdown text is parsed, and written anew from the few constructs that
a card may use, with every word in it escaped; so what reaches a page is never the author's markup.
"""

from .code_languages import MOST_HIGHLIGHTED, known_language
from .commonmark import to_html
from .pieces import (
    anchor,
    code,
    code_block,
    join,
    link,
    row,
    small,
    strong,
    unseen,
)
from .prose import Prose, find_unsupported, holds_directive, plain_words, unsupported, write
from .text import (
    REMEMBERED,
    Markdown,
    UnescapedText,
    escape,
    escape_html,
    escape_metadata,
    only_safe,
)

__all__ = [
    "MOST_HIGHLIGHTED",
    "REMEMBERED",
    "Markdown",
    "Prose",
    "UnescapedText",
    "anchor",
    "code",
    "code_block",
    "escape",
    "escape_html",
    "escape_metadata",
    "find_unsupported",
    "holds_directive",
    "join",
    "known_language",
    "link",
    "only_safe",
    "plain_words",
    "row",
    "small",
    "strong",
    "to_html",
    "unseen",
    "unsupported",
    "write",
]
