"""The languages that a site can be built in: English, and every one with a file of messages."""

import io
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from gettext import GNUTranslations
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Message
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
_PART = re.compile(r"%\((\w+)\)s")
_NO_MESSAGE = ""
_SEVERAL = 1_000  # numbers, behind which the rules of all languages only repeat themselves
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


def language_from(code: str, messages: bytes | None) -> Language:
    """Return a language from the text of its message file, as `message_file` returns it."""
    if code == ENGLISH.code or messages is None:
        return ENGLISH
    locale = locale_of(code)
    return Language(code, locale, _compiled(Path(f"{code}.po"), locale, messages))


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


class _Broken(Exception):
    """What is wrong with a file of messages, wherever it is: as a whole, or at a line of it."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.line = line


def _compiled(path: Path, locale: str, text: bytes) -> GNUTranslations:
    try:
        return _checked(locale, text)
    except (PoFileError, ValueError) as error:
        told = _("%(path)s cannot be read: %(reason)s") % {"path": path, "reason": error}
        raise UnknownLanguage(told) from None
    except _Broken as error:
        place = path if error.line is None else f"{path}:{error.line}"
        raise UnknownLanguage(f"{place}: {error}") from None


# By what the file says now, as `mkdocs serve` builds anew for every edit of a card; and not by its
# place, as catalogues of one process may have the same.
@lru_cache(maxsize=4)
def _checked(locale: str, text: bytes) -> GNUTranslations:
    # A translator edits one text file; nothing has to be compiled before a build.
    compiled = io.BytesIO()
    catalog = read_po(io.BytesIO(text), locale=locale, abort_invalid=True)
    write_mo(compiled, catalog)
    compiled.seek(0)
    messages = GNUTranslations(compiled)
    for message in catalog:
        if message.id and (wrong := _mistake(message)):
            raise _Broken(wrong, message.lineno)
    if not _counts(messages):
        told = _("expected a rule of plurals that holds for every number: %(rule)s")
        raise _Broken(told % {"rule": catalog.plural_expr})
    return messages


def _mistake(message: Message) -> str:
    """Return what would end a build, or leave a number out of a sentence; empty if all is well."""
    forms = [form for form in _listed(message.string) if form]
    # The plural names every part; a singular may say "one" in words.
    wanted = {*_PART.findall(_listed(message.id)[-1])}
    for form in forms:
        # A width, as in %(part)999999999s, would make any text as long as it says.
        if _WIDTH.search(form):
            return _("expected parts like %(part)s") % {"part": "%(name)s"}
        if wanted and (odd := {*_PART.findall(form)} - wanted):
            return _("there is no part %(part)s in '%(text)s'") % {
                "part": _spelled(min(odd)),
                "text": _listed(message.id)[-1],
            }
        if wanted and "%" in _PART.sub("", form.replace("%%", "")):
            told = _("'%(text)s' has a sign that is no part; a percent sign is written %(sign)s")
            return told % {"text": form, "sign": "%%"}
    if forms and (missing := wanted - {*_PART.findall(forms[-1])}):
        parts = {"text": forms[-1], "part": _spelled(min(missing))}
        return _("'%(text)s' lacks the part %(part)s") % parts
    return ""


def _listed(forms: str | Sequence[str] | None) -> list[str]:
    return [forms] if isinstance(forms, str) else list(forms or ())


def _spelled(part: str) -> str:
    return f"%({part})s"


def _counts(messages: GNUTranslations) -> bool:
    """Return whether the rule of a file says which form each number has."""
    try:
        for number in range(_SEVERAL):
            messages.ngettext(_NO_MESSAGE, _NO_MESSAGE, number)
    except (ArithmeticError, ValueError, TypeError):
        return False
    return True


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
