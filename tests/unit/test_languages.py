"""A site is built in any language that has a file of messages, and says which ones have."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress import figures
from cardpress.build import build
from cardpress.checked import own_language
from cardpress.cli import main
from cardpress.data.translation import translation_record
from cardpress.language import Language, current, in_language
from cardpress.wording import UnknownLanguage, find_language, known_languages
from tests.conftest import MakeRoot
from tests.messages import TEMPLATE, template
from tests.pseudo import language_of

_GERMAN = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Organizations"
msgstr "Organisationen"

msgid "%(count)s organization"
msgid_plural "%(count)s organizations"
msgstr[0] "%(count)s Organisation"
msgstr[1] "%(count)s Organisationen"
"""


def test_the_file_that_translators_copy_has_every_message_of_now() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == template(), "run: make messages"


def test_a_catalogue_brings_a_language_of_its_own(catalogue: MakeRoot) -> None:
    root = catalogue({"locale/de.po": _GERMAN})
    assert known_languages(root) == ("de", "en")
    pages = {page.path: page.markdown for page in build(root, language="de").pages}
    assert "# Organisationen\n\n2 Organisationen\n" in pages["organizations/index.md"]
    assert "\n## Models\n" in pages["organizations/acme.md"]  # English where nothing is translated


def test_an_edited_file_of_messages_is_read_anew_on_every_page(catalogue: MakeRoot) -> None:
    root = catalogue({"locale/de.po": _GERMAN})
    for said in ("Bedeutung", "Sinn"):
        text = f'{_GERMAN}\nmsgid "Meaning"\nmsgstr "{said}"\n'
        (root / "locale/de.po").write_text(text, encoding="utf-8")
        pages = {page.path: page.markdown for page in build(root, language="de").pages}
        for path in ("fields", "templates"):
            assert f"| {said} |" in pages[f"contribute/{path}.md"], path


def test_a_build_leaves_no_language_behind(catalogue: MakeRoot) -> None:
    root = catalogue({"locale/de.po": _GERMAN})
    english = build(root)
    build(root, language="de")
    assert current().code == "en"
    assert build(root) == english


def test_a_language_without_messages_is_refused_with_those_that_have_some(
    catalogue: MakeRoot, tmp_path: Path
) -> None:
    root = catalogue({"locale/de.po": _GERMAN})
    with pytest.raises(UnknownLanguage, match="found 'tlh'; known languages: de, en"):
        build(root, language="tlh")
    arguments = ["--root", str(root), "pages", "--out", str(tmp_path / "out"), "--language", "tlh"]
    told = CliRunner().invoke(main, arguments)
    assert told.exit_code == 2
    assert "found 'tlh'; known languages: de, en" in told.output


def _plural_by(rule: str) -> str:
    return f'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural={rule};\\n"\n'


@pytest.mark.parametrize(
    "sound",
    [
        'msgid "%(count)s token"\nmsgid_plural "%(count)s tokens"\n'
        'msgstr[0] "ein Token"\nmsgstr[1] "%(count)s Token"\n',
        'msgid "%(count)s token"\nmsgstr "100 %% von %(count)s"\n',
        'msgid "token"\nmsgstr "100 % Token"\n',
        'msgid "%(count)s token"\nmsgstr ""\n',
    ],
)
def test_a_translation_may_say_things_its_own_way(sound: str, catalogue: MakeRoot) -> None:
    assert find_language("de", catalogue({"locale/de.po": sound})).code == "de"


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ('msgid "a\n', "cannot be read"),
        (
            'msgid "%(count)s token"\nmsgstr "%(cuont)s Token"\n',
            r"de.po:1: there is no part %.cuont.s in '%.count.s token'",
        ),
        ('msgid "%(count)s token"\nmsgstr "100% %(count)s"\n', "de.po:1: .*is written %%"),
        ('msgid "%(count)s token"\nmsgstr "%(count)s 5 % x"\n', "de.po:1: .*is written %%"),
        ('msgid "%(count)s token"\nmsgstr "%s %(count)s"\n', "de.po:1: .*is written %%"),
        ('msgid "%(count)s token"\nmsgstr "Token"\n', r"'Token' lacks the part %.count.s"),
        (
            'msgid "%(count)s token"\nmsgid_plural "%(count)s tokens"\n'
            'msgstr[0] "ein Token"\nmsgstr[1] "viele Token"\n',
            r"'viele Token' lacks the part %.count.s",
        ),
        (_plural_by("n/0"), "de.po: expected a rule of plurals"),
        (_plural_by("n%(n-7)"), "de.po: expected a rule of plurals"),
        ('msgid "%(count)s token"\nmsgstr "%(count)999999999s"\n', "expected parts like"),
        ('msgid "token"\nmsgstr "%999999999s"\n', "expected parts like"),
    ],
)
def test_a_broken_file_of_messages_says_where_it_is_broken(
    broken: str, reason: str, catalogue: MakeRoot
) -> None:
    root = catalogue({"locale/de.po": broken})
    with pytest.raises(UnknownLanguage, match=reason):
        find_language("de", root)


