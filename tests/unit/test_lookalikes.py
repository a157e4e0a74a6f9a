"""Names are what they seem: all of a name can be seen, and no name passes for another card's."""

import json
from pathlib import Path

import pytest
from glyphguard import ucd
from hypothesis import given
from hypothesis import strategies as st

from cardpress.build import check
from cardpress.characters import folded_name, looks, loose_mark, unseen
from tests.conftest import MakeRoot

_CARDS = {
    "model": ("cards/models/acme/other.yml", {"type": "Large Language Model"}),
    "organization": ("cards/organizations/other.yml", {}),
    "benchmark": ("cards/benchmarks/other.yml", {"category": "Sums", "summary": "Sums."}),
}
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
_ALIKE = {
    "Cyrillic": "G\u043eod-1 Model",
    "full-width": "\uff27\uff4f\uff4f\uff44-1 Model",
    "Cherokee": "\u13c0OOD-1 MODEL",
    "mathematical": "\U0001d406\U0001d428\U0001d428\U0001d41d-1 Model",
    "l for 1": "Good-l Model",
    "0 for o": "G0od-1 Model",
    "rn for m": "Good-1 rnodel",
    "a dash": "Good\u20131 Model",
    "a no-break space": "Good-1\u00a0Model",
    "in capitals": "G\u039f\u041eD-1 MODEL",
    "superscript": "Good-\u00b9 Model",
    "Greek": "G\u03bfod-1 M\u03bfdel",
    "circled": "Good-\u2460 Model",
}


def _write(root: Path, kind: str, **said: object) -> str:
    path, head = _CARDS[kind]
    card = {"name": "Other", **head, **said}
    (root / path).write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "told"), _UNSEEN.items(), ids=map(ascii, _UNSEEN))
def test_a_name_that_hides_something_is_refused(name: str, told: str, catalogue: MakeRoot) -> None:
    root = catalogue({})
    path = _write(root, "model", name=name)
    [problem] = check(root).problems
    assert (problem.path, problem.field) == (path, "name")
    assert told in problem.message
    assert problem.hint.startswith("delete the ")


@pytest.mark.parametrize("kind", _CARDS)
@pytest.mark.parametrize("field", ["name", "aliases", "former_names"])
def test_every_name_of_every_card_can_be_seen(kind: str, field: str, catalogue: MakeRoot) -> None:
    root, name = catalogue({}), "G\u200bood"
    path = _write(root, kind, **{field: name if field == "name" else [name]})
    [problem] = check(root).problems
    assert problem.path == path
    assert "U+200B (ZERO WIDTH SPACE)" in problem.message


_PUBLISHED = {"card": {"title": "Card", "url": "https://acme.dev/", "publisher": "Good"}}
_EVALUATED = {"sums": {"score": 7, "evaluated_by": "Good"}}
_LABELS: dict[str, object] = {
    "family": "Good",
    "license": {"name": "Good", "spdx": "Good"},
    "sources": _PUBLISHED,
    "benchmarks": _EVALUATED,
    "pricing": [{"input": 2, "provider": "Good"}],
}


def _with(value: object, name: str) -> object:
    if isinstance(value, dict):
        return {key: _with(inner, name) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with(inner, name) for inner in value]
    return name if value == "Good" else value


@pytest.mark.parametrize("field", _LABELS)
@pytest.mark.parametrize("name", ["G\u043eod", "Go\u03bfd", "\u13c0OOD", "Go\u200bod"], ids=ascii)
def test_no_label_passes_for_another(name: str, field: str, catalogue: MakeRoot) -> None:
    root, sources = catalogue({}), {"card": {"title": "Card", "url": "https://acme.dev/"}}
    path = _write(root, "model", **{"sources": sources, field: _LABELS[field]})
    assert check(root).problems == ()
    foreign: dict[str, object] = {"name": "Foreign", **_CARDS["model"][1], "sources": sources}
    foreign |= {field: _with(_LABELS[field], name)}
    (root / path).with_name("foreign.yml").write_text(json.dumps(foreign), encoding="utf-8")
    assert {each.path for each in check(root).problems} == {"cards/models/acme/foreign.yml"}


