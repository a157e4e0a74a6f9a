"""What the page of the templates says of the values that they show."""

from cardpress.language import gettext
from cardpress.markup import Markdown
from cardpress.messages import _


def said(message: str) -> str:
    """Return what a record or a field is; the code's own sentences are the messages."""
    return gettext(message) if message else ""


def text() -> Markdown:
    """Return that a value is a text that can stand on a page."""
    return Markdown(_("text"))


def key() -> Markdown:
    """Return that a value is a word to compare with."""
    return Markdown(_("a key, to compare with"))


def flag() -> Markdown:
    """Return that a value is true or false."""
    return Markdown(_("true or false"))


def flags() -> Markdown:
    """Return that a value holds true or false for each kind of page."""
    return Markdown(_("true or false, by the names of `parts` in `catalogue.yml`"))


def list_of(item: Markdown) -> Markdown:
    """Return that a value holds several values of a kind."""
    return Markdown(_("a list, each item: %(form)s")) % {"form": item}


def if_any(value: Markdown) -> Markdown:
    """Return that a value may be missing."""
    return Markdown(_("%(value)s, or nothing")) % {"value": value}


def both(one: Markdown, other: Markdown) -> Markdown:
    """Return that a value holds two values."""
    return Markdown(_("%(one)s and %(other)s")) % {"one": one, "other": other}
