"""The language of a build: its messages, and how numbers and dates are written.

Scripts look their messages up alike, in rules/messages.js.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from gettext import NullTranslations


@dataclass(frozen=True)
class Language:
    """A language that a site is built in.

    ``code`` is its BCP 47 tag, ``locale`` the name under which Babel has its numbers and dates. A
    message that ``messages`` do not translate stays in English. ``own`` are the words that only
    this catalogue has, by the list that they are in.
    """

    code: str
    locale: str
    messages: NullTranslations = field(default_factory=NullTranslations, repr=False, compare=False)
    own: Mapping[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)


ENGLISH = Language("en", "en")

# Set once around a build, and not passed on: every label and every figure of a page needs it, and
# planners would carry a parameter that none of them decides by.
_current: ContextVar[Language] = ContextVar("language", default=ENGLISH)


@contextmanager
def in_language(language: Language) -> Iterator[None]:
    """Write all that is made inside the block in ``language``."""
    # By token, so that a build inside another, as of a test, leaves the outer one its language.
    token = _current.set(language)
    try:
        yield
    finally:
        _current.reset(token)


def current() -> Language:
    """Return the language that is written now."""
    return _current.get()


def own_word(vocabulary: str, word: str) -> str:
    """Return what readers see of a word of the catalogue's own; the word if it says nothing."""
    return _current.get().own.get((vocabulary, word), word)


def gettext(message: str) -> str:
    """Return a message in the current language."""
    # Of an empty one gettext has the head of the file.
    return _current.get().messages.gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a message that belongs to a count, in the current language."""
    return _current.get().messages.ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """Return a message that means several things, as ``context`` means it."""
    return _current.get().messages.pgettext(context, message)


def npgettext(context: str, one: str, many: str, count: int) -> str:
    """Return the form of a message for a count, as ``context`` means it."""
    return _current.get().messages.npgettext(context, one, many, count)
