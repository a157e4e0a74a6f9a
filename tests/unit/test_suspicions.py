"""Every suspicion that `cardpress diff` has: what raises it, and what comes near and does not."""

from dataclasses import dataclass, field
from pathlib import Path

from cardpress.changes.card_changes import card_changes
from cardpress.changes.catalogue_changes import problem_changes, suspicions
from cardpress.changes.note import Note
from cardpress.wording.suspicions import SENTENCES, SUSPICIONS, sentence
from tests.changing import Texts, model, sides_of
from tests.conftest import MakeRoot

_SOURCES = "{page: {title: Page, url: https://acme.example/page, accessed: 2026-01-02}}"
_READ_AGAIN = _SOURCES.replace("2026-01-02", "2026-03-02")
_FOUR = "{a: 61.1, b: 62.2, c: 63.3, d: 64.4}"


@dataclass(frozen=True)
class _Case:
    """A card before and after, and the kinds of suspicion that the difference raises."""

    before: dict[str, str]
    after: dict[str, str]
    raised: set[str] = field(default_factory=set)
    beside: dict[str, str] = field(default_factory=dict)
    as_of: str = ""


def _changed(field: str, before: str, after: str, *raised: str, as_of: str = "") -> _Case:
    old, new = ({"sources": s} for s in (_SOURCES, _READ_AGAIN))
    return _Case({**old, field: before}, {**new, field: after}, {*raised}, as_of=as_of)


def _added(field: str, text: str, *raised: str) -> _Case:
    return _Case({"sources": _SOURCES}, {"sources": _SOURCES, field: text}, {*raised})


def _price(amount: str, **more: str) -> str:
    return f"[{{input: {amount}, output: 8{''.join(f', {k}: {v}' for k, v in more.items())}}}]"


def _life(text: str) -> str:
    return f"{{{text}}}"


_CASES = {
    "a price ten times as large": _changed("pricing", _price("0.3"), _price("3"), "factor_larger"),
    "a price of a tenth": _changed("pricing", _price("3"), _price("0.3"), "factor_smaller"),
    "a price five times as large": _changed("pricing", _price("1"), _price("5")),
    "a price in a row above the former": _changed(
        "pricing",
        "[{from: 2025-01, input: 0.3, output: 8}]",
        "[{from: 2026-01, input: 3, output: 8}, {from: 2025-01, input: 0.3, output: 8}]",
        "factor_larger",
    ),
    "a price that is 0 now": _changed("pricing", _price("0.3"), _price("0"), "is_free"),
    "a price that was 0": _changed("pricing", _price("0"), _price("0.3"), "was_free"),
    "a window ten times as large": _changed(
        "specifications", "{context_window: 32000}", "{context_window: 320000}", "factor_larger"
    ),
    "another claim that is the headline": _changed(
        "specifications",
        "{context_window: 32000}",
        "{context_window: [{value: 640000, note: by mode}, 32000]}",
        "factor_larger",
    ),
    "a score ten times as large": _changed(
        "benchmarks", "{arena: 120}", "{arena: 1200}", "factor_larger"
    ),
    "a score below zero": _changed("benchmarks", "{arena: 120}", "{arena: -12}", "other_sign"),
    "a fraction where it was a percentage": _changed(
        "benchmarks", "{sums: 82}", "{sums: 0.82}", "factor_smaller", "off_scale"
    ),
    "a new fraction": _added("benchmarks", "{sums: 0.82}", "off_scale"),
    "a new percentage": _added("benchmarks", "{sums: 82}"),
    "four scores of another card": _Case(
        {"sources": _SOURCES},
        {"sources": _SOURCES, "benchmarks": _FOUR},
        {"copied_scores"},
        {"cards/models/rival/other.yml": model(name="O", sources=_SOURCES, benchmarks=_FOUR)},
    ),
    "three scores of another card": _Case(
        {"sources": _SOURCES},
        {"sources": _SOURCES, "benchmarks": "{a: 61.1, b: 62.2, c: 63.3}"},
        set(),
        {"cards/models/rival/other.yml": model(name="O", sources=_SOURCES, benchmarks=_FOUR)},
    ),
    "a name with a foreign letter": _added("aliases", "[B\u043elt]", "looks_alike"),
    "a price of one token": _added("pricing", "[{input: 0.0000003}]", "out_of_proportion"),
    "another spelling of a provider": _Case(
        {"sources": _SOURCES},
        {"sources": _SOURCES, "pricing": _price("1", provider="Open Router")},
        {"spelling"},
        {
            "cards/models/rival/sold.yml": model(
                name="Sold", sources=_SOURCES, pricing=_price("1", provider="OpenRouter")
            )
        },
    ),
    "another spelling of an evaluator": _Case(
        {"sources": _SOURCES, "benchmarks": "{sums: {score: 8, evaluated_by: Epoch AI}}"},
        {"sources": _READ_AGAIN, "benchmarks": "{sums: {score: 8, evaluated_by: epoch-ai}}"},
        {"spelling"},
    ),
    "a provider of a new name": _added("pricing", _price("1", provider="Bedrock")),
    "a retired model made active": _changed(
        "lifecycle", _life("status: retired"), _life("status: active"), "brought_back"
    ),
    "a deprecated model without a status": _changed(
        "lifecycle", _life("status: deprecated"), _life("announced: 2025"), "brought_back"
    ),
    "an active model retired": _changed(
        "lifecycle", _life("status: active"), _life("status: retired")
    ),
    "a retirement moved earlier": _changed(
        "lifecycle", _life("retires: 2027-06"), _life("retires: 2027-01"), "ended_earlier"
    ),
    "a seller that ends it earlier": _changed(
        "availability",
        "[{provider: Hub, retires: 2027-06}, {provider: Cloud, retires: 2027-06}]",
        "[{provider: Hub, retires: 2027-06}, {provider: Cloud, retires: 2027-01}]",
        "ended_earlier",
    ),
    "a retirement moved later": _changed(
        "lifecycle", _life("retires: 2027-06"), _life("retires: 2027-09")
    ),
    "a retirement in the past": _changed(
        "lifecycle",
        _life("status: deprecated"),
        _life("status: deprecated, retires: 2026-01"),
        "ended_already",
        as_of="2026-03-01",
    ),
    "a retirement to come": _changed(
        "lifecycle",
        _life("status: active"),
        _life("status: active, retires: 2027-01"),
        as_of="2026-03-01",
    ),
    "a figure without its source": _Case(
        {
            "sources": "{a: {title: A, url: https://acme.example}, b: {title: B}}",
            "benchmarks": "{sums: {score: 88.5, source: a}}",
        },
        {
            "sources": "{a: {title: A, url: https://acme.example}, b: {title: B}}",
            "benchmarks": "{sums: {score: 88.5, source: b}}",
        },
        {"source_removed"},
    ),
    "a figure of a source not read again": _Case(
        {"sources": _SOURCES, "benchmarks": "{sums: 88.5}"},
        {"sources": _SOURCES, "benchmarks": "{sums: 89.5}"},
        {"silent_change"},
    ),
    "a price that was checked again": _Case(
        {"sources": _SOURCES, "pricing": _price("2", checked="2026-01-02")},
        {"sources": _SOURCES, "pricing": _price("3", checked="2026-03-02")},
    ),
    "an address on another host": _changed(
        "resources",
        "{Guide: https://acme.example/guide}",
        "{Guide: https://acme-example.evil.example.org/guide}",
        "other_host",
    ),
    "a source on another host": _Case(
        {"sources": _SOURCES},
        {"sources": _READ_AGAIN.replace("acme.example", "evil.example")},
        {"other_host"},
    ),
    "an address on a part of the site": _changed(
        "resources",
        "{Guide: https://acme.example/guide}",
        "{Guide: https://docs.acme.example/guide}",
    ),
    "a warning that is waived": _added("waivers", "[{rule: x, reason: It is right.}]", "waived"),
}
_BENCHMARKS = {
    f"cards/benchmarks/{name}.yml": f"name: Riddle {name.upper()}\ncategory: Riddles\n"
    for name in "abcd"
}
_CARD = "cards/models/acme/case.yml"


