"""Every rule finds its failing example, tells it to the letter, and leaves near misses alone."""

import re
from pathlib import Path

import pytest

from cardpress.build import check
from cardpress.checks import RULES, Rule
from tests.conftest import Expect, MakeRoot
from tests.judging import CARDS, CATALOGUE, DAY, SOURCE, Judge, found_by, judge_in

_BY_ID = {rule.id: rule for rule in RULES}

_OF_MITCHELL = """\
release_date: 2026
license: {name: MIT}
lifecycle: {status: active}
family: Case
intended_use: {direct: Mail., out_of_scope: Law., users: Clerks.}
fairness: [{group: Language, description: None was tested.}]
benchmarks: {mmlu: 86.4}
training: {datasets: [{name: Mails}]}
ethical_considerations: [{title: Privacy}]
caveats: Ask first.
contacts: [{name: Acme}]
overview: It sorts.
"""
# What comes close to breaking a rule, and does not.
_IN_PART = "license: {name: X, open_weights: false}\ncomponents: {part: weights, openness: partial}"
_NEAR_MISSES = [
    ("card-only-started", "name: Case\ntype: Large Language Model"),
    ("card-only-started", "name: case\ntype: Large Language Model\nfamily: Case"),
    ("category-spelled-two-ways", "category: Reasoning"),
    ("category-spelled-two-ways", "category: Reason"),
    ("part-above-whole", "specifications: {context_window: 128000, max_output: 131072}"),
    ("part-above-whole", "specifications: {max_output: 9000000}"),
    ("source-in-house", "sources: {a: {title: A, url: 'https://8.8.8.8/internal'}}"),
    ("source-in-house", "sources: {a: {title: Wiki, url: 'https://wiki.acme.dev/local'}}"),
    ("text-of-a-template", "limitations: [{title: Bias, text: More information is needed.}]"),
    ("standard-section-missing", _OF_MITCHELL),
    ("summary-missing", "summary: It sorts mail."),
    ("text-of-a-template", "overview: It finds the TODO lines of a program."),
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
    ("output-below-input", "pricing: [{input: 8, output: 8}]"),
    ("output-below-input", "pricing: [{input: 8, output: 2, token_kind: audio}]"),
    ("output-below-input", "pricing: [{input: 8, output: 2, per: minute}]"),
    ("output-below-input", "pricing: [{input: 0.02, output: 0}]"),
    ("placeholder-source", "sources: {a: {title: An example of sums, url: 'https://acme.dev'}}"),
    ("price-far-from-family", "family: Rocket\npricing: [{input: 25, output: 75}]"),
    ("price-far-from-family", "family: Rocket\npricing: [{input: 900, currency: JPY}]"),
    ("price-far-from-family", "family: Comet\npricing: [{input: 900}]"),
    ("price-not-checked-lately", "pricing: [{input: 2, checked: 2025-02}]"),
    ("price-not-checked-lately", "pricing: [{input: 2, checked: 2025-02}, {input: 2}]"),
    ("price-of-one-token", "pricing: [{input: 0.005, output: 0.01, cache_read: 0.0005}]"),
    ("price-of-one-token", "pricing: [{input: 0.00004, per: second}]"),
    ("price-of-one-token", "pricing: [{input: 0, output: 0}]"),
    ("price-off-scale", "pricing: [{input: 150, output: 600}]"),
    ("price-off-scale", "pricing: [{input: 2500, currency: JPY}]"),
    ("price-off-scale", "pricing: [{input: 2500, per: hour}]"),
    ("price-stated-twice", "pricing: [{input: 2}, {output: 8}, {input: 2, output: 8}]"),
    ("price-stated-twice", "pricing: [{input: 2}, {input: 3, note: Peak hours.}]"),
    ("price-stated-twice", "pricing: [{input: 2, until: 2099}, {input: 3}]"),
    ("price-stated-twice", "pricing: [{input: 2, from: 2025}, {input: 3, from: 2024}]"),
    ("price-stated-twice", "pricing: [{input: 2, batch_input: 1}, {input: 1, tier: batch}]"),
    ("provider-looks-like-another", "pricing: [{input: 2, provider: Elsewhere}]"),
    ("provider-looks-like-another", "pricing: [{input: 2, provider: acme}]"),
    ("quoted-score-differs", "comparisons: [{results: {rocket-1: {mmlu: 71.4}}}]"),
    ("quoted-score-differs", "comparisons: [{results: {rocket-2: {math: 71.4}}}]"),
    ("rate-not-checked-lately", "rates: {CHF: {rate: 1.05, date: 2025}}"),
    ("rate-of-no-price", "name: A\ncurrency: EUR\nrates: {USD: {rate: 0.86, date: 2026}}"),
    ("relation-contradicts", "related: [{model: rocket-2, relation: successor}]"),
    ("relation-contradicts", "related: [{model: rocket-2, relation: variant}]"),
    ("sample-of-another-model", "examples: [{title: A, code: 'call(model=\"case\")'}]"),
    ("sample-of-another-model", "examples: [{title: A, code: 'call(model=\"acme/case\")'}]"),
    ("sample-of-another-model", "examples: [{title: A, code: 'call(\"rocket-1\")'}]"),
    ("score-in-another-unit", "benchmarks: {mmlu: {score: 71, standard_error: 0.2}}"),
    ("score-in-another-unit", "benchmarks: {mmlu: {score: 99.9, standard_error: 0.01}}"),
    ("score-on-another-scale", "benchmarks: {mmlu: 1.1}"),
    ("score-on-another-scale", "benchmarks: {mmlu: 0}"),
    ("score-out-of-range", "benchmarks: {mmlu: 100, math: 0}"),
    ("source-older-than-benchmark", "benchmarks: {mmlu: {score: 71, date: 2020}}"),
    ("source-without-address", "sources: {a: {title: A book, url: 'https://acme.dev/book'}}"),
    ("source-without-https", "sources: {a: {title: An example, url: 'https://acme.dev'}}"),
    ("specification-off-scale", "specifications: {context_window: 2048, parameters: 1000000}"),
    ("specification-off-scale", "specifications: {max_input: 256, training_compute: 1e15}"),
    ("status-against-dates", "lifecycle: {status: retired, retired: 2025-01-01}"),
    ("status-against-dates", "lifecycle: {status: active, retires: 2026-01-15}"),
    ("status-against-dates", "lifecycle: {status: deprecated, retires: 2027}"),
    ("text-of-another-model", "summary: The fastest rocket yet, with wings."),
    ("text-of-another-model", "overview: The fastest rocket yet."),
    ("weights-open-and-closed", _IN_PART),
]


