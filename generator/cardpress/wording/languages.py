"""The languages that a site can be built in: English, and every one with a file of messages."""

import io
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from gettext import GNUTranslations
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from cardpress import figures
from cardpress.language import ENGLISH, Language
from cardpress.messages import Plural, _

FOLDER = "locale"
"""Where a catalogue keeps message files of its own, each named for its language: de.po."""
TEMPLATE = "messages.pot"
"""The file that translators copy."""
_MOST_BYTES = 1_000_000
_WIDTH = re.compile(r"%(?:\(\w+\)[^s]|[#0+ -]*\d)")
_PACKAGED = Path(__file__).parent / FOLDER


class UnknownLanguage(Exception):
    """No file has the messages of a language, or it cannot be read; the message says more."""


def known_languages(root: Path) -> tuple[str, ...]:
    """Return the codes of the languages that the catalogue in ``root`` can be built in."""
    return tuple(sorted({ENGLISH.code, *_files(root)}))


def find_language(code: str, root: Path) -> Language:
    """Return a language with its messages, of which a catalogue's own file comes first.

    Raises UnknownLanguage where there is no such file, or where it cannot be read.
    """
    if code == ENGLISH.code:
        return ENGLISH
    path = _files(root).get(code)
    if path is None:
        known = ", ".join(known_languages(root))
        message = _(
            "expected a language with a message file, found '%(code)s'; known languages: %(known)s"
        )
        raise UnknownLanguage(message % {"code": code, "known": known})
    locale = locale_of(code)
    return Language(code, locale, _messages(path, locale))


@cache
def script_messages() -> tuple[str | Plural, ...]:
    """Return the messages that the site's scripts say, as the template of translations has them."""
    # Not from the language's file, which may be older, or without the places of its messages.
    template = read_po(io.BytesIO(packaged_file(TEMPLATE)))
    said = (message.id for message in template if any(map(_is_script, message.locations)))
    return tuple(ids if isinstance(ids, str) else Plural(*ids) for ids in said)


def _is_script(location: tuple[str, int]) -> bool:
    return location[0].endswith(".js")


def message_file(code: str, root: Path) -> bytes | None:
    """Return the file with the messages of a language, as it is, or None if there is none yet."""
    path = _files(root).get(code)
    return _read(path) if path else None


def packaged_file(name: str) -> bytes:
    """Return a file of messages of the package: a translation, or the template of them all."""
    return (_PACKAGED / name).read_bytes()


def _files(root: Path) -> dict[str, Path]:
    return {
        # The catalogue's folder comes last, so that its own file takes the place of the packaged
        # one.
        path.stem: path
        for folder in (_PACKAGED, root / FOLDER)
        for path in sorted(folder.glob("*.po"))
    }


def _messages(path: Path, locale: str) -> GNUTranslations:
    return _compiled(path, locale, _read(path))


# By what the file says now, as `mkdocs serve` builds anew for every edit of a card.
@lru_cache(maxsize=4)
def _compiled(path: Path, locale: str, text: bytes) -> GNUTranslations:
    # A translator edits one text file; nothing has to be compiled before a build.
    compiled = io.BytesIO()
    try:
        catalog = read_po(io.BytesIO(text), locale=locale, abort_invalid=True)
        write_mo(compiled, catalog)
        compiled.seek(0)
        messages = GNUTranslations(compiled)
    except (PoFileError, ValueError) as error:
        told = _("%(path)s cannot be read: %(reason)s") % {"path": path, "reason": error}
        raise UnknownLanguage(told) from None
    # A part with another name would end a build with no word of where it stands.
    for message, errors in catalog.check():
        raise UnknownLanguage(f"{path}:{message.lineno}: {message.string!r}: {errors[0]}")
    for message in catalog:
        # A width, as in %(part)999999999s, would make any text as long as it says.
        if message.id and _WIDTH.search(f"{message.string}"):
            expected = _("expected parts like %(part)s") % {"part": "%(name)s"}
            raise UnknownLanguage(f"{path}:{message.lineno}: {expected}")
    return messages


def _read(path: Path) -> bytes:
    # A link could lead to any file of the machine that builds the site; a pipe would never end.
    if path.is_symlink() or path.parent.is_symlink() or not path.is_file():
        message = _("%(path)s: expected a regular file, found a link, folder or device")
        raise UnknownLanguage(message % {"path": path})
    with path.open("rb") as file:
        text = file.read(_MOST_BYTES + 1)
    if len(text) > _MOST_BYTES:
        message = _("%(path)s: expected at most %(most)s bytes, found more")
        raise UnknownLanguage(message % {"path": path, "most": figures.number(_MOST_BYTES)})
    return text


def locale_of(code: str) -> str:
    """Return the name under which Babel knows a language, or the language it is a form of."""
    for name in _names(code):
        try:
            return str(Locale.parse(name))
        except (UnknownLocaleError, ValueError):
            continue
    return ENGLISH.locale


def _names(code: str) -> Iterable[str]:
    parts = code.replace("-", "_").split("_")
    return ("_".join(parts[:end]) for end in range(len(parts), 0, -1))
