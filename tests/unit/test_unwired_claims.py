"""A kind of claim that is declared, and nowhere wired, reads as words and never as Python."""

from typing import Literal

import pytest

from cardpress.blocks.claims import in_full, in_plain_words
from cardpress.schema import Claim, Model, Record, facts_of


class _Part(Record):
    name: str
    count: int | None = None
    spare: bool = False


class _Choice(Claim):
    value: Literal["low", "very_high"]


class _Names(Claim):
    value: tuple[str, ...]


class _Parts(Claim):
    parts: tuple[_Part, ...]
    hours: float
    by_region: dict[str, float]


class _Amount(Claim):
    value: float


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (_Choice(value="very_high"), "Very high"),
        (_Names(value=("Deutsch", "C|D")), "Deutsch, C|D"),
        (_Amount(value=3_000_000.0), "3,000,000"),
        (_Amount(value=2.1e25), "2.1 × 10²⁵"),
        (
            _Parts(
                parts=(_Part(name="H100", count=5000), _Part(name="TPU", spare=True)),
                hours=3e6,
                by_region={"eu": 2.5},
            ),
            "parts: H100 (count: 5,000, spare: No), TPU (spare: Yes); hours: 3,000,000; "
            "by region: eu: 2.5",
        ),
    ],
)
def test_what_a_kind_that_is_wired_nowhere_states_reads_as_words(claim: Claim, words: str) -> None:
    assert in_plain_words(claim) == words
    [fact] = [fact for fact in facts_of(Model) if fact.field == "architecture"]
    assert in_full(fact, claim) == words
