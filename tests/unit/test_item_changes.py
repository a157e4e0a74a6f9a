"""What `cardpress diff` tells of a card's fields, and of what they do to the pages of others."""

from collections.abc import Iterator
from pathlib import Path

from cardpress.changes.card_changes import card_changes
from cardpress.changes.effects import Effects
from cardpress.changes.outline import Line
from cardpress.changes.page_changes import page_changes
from cardpress.changes.styles import IN_TEXT
from cardpress.changes.told_changes import change_lines
from cardpress.wording.suspicions import EFFECTS, sentence
from tests.changing import Texts, model, sides_of
from tests.conftest import MakeRoot

_CARD, _OTHER = "cards/models/acme/case.yml", "cards/models/acme/other.yml"
_A = "{a: {title: A, url: https://a.example/}, b: {title: B, url: https://b.example/}}"
_CASES = {
    "a text": ("summary: One.", "summary: Two.", "Summary: [-One.-] {+Two.+}"),
    "a name": ("family: One", "family: Two", "Family: One → Two"),
    "a fact": (
        "specifications: {context_window: 1000}",
        "specifications: {context_window: 2000}",
        "Context Window: 1,000 tokens → 2,000 tokens",
    ),
    "digits that readers do not see": (
        "specifications: {parameters: 70000000000}",
        "specifications: {parameters: 70000000001}",
        "Parameters: {'value': 70000000000} → {'value': 70000000001}",
    ),
    "a note": (
        "specifications: {context_window: {value: 1000, note: old}}",
        "specifications: {context_window: {value: 1000, note: new}}",
        "Context Window: Note old → new",
    ),
    "a claim beside another": (
        "specifications: {context_window: 1000}",
        "specifications: {context_window: [1000, {value: 2000, source: b}]}",
        "Source: B, https://b.example/ / Context Window, new: 2,000 tokens",
    ),
    "another source": (
        "benchmarks: {sums: {score: 8, source: a}}",
        "benchmarks: {sums: {score: 8, source: b}}",
        "Source: B, https://b.example/; was A, https://a.example/ / "
        "Result Sums, by another source: 8%",
    ),
    "conditions": (
        "benchmarks: {sums: {score: 8, settings: {tools: true}}}",
        "benchmarks: {sums: {score: 8, settings: {tools: false}}}",
        "Result Sums: Conditions with tools → without tools",
    ),
    "one of two results": (
        "benchmarks: {sums: [8, {score: 9, settings: {shots: 5}}]}",
        "benchmarks: {sums: [8, {score: 10, settings: {shots: 5}}]}",
        "Result Sums (5-shot): 9% → 10%",
    ),
    "a quoted score": (
        "comparisons: [{results: {bolt: {sums: 80}}}]",
        "comparisons: [{results: {bolt: {sums: 81}}}]",
        "Quoted score Bolt on Sums: 80% → 81%",
    ),
    "a price": (
        "pricing: [{input: 1, output: 2, provider: Hub}]",
        "pricing: [{input: 1, output: 3, provider: Hub, until: 2026-02}]",
        "Price per 1M tokens, via Hub: Output $2.00 → $3.00; "
        "Valid until February 2026, was not stated",
    ),
    "a price with its history": (
        "pricing: [{from: 2025-01, input: 1}]",
        "pricing: [{from: 2026-01, input: 2}, {from: 2025-01, input: 1}]",
        "Price per 1M tokens, new: Input $2.00; Valid from January 2026",
    ),
    "an alias": ("aliases: [x-1]", "aliases: [x-2]", "Alias, new: x-2 / Alias, removed: x-1"),
    "a link": (
        "resources: {Guide: https://a.example/}",
        "resources: {Guide: https://a.example/2}",
        "Link Guide: https://a.example/ → https://a.example/2",
    ),
    "a feature": (
        "key_features: [{title: Fast, points: [One]}]",
        "key_features: [{title: Fast, points: [One, Two]}]",
        "Key feature Fast: Points One → One, Two",
    ),
    "a section": (
        "training: {datasets: {name: Books, size: 1 TB}}",
        "training: {datasets: {name: Books, size: 2 TB}}",
        "Training Data Books: Size 1 TB → 2 TB",
    ),
    "a relation": (
        "related: [{model: bolt, relation: variant}]",
        "related: [{model: bolt, relation: successor}]",
        "Related model Bolt: Relation Variant → Successor",
    ),
    "a waiver": (
        "",
        "waivers: [{rule: summary-missing, reason: None.}]",
        "Waived warning summary-missing, new: Reason None.",
    ),
}
_ALIKE = {
    "comments and layout": (
        "benchmarks: {sums: 8}  # as printed\nfamily: One",
        "family: 'One'\nbenchmarks:\n  sums:\n    - score: 8.0\n",
    ),
    "another name of one card": (
        "related: [{model: bolt, relation: variant}]\nbenchmarks: {sums: 8}",
        "related: [{model: Lightning, relation: variant}]\nbenchmarks: {Simple Sums: 8}",
    ),
    "the default source": (
        "benchmarks: {sums: 8}",
        "benchmarks: {sums: {score: 8, source: a}}",
    ),
}


def _card(text: str) -> str:
    return f"{model(sources=_A)}{text}\n"


def _told(root: Path, before: str, after: str) -> str:
    sides = sides_of(root, {_CARD: _card(before)}, {_CARD: _card(after)})
    changed = card_changes(sides).changed
    lines = [line for each in changed for line in change_lines(each.changes, IN_TEXT)]
    return " / ".join(_flat(lines))


