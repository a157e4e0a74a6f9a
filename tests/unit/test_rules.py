"""Every rule finds its failing example, tells it to the letter, and leaves near misses alone."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cardpress.build import Checked, check
from cardpress.checks import RULES, Rule
from cardpress.problem import Problem
from tests.conftest import CASES, Expect, MakeRoot

_CATALOGUE = CASES / "rules"
_CARD = "cards/models/acme/case.yml"
_CARDS = {"model": _CARD, "benchmark": "cards/benchmarks/mmlu.yml"}
_HEAD = "name: Case\ntype: Large Language Model\n"
_HEADS = {"model": _HEAD, "benchmark": "name: MMLU\ncategory: Reasoning\n"}
_SOURCE = "sources: {card: {title: Model card, url: 'https://acme.dev/case', published: 2025-06}}\n"
_DAY = "2026-01-15"
_BY_ID = {rule.id: rule for rule in RULES}
Judge = Callable[..., Checked]

# What comes close to breaking a rule, and does not.
_NEAR_MISSES = [
    ("benchmark-unexplained", "measures: Whether it adds."),
    ("benchmark-unexplained", "summary: Sums of two numbers."),
    ("discount-above-price", "pricing: [{input: 2, output: 8, cache_read: 2, cache_write: 2.5}]"),
    ("discount-above-price", "pricing: [{output: 8, cache_read: 9}]"),
    ("exact-duplicate", "benchmarks: {mmlu: [86.4, 86.5]}"),
    ("exact-duplicate", "benchmarks: {mmlu: [86.4, {score: 86.4, settings: {shots: 5}}]}"),
    ("exact-duplicate", "pricing: [{input: 2}, {input: 2, provider: Elsewhere}]"),
    ("exact-duplicate", "benchmarks: {mmlu: [70, {score: 70, note: With thinking.}]}"),
    ("figures-without-source", "overview: Only words."),
    ("figures-without-source", "specifications: {}\nlifecycle: {replacement: rocket-1}"),
    ("identical-scores", "benchmarks: {mmlu: 71.4, math: 42.5, gpqa-diamond: 38.8}"),
    ("identical-scores", "benchmarks: {mmlu: 71, math: 42.5, gpqa-diamond: 38.8, aime-2024: 13.3}"),
    ("label-looks-like-another", "family: Comet\nlicense: {name: Own}"),
    (
        "label-looks-like-another",
        "sources: {a: {title: B, url: 'https://acme.dev', publisher: ACME}}",
    ),
    ("lifecycle-out-of-order", "release_date: 2025\nlifecycle: {deprecated: 2025-11}"),
    ("lifecycle-out-of-order", "release_date: 2025-01-02\nlifecycle: {announced: 2025-01-05}"),
    ("lifecycle-out-of-order", "lifecycle: {retires: 2026-03-01, retired: 2026-02-01}"),
    ("name-claimed-twice", "aliases: [Case, case, rocket-3]"),
    ("name-looks-like-another", "aliases: [Rocket 9, Case 1]"),
    ("name-looks-like-another", "family: R\u043ecket"),
    ("placeholder-source", "sources: {a: {title: An example of sums, url: 'https://acme.dev'}}"),
    ("price-far-from-family", "family: Rocket\npricing: [{input: 25, output: 75}]"),
    ("price-far-from-family", "family: Rocket\npricing: [{input: 900, currency: JPY}]"),
    ("price-far-from-family", "family: Comet\npricing: [{input: 900}]"),
    ("price-not-checked-lately", "pricing: [{input: 2, checked: 2025-02}]"),
    ("price-not-checked-lately", "pricing: [{input: 2, checked: 2025-02}, {input: 2}]"),
    ("provider-looks-like-another", "pricing: [{input: 2, provider: Elsewhere}]"),
    ("provider-looks-like-another", "pricing: [{input: 2, provider: acme}]"),
    ("quoted-score-differs", "comparisons: [{results: {rocket-1: {mmlu: 71.4}}}]"),
    ("quoted-score-differs", "comparisons: [{results: {rocket-2: {math: 71.4}}}]"),
    ("relation-contradicts", "related: [{model: rocket-2, relation: successor}]"),
    ("relation-contradicts", "related: [{model: rocket-2, relation: variant}]"),
    ("sample-of-another-model", "examples: [{title: A, code: 'call(model=\"case\")'}]"),
    ("sample-of-another-model", "examples: [{title: A, code: 'call(model=\"acme/case\")'}]"),
    ("sample-of-another-model", "examples: [{title: A, code: 'call(\"rocket-1\")'}]"),
    ("score-on-another-scale", "benchmarks: {mmlu: 1.1}"),
    ("score-on-another-scale", "benchmarks: {mmlu: 0}"),
    ("score-out-of-range", "benchmarks: {mmlu: 100, math: 0}"),
    ("source-older-than-benchmark", "benchmarks: {mmlu: {score: 71, date: 2020}}"),
    ("source-without-address", "sources: {a: {title: A book, url: 'https://acme.dev/book'}}"),
    ("source-without-https", "sources: {a: {title: An example, url: 'https://acme.dev'}}"),
    ("status-against-dates", "lifecycle: {status: retired, retired: 2025-01-01}"),
    ("status-against-dates", "lifecycle: {status: active, retires: 2026-01-15}"),
    ("status-against-dates", "lifecycle: {status: deprecated, retires: 2027}"),
    ("text-of-another-model", "summary: The fastest rocket yet, with wings."),
    ("text-of-another-model", "overview: The fastest rocket yet."),
]


@pytest.fixture
def judged(tmp_path: Path) -> Judge:
    def judge(text: str, as_of: str | None = None, kind: str = "model") -> Checked:
        root = tmp_path / "catalogue"
        if not root.exists():
            shutil.copytree(_CATALOGUE, root)
        (root / _CARDS[kind]).write_text(f"{_HEADS[kind]}{text}\n", encoding="utf-8")
        return check(root, as_of=as_of)

    return judge


def _of(rule: str, checked: Checked) -> list[Problem]:
    return [each for each in (*checked.problems, *checked.warnings) if each.rule == rule]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_tells_its_failing_example_to_the_letter(
    rule: Rule, judged: Judge, expect: Expect
) -> None:
    day = _DAY if rule.asks_day else None
    found = _of(rule.id, judged(rule.example, day, rule.kind))
    assert found
    assert {each.severity for each in found} == {rule.severity}
    expect(_CATALOGUE / f"{rule.id}.txt", "".join(f"{each}\n" for each in found))


@pytest.mark.parametrize(("rule", "text"), _NEAR_MISSES)
def test_a_near_miss_is_left_alone(rule: str, text: str, judged: Judge) -> None:
    kind = _BY_ID[rule].kind
    needed = kind == "model" and "sources" not in text and rule != "figures-without-source"
    assert not _of(rule, judged((_SOURCE if needed else "") + text, _DAY, kind))


def test_a_benchmark_is_to_be_explained_once_it_compares_models(judged: Judge) -> None:
    assert not _of("benchmark-unexplained", judged(_SOURCE))
    [warning] = _of("benchmark-unexplained", judged(f"{_SOURCE}benchmarks: {{math: 50}}\n"))
    assert warning.path == "cards/benchmarks/math.yml"


def test_every_rule_has_a_near_miss_and_an_expected_text() -> None:
    assert {rule for rule, _ in _NEAR_MISSES} == set(_BY_ID)
    assert {path.stem for path in _CATALOGUE.glob("*.txt")} == set(_BY_ID)


def test_rules_stand_in_alphabetical_order_and_say_what_must_hold() -> None:
    assert [rule.id for rule in RULES] == sorted(_BY_ID)
    for rule in RULES:
        assert re.fullmatch(r"[A-Z][^\n]+\.", rule.meaning), rule.id


def test_every_message_names_a_remedy() -> None:
    for path in _CATALOGUE.glob("*.txt"):
        lines = path.read_text("utf-8").splitlines()
        assert all(line.startswith("    ") for line in lines[1::2]), path.stem
        where = _CARDS[_BY_ID[path.stem].kind].rpartition("/")[0]
        assert all(line.startswith(where) for line in lines[::2]), path.stem


_BREACH = "comparisons:\n  - results: {rocket-1: {mmlu: 75.2, math: 40}}\n"


@pytest.mark.parametrize(
    ("field", "left"),
    [
        ("", 0),
        ("field: comparisons", 0),
        ("field: 'comparisons[0]'", 0),
        ("field: comparisons[0].results.rocket-1.mmlu", 1),
        ("field: 'comparisons[0].res'", 2),
        ("field: comparisons[0].results.rocket-1.mm", 2),
        ("field: 'comparisons[1]'", 2),
    ],
)
def test_a_waiver_with_a_reason_silences_the_warnings_of_its_field(
    field: str, left: int, judged: Judge
) -> None:
    waiver = f"waivers:\n  - rule: quoted-score-differs\n    reason: So printed.\n    {field}\n"
    checked = judged(_SOURCE + _BREACH + waiver)
    assert len(_of("quoted-score-differs", checked)) == left
    assert len(_of("unneeded-waiver", checked)) == (left == 2)


@pytest.mark.parametrize(
    ("waiver", "told"),
    [
        ("identical-scores", "there is no warning 'identical-scores' here to waive"),
        ("identical-score", "the name of a rule, found 'identical-score'; did you mean"),
        ("score-out-of-range", "'score-out-of-range' is a problem; only warnings can be waived"),
    ],
)
def test_a_waiver_that_waives_nothing_is_a_problem(waiver: str, told: str, judged: Judge) -> None:
    text = f"benchmarks: {{mmlu: 120}}\nwaivers:\n  - {{rule: {waiver}, reason: It is so.}}\n"
    [problem] = _of("unneeded-waiver", judged(_SOURCE + text))
    assert told in problem.message
    assert (problem.severity, problem.path) == ("problem", _CARD)
    assert problem.field.startswith("waivers[0]")


def test_a_waiver_of_what_only_a_day_brings_up_is_not_unneeded_without_one(judged: Judge) -> None:
    text = "pricing: [{input: 2, checked: 2024-05-01}]\n"
    waiver = "waivers: [{rule: price-not-checked-lately, reason: The page is gone.}]\n"
    assert not judged(_SOURCE + text + waiver).problems
    assert not judged(_SOURCE + text + waiver, _DAY).problems
    assert not _of("price-not-checked-lately", judged(_SOURCE + text + waiver, _DAY))


@pytest.mark.parametrize(
    ("lifecycle", "release", "status"),
    [
        ("status: active, retired: 2025-01-01", "", "retired"),
        ("status: active, retires: 2026-01-14", "", "retired"),
        ("status: deprecated, retires: 2025-12", "", "retired"),
        ("status: retired, retires: 2026-02", "", "deprecated"),
        ("status: retired, retired: 2027", "", "deprecated"),
        ("status: deprecated, deprecated: 2026-01-16", "", "active"),
        ("status: announced", "2026-01-14", "active"),
        ("status: active", "2026-02", "announced"),
    ],
)
def test_a_status_is_held_against_the_dates_of_a_given_day(
    lifecycle: str, release: str, status: str, judged: Judge
) -> None:
    released = f"release_date: {release}\n" if release else ""
    [warning] = _of(
        "status-against-dates",
        judged(f"{_SOURCE}{released}lifecycle: {{{lifecycle}}}\n", _DAY),
    )
    assert warning.hint.startswith(f"write {status} if ")


def test_a_waiver_of_one_name_leaves_another_that_begins_alike(judged: Judge) -> None:
    breach = "comparisons:\n  - results: {rocket-1: {mmlu: 75}, rocket-1.5: {mmlu: 75}}\n"
    waiver = "rule: quoted-score-differs, reason: So printed."
    field = "field: 'comparisons[0].results.rocket-1'"
    checked = judged(f"{_SOURCE}{breach}waivers: [{{{waiver}, {field}}}]\n")
    assert "rocket-1.5" in str(checked.problems)  # it has no card, and that is told
    assert not _of("quoted-score-differs", checked)
    alias = breach.replace("rocket-1: ", "rocket-1-latest.: ").replace("rocket-1.5", "rocket-1")
    checked = judged(f"{_SOURCE}{alias}waivers: [{{{waiver}, {field}}}]\n")
    assert len(_of("quoted-score-differs", checked)) <= 1


def test_a_waiver_is_not_called_unneeded_while_a_card_cannot_be_read(
    judged: Judge, tmp_path: Path
) -> None:
    waiver = "waivers: [{rule: quoted-score-differs, reason: So printed.}]\n"
    assert _of("unneeded-waiver", judged(_SOURCE + waiver))
    (tmp_path / "catalogue/cards/models/acme/rocket-1.yml").write_text("name: Rocket\n", "utf-8")
    assert not _of("unneeded-waiver", judged(_SOURCE + waiver))


def test_without_a_day_no_date_is_past_but_what_is_stated_as_past(judged: Judge) -> None:
    told = judged(f"{_SOURCE}lifecycle: {{status: active, retires: 1999-01-01}}\n")
    assert not told.warnings
    told = judged(f"{_SOURCE}lifecycle: {{status: active, retired: 2099-01-01}}\n")
    assert [each.rule for each in told.warnings] == ["status-against-dates"]


@pytest.mark.parametrize(("equal", "told"), [(4, False), (5, True)])
def test_identical_scores_are_told_where_they_are_half_of_what_two_models_share(
    equal: int, told: bool, catalogue: MakeRoot
) -> None:
    names = [f"b{number}" for number in range(9)]
    cards = {f"cards/benchmarks/{name}.yml": f"name: {name}\ncategory: X\n" for name in names}
    for model, step in (("one", 0.0), ("two", 0.5)):
        scores = {n: 50 + i + (step if i >= equal else 0) for i, n in enumerate(names)}
        text = f"name: {model}\ntype: Embedding Model\nsources: {{s: {{title: {model}}}}}\n"
        cards[f"cards/models/acme/{model}.yml"] = f"{text}benchmarks: {scores}\n"
    assert bool(_of("identical-scores", check(catalogue(cards)))) is told
