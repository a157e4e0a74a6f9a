"""Plain text as Markdown: escaped whole, to stand exactly as written."""

import html
import re
from collections.abc import Mapping


class UnescapedText(TypeError):
    """Text that no escape has seen was about to stand in a page."""


class Markdown(str):
    """Text that may stand in a page as it is; the renderer refuses any other."""

    __slots__ = ()

    def __mod__(self, parts: object) -> "Markdown":
        """Return a message with parts by name in it, like ``%(model)s``, each safe already."""
        assert isinstance(parts, Mapping)
        return Markdown(str.__mod__(self, _Safe(parts)))


class _Safe(dict[str, object]):
    """The parts of a message, of which none that is used may be unsafe."""

    def __init__(self, parts: Mapping[str, object]) -> None:
        super().__init__(parts)

    def __getitem__(self, name: str) -> Markdown:
        return only_safe(super().__getitem__(name))


def only_safe(value: object) -> Markdown:
    """Return a text that may stand in a page. Raises UnescapedText for any other value."""
    if isinstance(value, Markdown):
        return value
    raise UnescapedText(f"expected text made safe by markup, found {type(value).__name__}")


_INLINE = re.compile(r"[\\`*_{}\[\]|]")
_ENTITY = re.compile(r"&(?=[#\w])")
_SHORTCODE = re.compile(r":(?=[\w+-]+:)")
_LIST_NUMBER = re.compile(r"(\d+)([.)])")
# What opens a block in Python-Markdown or in an extension of Material's, at the start of a line.
_BLOCK_START = re.compile(r"[#>+-]|!!!|\?\?\?|=|~~~|///|:")


def escape(text: str) -> Markdown:
    """Return plain text escaped for a line, a heading or a table cell, shown exactly as written."""
    text = " ".join(text.split())
    text = _INLINE.sub(r"\\\g<0>", text)
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    text = _SHORTCODE.sub("&#58;", text)
    if _BLOCK_START.match(text):
        text = f"&#{ord(text[0])};{text[1:]}"
    # A heading loses the signs that close it: "C#" would read "C".
    if text.endswith("#"):
        text = text[:-1] + "\\#"
    if number := _LIST_NUMBER.match(text):
        text = f"{number[1]}\\{text[number.end(1) :]}"
    return Markdown(text)


def escape_html(text: str) -> Markdown:
    """Return plain text escaped for our own HTML, in an element or between quotation marks.

    No line of the block may begin with it: Markdown looks for its own signs there.
    """
    return Markdown(html.escape(" ".join(text.split())))


def escape_metadata(text: str) -> str:
    """Return plain text escaped for front matter, which themes print as HTML and in attributes."""
    return html.escape(" ".join(text.split()), quote=False).replace('"', "&quot;")