def _flat(lines: list[Line] | tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        yield line.text
        yield from _flat(line.inner)


def test_each_kind_of_field_is_told_as_readers_see_it(catalogue: MakeRoot) -> None:
    root = catalogue()
    for name, (before, after, expected) in _CASES.items():
        line = _told(root, before, after)
        # Of the usual source, which most of these have, it is told once, above.
        assert line.removeprefix("Source: A, https://a.example/ / ") == expected, name


def test_what_says_the_same_is_no_change(catalogue: MakeRoot) -> None:
    root = catalogue()
    for name, (before, after) in _ALIKE.items():
        assert _told(root, before, after) == "", name


def test_a_renamed_card_is_no_other_card_wherever_it_is_named(catalogue: MakeRoot) -> None:
    texts = {
        _CARD: _card("benchmarks: {riddles: 8}\nrelated: [{model: other, relation: variant}]"),
        _OTHER: model(name="Other"),
        "cards/benchmarks/riddles.yml": "name: Riddles\ncategory: Riddles\n",
    }
    after = {
        _CARD: _card("benchmarks: {puzzles: 8}\nrelated: [{model: another, relation: variant}]"),
        "cards/models/acme/another.yml": model(name="Other", former_names="[other]"),
        "cards/benchmarks/puzzles.yml": "name: Puzzles\ncategory: Riddles\n",
    }
    cards = card_changes(sides_of(catalogue(), texts, after))
    renamed = {(each.before.id, each.after.id, each.keeps_name) for each in cards.renamed}
    assert renamed == {("other", "another", True), ("riddles", "puzzles", False)}
    assert "case" not in {each.card.id for each in cards.changed}
    assert (cards.added, cards.removed) == ((), ())


def _effects(root: Path, before: Texts, after: Texts) -> dict[str, str]:
    sides = sides_of(root, before, after)
    notes = Effects(sides, card_changes(sides)).notes()
    return {
        note.kind: sentence(note.kind, {"card": note.name, **note.parts}).partition(": ")[2]
        for note in notes
    }


def _scored(score: str, more: str = "") -> Texts:
    return {
        _CARD: _card(f"benchmarks: {{sums: {{score: {score}, settings: {{shots: 5}}{more}}}}}"),
        _OTHER: f"{model(name='Other', sources=_A)}"
        "benchmarks: {sums: {score: 90, settings: {shots: 5}}}\n",
    }


def _quoting(score: str) -> Texts:
    return {_CARD: _card(f"comparisons: [{{results: {{bolt: {{sums: {score}}}}}}}]")}


def test_effects_on_other_cards_are_told_with_what_they_were(catalogue: MakeRoot) -> None:
    root = catalogue()
    ranks = "Case 2 → 1, Other 1 → 2"
    assert _effects(root, _scored("80"), _scored("95")) == {
        "first_place": "first is Case, was Other",
        "ranks_moved": f"other ranks for {ranks}",
    }
    assert _effects(root, _scored("80"), _scored("80", ", version: v2")) == {
        "ranking_ends": "Other, Case"
    }
    assert _effects(root, _scored("80", ", version: v2"), _scored("80")) == {
        "ranking_begins": "Other, Case"
    }
    assert {*_effects(root, _quoting("88"), _quoting("80"))} == {"quote_differs"}
    assert {*_effects(root, _quoting("80"), _quoting("88"))} == {"quote_agrees"}
    one, two = "{context_window: 1000}", "{parameters: [1000000, {value: 5000000, source: b}]}"
    disputed = [{_CARD: _card(f"specifications: {facts}")} for facts in (one, two)]
    assert _effects(root, *disputed) == {"disagreement_arises": "Parameters: 1M / 5M"}
    assert _effects(root, *disputed[::-1]) == {"disagreement_ends": "Parameters: was 1M / 5M"}


def test_every_effect_has_a_title() -> None:
    kinds = {"first_place", "ranks_moved", "ranking_begins", "ranking_ends", "quote_differs"}
    kinds |= {"quote_agrees", "quote_unchecked", "disagreement_arises", "disagreement_ends"}
    assert set(EFFECTS) == kinds


def test_a_page_that_is_gone_leads_nowhere_unless_a_card_goes_by_its_name(
    catalogue: MakeRoot,
) -> None:
    before = {_CARD: model(), _OTHER: model(name="Other")}
    after = {"cards/models/acme/new.yml": model(name="New", former_names="[case]")}
    sides = sides_of(catalogue(), before, after)
    pages = page_changes(sides, card_changes(sides))
    assert [page.path for page in pages.dead] == ["models/other.md"]
    assert {page.path for page in pages.removed} == {"models/case.md", "models/other.md"}
    assert [page.path for page in pages.added] == ["models/new.md"]


def test_pages_of_cards_that_nobody_touched_are_told_where_they_change(
    catalogue: MakeRoot,
) -> None:
    bolt = "cards/models/rival/bolt.yml"
    root = catalogue({_CARD: _card("price_comparisons: [bolt]\npricing: [{input: 1}]")})
    text = (root / bolt).read_text("utf-8")
    sides = sides_of(root, {}, {bolt: text.replace("input: 0.15", "input: 0.25")})
    pages = page_changes(sides, card_changes(sides))
    assert [page.path for page in pages.own] == ["models/bolt.md"]
    others = {page.path: page.kind for page in pages.others}
    assert others["models/case.md"] == "model"
    assert others["models/index.md"] == "list"
    assert "models/plain.md" not in others
    assert pages.counts()["model"] == 1
