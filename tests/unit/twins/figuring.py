"""Single figures: as readers see them, in their order, and at their place on a scale."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from cardpress import figures, sums
from cardpress.charts.scales import calendar, is_drawn, linear, logarithmic
from cardpress.comparison import Measure, around, decimals_of
from cardpress.comparison.ties import best_places, ranks_of
from cardpress.data.translation import translation_record
from cardpress.language import ENGLISH, in_language
from cardpress.wording import counts
from tests.pseudo import language_of
from tests.unit.twins.twin import Case, Seed, Twin

_SCALES = {"linear": linear, "logarithmic": logarithmic, "calendar": calendar}
_UNITS = ("percent", "points", "elo", "usd", "ratio", "seconds")
_amounts = st.decimals(0, 10**9, allow_nan=False, places=12).map(lambda amount: f"{amount:f}")
_ratios = st.floats(0.001, 1e7).map(lambda ratio: float(f"{ratio:.6g}"))


_COUNTED = (counts.models, counts.requests, counts.results, counts.tokens)
_NAMES = tuple(count.__name__.removesuffix("s") for count in _COUNTED)


def _messages(*endings: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the messages of counted things, with an ending for each form of the language."""
    return {
        (f"%(count)s {name}", f"%(count)s {name}s"): tuple(
            f"%(count)s {name}{ending}" for ending in endings
        )
        for name in _NAMES
    }


# Of the languages that tell counts apart in another way than English.
_LANGUAGES = {
    "en": ENGLISH,
    "de": language_of("de", _messages("", "e")),
    "pl": language_of("pl", _messages("", "e", "i")),
}


def _figure_cases(seeds: Sequence[Seed]) -> list[Case]:
    return [_figure_case(*seed) for seed in seeds]


def _figure_case(code: str, amount: str, ratio: float, count: int, currency: str = "USD") -> Case:
    language, names = _LANGUAGES[code], ["A", "B", "C"][: 1 + count % 3]
    record = translation_record(language)
    kept = {f"%(count)s {name}" for name in _NAMES}
    messages = {name: forms for name, forms in record["messages"].items() if name in kept}
    spoken = {**record, "messages": messages}
    with in_language(language):
        answer = _figures(amount, ratio, count, names, currency)
    money = {"currency": currency, "decimals": {currency: figures.decimals_of(currency)}}
    spoken_in = None if language == ENGLISH else spoken
    counted_in = None if currency == "USD" else money
    return [spoken_in, amount, ratio, count, names, counted_in], answer


def _figures(amount: str, ratio: float, count: int, names: list[str], currency: str) -> list[str]:
    exact = Fraction(Decimal(amount))
    formats = (sums.sum_of_money, sums.money_in_full, sums.converted)
    money = [written(exact, currency) for written in formats]
    things = [counted(count) for counted in _COUNTED]
    return [*money, figures.times(ratio), figures.number(ratio), *things, figures.listed(names)]


FIGURES = Twin(
    name="figures",
    scripts=("rules/figures.js", "rules/counts.js", "rules/messages.js"),
    made_up=tuple(
        (language, *figures)
        for language in ("en", "de", "pl")
        for figures in (
            ("0", 1.125, 0),
            ("0.0042", 0.05, 1),
            ("0.00995", 2.5, 2),
            ("0.005", 12.345, 999),
            ("0.01", 999.5, 1000),
            ("0.01", -0.0, 22),
            ("0.01", 1234567.89012345, 5),
            ("1234567.895", 1_048_576 / 3, 1_234_567),
            ("0.00000000000000000001", 15 / 0.3, 10**15),
            ("999999999999999999.994999999999", 60 / 1000, 12),
            ("1234.5", 1, 1, "EUR"),
            ("0.0042", 1, 1, "EUR"),
            ("1234.5", 1, 1, "JPY"),
            ("0.42", 1, 1, "JPY"),
            ("0.0042", 1, 1, "JPY"),
            ("99.995", 1, 1, "CHF"),
            ("0.995", 1, 1, "KWD"),
        )
    ),
    strategy=st.tuples(
        st.sampled_from(["en", "de", "pl"]), _amounts, _ratios, st.integers(0, 10**15)
    ).map(list),
    answer=_figure_cases,
)


