"""The pieces of a page: links, code and emphasis around text that is safe already."""

import re
from collections.abc import Iterable
from urllib.parse import quote

from .text import Markdown

_WHOLE_ENTITY = re.compile(r"&(?=#?\w+;)")
_BACKTICKS = re.compile(r"`+")
_URL_SAFE = ":/?#@!$&'+,;=%~*"
_SIGNS_IN_TIP = re.compile(r"[!-~](?<![\w .,;/+%$-])|_")
_ANCHOR = re.compile(r"[a-z0-9][a-z0-9.-]*")


def link(text: Markdown, target: str, tip: str = "") -> Markdown:
    """Return a link from a text to a web address or to another page's relative path.

    ``tip`` is plain text shown when the link is pointed at, exactly as written.
    """
    address = _WHOLE_ENTITY.sub("&amp;", quote(target, safe=_URL_SAFE))
    # As entities, which nothing reads as markup: in a table, code and brackets come before titles.
    title = _SIGNS_IN_TIP.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(tip.split()))
    return Markdown(f'[{text}]({address} "{title}")' if title else f"[{text}]({address})")


def small(text: Markdown) -> Markdown:
    """Return a text in small print."""
    return Markdown(f"<small>{text}</small>")


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


def code(text: str) -> Markdown:
    """Return plain text as inline code."""
    text = " ".join(text.split())
    fence = _fence(text, shortest=1)
    # A backtick at an end would lengthen the fence; parsers strip one space on each side.
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return Markdown(f"{fence}{pad}{text}{pad}{fence}")


def code_block(text: str, language: str = "") -> Markdown:
    """Return a code sample exactly as written, highlighted as ``language``."""
    fence = _fence(text, shortest=3)
    body = text.strip("\n").replace("\t", "    ")
    return Markdown(f"{fence}{language}\n{body}\n{fence}")


def indented(text: Markdown) -> Markdown:
    """Return a text indented by four spaces, as the content of a tab or a list item."""
    return Markdown("\n".join(f"    {line}" if line else line for line in text.split("\n")))


def _fence(text: str, *, shortest: int) -> str:
    # Longer than any run of backticks in the text, so that nothing in it can close the code.
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    return "`" * max(shortest, longest + 1)
