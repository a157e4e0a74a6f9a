"""How code marks messages, so that they are found for translation, and reads them.

A message is a whole sentence or a label, with parts by name: ``_("%(count)s of %(total)s")``. What
stands in a page beside card text is made of ``Markdown(_(...))``, which takes only safe parts.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cardpress.language import gettext, ngettext, npgettext, own_word, pgettext

__all__ = [
    "NN_",
    "NP_",
    "N_",
    "Labels",
    "Message",
    "Plural",
    "_",
    "ngettext",
    "npgettext",
    "pgettext",
    "translated",
]

_ = gettext


class InContext(NamedTuple):
    """A message that means several things, and which of them is meant."""

    context: str
    text: str


Message = str | InContext
"""A message that is translated when it is read: at import no language is known yet."""


def N_(text: str) -> str:  # noqa: N802 - the name by which gettext's tools know it
    """Mark a message that is translated later."""
    return text


def NP_(context: str, text: str) -> Message:  # noqa: N802
    """Mark a message that is translated later, with what tells its meaning from others."""
    return InContext(context, text)


class Plural(NamedTuple):
    """A message of which a count chooses the form when it is read."""

    one: str
    many: str


def NN_(one: str, many: str) -> Plural:  # noqa: N802
    """Mark a message with a count that is translated later: ``ngettext(*message, count)``."""
    return Plural(one, many)


def translated(message: Message) -> str:
    """Return a marked message in the current language."""
    return pgettext(*message) if isinstance(message, InContext) else gettext(message)


class Labels(Mapping[str, str]):
    """Labels by key, in a stated order; each is in the language in which it is read.

    ``vocabulary`` is the list of words to which a catalogue may add; these have labels, too.
    """

    def __init__(self, messages: Mapping[str, Message], *, vocabulary: str = "") -> None:
        self._messages, self._vocabulary = messages, vocabulary

    def __getitem__(self, key: str) -> str:
        if self._vocabulary and key not in self._messages:
            return own_word(self._vocabulary, key)
        return translated(self._messages[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._messages)

    def __len__(self) -> int:
        return len(self._messages)
