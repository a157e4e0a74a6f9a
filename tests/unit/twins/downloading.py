"""Tables as comma-separated values: what a spreadsheet reads, and never runs."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from cardpress.data.downloads.csv_text import csv
from tests.unit.twins.twin import Case, Seed, Twin

_FIELDS: tuple[Any, ...] = (
    *(None, True, False, "", "plain", "two words", "日本語 é", " spaced ", "a,b", 'say "so"'),
    *("two\r\nlines", "one\n", "=1+1", "@SUM(A1)", "+1", "-1", "-0.5", "\tindented", "\rback"),
    *('="a,b"', "'quoted'", "a=b", 0, 1, -1, 400_000, 1.5, -3.25, 0.1, 1e-4, 1e-5, 1e-7, 1.5e-9),
    *(1e15, 1e16, 123456789012345.6, 2.1e25, 1e21, 1e20, 5.0, -0.000001),
)
_FIELD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False).filter(lambda value: str(value) != "-0.0"),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
    st.text("=+-@\t\r\n,\"'a1", max_size=4),
)


def _answers(seeds: Sequence[Seed]) -> list[Case]:
    return [([seed], csv(seed)) for seed in seeds]


CSV = Twin(
    name="csv",
    scripts=("rules/csv.js",),
    made_up=([[field] for field in _FIELDS], [[*_FIELDS[:9]], [*_FIELDS[-9:]]]),
    strategy=st.lists(st.lists(_FIELD, min_size=1, max_size=4), max_size=3),
    answer=_answers,
)