@pytest.fixture(name="judged")
def _judged(tmp_path: Path) -> Judge:
    return judge_in(tmp_path)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_tells_its_failing_example_to_the_letter(
    rule: Rule, judged: Judge, expect: Expect
) -> None:
    day = DAY if rule.asks_day else None
    found = found_by(rule.id, judged(rule.example, day, rule.kind, rule.settings))
    assert found
    severity = "warning" if rule.severity == "off" else rule.severity
    assert {each.severity for each in found} == {severity}
    expect(CATALOGUE / f"{rule.id}.txt", "".join(f"{each}\n" for each in found))


@pytest.mark.parametrize(("rule", "text"), _NEAR_MISSES)
def test_a_near_miss_is_left_alone(rule: str, text: str, judged: Judge) -> None:
    kind = _BY_ID[rule].kind
    needed = kind == "model" and "sources" not in text and rule != "figures-without-source"
    settings = _BY_ID[rule].settings
    found = found_by(rule, judged((SOURCE if needed else "") + text, DAY, kind, settings))
    # What a catalogue asks of every card it asks of the others of the case, too.
    assert not [problem for problem in found if not settings or problem.path == CARDS[kind]]


def test_a_benchmark_is_to_be_explained_once_it_compares_models(judged: Judge) -> None:
    assert not found_by("benchmark-unexplained", judged(SOURCE))
    [warning] = found_by("benchmark-unexplained", judged(f"{SOURCE}benchmarks: {{math: 50}}\n"))
    assert warning.path == "cards/benchmarks/math.yml"


