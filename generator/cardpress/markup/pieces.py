"""The pieces of a page: links, code and emphasis around text that is safe already."""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from .code_languages import known_language
from .text import REMEMBERED, Markdown, escape_html, escape_within, one_line, only_safe

_BACKTICKS = re.compile(r"`+")
# Not in it is what may not stand in an address, and the bar, which ends the cell of a table.
_URL_SAFE = ":/?#@!$&'()+,;=%~*"
_PARENTHESIS = re.compile(r"[()]")
_WHOLE_ENTITY = re.compile(r"&(?=#?\w+;)")
_IN_TITLE = re.compile(r'["|`<]')
# Most addresses and titles have no sign to replace, which is found out in a tenth of the time.
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9_.~:/?#@!$'+,;=*-]*")
_PLAIN_WORD = r"[^\s\\&\"|`<]+"
_PLAIN_TIP = re.compile(f"(?:{_PLAIN_WORD}(?: {_PLAIN_WORD})*)?")
_ANCHOR = re.compile(r"[a-z0-9][a-z0-9.-]*")


# A page of a model has hundreds of links, most of which stand on the pages of its rivals, too.
@lru_cache(maxsize=REMEMBERED)
def link(text: Markdown, target: str, tip: str = "") -> Markdown:
    """Return a link from a text to a web address or to another page's relative path.

    ``tip`` is plain text shown when the link is pointed at, exactly as written.
    """
    address = target if _PLAIN_ADDRESS.fullmatch(target) else _address(target)
    title = tip if _PLAIN_TIP.fullmatch(tip) else _title(tip)
    return Markdown(f'[{text}]({address} "{title}")' if title else f"[{text}]({address})")


def _address(target: str) -> str:
    address = _WHOLE_ENTITY.sub("&amp;", quote(target, safe=_URL_SAFE))
    return _PARENTHESIS.sub(r"\\\g<0>", address)


def _title(tip: str) -> str:
    shown = " ".join(tip.split()).replace("\\", r"\\").replace("&", "&amp;")
    # Before the closing mark, some parsers take the second of two for the escape of the mark.
    if shown.endswith("\\"):
        shown = f"{shown[:-2]}&#92;"
    # As entities: a cell would end at a bar, and code in a line begins before any title does.
    return _IN_TITLE.sub(lambda sign: f"&#{ord(sign[0])};", shown)


def small(text: Markdown) -> Markdown:
    """Return a text in small print."""
    return Markdown(f"<small>{text}</small>")


def unseen(text: str) -> Markdown:
    """Return a text that is read aloud and not seen, as of a link that shows a sign alone."""
    return Markdown(f'<span class="cp-hidden">{escape_html(text)}</span>')


def anchor(name: str) -> Markdown:
    """Return an anchor for links.

    Raises ValueError if ``name`` is no key of a-z, 0-9, dot and hyphen.
    """
    if not _ANCHOR.fullmatch(name):
        raise ValueError(f"expected a key, found {name!r}")
    return Markdown(f'<a id="{name}"></a>')


def strong(text: Markdown) -> Markdown:
    """Return a text in bold."""
    return Markdown(f"**{text}**")


def join(parts: Iterable[Markdown], separator: str = "") -> Markdown:
    """Return safe texts joined; the separator is our own, never a card's."""
    return Markdown(separator.join(parts))


def row(cells: Iterable[Markdown]) -> Markdown:
    """Return the line of a table with some cells. Raises UnescapedText for one that is not safe."""
    return Markdown(f"| {' | '.join(map(only_safe, cells))} |")


def code(text: str, *, in_table: bool = True) -> Markdown:
    """Return plain text as inline code, for a table or, where it may be in none, for any line."""
    text = one_line(text)
    # In a table, a bar ends the cell even within backticks, where no escape is read.
    if in_table and "|" in text:
        return Markdown(f"<code>{escape_within(text)}</code>")
    fence = _fence(text, shortest=1)
    # A backtick at an end would lengthen the fence; parsers strip one space on each side.
    pad = " " if text[:1] in "` " or text[-1:] in "` " else ""
    return Markdown(f"{fence}{pad}{text}{pad}{fence}")


def code_block(text: str, language: str = "") -> Markdown:
    """Return a code sample exactly as written, highlighted as ``language`` where we know it."""
    fence = _fence(text, shortest=3)
    body = text if text.endswith("\n") or not text else f"{text}\n"
    return Markdown(f"{fence}{known_language(language)}\n{body}{fence}")


def _fence(text: str, *, shortest: int) -> str:
    # Longer than any run of backticks in the text, so that nothing in it can close the code.
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    return "`" * max(shortest, longest + 1)
