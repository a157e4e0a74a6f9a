"""A difference of notation is no disagreement, and a difference of value is one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.comparison import Conditions
from cardpress.comparison.claims import same_claim
from cardpress.comparison.notation import (
    folded,
    same_date,
    same_number,
    same_score,
    same_tokens,
    same_words,
)
from cardpress.schema import (
    Claim,
    CountClaim,
    DateClaim,
    FlagClaim,
    License,
    ModalityClaim,
    ParameterClaim,
    QuantityClaim,
    Result,
    TextClaim,
    TokenClaim,
)

_UNITS = st.sampled_from(["percent", "points", "elo", "usd", "ratio", "seconds"])
_SCORES = st.floats(-1e6, 1e6, allow_nan=False)
_DAYS = st.from_regex(r"20[12][0-9](-0[1-9](-[12][0-9])?)?", fullmatch=True)
_TEXTS = st.text(min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("one", "other", "unit", "same"),
    [
        (49.6, 0.496, "percent", True),
        (100, 1, "percent", True),
        (0.496, 49.6, "ratio", False),
        (0.1 + 0.2, 0.3, "points", True),
        (76.8, 77, "percent", False),
        (79.6, 80, "percent", False),
        (88.71, 88.7, "percent", True),
        (88.76, 88.7, "percent", False),
        (88.7149, 88.72, "percent", False),
        (88.04, 88, "percent", True),
        (0.115, 0.1151, "ratio", True),
        (0.11, 0.115, "ratio", False),
        (5478.16, 5478.2, "usd", False),
        (2439, 2440, "elo", False),
        (0, 0.0, "percent", True),
        (0.5, 0.005, "percent", False),
        (-50, 0.5, "percent", False),
        (1, 100, "elo", False),
    ],
)
def test_a_fraction_and_a_percentage_are_one_score(
    one: float, other: float, unit: str, same: bool
) -> None:
    assert same_score(one, other, unit) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (128_000, 131_072, True),
        (1_000_000, 1_048_576, True),
        (2_000_000, 2_097_152, True),
        (128_000, 125_000, False),
        (200_000, 204_800, True),
        (1_000_000, 1_024_000, False),
        (65_536, 65_535, True),
        (4_096, 4_000, True),
        (8_192, 8_191, True),
        (8_192, 8_190, False),
        (400_000, 272_000, False),
    ],
)
def test_sizes_that_are_called_alike_are_one(one: int, other: int, same: bool) -> None:
    assert same_tokens(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2024-05", "2024-05-31", True),
        ("2024", "2024-05", True),
        ("2024-05-30", "2024-05-31", False),
        ("2025-12-11", "2026-01", False),
    ],
)
def test_dates_agree_as_far_as_both_are_known(one: str, other: str, same: bool) -> None:
    assert same_date(one, other) is same


_CLAIMS: list[tuple[Claim, Claim, bool]] = [
    (TokenClaim(value=128000), TokenClaim(value=131072), True),
    (DateClaim(value="2024"), DateClaim(value="2024-05"), True),
    (TextClaim(value="Mixture-of-experts"), TextClaim(value="mixture of Experts"), True),
    (TextClaim(value="Dense"), TextClaim(value="Mixture of experts"), False),
    (TextClaim(value="1.5T tokens"), TextClaim(value="15T tokens"), False),
    (TextClaim(value="C"), TextClaim(value="C++"), False),
    (TextClaim(value="A+B"), TextClaim(value="AB"), False),
    (TextClaim(value="-1"), TextClaim(value="1"), False),
    (TextClaim(value="café"), TextClaim(value="cafe\u0301"), True),
    (TextClaim(value="कि"), TextClaim(value="का"), False),
    (TextClaim(value="Trained on A, B; and C."), TextClaim(value="trained on a b and c"), True),
    (CountClaim(value=116_829_156_672), CountClaim(value=117_000_000_000), True),
    (ParameterClaim(value=671_000_000_000), ParameterClaim(value=685_000_000_000), False),
    (ParameterClaim(value=7_000_000_000), ParameterClaim(value=7_600_000_000), False),
    (ParameterClaim(value=22_700_000), ParameterClaim(value=22_713_216), True),
    (CountClaim(value=1536), CountClaim(value=1537), False),
    (QuantityClaim(value=2.14e25), QuantityClaim(value=2.1431e25), True),
    (QuantityClaim(value=2.1e25), QuantityClaim(value=2.14e25), False),
    (QuantityClaim(value=0), QuantityClaim(value=0.5), False),
    (FlagClaim(value=True), FlagClaim(value=False), False),
    (ParameterClaim(disclosed=False), ParameterClaim(value=7), False),
    (ParameterClaim(disclosed=False), ParameterClaim(disclosed=False, note="1T?"), True),
    (License(name="Apache-2.0"), License(name="apache_2_0"), True),
    (License(name="Apache License 2.0", spdx="Apache-2.0"), License(name="apache-2.0"), True),
    (License(name="MIT", spdx="MIT"), License(name="MIT License", spdx="MIT"), True),
    (License(name="MIT"), License(name="Proprietary"), False),
    (License(name="X", open_weights=True), License(name="X", open_weights=False), False),
    (License(name="X", open_weights=True), License(name="X"), True),
    (ModalityClaim(input=("text", "image")), ModalityClaim(input=("image", "text")), True),
    (ModalityClaim(input=("text",)), ModalityClaim(output=("text",)), True),
    (ModalityClaim(input=("text",)), ModalityClaim(input=("text", "image")), False),
]


@pytest.mark.parametrize(("one", "other", "same"), _CLAIMS)
def test_claims_are_compared_as_their_field_is_read(one: Claim, other: Claim, same: bool) -> None:
    assert same_claim(one, other) is same
    assert same_claim(other, one) is same


@given(_SCORES, _SCORES, _UNITS)
def test_sameness_of_scores_is_symmetric_and_each_score_is_itself(
    one: float, other: float, unit: str
) -> None:
    assert same_score(one, other, unit) == same_score(other, one, unit)
    assert same_score(one, one, unit)
    assert same_number(one, other) == same_number(other, one)


@given(st.integers(1, 10**7), st.integers(1, 10**7), st.integers(1, 10**7))
def test_sameness_of_sizes_is_an_equivalence(one: int, other: int, third: int) -> None:
    assert same_tokens(one, other) == same_tokens(other, one)
    assert same_tokens(one, one)
    if same_tokens(one, other) and same_tokens(other, third):
        assert same_tokens(one, third)


@given(_DAYS, _DAYS, _TEXTS, _TEXTS)
def test_sameness_of_dates_and_words_is_symmetric(
    day: str, other_day: str, text: str, other: str
) -> None:
    assert same_date(day, other_day) == same_date(other_day, day)
    assert same_words(text, other) == same_words(other, text)
    assert same_words(text, text)
    assert folded(text)


def _conditions(**stated: Any) -> Conditions:
    version, snapshot = stated.pop("version", None), stated.pop("snapshot", None)
    return Conditions.of(
        Result.model_validate(
            {"score": 1}
            | ({"version": version} if version else {})
            | ({"snapshot": snapshot} if snapshot else {})
            | ({"settings": stated} if stated else {})
        )
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"harness": "mini-SWE-agent"}, {"harness": "mini swe agent"}),
        ({"attempts": 1}, {"aggregation": "pass@1"}),
        ({"attempts": 1, "aggregation": "pass@1"}, {"aggregation": "Pass@1"}),
        ({"attempts": 8, "aggregation": "avg@8"}, {"aggregation": "avg@8"}),
        ({"aggregation": "mean of 8"}, {"aggregation": "avg@8"}),
        ({"aggregation": "avg@1"}, {"attempts": 1}),
        ({"other": "8K output; chain of thought"}, {"other": "Chain-of-thought; 8K output"}),
        ({}, {}),
    ],
)
def test_spellings_of_the_same_conditions_are_equal(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert _conditions(**one) == _conditions(**other)
    assert hash(_conditions(**one)) == hash(_conditions(**other))


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ({"tools": True}, {"tools": False}, True),
        ({"tools": True}, {}, False),
        ({"shots": 0}, {"shots": 5}, True),
        ({"shots": 0}, {"effort": "high"}, False),
        ({"version": "v5"}, {"version": "v6"}, True),
        ({"version": "v1.1"}, {"version": "v11"}, True),
        ({"other": "temperature 1.0"}, {"other": "temperature 10"}, True),
        ({"attempts": 1}, {"aggregation": "avg@8"}, True),
    ],
)
def test_what_one_source_leaves_out_does_not_contradict_another_but_is_not_the_same(
    one: dict[str, Any], other: dict[str, Any], contradict: bool
) -> None:
    here, there = _conditions(**one), _conditions(**other)
    assert here != there
    assert here.contradict(there) is there.contradict(here) is contradict


def test_a_snapshot_parts_results_of_one_model_and_not_of_different_models() -> None:
    here, there = _conditions(snapshot="a", shots=5), _conditions(snapshot="b", shots=5)
    assert here != there
    assert here.of_the_measurement == there.of_the_measurement == _conditions(shots=5)