def test_a_batch_price_beside_the_usual_one_of_another_row_is_named_by_its_field(
    judged: Judge,
) -> None:
    for row, field in (
        ("{input: 9, batch_output: 30}", "pricing[0].batch_output"),
        ("{output: 30, tier: batch}", "pricing[0].output"),
    ):
        rows = f"[{row}, {{input: 1, output: 20}}]"
        [problem] = found_by("discount-above-price", judged(f"{SOURCE}pricing: {rows}"))
        assert (problem.field, problem.message.split()[-1]) == (field, "$30.00")


def test_a_batch_price_is_stated_twice_in_both_ways_of_stating_it(judged: Judge) -> None:
    rows = "[{input: 4, output: 8, batch_input: 2}, {input: 1, tier: batch}]"
    [warning] = found_by("price-stated-twice", judged(f"{SOURCE}pricing: {rows}"))
    assert "pricing[1].input: two prices of one kind: found $1.00, but $2.00" in str(warning)


def test_every_rule_has_a_near_miss_and_an_expected_text() -> None:
    assert {rule for rule, _ in _NEAR_MISSES} == set(_BY_ID)
    assert {path.stem for path in CATALOGUE.glob("*.txt")} == set(_BY_ID)


def test_rules_stand_in_alphabetical_order_and_say_what_must_hold() -> None:
    assert [rule.id for rule in RULES] == sorted(_BY_ID)
    for rule in RULES:
        assert re.fullmatch(r"[A-Z][^\n]+\.", rule.meaning), rule.id


def test_every_message_names_a_remedy() -> None:
    for path in CATALOGUE.glob("*.txt"):
        lines = path.read_text("utf-8").splitlines()
        assert all(line.startswith("    ") for line in lines[1::2]), path.stem
        where = CARDS[_BY_ID[path.stem].kind].rpartition("/")[0]
        assert all(line.startswith(where) for line in lines[::2]), path.stem


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
    [warning] = found_by(
        "status-against-dates",
        judged(f"{SOURCE}{released}lifecycle: {{{lifecycle}}}\n", DAY),
    )
    assert warning.hint.startswith(f"write {status} if ")


def test_without_a_day_no_date_is_past_but_what_is_stated_as_past(judged: Judge) -> None:
    told = judged(f"{SOURCE}lifecycle: {{status: active, retires: 1999-01-01}}\n")
    assert not told.warnings
    told = judged(f"{SOURCE}lifecycle: {{status: active, retired: 2099-01-01}}\n")
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
    assert bool(found_by("identical-scores", check(catalogue(cards)))) is told


@pytest.mark.parametrize(
    ("row", "hint"),
    [
        ("input: 2.5, output: 10, cache_read: 0.00025", "write 0.25"),
        ("input: 30, output: 60, batch_input: 0.00015", "write 0.15"),
        ("input: 3, output: 15, cache_write: 0.00004", "write 0.04"),
        ("input: 3, output: 0.000015", "write 15"),
        ("input: 3, output: 15, cache_read: 0.0000003", "write 0.3"),
        ("output: 0.00001", "write 10"),
    ],
)
def test_a_price_of_fewer_tokens_is_told_as_one_that_fits_its_row(
    row: str, hint: str, judged: Judge
) -> None:
    [warning] = found_by("price-of-one-token", judged(f"{SOURCE}pricing: [{{{row}}}]\n"))
    assert warning.hint.split(",")[0] == hint
    of_thousand = "the price of a thousand" in warning.message
    assert of_thousand == (hint in ("write 0.25", "write 0.15", "write 0.04"))
