"""Files of messages: the packaged ones are complete, and a catalogue's own are kept up to date."""

import io
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from click.testing import CliRunner, Result

from cardpress.cli import main
from cardpress.wording import find_language
from cardpress.wording.translations import updated
from tests import messages
from tests.conftest import MakeRoot

_PACKAGED = sorted(messages.TEMPLATE.parent.glob("*.po"))
# What is the same in every language: parts by name, where links lead, code, tags and entities.
_KEPT = re.compile(
    r'%\(\w+\)s|%%|\]\((?:%\(\w+\)s|[^)])*\)|``[^`]+``|`[^`]+`|</?\w+(?: [\w-]+="[^"]*")*>|&\w+;'
)
_TEMPLATE = """\
#: wording/counts.py
msgid "%(count)s model"
msgid_plural "%(count)s models"
msgstr[0] ""
msgstr[1] ""

#: wording/titles.py
msgid "Models"
msgstr ""

#: wording/titles.py
msgid "Models of today"
msgstr ""
"""
_FRENCH = """\
# Traduction de Camille.
msgid ""
msgstr ""
"Language: fr\\n"
"Last-Translator: Camille <camille@example.org>\\n"

# un mot
msgid "Models"
msgstr "Modèles"

msgid "Models of yesterday"
msgstr "Modèles d'hier"
"""


def _read(text: str) -> Catalog:
    return read_po(io.StringIO(text))


def _forms(texts: str | Sequence[str] | None) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts or ())


def _run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "messages", *arguments])


def _packaged(path: Path) -> list[Message]:
    return [message for message in _read(path.read_text(encoding="utf-8")) if message.id]


@pytest.mark.parametrize("path", _PACKAGED, ids=lambda path: path.stem)
def test_a_packaged_translation_is_complete_and_keeps_what_is_no_text(path: Path) -> None:
    for message in _packaged(path):
        forms = _forms(message.string)
        assert all(forms), message.id
        assert not message.fuzzy, message.id
        # The plural names every part; a singular may say "one" in words.
        kept = sorted(_KEPT.findall(_forms(message.id)[-1]))
        assert sorted(_KEPT.findall(forms[-1])) == kept, message.id


@pytest.mark.parametrize("path", _PACKAGED, ids=lambda path: path.stem)
def test_a_packaged_translation_is_up_to_date_and_can_be_built_with(path: Path) -> None:
    written = dict(messages.translations())
    assert path.read_text(encoding="utf-8") == written[path].text, "run: make messages"
    assert find_language(path.stem, path.parent).code == path.stem


def test_german_quotes_and_spaces_are_those_of_german_print() -> None:
    for message in _packaged(messages.TEMPLATE.with_name("de.po")):
        for form in _forms(message.string):
            text = _KEPT.sub("", form)
            assert not re.search(r'["“]\w|\w["]', text), form
            assert text.count("„") == text.count("“"), form
            assert not re.search(r"\d (?:%|\$|Mio\.|Mrd\.)|z\. ?B\.", text), form
            assert not re.search(r"\w\.\.\.", text), form


def test_what_is_translated_is_kept_and_what_is_gone_is_dropped() -> None:
    french = updated(_TEMPLATE, "fr", _FRENCH)
    assert (french.translated, french.missing) == (1, 2)
    assert french.text.startswith("# Traduction de Camille.\n")
    assert '"Last-Translator: Camille <camille@example.org>\\n"' in french.text
    catalog = _read(french.text)
    assert catalog.get("Models").string == "Modèles"  # type: ignore[union-attr]
    assert catalog.get("Models").user_comments == ["un mot"]  # type: ignore[union-attr]
    # That of "Models of yesterday" is like it, and no translation of it.
    assert catalog.get("Models of today").string == ""  # type: ignore[union-attr]
    assert "yesterday" not in french.text
    assert updated(_TEMPLATE, "fr", french.text) == french


def test_a_file_that_is_started_has_the_plural_forms_of_its_language() -> None:
    polish = updated(_TEMPLATE, "pl")
    assert (polish.translated, polish.missing) == (0, 3)
    assert "nplurals=3" in polish.text
    assert "msgstr[2]" in polish.text
    assert polish.text.startswith("# Messages of Cardpress in Polish")


def test_the_command_starts_a_file_and_keeps_it(catalogue: MakeRoot) -> None:
    root = catalogue()
    count = f"{len(_packaged(messages.TEMPLATE)):,}"
    told = f"wrote: locale/pt-BR.po\nmessages: 0 translated, {count} missing\n"
    assert _run(root, "pt-BR").output == told
    path = root / "locale/pt-BR.po"
    empty = '\nmsgid "Organizations"\nmsgstr ""\n'
    started = path.read_text(encoding="utf-8")
    path.write_text(started.replace(empty, empty[:-2] + 'Organizações"\n'), encoding="utf-8")
    told = _run(root, "pt-BR").output
    assert told.startswith("up to date: locale/pt-BR.po\nmessages: 1 translated, ")
    assert find_language("pt-BR", root).messages.gettext("Organizations") == "Organizações"


def test_the_command_starts_from_the_packaged_translation(catalogue: MakeRoot) -> None:
    root = catalogue()
    assert "0 missing" in _run(root, "de").output
    assert (root / "locale/de.po").read_bytes() == messages.TEMPLATE.with_name("de.po").read_bytes()


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("french", "expected a language tag like fr or pt-BR, found 'french'"),
        ("../fr", "found '../fr'"),
        ("pt_br", "did you mean 'pt-BR'?"),
        ("DE", "did you mean 'de'?"),
        ("en", "in English as they are"),
    ],
)
def test_the_command_refuses_what_is_no_language_to_translate_into(
    tag: str, told: str, catalogue: MakeRoot
) -> None:
    root = catalogue()
    run = _run(root, tag)
    assert run.exit_code == 2
    assert told in run.output
    assert not (root / "locale").exists()


@pytest.mark.parametrize("held", ['msgid "a\n', "\udcff", 'msgid "Models"\nmsgstr[0 "x"\n'])
def test_the_command_leaves_a_file_alone_that_it_cannot_read(
    held: str, catalogue: MakeRoot
) -> None:
    root = catalogue({"locale/fr.po": ""})
    path = root / "locale/fr.po"
    path.write_bytes(held.encode(errors="surrogateescape"))
    run = _run(root, "fr")
    assert run.exit_code == 2
    assert "fr.po cannot be read" in run.output
    assert path.read_bytes() == held.encode(errors="surrogateescape")
