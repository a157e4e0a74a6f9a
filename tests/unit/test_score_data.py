"""All results as data: what was measured alike is known by its number, its name and its charts."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.charts import ScorePlots
from cardpress.comparison import Compared, Conditions, compare
from cardpress.data.explore import explore_record
from cardpress.data.scores import score_records, slug
from cardpress.schema import Result, Settings
from cardpress.wording import conditions_slug
from tests.catalogues import catalogue_of

_FIVE = {"settings": {"shots": 5}}
_PRICE: dict[str, Any] = {"pricing": [{"input": 3, "output": 15}]}


_FIVE_SHOT = slug(Conditions.of(Result(score=1, settings=Settings(shots=5))))


def _scores(*results: Any, **card: Any) -> dict[str, Any]:
    return {"benchmarks": {"sums": list(results)}, **card}


def _compared(**models: dict[str, Any]) -> Compared:
    return compare(catalogue_of(models))


def test_results_with_equal_conditions_have_the_same_number_and_silence_has_none() -> None:
    five = {"score": 70, **_FIVE}
    disputed = "disputed: 2 of 3 results"
    full = _scores(five, {**five, "score": 75, "source": "two"}, 60)
    alike = _scores({"score": 80, "snapshot": "x", **_FIVE})
    silent = _scores({"score": 90, "settings": {"shots": 0}}, 50)
    records = score_records(_compared(full=full, alike=alike, silent=silent))
    [sums] = records["benchmarks"]
    assert sums["conditions"] == [[1, _FIVE_SHOT, 2]]
    assert sums["usual"] == _FIVE_SHOT
    assert records["conditions"] == ["conditions unknown", "5-shot", "zero-shot"]
    assert records["scores"] == {
        "full": [
            [0, 70, "70%", 1, "one", disputed],
            [0, 75, "75%", 1, "two", disputed],
            [0, 60, "60%", 0, "one"],
        ],
        "alike": [[0, 80, "80%", 1, "one"]],
        "silent": [[0, 90, "90%", 2, "one"], [0, 50, "50%", 0, "one"]],
    }


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("task version 1.0.0", "task-version-1.0.0"),
        ("pass@1; 5-shot", "pass@1-5-shot"),
        ("C++", "c++"),
        ("C#", "c#"),
        ("日本語のプロンプト", "日本語のプロンプト"),
        ("हिन्दी", "हिन्दी"),
        ("(high effort): a, b", "high-effort-a-b"),
        ("--", ""),
    ],
)
def test_a_name_in_an_address_keeps_what_makes_a_difference(words: str, slug: str) -> None:
    assert conditions_slug(words) == slug


def _version(words: str) -> Conditions:
    return Conditions.of(Result(score=1, version=words))


def _other(words: str) -> Conditions:
    return Conditions.of(Result(score=1, settings=Settings(other=words)))


_WORDS = ("C++", "C#", "1:5", "1/5", "中文", "英文", "русский", "—", "!!", "version c", "c")
_words = st.sampled_from(_WORDS) | st.text("ab1 -_.:,+#%ä—中", min_size=1, max_size=4)


@given(st.sets(_words.filter(str.strip)))
def test_no_two_conditions_have_the_same_name_in_an_address(words: set[str]) -> None:
    stated = {made for each in words for made in (_version(each), _other(each))}
    names = {each: slug(each) for each in stated}
    assert len(set(names.values())) == len(stated)
    for name in names.values():
        assert name
        assert not set(name) & set(":, ")


def test_cards_that_come_change_no_address() -> None:
    """Neither conditions of the same words, nor others who write the same conditions first."""
    cards = {
        "y": _scores(
            {"score": 1, "version": "c"}, {"score": 1, "settings": {"aggregation": "avg@8"}}
        ),
        "z": _scores(
            {"score": 2, "version": "c"}, {"score": 1, "settings": {"aggregation": "avg@8"}}
        ),
    }
    coming = {
        name: _scores(
            {"score": 3, "settings": {"other": "version c"}},
            {"score": 4, "settings": {"aggregation": "Mean of 8"}},
        )
        for name in "ab"
    }
    before, after = (
        _meanings(score_records(_compared(**models))) for models in (cards, coming | cards)
    )
    assert before.keys() < after.keys()
    assert {name: after[name] for name in before} == before


def _meanings(records: dict[str, Any]) -> dict[str, set[tuple[str, int]]]:
    """Return what the digest of each address leads to: results of Y and Z."""
    [sums] = records["benchmarks"]
    return {
        name.rsplit("-", 1)[1]: {
            (model, at)
            for model in "yz"
            for at, row in enumerate(records["scores"][model])
            if row[3] == number
        }
        for number, name, *_ in sums["conditions"]
    }


def test_scripts_are_told_of_no_conditions_that_have_another_meaning() -> None:
    models = {
        f"{name}{at}": _scores({"score": at, "settings": {"other": word}}, **_PRICE)
        for name, word in (("plus", "C++"), ("sharp", "C#"), ("zh", "中文"), ("ja", "日本語"))
        for at in (1, 2)
    }
    compared = _compared(**models)
    records = score_records(compared)
    [sums] = records["benchmarks"]
    told = {name: records["conditions"][number] for number, name, *_ in sums["conditions"]}
    assert {name.rsplit("-", 1)[0]: words for name, words in told.items()} == {
        "c++": "C++",
        "c#": "C#",
        "中文": "中文",
        "日本語": "日本語",
    }
    charts = explore_record("sums", compared, ScorePlots(compared))
    assert charts.keys() == {"", *told}


def test_a_chart_has_all_that_is_drawn_in_places_and_words() -> None:
    def model(score: float, price: float) -> dict[str, Any]:
        return _scores({"score": score, **_FIVE}, pricing=[{"input": price, "output": price}])

    compared = _compared(
        free=model(10, 0),
        cheap=model(50, 1),
        best=model(90, 10),
        bad=model(40, 9),
        worse=model(9, 8),
    )
    charts = explore_record("sums", compared, ScorePlots(compared))[_FIVE_SHOT]["input"]
    log, linear = charts["log"], charts["linear"]
    assert log["best"] == linear["best"] == ["free", "cheap", "best"]
    assert log["labels"].keys() == {"best", "cheap", "bad", "worse"}
    assert linear["labels"].keys() == {"free", *log["labels"]}
    assert log["makers"] == ("acme", "", "", "", "", "")
    assert log["note"].endswith("1 model is free, which a log scale cannot show.")
    assert log["along"] == f"{linear['along']} (log scale)"
    for chart in (log, linear):
        places = [at for at, _ in (*chart["xs"], *chart["ys"])]
        places += [at for corner in chart["line"] for at in corner]
        assert all(0 <= code < 27 for code in chart["labels"].values())
        assert all(0 <= at <= 100 for at in places)
        assert chart["line"][-1][0] == 100
    assert (log["x"]["log"], linear["x"]["log"]) == (True, False)


def test_where_no_model_has_both_figures_a_chart_has_words_alone() -> None:
    compared = _compared(a=_scores({"score": 1, **_FIVE}), b=_scores({"score": 2, **_FIVE}))
    chart = explore_record("sums", compared, ScorePlots(compared))[_FIVE_SHOT]["released"]["log"]
    assert chart["note"] == "0 models are shown. 2 models have a score here but no release date."
    assert chart["empty"] == "No model has both figures."
    assert not chart.keys() & {"x", "y", "xs", "ys", "line", "labels"}


def test_where_all_models_are_free_a_log_chart_says_so() -> None:
    free = _scores({"score": 1, **_FIVE}, pricing=[{"input": 0, "output": 0}])
    compared = _compared(a=free, b=free, unpriced=_scores({"score": 2, **_FIVE}))
    charts = explore_record("sums", compared, ScorePlots(compared))[_FIVE_SHOT]
    assert charts["input"]["log"]["empty"] == (
        "Every model that has both figures is free, which a log scale cannot show. "
        "The linear scale shows them."
    )
    assert "empty" not in charts["input"]["linear"]
    assert charts["context"]["log"]["empty"] == "No model has both figures."
