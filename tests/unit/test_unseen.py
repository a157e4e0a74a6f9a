"""All of a name can be seen, whatever its script, and no text of a card is blank."""

import pytest
from glyphguard import ucd

from cardpress.build import check
from cardpress.characters import loose_mark, unseen
from tests.conftest import MakeRoot
from tests.one_more_card import CARDS, write_card

_UNSEEN = {
    "\u3164": "U+3164 (HANGUL FILLER)",
    "\u00ad": "U+00AD (SOFT HYPHEN)",
    "G\u200bood": "U+200B (ZERO WIDTH SPACE)",
    "Good\ufe0f": "U+FE0F (VARIATION SELECTOR-16)",
    "4\ufe0f": "U+FE0F (VARIATION SELECTOR-16)",
    "Good\U000e0141": "U+E0141 (VARIATION SELECTOR-82)",
    "Good\U000e0041": "U+E0041 (TAG LATIN CAPITAL LETTER A)",
    "Go\u200dod": "U+200D (ZERO WIDTH JOINER)",
    "Good\u200c": "U+200C (ZERO WIDTH NON-JOINER)",
    "\u202edooG": "U+202E (RIGHT-TO-LEFT OVERRIDE)",
    "Good\u2066": "U+2066 (LEFT-TO-RIGHT ISOLATE)",
    "Good\u200f": "U+200F (RIGHT-TO-LEFT MARK)",
    "Go\u061cod": "U+061C (ARABIC LETTER MARK)",
    "\u2800": "U+2800 (BRAILLE PATTERN BLANK)",
    "Good\u2060": "U+2060 (WORD JOINER)",
    "Go\u034fod": "U+034F (COMBINING GRAPHEME JOINER)",
    "\u115f\u1160": "U+115F (HANGUL CHOSEONG FILLER)",
    "Good\u2063": "U+2063 (INVISIBLE SEPARATOR)",
    "Good\uffa0": "U+FFA0 (HALFWIDTH HANGUL FILLER)",
    "Good\uf8ff": "U+F8FF",
    "Good\u17b5": "U+17B5 (KHMER VOWEL INHERENT AA)",
    "Go\ufffcod": "U+FFFC (OBJECT REPLACEMENT CHARACTER)",
    "\U0001d173Good": "U+1D173 (MUSICAL SYMBOL BEGIN BEAM)",
    "\u0301": "U+0301 (COMBINING ACUTE ACCENT)",
    "Good \u0301": "U+0301 (COMBINING ACUTE ACCENT)",
    "\u20dd\u20de": "U+20DD (COMBINING ENCLOSING CIRCLE)",
    "Cafe\u0301\u0301": "U+0301 (COMBINING ACUTE ACCENT)",
    "G\u0300\u0301\u0302\u0303\u0304\u0305ood": "U+0304 (COMBINING MACRON)",
}
# ruff: noqa: RUF001 -- letters of all scripts are the subject
_SEEN = (
    *(
        "深度求索",
        "通义千问 3",
        "サクラ",
        "네이버",
        "葛\U000e0100城",
        "नागरी",
        "ಕನ್ನಡ",
        "ไทยที่",
        "עִבְרִית",
    ),
    *("نموذج عربي", "می\u200cخواهم", "ه\u200dـ"),
    *("क\u094d\u200dष", "ক\u09cd\u200cষ", "ශ\u0dca\u200dරී", "र\u200d\u094dय"),
    *("👩\u200d🔬 Lab", "❤\ufe0f\u200d🔥", "👩🏽\u200d🚀", "1\ufe0f\u20e3", "☀\ufe0e", "🇩🇪"),
    *("Việt Nam", "Cafe\u0301", "Café", "Łódź", "naïve Bayes", "Яндекс", "Ελληνικά", "ρ-former"),
    *("C++ №5", "O\u2019Reilly", "α/β", "GPT\u20114"),
)


@pytest.mark.parametrize(("name", "told"), _UNSEEN.items(), ids=map(ascii, _UNSEEN))
def test_a_name_that_hides_something_is_refused(name: str, told: str, catalogue: MakeRoot) -> None:
    root = catalogue({})
    path = write_card(root, "model", name=name)
    [problem] = check(root).problems
    assert (problem.path, problem.field) == (path, "name")
    assert told in problem.message
    assert problem.hint.startswith("delete the ")


@pytest.mark.parametrize("kind", CARDS)
@pytest.mark.parametrize("field", ["name", "aliases", "former_names"])
def test_every_name_of_every_card_can_be_seen(kind: str, field: str, catalogue: MakeRoot) -> None:
    root, name = catalogue({}), "G\u200bood"
    path = write_card(root, kind, **{field: name if field == "name" else [name]})
    [problem] = check(root).problems
    assert problem.path == path
    assert "U+200B (ZERO WIDTH SPACE)" in problem.message


def test_a_provider_can_be_seen(catalogue: MakeRoot) -> None:
    root = catalogue({})
    sources = {"card": {"title": "Card", "url": "https://acme.dev/"}}
    write_card(root, "model", sources=sources, pricing=[{"input": 2, "provider": "\u2060Azure"}])
    [problem] = check(root).problems
    assert "U+2060 (WORD JOINER)" in problem.message


@pytest.mark.parametrize(
    "text",
    ["\u3164", "\u00ad\u2060", "\u2800 \u2800", "\U000e0041", "\ufe0f", "\uf8ff", "\u200b\u3000"],
)
def test_no_line_of_a_card_is_blank(text: str, catalogue: MakeRoot) -> None:
    root, sources = catalogue({}), {"card": {"title": text, "url": "https://acme.dev/"}}
    said: dict[str, object] = {
        "license": {"name": text, "spdx": text},
        "resources": {text: "https://acme.dev/"},
        "key_features": [{"title": text, "points": [text]}],
        "summary": text,
        "overview": text,
    }
    for field, value in {**said, "sources": sources}.items():
        path = write_card(root, "model", **{field: value})
        problems = check(root).problems
        assert {problem.path for problem in problems} == {path}, field
        assert all(problem.message.startswith("expected ") for problem in problems)


@pytest.mark.parametrize("name", _SEEN)
def test_names_of_all_scripts_may_stand(name: str, catalogue: MakeRoot) -> None:
    assert (unseen(name), loose_mark(name)) == ("", "")
    root = catalogue({})
    write_card(root, "model", name=name, aliases=[f"{name} 2"])
    assert check(root).problems == ()


@pytest.mark.parametrize(
    "unit", ["\u0628\u200c", "\u0915\u094d\u200d", "\u0628\u064e\u064f\u200c", "e\u0301\u200d"]
)
def test_a_name_is_looked_through_once_however_many_joiners_it_has(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, asked = unit * 2_000, [0]
    is_combining = ucd.is_combining

    def counted(code: int) -> bool:
        asked[0] += 1
        return is_combining(code)

    monkeypatch.setattr(ucd, "is_combining", counted)
    unseen(name)
    assert asked[0] <= 2 * len(name)