def _suspicions(
    root: Path, before: Texts, after: Texts, as_of: str | None = None
) -> tuple[Note, ...]:
    sides = sides_of(root, before, after, as_of)
    cards = card_changes(sides)
    broken, _mended = problem_changes(sides, cards)
    return suspicions(sides, cards, broken)


def _raised(root: Path, case: _Case) -> set[str]:
    before = {_CARD: model(summary="One.", **case.before), **case.beside}
    after = {_CARD: model(summary="One.", **case.after), **case.beside}
    found = _suspicions(root, before, after, case.as_of or None)
    for note in found:
        assert sentence(note.kind, {"card": note.name, **note.parts}).startswith(f"{note.name}: ")
    return {note.kind for note in found}


def test_each_suspicion_is_raised_by_what_it_is_about_and_by_nothing_near(
    catalogue: MakeRoot,
) -> None:
    root = catalogue(_BENCHMARKS)
    for name, case in _CASES.items():
        assert _raised(root, case) == case.raised, name


def test_new_cards_with_the_names_of_known_ones_are_suspicious(catalogue: MakeRoot) -> None:
    riddles = "cards/benchmarks/riddles.yml"
    root = catalogue({riddles: "name: Riddles\ncategory: Riddles\n"})
    after = {
        "cards/benchmarks/ridles.yml": "name: Ridles\ncategory: Riddles\n",
        "cards/benchmarks/puzzles.yml": "name: Puzzles\ncategory: Riddles\n",
        "cards/organizations/rivalco.yml": "name: Rival&Co\n",
    }
    found = {(note.kind, note.name) for note in _suspicions(root, {}, after)}
    assert ("spelling_of_benchmark", "Ridles") in found
    assert ("spelling_of_organization", "Rival&Co") in found
    assert all(name != "Puzzles" for _, name in found)


def test_every_suspicion_has_a_case_and_a_sentence() -> None:
    raised = {kind for case in _CASES.values() for kind in case.raised}
    of_new_cards = {"spelling_of_benchmark", "spelling_of_organization"}
    assert raised | of_new_cards == set(SUSPICIONS)
    assert set(SUSPICIONS) <= set(SENTENCES)
