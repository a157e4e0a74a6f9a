"""A waiver silences the warnings that it names, and is told once there is nothing to waive."""

from pathlib import Path

import pytest

from tests.judging import CARDS, DAY, SOURCE, Judge, found_by, judge_in


@pytest.fixture(name="judged")
def _judged(tmp_path: Path) -> Judge:
    return judge_in(tmp_path)


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
    checked = judged(SOURCE + _BREACH + waiver)
    assert len(found_by("quoted-score-differs", checked)) == left
    assert len(found_by("unneeded-waiver", checked)) == (left == 2)


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
    [problem] = found_by("unneeded-waiver", judged(SOURCE + text))
    assert told in problem.message
    assert (problem.severity, problem.path) == ("problem", CARDS["model"])
    assert problem.field.startswith("waivers[0]")


def test_a_waiver_of_what_only_a_day_brings_up_is_not_unneeded_without_one(judged: Judge) -> None:
    text = "pricing: [{input: 2, checked: 2024-05-01}]\n"
    waiver = "waivers: [{rule: price-not-checked-lately, reason: The page is gone.}]\n"
    assert not judged(SOURCE + text + waiver).problems
    assert not judged(SOURCE + text + waiver, DAY).problems
    assert not found_by("price-not-checked-lately", judged(SOURCE + text + waiver, DAY))


def test_a_waiver_of_one_name_leaves_another_that_begins_alike(judged: Judge) -> None:
    breach = "comparisons:\n  - results: {rocket-1: {mmlu: 75}, rocket-1.5: {mmlu: 75}}\n"
    waiver = "rule: quoted-score-differs, reason: So printed."
    field = "field: 'comparisons[0].results.rocket-1'"
    checked = judged(f"{SOURCE}{breach}waivers: [{{{waiver}, {field}}}]\n")
    assert "rocket-1.5" in str(checked.problems)  # it has no card, and that is told
    assert not found_by("quoted-score-differs", checked)
    alias = breach.replace("rocket-1: ", "rocket-1-latest.: ").replace("rocket-1.5", "rocket-1")
    checked = judged(f"{SOURCE}{alias}waivers: [{{{waiver}, {field}}}]\n")
    assert len(found_by("quoted-score-differs", checked)) <= 1


def test_a_waiver_is_not_called_unneeded_while_a_card_cannot_be_read(
    judged: Judge, tmp_path: Path
) -> None:
    waiver = "waivers: [{rule: quoted-score-differs, reason: So printed.}]\n"
    assert found_by("unneeded-waiver", judged(SOURCE + waiver))
    (tmp_path / "catalogue/cards/models/acme/rocket-1.yml").write_text("name: Rocket\n", "utf-8")
    assert not found_by("unneeded-waiver", judged(SOURCE + waiver))
