"""HTML read strictly: what two browsers could read in two ways is a fault."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_TAG = re.compile(r"<(/?)([a-z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][\w:.-]*(?:=\"[^\"<>]*\")?)*)\s*(/?)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:.-]*)(?:=\"([^\"]*)\")?")
_SPACE = re.compile(r"[ \t\r\n\f]+")


class Forged(AssertionError):
    """A page has what no template of ours wrote, or says what no card says."""


@dataclass(frozen=True)
class Element:
    """The start of an element, with its attributes' values as a browser has them."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class End:
    """The end of an element."""

    tag: str


Part = Element | End | str
"""A start, an end, or text as a browser shows it."""


def read(page: str) -> Iterator[Part]:
    """Yield the parts of HTML. Raises Forged where it is not plainly well formed."""
    open_: list[str] = []
    at = 0
    for tag in _TAG.finditer(page):
        yield from _text(page[at : tag.start()], open_)
        at = tag.end()
        yield from _tag(tag, open_)
    yield from _text(page[at:], open_)
    if open_:
        raise Forged(f"left open: {open_}")


def _tag(tag: re.Match[str], open_: list[str]) -> Iterator[Part]:
    name = tag[2]
    if tag[1]:
        if not open_ or open_.pop() != name:
            raise Forged(f"</{name}> closes what is not open")
        yield End(name)
        return
    yield Element(name, _attributes(tag[3]))
    if tag[4] or name in _VOID:
        yield End(name)
    else:
        open_.append(name)


def _attributes(written: str) -> tuple[tuple[str, str], ...]:
    if not written:
        return ()
    return tuple((name, html.unescape(value)) for name, value in _ATTRIBUTE.findall(written))


def _text(written: str, open_: list[str]) -> Iterator[str]:
    if not written:
        return
    if "<" in written:
        raise Forged(f"a lone '<': {written[:80]!r}")
    shown = html.unescape(written)
    yield shown if "pre" in open_ else _SPACE.sub(" ", shown)


def canonical(parts: Iterator[Part], inline: frozenset[str]) -> list[Part]:
    """Return parts with one text between two tags, and no space at the edges of a block."""
    found: list[Part] = []
    text, depth = "", 0
    for part in [*parts, End("")]:
        if isinstance(part, str):
            text += part
            continue
        if not depth:
            text = _SPACE.sub(" ", text)
            # Of any script: the reference drops a no-break space there, and nobody sees one.
            if not found or _is_edge(found[-1], inline):
                text = text.lstrip()
            if _is_edge(part, inline):
                text = text.rstrip()
        found += [text, part] if text else [part]
        depth += (isinstance(part, Element) - isinstance(part, End)) * (part.tag == "pre")
        text = ""
    return found[:-1]


def _is_edge(part: Part, inline: frozenset[str]) -> bool:
    return not isinstance(part, str) and part.tag not in inline
