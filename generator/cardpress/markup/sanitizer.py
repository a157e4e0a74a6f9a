"""The second wall: HTML made of a card's Markdown, with nothing in it but what a card may use."""

import html

import nh3

from .code_languages import known_language

_LANGUAGE = "language-"


def _kept(tag: str, name: str, value: str) -> str | None:
    if tag == "code" and name == "class":
        word = value.removeprefix(_LANGUAGE)
        return value if value != word and known_language(word) else None
    return value


_CLEANER = nh3.Cleaner(
    tags={"p", "br", "strong", "em", "code", "pre", "a", "ul", "ol", "li"},
    clean_content_tags=set(),
    attributes={"a": {"href"}, "ol": {"start"}, "code": {"class"}},
    attribute_filter=_kept,
    url_schemes={"http", "https"},
    link_rel=None,
)


def clean(html: str) -> str:
    """Return HTML without any element, attribute or address that no card may bring."""
    return _CLEANER.clean(html)


def keeps_address(address: str) -> bool:
    """Return whether a link to an address stays a link: no browser can follow some, like
    ``https://a b/``, and what reads as a link but leads nowhere is no link."""
    return "href=" in clean(f'<a href="{html.escape(address)}">')
