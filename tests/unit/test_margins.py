"""A score that is written with its uncertainty gets a remedy that keeps it."""

from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cardpress.loader import did_you_mean
from cardpress.loader.choices import other_word
from cardpress.loader.margins import uncertain_score
from cardpress.schema import Benchmark, Result, field_at

_UNIT = field_at(Benchmark, ("unit",))


@pytest.mark.parametrize(
    "written",
    [
        *("79.4 ± 1.2", "79.4 (±1.2)", "79.4 +/- 1.2", "79.4±1.2", "79.4% ± 1.2%", "79.4 +- 1.2"),
        *("79.4 (1.2)", "79.4 [± 1.2]", r"79.4 \pm 1.2", "79.4 pts ± 1.2 pts"),
    ],
)
def test_a_margin_may_be_an_error_or_an_interval(written: str) -> None:
    hint = uncertain_score(written)
    assert "score: 79.4" in hint
    assert "standard_error: 1.2" in hint
    assert "confidence_interval: {lower: 78.2, upper: 80.6}" in hint


@pytest.mark.parametrize(
    ("written", "interval"),
    [
        ("79.4 [78.1, 80.7]", "{lower: 78.1, upper: 80.7}"),
        ("79.4 (78.1-80.7)", "{lower: 78.1, upper: 80.7}"),
        ("79.4% (78.1% \N{EN DASH} 80.7%)", "{lower: 78.1, upper: 80.7}"),
        ("79.4 (95% CI 78.1 to 80.7)", "{lower: 78.1, upper: 80.7, level: 95}"),
        ("79.4 [90% CI: 78.1; 80.7]", "{lower: 78.1, upper: 80.7, level: 90}"),
        ("79.4 (CI 78.1, 80.7)", "{lower: 78.1, upper: 80.7}"),
        ("79.4 +1.3/-1.3", "{lower: 78.1, upper: 80.7}"),
        ("79.4 (+1.3, -1.3)", "{lower: 78.1, upper: 80.7}"),
        ("79.4 (-1.3, +1.3)", "{lower: 78.1, upper: 80.7}"),
        ("79.4 (\N{MINUS SIGN}1.3, +1.3)", "{lower: 78.1, upper: 80.7}"),
        ("79.4 -1.3/+1.3", "{lower: 78.1, upper: 80.7}"),
        ("79.4^{+1.3}_{-1.3}", "{lower: 78.1, upper: 80.7}"),
        ("$79.4_{-1.3}^{+1.3}$", "{lower: 78.1, upper: 80.7}"),
        ("79.4 (80.7, 78.1)", "{lower: 78.1, upper: 80.7}"),
        ("79.4 [78.1 - 80.7] (95%)", "{lower: 78.1, upper: 80.7, level: 95}"),
        ("79.4 [78.1, 80.7], 90% CI", "{lower: 78.1, upper: 80.7, level: 90}"),
        ("79.4, 95% CI 78.1 to 80.7", "{lower: 78.1, upper: 80.7, level: 95}"),
        ("79.4 95% CI [78.1, 80.7]", "{lower: 78.1, upper: 80.7, level: 95}"),
        ("79.4 \N{PLUS-MINUS SIGN} 1.3 (95% CI)", "{lower: 78.1, upper: 80.7, level: 95}"),
        ("79.4 \N{PLUS-MINUS SIGN} 1.3% (95%)", "{lower: 78.1, upper: 80.7, level: 95}"),
    ],
)
def test_the_ends_of_an_interval_are_kept(written: str, interval: str) -> None:
    assert uncertain_score(written) == f"write score: 79.4 and confidence_interval: {interval}"


@pytest.mark.parametrize(
    ("written", "error"),
    [
        *(("79.4, SE 1.2", "1.2"), ("79.4 (SE 0.012)", "0.012"), ("79.4 (SE = 1.2%)", "1.2")),
        *(("79.4 \N{PLUS-MINUS SIGN} 1.2 (SE)", "1.2"), ("79.4 +/- 1.2 SE", "1.2")),
        *(
            ("79.4 (standard error 1.2)", "1.2"),
            ("79.4, std. err. 1.2", "1.2"),
            ("79.4 (1.2 SE)", "1.2"),
        ),
    ],
)
def test_a_margin_that_is_called_an_error_is_one(written: str, error: str) -> None:
    assert uncertain_score(written) == f"write score: 79.4 and standard_error: {error}"


@pytest.mark.parametrize(
    "written",
    [
        *("79.4 \N{PLUS-MINUS SIGN} 1.2 (n=500)", "79.4 \N{PLUS-MINUS SIGN} 1.2, n = 500"),
        *("79.4 (SE 1.2, n=500)", "79.4 (1.2) (500 samples)"),
        "79.4 \N{PLUS-MINUS SIGN} 1.2 (95% CI, n=500)",
    ],
)
def test_the_number_of_samples_is_kept(written: str) -> None:
    hint = uncertain_score(written)
    assert hint.startswith("write score: 79.4, samples: 500 and ")
    assert ("level: 95" in hint) == ("95%" in written)


@pytest.mark.parametrize(
    "written",
    [
        *("79.4 (2, 3)", "79.4 (95%)", "79.4 (n=500)", "79.4 [80, 81]", "79.4 (SD 3)", "79.4, n=5"),
        *("79.4", "79,4", "79.4 (pass@1)", "about 79", "79.4 (2024)x", "", "±", "79.4 ± "),
        *(" " * 999, "(" * 80, "79.4 " + "( " * 37, "79.4" + " n" * 38),
    ],
)
def test_what_states_no_uncertainty_gets_no_such_remedy(written: str) -> None:
    assert not uncertain_score(written)


_DECIMALS = st.decimals(-999, 999, allow_nan=False, places=2)


@given(_DECIMALS, st.decimals(0, 99, allow_nan=False, places=2))
def test_a_remedy_is_a_sound_result_of_the_same_figures(score: Decimal, margin: Decimal) -> None:
    hint = uncertain_score(f"{score} ± {margin}")
    interval = yaml.safe_load(hint[hint.index("{") :])
    assert (interval["lower"], interval["upper"]) == (float(score - margin), float(score + margin))
    stated = {"score": float(score), "confidence_interval": interval}
    Result.model_validate(stated)


@pytest.mark.parametrize(
    ("word", "suggested"),
    [
        *(("minuts", "minutes"), ("hour", "hours"), ("percents", "percent"), ("degree", "degrees")),
        *(("pounds", ""), ("days", ""), ("joules", ""), ("meters", ""), ("joints", "")),
        *(("epochs", ""), ("pints", "points")),
    ],
)
def test_no_unit_is_suggested_for_another(word: str, suggested: str) -> None:
    assert _UNIT
    expected = f"; did you mean '{suggested}'?" if suggested else ""
    assert did_you_mean(word, _UNIT.choices) == expected


@pytest.mark.parametrize(
    ("word", "remedy"),
    [
        *(("%", "write percent"), ("AUC", "write ratio"), ("ms", "write milliseconds")),
        *(("tokens/s", "write tokens_per_second"), ("$", "write usd"), ("min", "write minutes")),
        ("Word Error Rate", "write percent, and direction: lower_is_better"),
        ("furlongs", "write other if it is none of these"),
    ],
)
def test_another_word_for_a_unit_leads_to_it(word: str, remedy: str) -> None:
    assert _UNIT
    assert other_word(word, _UNIT.choices) == remedy
    assert not other_word(word, ("active", "retired"))
