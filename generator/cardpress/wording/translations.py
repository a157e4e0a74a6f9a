"""A file of messages as its translator gets it: every message of now, with what is translated."""

import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from babel import Locale
from babel.messages.pofile import PoFileError, read_po, write_po

from cardpress.language import ENGLISH
from cardpress.messages import _
from cardpress.registries import proper_tag

from .languages import FOLDER, TEMPLATE, UnknownLanguage, locale_of, message_file, packaged_file

_WIDTH = 100
_HEAD = """\
# Messages of Cardpress in {name}, each below its English one.
# Parts like %(name)s, links, tags and `code` stay as they are; what is left empty stays English.
"""
_HEADER = re.compile(r'((?:#.*\n)*)msgid ""\nmsgstr (".*"\n(?:".*"\n)*)')
_FIELD = re.compile(r"^([\w-]+): *(.*)$", re.MULTILINE)


class Translation(NamedTuple):
    """The text of a file of messages, how many of them are translated, and how many are not."""

    text: str
    translated: int
    missing: int


def translation(tag: str, root: Path) -> tuple[Path, Translation]:
    """Return the file of a language that a catalogue keeps, and what it holds when up to date.

    It starts from the packaged translation, if there is one. Raises UnknownLanguage for what is no
    tag of a language, and for a file that cannot be read.
    """
    if (proper := proper_tag(tag)) != tag:
        told = _("expected a language tag like fr or pt-BR, found '%(tag)s'")
        if proper:
            told = _(
                "expected a language tag like fr or pt-BR, found '%(tag)s'; did you mean "
                "'%(proper)s'?"
            )
        raise UnknownLanguage(told % {"tag": tag, "proper": proper})
    if tag == ENGLISH.code:
        raise UnknownLanguage(_("the messages are in English as they are; choose another language"))
    path = root / FOLDER / f"{tag}.po"
    template = packaged_file(TEMPLATE).decode()
    held = message_file(tag, root)
    try:
        return path, updated(template, tag, held.decode() if held else "")
    except (PoFileError, ValueError) as error:
        told = _("%(path)s cannot be read: %(reason)s") % {"path": path, "reason": error}
        raise UnknownLanguage(told) from None


def updated(template: str, tag: str, held: str = "") -> Translation:
    """Return a file with all messages of a template, of which those in ``held`` are translated.

    A message that is no longer said is dropped; none gets the translation of a similar one.
    """
    locale = locale_of(tag)
    catalog = read_po(io.StringIO(held), locale=locale, abort_invalid=True)
    catalog.update(read_po(io.StringIO(template)), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    file = io.BytesIO()
    # Without Babel's header, which has the time of day, so that a second run would change the file.
    write_po(file, catalog, width=_WIDTH, omit_header=True, include_lineno=False)
    messages = [message for message in catalog if message.id]
    translated = sum(_is_whole(each.string) and not each.fuzzy for each in messages)
    text = f"{_header(tag, catalog.plural_forms, held)}\n{file.getvalue().decode()}"
    return Translation(text, translated, len(messages) - translated)


def _is_whole(forms: str | Sequence[str] | None) -> bool:
    return bool(forms) and all(forms or ())


def _header(tag: str, plurals: str, held: str) -> str:
    """Return the head of a file, with what its translator and their tools have written there."""
    found = _HEADER.match(held)
    comment, fields = found.groups() if found else ("", "")
    name = Locale.parse(locale_of(tag)).get_display_name(ENGLISH.locale)
    lines = (f'"{field}: {value}\\n"' for field, value in _fields(tag, plurals, fields).items())
    return (comment or _HEAD.format(name=name)) + "\n".join(['msgid ""', 'msgstr ""', *lines, ""])


def _fields(tag: str, plurals: str, held: str) -> dict[str, str]:
    text = "".join(line.strip('"') for line in held.splitlines()).replace("\\n", "\n")
    return {
        **dict(_FIELD.findall(text)),
        "Plural-Forms": plurals,
        "Language": tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
