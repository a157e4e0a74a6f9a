"""Imported results stand under the names and in the units of the catalogue's benchmarks."""

from typing import Any

from cardpress.catalogue import NameIndex
from cardpress.importers import FRACTION, KNOWN_AS, PERCENT, SCALE
from cardpress.importers.scaling import settle

_UNITS = {"mmlu": "percent", "auc": "ratio", "elo": "elo"}


def _settled(name: str, **result: object) -> dict[str, Any]:
    index = NameIndex()
    index.add("mmlu", ("MMLU", "cais/mmlu"))
    index.add("auc", ("AUC",))
    index.add("elo", ("Elo",))
    data: dict[str, object] = {"benchmarks": {name: [result]}}
    settle(data, index, lambda benchmark: _UNITS.get(benchmark, ""))
    benchmarks: Any = data["benchmarks"]
    [(known, [settled])] = benchmarks.items()
    return {"known": known, **settled}


def test_a_fraction_becomes_a_percentage_with_its_error_and_its_interval() -> None:
    interval = {"lower": 0.6, "upper": 0.8, "level": 95}
    found = _settled(
        "MMLU", score=0.7125, standard_error=0.0135, confidence_interval=interval, scale=FRACTION
    )
    assert (found["score"], found["standard_error"]) == (71.25, 1.35)
    assert found["confidence_interval"] == {"lower": 60.0, "upper": 80.0, "level": 95}
    assert SCALE not in found
    assert "note" not in found


def test_a_percentage_becomes_a_ratio_where_the_benchmark_is_counted_so() -> None:
    assert _settled("AUC", score=93.5, scale=PERCENT)["score"] == 0.935
    assert _settled("AUC", score=0.935, scale=FRACTION)["score"] == 0.935


def test_what_only_looks_like_a_fraction_is_told_beside_its_percentage() -> None:
    found = _settled("MMLU", score=0.412, note="no tools")
    assert (found["score"], found["note"]) == (41.2, "no tools; 0.412 in the source")
    for score in (1, 0.0, 41.2, -0.5):
        assert _settled("MMLU", score=score)["score"] == score


def test_a_percentage_below_one_stays_where_the_file_says_that_it_is_one() -> None:
    assert _settled("MMLU", score=0.8, scale=PERCENT)["score"] == 0.8


def test_other_units_and_benchmarks_without_a_card_keep_the_score_of_the_file() -> None:
    assert _settled("Elo", score=0.5, scale=FRACTION)["score"] == 0.5
    assert _settled("Unheard Of", score=0.5, scale=FRACTION)["score"] == 0.5


def test_the_first_name_that_the_catalogue_knows_counts() -> None:
    others = ["MMLU anatomy", "cais/mmlu", "AUC"]
    found = _settled("mmlu (5-Shot)", score=71.2, known_as=others)
    assert found["known"] == "cais/mmlu"
    assert KNOWN_AS not in found
    assert _settled("Unheard Of", score=71.2, known_as=["x"])["known"] == "Unheard Of"


def test_quoted_scores_are_in_the_unit_of_their_benchmark_too() -> None:
    index = NameIndex()
    index.add("mmlu", ("MMLU",))
    scores: dict[str, Any] = {"MMLU": {"score": 0.5, "scale": FRACTION}}
    settle({"comparisons": [{"results": {"GPT-9": scores}}]}, index, lambda _: "percent")
    assert scores == {"MMLU": {"score": 50.0}}


def _named(name: str, **result: object) -> dict[str, Any]:
    index = NameIndex()
    index.add("voices", ("Voices", "crowd/voices_11_0", "crowd/voices"))
    index.add("books-clean", ("Read Books (clean)", "read_books clean"))
    index.add("arc-2", ("ARC 2",))
    data: dict[str, object] = {"benchmarks": {name: [{"score": 5, **result}]}}
    settle(data, index, lambda _benchmark: "percent")
    benchmarks: Any = data["benchmarks"]
    [(known, [settled])] = benchmarks.items()
    return {"known": index.find(known), **settled}


def test_a_version_and_a_slice_are_said_where_the_name_of_the_benchmark_does_not() -> None:
    slices = [{"group": "ca", "by": "language"}]
    for name in ("crowd/voices_11_0", "Voices"):
        found = _named(name, version_said="11.0", slice=slices)
        assert (found["known"], found["version"]) == (("voices",), "11.0"), name
        assert found["slice"] == slices, name
    kept = {"group": "noisy", "by": "subset"}
    for name in ("Read Books (clean)", "read_books clean"):
        found = _named(name, slice=[{"group": "clean", "by": "subset"}])
        assert "slice" not in found, name
        assert _named(name, slice=[kept])["slice"] == [kept], name
    for name in ("ARC 2", "Unheard Of 2.0"):
        assert "version" not in _named(name, version_said="2.0"), name
