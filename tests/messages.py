"""Collects every message of the site for translators; `make messages` writes them to files.

Those are the template, and each packaged translation, of which all that is translated is kept.
"""

import sys
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from cardpress.configuration import section_messages
from cardpress.reference import CONTEXT, starter_messages, template_messages
from cardpress.wording.fields import record_messages, schema_messages
from cardpress.wording.profiles import profile_messages
from cardpress.wording.rules import rule_messages
from cardpress.wording.translations import Translation, updated
from tests.conftest import ROOT

TEMPLATE = ROOT / "generator/cardpress/wording/locale/messages.pot"
_HEADER = """\
# The messages of Cardpress, made by "make messages": edits here are lost.
# A translation has each msgstr filled in, and is named for its language: de.po. It lies beside this
# file, where "make messages LANGUAGE=de" starts it and "make messages" brings it up to date, or in
# the folder locale/ of a catalogue, where "cardpress messages de" does both.
msgid ""
msgstr ""
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
_PYTHON = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "NN_": (1, 2),
    "pgettext": ((1, "c"), 2),
    "NP_": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_SCRIPTS = {"t": None, "pieces": None, "n": (1, 2)}
_JINJA = {"newstyle_gettext": "true", "trim_blocks": "true", "silent": "false"}
_Folder = tuple[str, str, str, Mapping[str, Any], Mapping[str, str]]
_FOLDERS: tuple[_Folder, ...] = (
    ("generator/cardpress/wording", "**.py", "python", _PYTHON, {}),
    ("templates", "**.j2", "jinja2", _PYTHON, _JINJA),
    ("templates", "**.html", "jinja2", _PYTHON, _JINJA),
    (
        "site_src/assets/cardpress",
        "**.js",
        "javascript",
        _SCRIPTS,
        {"parse_template_string": "true"},
    ),
)
# What those see who write cards, or build a site; after what its readers see.
_ROOMS: _Folder = ("generator/cardpress", "**.py", "python", _PYTHON, {})
_FOR_TRANSLATORS = "For translators:"
_Found = tuple[str, Any, list[str], str | None]


def messages() -> Catalog:
    """Return every message, with the files that hold it and what is noted for translators."""
    catalog = Catalog(charset="utf-8")
    for path, text, comments, context in _everywhere():
        catalog.add(text, locations=[(path, 0)], auto_comments=comments, context=context)
    return catalog


def template() -> str:
    """Return the text of the file that translators copy."""
    file = BytesIO()
    write_po(file, messages(), width=100, omit_header=True, include_lineno=False)
    return _HEADER + file.getvalue().decode()


@cache
def _everywhere() -> tuple[_Found, ...]:
    # The files of the code stay as they are while a process runs, and reading all takes a second.
    return tuple(_messages())


def _messages() -> Iterator[_Found]:
    for folder in _FOLDERS:
        yield from _found(*folder)
    # The schema and the rules hold their own sentences, which no function marks.
    held = (
        ("generator/cardpress/schema", None, schema_messages()),
        ("generator/cardpress/configuration", None, section_messages()),
        ("generator/cardpress/pages", None, template_messages()),
        ("generator/cardpress/checks", None, profile_messages()),
        ("generator/cardpress/checks", None, rule_messages()),
        ("generator/cardpress/starter", CONTEXT, starter_messages()),
    )
    for place, context, texts in held:
        for text in texts:
            yield place, text, [], context
    for text, context in record_messages():
        yield "generator/cardpress/schema", text, [], context
    yield from _found(*_ROOMS)


def _found(
    folder: str, pattern: str, method: str, keywords: Mapping[str, Any], options: Mapping[str, str]
) -> Iterator[_Found]:
    found = extract_from_dir(
        ROOT / folder,
        [(pattern, method)],
        {pattern: dict(options)},
        keywords=keywords,
        comment_tags=[_FOR_TRANSLATORS],
        strip_comment_tags=True,
    )
    for name, _, text, comments, context in sorted(found, key=lambda each: each[:2]):
        yield f"{folder}/{name}", text, comments, context


def translations(*started: str) -> Iterator[tuple[Path, Translation]]:
    """Yield the file of each packaged language, and of those to start, and its text of now."""
    present = {path.stem for path in TEMPLATE.parent.glob("*.po")}
    for tag in sorted(present.union(started)):
        path = TEMPLATE.with_name(f"{tag}.po")
        held = path.read_text(encoding="utf-8") if tag in present else ""
        yield path, updated(template(), tag, held)


def _write(started: list[str]) -> None:
    for path, translation in translations(*started):
        path.write_text(translation.text, encoding="utf-8")
        print(f"{path.name}: {translation.translated} translated, {translation.missing} missing")
    TEMPLATE.write_text(template(), encoding="utf-8")


if __name__ == "__main__":
    _write(sys.argv[1:])
