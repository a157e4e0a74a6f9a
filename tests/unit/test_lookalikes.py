"""No name passes for another card's, and no label for another card's label."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.build import check
from cardpress.characters import folded_name, looks
from tests.conftest import MakeRoot
from tests.one_more_card import CARDS, write_card

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
    path = write_card(root, "model", **{"sources": sources, field: _LABELS[field]})
    assert check(root).problems == ()
    foreign: dict[str, object] = {"name": "Foreign", **CARDS["model"][1], "sources": sources}
    foreign |= {field: _with(_LABELS[field], name)}
    (root / path).with_name("foreign.yml").write_text(json.dumps(foreign), encoding="utf-8")
    assert {each.path for each in check(root).problems} == {"cards/models/acme/foreign.yml"}


@pytest.mark.parametrize("kind", CARDS)
@pytest.mark.parametrize("name", _ALIKE.values(), ids=_ALIKE)
@pytest.mark.parametrize("field", ["name", "aliases", "former_names"])
def test_no_name_passes_for_another_card(
    kind: str, name: str, field: str, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    path = write_card(root, kind, **{field: name if field == "name" else [name]})
    real = (root / path).with_name("good.yml")
    real.write_text(json.dumps({**CARDS[kind][1], "name": "Good-1 Model"}), encoding="utf-8")
    found = [problem for problem in check(root).problems if problem.path == path]
    assert [problem.rule for problem in found] in (
        ["name-looks-like-another"],
        ["name-claimed-twice"],
    )


def test_a_reference_in_foreign_letters_is_told_what_it_looks_like(catalogue: MakeRoot) -> None:
    root = catalogue({})
    real = root / "cards/models/acme/good.yml"
    real.write_text(json.dumps({"name": "Good", **CARDS["model"][1]}), encoding="utf-8")
    write_card(root, "model", related=[{"model": "G\u043e\u043ed", "relation": "variant"}])
    [problem] = check(root).problems
    told = "did you mean 'Good', without U+043E (CYRILLIC SMALL LETTER O)?"
    assert told in problem.message
    write_card(
        root, "model", related=[{"model": "\uff27\uff2f\uff2f\uff24", "relation": "variant"}]
    )
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


@pytest.mark.parametrize(("one", "other"), [("-", "---"), ("--", "-----"), ("___", "_")])
def test_names_of_the_same_characters_are_told_apart_in_words(
    one: str, other: str, catalogue: MakeRoot
) -> None:
    sources = {"card": {"title": "Model card", "url": "https://acme.dev/card"}}
    prices = [{"input": 2, "provider": one}, {"input": 3, "provider": other}]
    root = catalogue()
    write_card(root, "model", sources=sources, pricing=prices)
    [problem] = check(root).problems
    assert problem.message.endswith("how often it has its characters, or in which order")


@given(st.text(max_size=12))
def test_spellings_and_looks_are_stable(name: str) -> None:
    assert folded_name(folded_name(name)) == folded_name(name)
    assert looks(name)
    assert looks(f" {name} ") == looks(name)
