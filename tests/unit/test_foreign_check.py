"""In a language in which every message shows, a contributor is told nothing in English."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress.build import check
from cardpress.checks import RULES, Rule
from cardpress.cli import main
from cardpress.language import Language, in_language
from cardpress.problem import Problem
from cardpress.schema import outline
from cardpress.wording import FOLDER, find_language
from cardpress.wording.fields import every_record
from tests import pseudo
from tests.conftest import CASES, MakeRoot
from tests.judging import DAY, found_by, judge_in

_CARD = "cards/models/acme/case.yml"
_BAD = sorted(path for path in (CASES / "bad").iterdir() if path.suffix == ".yml" or path.is_dir())
# A message, innermost first: in brackets, with its parts.
_MESSAGE = re.compile(r"⟦[^⟦⟧]*⟧")
_PART = re.compile(r"%\((\w+)\)s")
_WORD = re.compile(r"[A-Za-z]{2,}")
# The same in every language: commands, truth values, names of characters, and what stands in a
# translation as it is in the message: code, and what looks like a tag. Quoted texts are cut.
_NAMES = {*("cardpress", "new", "ORGANIZATION", "MODEL", "BENCHMARK", "true", "false")}
_KEPT = re.compile(r"U\+[0-9A-F]{4,6} \([A-Z -]+\)|`[^`]*`|<.*?>+|\w+\.\.\.")


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Language:
    """Return a language in which every message is in brackets and accented letters."""
    root = tmp_path_factory.mktemp("pseudo")
    (root / FOLDER).mkdir()
    (root / FOLDER / f"{pseudo.CODE}.po").write_text(pseudo.translation(), encoding="utf-8")
    return find_language(pseudo.CODE, root)


@pytest.mark.parametrize("case", [*_BAD, CASES / "awful.yml"], ids=lambda path: path.stem)
def test_no_mistake_in_a_card_is_told_in_english(
    case: Path, catalogue: MakeRoot, language: Language
) -> None:
    root = catalogue(_files(case))
    with in_language(language):
        foreign = check(root).problems
    assert [text for each in foreign for text in _outside(each, root)] == []
    english = check(root).problems
    assert _places(foreign) == _places(english)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_broken_rule_is_told_in_english(rule: Rule, tmp_path: Path, language: Language) -> None:
    with in_language(language):
        checked = judge_in(tmp_path)(rule.example, DAY, rule.kind)
    found = found_by(rule.id, checked)
    assert found
    assert [text for each in found for text in _outside(each, tmp_path)] == []


def test_a_report_of_a_program_has_its_keys_in_english_and_its_messages_translated(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({_CARD: "name: Case\ntype: Embedding Model\nsummary:\n", **_translation()})
    [problem] = json.loads(_told(root, "check", "--format", "json"))
    assert [*problem] == [
        *("path", "line", "column", "field", "message", "hint", "severity", "rule")
    ]
    assert (problem["path"], problem["field"], problem["severity"]) == (_CARD, "summary", "problem")
    assert problem["message"] == "⟦ĥåš ñö ṽåļûç⟧".replace("ç", "é")
    assert _MESSAGE.fullmatch(problem["hint"])


def test_a_report_counts_in_the_forms_of_its_language(catalogue: MakeRoot) -> None:
    root = catalogue({_CARD: "name: Case\ntype: Embedding Model\nsummary:\n", "locale/de.po": _DE})
    assert _told(root, "check").endswith("\n1 Fehler in 1 von 8 Karten\n")
    root.joinpath(_CARD).write_text("name: Case\ntype: Embedding Model\n", encoding="utf-8")
    assert _told(root, "check") == "8 Karten, keine Fehler\n"
    warned = (
        "name: Case\ntype: Embedding Model\nsources: {a: {title: Sums}}\nbenchmarks: {sums: 1}\n"
    )
    root.joinpath(_CARD).write_text(warned, encoding="utf-8")
    assert _told(root, "check").endswith("\n2 Warnungen in 1 von 8 Karten\n")


def test_messages_are_in_the_language_of_the_catalogue_unless_another_is_named(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({"catalogue.yml": "language: de\n", "locale/de.po": _DE})
    arguments = ["--root", str(root), "check"]
    assert CliRunner().invoke(main, arguments).output == "7 Karten, keine Fehler\n"
    english = CliRunner().invoke(main, ["--language", "en", *arguments])
    assert english.output == "7 cards, no problems\n"


def test_a_language_that_nobody_has_is_told_with_those_that_there_are(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({"locale/de.po": _DE})
    told = CliRunner().invoke(main, ["--root", str(root), "--language", "tlh", "check"])
    assert told.exit_code == 2
    assert "--language: expected a language" in told.output
    assert "found 'tlh'; known languages: de, en" in told.output
    (root / "catalogue.yml").write_text("language: fr\n", encoding="utf-8")
    told = CliRunner().invoke(main, ["--root", str(root), "check"])
    assert told.exit_code == 2
    assert "catalogue.yml: language: expected a language" in told.output


def test_a_new_card_is_explained_in_the_language_and_is_none_that_is_written(
    catalogue: MakeRoot,
) -> None:
    root = catalogue(_translation())
    assert _MESSAGE.search(_told(root, "new", "acme/newest"))
    text = (root / "cards/models/acme/newest.yml").read_text(encoding="utf-8")
    explained = [line for line in text.split("\n") if line.startswith("## ")]
    assert explained
    kept = (_KEPT.sub("", line) for line in explained)
    assert not [line for line in kept if {*_WORD.findall(line)} - _vocabulary()]
    [warning] = json.loads(_told(root, "check", "--format", "json"))
    assert warning["rule"] == "card-only-started"
    written = text.replace("# summary:", "summary:")
    (root / "cards/models/acme/newest.yml").write_text(written, encoding="utf-8")
    [problem] = json.loads(_told(root, "check", "--format", "json"))
    assert problem["rule"] == "text-of-a-template"


_DE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "%(count)s problem"
msgid_plural "%(count)s problems"
msgstr[0] "%(count)s Fehler"
msgstr[1] "%(count)s Fehler"

msgid "%(count)s warning"
msgid_plural "%(count)s warnings"
msgstr[0] "%(count)s Warnung"
msgstr[1] "%(count)s Warnungen"

msgid "%(count)s card, no problems"
msgid_plural "%(count)s cards, no problems"
msgstr[0] "%(count)s Karte, keine Fehler"
msgstr[1] "%(count)s Karten, keine Fehler"

msgid "%(problems)s in %(count)s of %(cards)s card"
msgid_plural "%(problems)s in %(count)s of %(cards)s cards"
msgstr[0] "%(problems)s in %(count)s von %(cards)s Karte"
msgstr[1] "%(problems)s in %(count)s von %(cards)s Karten"
"""


