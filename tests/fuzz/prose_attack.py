"""Attacks on a card's Markdown: our pages show of it what CommonMark shows of it."""

import re
from functools import cache
from random import Random
from urllib.parse import unquote

from markdown_it import MarkdownIt

from cardpress import markup

from . import grammar
from .tokens import Element, End, Forged, Part, canonical, read

_REFERENCE = MarkdownIt("commonmark", {"html": True})
_INLINE = frozenset({"a", "em", "strong", "code"})
_ALLOWED = {
    **{tag: set[str]() for tag in ("p", "br", "strong", "em", "pre", "ul", "li")},
    "a": {"href"},
    "ol": {"start"},
    "code": {"class"},
}
# Where pages place a text: between headings, before code, and in a box or a tab.
_PLACES = (
    "# x\n\n{}\n\n## y\n",
    "### x\n\n{}\n\n```\ny\n```\n",
    '<div class="tabbed-block">\n\n{}\n\n</div>\n\ny',
)
_WORD = [Element("p"), "word", End("p")]


def _any_address(address: str) -> bool:
    # CommonMark refuses no scheme; where one is, a line that defines a link becomes text.
    return bool(address)


_REFERENCE.validateLink = _any_address  # type: ignore[method-assign,assignment]


def sample(random: Random) -> str:
    """Return a hostile text of Markdown."""
    return grammar.markdown(random)[:20_000]


def attack(text: str) -> bool:
    """Return whether cards may have the text. Raises Forged if it is not shown as it says."""
    if not text.strip() or markup.unsupported(text):
        return False
    expected = [_reduced(part) for part in _shown(_REFERENCE.render(f"{text}\n"))]
    prose = markup.write(text)
    for part in read(prose.html):
        _hold_to_what_is_allowed(part)
    forms = {
        "HTML": prose.html,
        "HTML by CommonMark": markup.to_html(prose.html),
        "Markdown by CommonMark": markup.to_html(prose),
        "Markdown by the reference": _REFERENCE.render(prose),
    }
    for name, form in forms.items():
        _hold(name, _shown(form), expected)
    # One place and form a text, chosen by the text: each has its turn among many texts.
    turn = len(text)
    form = prose if turn % 2 else prose.html
    _hold_in_place(_PLACES[turn // 2 % len(_PLACES)], form, expected)
    return True


def _shown(page: str) -> list[Part]:
    return [_comparable(part) for part in canonical(read(page), _INLINE)]


def _comparable(part: Part) -> Part:
    if isinstance(part, Element) and part.tag == "a":
        # Two parsers encode different signs of an address, which leads to one place.
        return Element("a", tuple((name, unquote(value)) for name, value in part.attributes))
    return part


def _reduced(part: Part) -> Part:
    """Return a part without what cards may not say: a link's title, a word that is no language."""
    if not isinstance(part, Element):
        return part
    kept = [(name, value) for name, value in part.attributes if name != "title"]
    if part.tag == "code":
        kept = [(n, v) for n, v in kept if markup.known_language(v.removeprefix("language-"))]
    return Element(part.tag, tuple(kept))


def _hold(name: str, found: list[Part], expected: list[Part]) -> None:
    if found == expected:
        return
    pairs = zip([*found, None], [*expected, None], strict=False)
    differs = next(pair for pair in pairs if pair[0] != pair[1])
    raise Forged(f"{name}: expected {differs[1]!r}, found {differs[0]!r}")


def _hold_in_place(place: str, prose: str, expected: list[Part]) -> None:
    """Hold that a page's other parts are the same around a text as around a word."""
    around, at = _around(place)
    found = _shown(markup.to_html(markup.Markdown(place.replace("{}", prose))))
    _hold(f"in {place!r}", found, [*around[:at], *expected, *around[at + 3 :]])


@cache
def _around(place: str) -> tuple[list[Part], int]:
    around = _shown(markup.to_html(markup.Markdown(place.replace("{}", "word"))))
    return around, next(i for i in range(len(around)) if around[i : i + 3] == _WORD)


def _hold_to_what_is_allowed(part: Part) -> None:
    if not isinstance(part, Element):
        return
    if part.tag not in _ALLOWED or not {name for name, _ in part.attributes} <= _ALLOWED[part.tag]:
        raise Forged(f"not allowed: {part}")
    for name, value in part.attributes:
        if name == "href" and not re.match(r"https?://[^/]", value):
            raise Forged(f"not allowed: {part}")