def test_a_provider_can_be_seen(catalogue: MakeRoot) -> None:
    root = catalogue({})
    sources = {"card": {"title": "Card", "url": "https://acme.dev/"}}
    _write(root, "model", sources=sources, pricing=[{"input": 2, "provider": "\u2060Azure"}])
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
        path = _write(root, "model", **{field: value})
        problems = check(root).problems
        assert {problem.path for problem in problems} == {path}, field
        assert all(problem.message.startswith("expected ") for problem in problems)


@pytest.mark.parametrize("name", _SEEN)
def test_names_of_all_scripts_may_stand(name: str, catalogue: MakeRoot) -> None:
    assert (unseen(name), loose_mark(name)) == ("", "")
    root = catalogue({})
    _write(root, "model", name=name, aliases=[f"{name} 2"])
    assert check(root).problems == ()


@pytest.mark.parametrize("kind", _CARDS)
@pytest.mark.parametrize("name", _ALIKE.values(), ids=_ALIKE)
@pytest.mark.parametrize("field", ["name", "aliases", "former_names"])
def test_no_name_passes_for_another_card(
    kind: str, name: str, field: str, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    path = _write(root, kind, **{field: name if field == "name" else [name]})
    real = (root / path).with_name("good.yml")
    real.write_text(json.dumps({**_CARDS[kind][1], "name": "Good-1 Model"}), encoding="utf-8")
    found = [problem for problem in check(root).problems if problem.path == path]
    assert [problem.rule for problem in found] in (
        ["name-looks-like-another"],
        ["name-claimed-twice"],
    )


def test_a_reference_in_foreign_letters_is_told_what_it_looks_like(catalogue: MakeRoot) -> None:
    root = catalogue({})
    real = root / "cards/models/acme/good.yml"
    real.write_text(json.dumps({"name": "Good", **_CARDS["model"][1]}), encoding="utf-8")
    _write(root, "model", related=[{"model": "G\u043e\u043ed", "relation": "variant"}])
    [problem] = check(root).problems
    told = "did you mean 'Good', without U+043E (CYRILLIC SMALL LETTER O)?"
    assert told in problem.message
    _write(root, "model", related=[{"model": "\uff27\uff2f\uff2f\uff24", "relation": "variant"}])
    assert check(root).problems == ()


def test_names_that_differ_in_plain_view_may_stand_side_by_side() -> None:
    names = (
        "GPT-4",
        "GPT-5",
        "GPT-4o",
        "AL 21",
        "Café",
        "Cafe",
        "Løve",
        "Love",
        "C++",
        "C#",
        "VII",
    )
    found = [look for name in names for look in looks(name)]
    assert len({*found}) == sum(len(looks(name)) for name in names)
    assert not looks("AL-21") & looks("AI-21")


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


@pytest.mark.parametrize(("one", "other"), [("-", "---"), ("--", "-----"), ("___", "_")])
def test_names_of_the_same_characters_are_told_apart_in_words(
    one: str, other: str, catalogue: MakeRoot
) -> None:
    sources = {"card": {"title": "Model card", "url": "https://acme.dev/card"}}
    prices = [{"input": 2, "provider": one}, {"input": 3, "provider": other}]
    root = catalogue()
    _write(root, "model", sources=sources, pricing=prices)
    [problem] = check(root).problems
    assert problem.message.endswith("how often it has its characters, or in which order")


@given(st.text(max_size=12))
def test_spellings_and_looks_are_stable(name: str) -> None:
    assert folded_name(folded_name(name)) == folded_name(name)
    assert looks(name)
    assert looks(f" {name} ") == looks(name)