def _translation() -> dict[str, str]:
    return {f"{FOLDER}/{pseudo.CODE}.po": pseudo.translation()}


def _told(root: Path, *command: str) -> str:
    code = "de" if (root / FOLDER / "de.po").exists() else pseudo.CODE
    arguments = ["--root", str(root), "--language", code, *command]
    return CliRunner().invoke(main, arguments, catch_exceptions=False).output


def _outside(problem: Problem, root: Path) -> Iterator[str]:
    """Yield a problem's message or hint if any of it is no message, or a part of one is English.

    It may quote the words of the cards below ``root``, and name their paths.
    """
    known = _words_below(root) | _vocabulary() | _NAMES
    for text in filter(None, (problem.message, problem.hint)):
        left, parts = text, list[str]()
        while _MESSAGE.search(left):
            parts += _MESSAGE.findall(left)
            left = _MESSAGE.sub("", left)
        if left or _PART.search(text) or {*_WORD.findall(_KEPT.sub("", " ".join(parts)))} - known:
            yield text


def _words_below(root: Path) -> set[str]:
    paths = [path for path in root.rglob("*.yml") if path.is_file()]
    texts = (f"{path.relative_to(root)} {path.read_text('utf-8')}" for path in paths)
    # A name is suggested in small letters.
    return {word for text in texts for word in _WORD.findall(f"{text} {text.casefold()}")}


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words that a card is written in: keys, choices, examples and names of rules."""
    words = {word for rule in RULES for word in rule.id.split("-")}
    for record in every_record():
        for field in outline(record):
            written = (field.key, *field.choices, str(field.example))
            words.update(_WORD.findall(" ".join(written)))
    return frozenset(words)


def _places(problems: tuple[Problem, ...]) -> list[tuple[str, int, int, str, str]]:
    return sorted((p.path, p.line, p.column, p.field, p.rule) for p in problems)


def _files(case: Path) -> dict[str, str]:
    if case.is_dir():
        paths = sorted(path for path in case.rglob("*") if path.is_file())
        return {path.relative_to(case).as_posix(): path.read_text("utf-8") for path in paths}
    return {_CARD: case.read_text(encoding="utf-8")}
