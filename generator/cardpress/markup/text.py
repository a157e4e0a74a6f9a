"""Plain text as Markdown: escaped whole, to stand exactly as written."""

import html
import re
from collections.abc import Mapping
from functools import lru_cache


class UnescapedText(TypeError):
    """Text that no escape has seen was about to stand in a page."""


class Markdown(str):
    """Text that may stand in a page as it is; the renderer refuses any other."""

    __slots__ = ()

    def __mod__(self, parts: object) -> "Markdown":
        """Return a message with parts by name in it, like ``%(model)s``, each safe already.

        A link to a part that is None leads nowhere, and becomes its text.
        """
        assert isinstance(parts, Mapping)
        if all(type(part) is Markdown for part in parts.values()):
            return Markdown(str.__mod__(self, parts))
        message = _without_links(self, parts) if None in parts.values() else self
        return Markdown(str.__mod__(message, _Safe(parts)))


class _Safe(dict[str, object]):
    """The parts of a message, of which none that is used may be unsafe."""

    def __init__(self, parts: Mapping[str, object]) -> None:
        super().__init__(parts)

    def __getitem__(self, name: str) -> Markdown:
        return only_safe(super().__getitem__(name))


# In a message, which is our own: no text of a card is in it yet.
_LINK = re.compile(r"\[([^][]*)\]\(%\((\w+)\)s[^()\s]*\)")


def _without_links(message: str, parts: Mapping[str, object]) -> str:
    return _LINK.sub(lambda link: link[1] if parts.get(link[2], "") is None else link[0], message)


def only_safe(value: object) -> Markdown:
    """Return a text that may stand in a page. Raises UnescapedText for any other value."""
    if isinstance(value, Markdown):
        return value
    raise UnescapedText(f"expected text made safe by markup, found {type(value).__name__}")


# A tilde does nothing in CommonMark, but strikes text out wherever GitHub's extensions are on.
REMEMBERED = 1 << 14
"""Of how many texts the Markdown is kept: a name stands on hundreds of pages."""
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_INLINE = re.compile(r"[\\`*_\[\]|~]")
_ENTITY = re.compile(r"&(?=[#\w])")
_LIST_NUMBER = re.compile(r"(\d+)([.)])")
# What opens a block, underlines a heading or rules a table at the start of a line.
_BLOCK_START = re.compile(r"[#>+=:-]")


def one_line(text: str) -> str:
    """Return a text in one line; a space that is none of ASCII's, like a no-break space, stays."""
    return _SPACES.sub(" ", text)


@lru_cache(maxsize=REMEMBERED)
def escape(text: str) -> Markdown:
    """Return plain text escaped for a line, a heading or a table cell, shown exactly as written."""
    text = escape_within(text.strip())
    if _BLOCK_START.match(text):
        return Markdown(f"\\{text}")
    if number := _LIST_NUMBER.match(text):
        return Markdown(f"{number[1]}\\{text[number.end(1) :]}")
    return text


def escape_within(text: str) -> Markdown:
    """Return plain text escaped to go on within a line, where no block can begin."""
    text = _INLINE.sub(r"\\\g<0>", one_line(text))
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    # A heading loses the signs that close it: "C#" would read "C". A link would become a picture.
    if text.endswith(("#", "!")):
        text = f"{text[:-1]}\\{text[-1]}"
    return Markdown(text)


def escape_html(text: str) -> Markdown:
    """Return plain text escaped for our own HTML, in an element or between quotation marks.

    It has no line break: a blank line would end the HTML, and Markdown begin.
    """
    return Markdown(html.escape(" ".join(text.split())))


def escape_metadata(text: str) -> str:
    """Return plain text escaped for front matter, which themes print as HTML and in attributes."""
    return html.escape(" ".join(text.split()), quote=False).replace('"', "&quot;")
