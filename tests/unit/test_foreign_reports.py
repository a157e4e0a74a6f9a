"""Commands report in the language of the catalogue, or in the one that is named."""

import json
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from cardpress.cli import main
from cardpress.reference import json_schemas
from cardpress.wording import FOLDER
from tests import pseudo
from tests.conftest import MakeRoot
from tests.foreign import MESSAGE, english_words

_CARD = "cards/models/acme/case.yml"


def test_a_report_of_a_program_has_its_keys_in_english_and_its_messages_translated(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({_CARD: "name: Case\ntype: Embedding Model\nsummary:\n", **_translation()})
    [problem] = json.loads(_told(root, "check", "--format", "json"))
    assert [*problem] == [
        *("path", "line", "column", "field", "message", "hint", "severity", "rule")
    ]
    assert (problem["path"], problem["field"], problem["severity"]) == (_CARD, "summary", "problem")
    assert problem["message"] == "⟦\xa0ĥåš ñö ṽåļûé⟧"
    assert MESSAGE.fullmatch(problem["hint"])


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
    assert told.exit_code == 1
    assert "catalogue.yml:1:11: language: expected a language" in told.output


def test_a_new_card_is_explained_in_the_language_and_is_none_that_is_written(
    catalogue: MakeRoot,
) -> None:
    root = catalogue(_translation())
    assert MESSAGE.search(_told(root, "new", "acme/newest"))
    text = (root / "cards/models/acme/newest.yml").read_text(encoding="utf-8")
    explained = [line for line in text.split("\n") if line.startswith("## ")]
    assert explained
    assert english_words(" ".join(explained), root) == set()
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


def test_an_editor_explains_fields_in_the_language(catalogue: MakeRoot) -> None:
    root = catalogue(_translation())
    assert _told(root, "schema").count("⟦") == len([*json_schemas()]) + 1  # and the ids
    schema = json.loads((root / "cards/model.schema.json").read_text(encoding="utf-8"))
    assert english_words(" ".join(_descriptions(schema)), root) == set()
    assert schema["$comment"].startswith("⟦")


def test_a_standards_report_is_in_the_language(catalogue: MakeRoot) -> None:
    root = catalogue(_translation())
    told = _told(root, "check", "--profile", "mitchell")
    assert english_words(told, root) == set()
    keys = json.loads(_told(root, "check", "--profile", "mitchell", "--format", "json"))[0]
    assert [*keys] == ["path", "profile", "filled", "missing"]


def _descriptions(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        about = node.get("description")
        yield from [about] if isinstance(about, str) else []
        for inner in node.values():
            yield from _descriptions(inner)