def _link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _linked_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))
    path.parent.symlink_to("elsewhere")
    path.write_text(_GERMAN, encoding="utf-8")


def _huge(path: Path) -> None:
    path.write_text("# a\n" * 300_000, encoding="utf-8")


@pytest.mark.parametrize("place", [_link, _pipe, _folder, _linked_folder, _huge])
def test_a_file_of_messages_is_a_regular_file_of_the_catalogue(
    place: Callable[[Path], None], catalogue: MakeRoot
) -> None:
    root = catalogue({"locale/fr.po": ""})
    place(root / "locale/de.po")
    with pytest.raises(UnknownLanguage, match=r"de.po: expected (a regular file|at most)"):
        find_language("de", root)


def test_a_form_of_a_language_writes_numbers_as_the_language_does(catalogue: MakeRoot) -> None:
    root = catalogue({"locale/de-x-plain.po": _GERMAN, "locale/pt-BR.po": "", "locale/tlh.po": ""})
    assert find_language("de-x-plain", root).locale == "de"
    assert find_language("pt-BR", root).locale == "pt_BR"
    assert find_language("tlh", root).locale == "en"


def test_figures_and_dates_follow_the_language() -> None:
    with in_language(Language("de", "de")):
        assert figures.number(1234.5) == "1.234,5"
        assert figures.date("2026-01-15") == "15. Januar 2026"
        assert figures.short_date("2026-01") == "Jan. 2026"
        assert figures.money(1234.5) == "1.234,50\xa0$"
        assert figures.score(76.8, "percent") == "76,8\xa0%"
        assert figures.count(22_700) == "22.700"
        assert figures.count(671_000_000_000) == "671\xa0Mrd."
        assert figures.listed(["A", "B", "C"]) == "A, B und C"
    assert figures.listed(["A", "B", "C"]) == "A, B, and C"


def test_a_form_for_a_million_alone_reaches_the_scripts() -> None:
    models = ("%(count)s model", "%(count)s models")
    french = language_of("fr", {models: ("%(count)s modèle", "%(count)s modèles")})
    forms = translation_record(french)["messages"]["%(count)s model"]
    assert set(forms) == {"one", "many", "other"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (None, None),
        ("", None),
        ("name: Acme\n", None),
        ("language: en\nlanguages: x\n", "en"),
        ("language: fr\n", None),
        ("language: [\n", "de"),
        ("\t- x", "de"),
    ],
)
def test_a_language_of_before_is_that_of_a_file_that_cannot_be_read(
    catalogue: MakeRoot, text: str | None, named: str | None
) -> None:
    root = catalogue({} if text is None else {"catalogue.yml": text})
    assert own_language(root, "de") == named


def test_a_folder_in_the_place_of_the_settings_has_the_language_of_before(
    catalogue: MakeRoot,
) -> None:
    root = catalogue()
    (root / "catalogue.yml").mkdir()
    assert own_language(root, "de") == "de"