def _scale_cases(seeds: Sequence[Seed]) -> list[Case]:
    found = []
    for kind, values in seeds:
        scale = _SCALES[kind](values)
        shipped = {"low": scale.low, "high": scale.high, "log": scale.is_log}
        tried = [*values, 0, 1e-10]
        places = [
            scale.place(value) if is_drawn(value) or not scale.is_log else None for value in tried
        ]
        found.append(([shipped, tried], places))
    return found


SCALES = Twin(
    name="scale",
    scripts=("rules/scale.js",),
    made_up=(
        ("linear", [46.6, 87.0]),
        ("linear", [0.0]),
        ("linear", [-1e12, 1e12]),
        ("logarithmic", [1e-9, 1e9]),
        ("logarithmic", [0.15]),
        ("logarithmic", [64e3, 200e3, 1_048_576]),
        ("calendar", [19_822, 20_278]),
    ),
    strategy=st.tuples(
        st.sampled_from(["linear", "logarithmic"]),
        st.lists(st.floats(1e-9, 1e9), min_size=1, max_size=5),
    ).map(list),
    answer=_scale_cases,
    drawn=30,
)


_scores = st.tuples(st.integers(79_900, 80_100), st.integers(0, 3)).map(
    lambda drawn: round(drawn[0] / 1000, drawn[1])
)


def _tie_cases(seeds: Sequence[Seed]) -> list[Case]:
    found: list[Case] = []
    for scores, unit, is_lower in seeds:
        measures = [_measure(score) for score in scores]
        shipped = [_shipped(measure, unit) for measure in measures]
        by_place = dict(enumerate(measures))
        best = best_places(by_place, unit, is_lower=is_lower)
        ranks = ranks_of(by_place, unit, is_lower=is_lower)
        found.append(([shipped, is_lower], [sorted(best), [ranks[place] for place in by_place]]))
    return found


def _measure(score: Any) -> Measure:
    """Return a score alone, with a margin on both sides, or with its bounds."""
    if not isinstance(score, list | tuple):
        return around(score, 0)
    value, *bounds = score
    return Measure(value, *bounds) if len(bounds) > 1 else around(value, *bounds)


def _shipped(measure: Measure, unit: str) -> dict[str, float]:
    printed = figures.as_printed(measure.score)
    bounds = {"lo": measure.lower, "hi": measure.upper} if measure.is_uncertain else {}
    return {"p": printed, "d": decimals_of(printed, unit), **bounds}


TIES = Twin(
    name="ties",
    scripts=("rules/ties.js",),
    made_up=tuple(
        [scores, unit, is_lower]
        for unit in _UNITS
        for is_lower in (False, True)
        for scores in (
            [],
            [70],
            [80, 79.96],
            [80.04, 80, 79.96],
            [80.04, 80.03, 80],
            [0.115, 0.1151, 0.116],
            [80.1, 80.055],
            [80.1, 80.05],
            [80.1, 80.049],
            [11.0306396573, 11.0312, 11.034, 11.036],
            [1e12, 1e12 + 1, 3],
            [-0.0, 0, 0.3, 0.1 + 0.2],
            # Overlapping, touching and apart.
            [[80, 1], [79, 0.5], 70],
            [[80, 0.5], [79, 0.5], 70],
            [[80, 0.5], [78.9, 0.5], 70],
            # A chain of three, in which the ends do not overlap.
            [[80, 1], [78.5, 1], [77, 1]],
            # A wide interval below a narrow one; a bare score inside another's bounds, and outside.
            [[80, 0.5], [79, 0.1], [78, 3]],
            [[80, 1], 79.5, 78.9],
            [80, [79.5, 1], 78.9],
            # Uneven bounds, and one that a rounded score shares.
            [[1285, 1281, 1290], [1280, 1270, 1281], [1279, 1278, 1280]],
            [80, 79.96, [79, 1], 70],
        )
    ),
    strategy=st.tuples(
        st.lists(_scores | st.tuples(_scores, st.sampled_from([0.02, 0.1, 1.5])), max_size=6),
        st.sampled_from(_UNITS),
        st.booleans(),
    ).map(list),
    answer=_tie_cases,
)
