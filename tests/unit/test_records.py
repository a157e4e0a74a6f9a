"""The data of the site's scripts: compact, told apart from what is missing, and safe to load."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from cardpress.comparison import Compared, compare
from cardpress.data import DataFile, data_files
from tests import frozen
from tests.catalogues import catalogue_of

_WRAPPED = re.compile(r'cardpressData\("(?P<name>[a-z0-9./-]+)",JSON\.parse\((?P<text>".*")\)\);\n')
_FIVE = {"settings": {"shots": 5}}
_FULL: dict[str, Any] = {
    "aliases": ["full-1"],
    "former_names": ["Fuller"],
    "family": "Fulls",
    "release_date": "2026-01",
    "license": {"name": "MIT License", "spdx": "MIT", "open_weights": True},
    "lifecycle": {"status": "active"},
    "specifications": {
        "context_window": [{"value": 4096, "source": "two"}, {"value": 8192, "source": "three"}],
        "parameters": {"disclosed": False, "note": "estimated"},
        "modalities": {"input": ["text", "image"], "output": ["text"]},
    },
    "pricing": [
        {"input": 3, "output": 0},
        {"input": 6, "output": 9, "above": 1000},
    ],
    "benchmarks": {
        "sums": [{"score": 70, **_FIVE}, {"score": 75, "source": "two", **_FIVE}, 60],
        "arena": 1000,
    },
}


def _scripts(compared: Compared, ending: str) -> list[DataFile]:
    planned = data_files(compared, ending=ending)
    return [file.made for file in planned if file.path.endswith(".js")]


def _read(compared: Compared, ending: str = "/") -> dict[str, Any]:
    """Read the data files as a script element would."""
    found = {}
    # Beside them is each card whole, for programs, which is plain JSON.
    for file in _scripts(compared, ending):
        written = _WRAPPED.fullmatch(file.text)
        assert written, file.path
        assert file.path == f"assets/data/{written['name']}.js"
        found[written["name"]] = json.loads(json.loads(written["text"]))
    return found


def _data(**models: Mapping[str, Any]) -> dict[str, Any]:
    return _read(compare(catalogue_of(models)))


@pytest.fixture(scope="module", name="data")
def _data_of_a_catalogue() -> dict[str, Any]:
    return _read(frozen.compared())


def _cells(found: Any) -> Iterator[dict[str, Any]]:
    """Yield every cell below a value: what has a text to show."""
    if isinstance(found, dict) and "t" in found:
        yield found
    elif isinstance(found, dict | list):
        for each in found.values() if isinstance(found, dict) else found:
            yield from _cells(each)


def test_a_model_of_which_nothing_is_stated_has_its_name_and_kind_alone() -> None:
    data = _data(bare={"name": "Bare"})
    named = {"id": "bare", "name": "Bare", "organization": ["acme", "Acme"]}
    kind = {"type": "Large Language Model"}
    assert data["models"] == [{**named, **kind, "evidence": "Confirmed"}]
    side = data["models/bare"]
    assert {key: value for key, value in side.items() if value} == {**named, **kind}
    assert {key: value for key, value in data["scores"].items() if key != "axes"} == {
        "benchmarks": [],
        "scores": {},
        "conditions": ["conditions unknown"],
    }


def test_a_model_is_a_record_of_what_its_sources_state() -> None:
    data = _data(full={"name": "Full", **_FULL})
    [record] = data["models"]
    disputed = ["disputed: 2 values", "dispute.context-window", True]
    prices = data["sellers"]["full"]
    assert prices["limit"] == 8192  # the most that any source states
    [seller] = prices["sellers"]
    amounts = [row["amounts"] for row in seller["text_tokens"]]
    assert amounts == [{"input": 3, "output": 0}, {"input": 6, "output": 9}]
    assert record == {
        "id": "full",
        "name": "Full",
        "also": ["full-1", "Fuller", "Fulls"],
        "organization": ["acme", "Acme"],
        "type": "Large Language Model",
        "evidence": "Confirmed",
        "weights": "Open",
        "commercial": "Allowed",
        "reads": ["text", "image"],
        "writes": ["text"],
        "context": {"v": 4096, "t": "4,096", "s": "two", "m": disputed},
        "parameters": {"v": None, "t": "Undisclosed", "s": "one", "n": "estimated"},
        "released": {"v": "2026-01", "t": "Jan 2026", "s": "one"},
        "license": {"v": "MIT License", "t": "MIT License", "s": "one"},
        "status": {"v": "active", "t": "Active", "s": "one", "o": 1},
        "input": {"v": 3, "t": "$3.00", "s": "one"},
        "output": {"v": 0, "t": "$0.00", "s": "one"},
        "axes": [3, 0, 4096, 20469],  # the middle of the month
    }


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"per": "image", "input": 0.04}, "$0.04 per image"),
        ({"currency": "EUR", "input": 3}, "€3.00"),
        ({"currency": "EUR", "per": "minute", "input": 3}, "€3.00 per minute"),
    ],
)
def test_a_price_of_another_unit_is_shown_but_has_no_value_to_sort_by(
    row: dict[str, Any], text: str
) -> None:
    data = _data(model={"pricing": [row]})
    expected = {"v": None, "t": text, "s": "one"}
    assert data["models"][0]["input"] == expected
    assert data["models/model"]["prices"] == {"input": expected}


def test_a_result_says_under_what_it_was_measured_and_where_others_stand() -> None:
    results = _data(full=_FULL)["models/full"]["results"]
    first, _, last = results["sums"]
    told: dict[str, object] = {"w": "5-shot", "n": "5-shot", "l": "results.sums"}
    told |= {"m": ["disputed: 2 of 3 results", "results.sums", True]}
    assert first == {"v": 70, "t": "70%", "s": "one", "p": 70, "d": 1, "c": first["c"], **told}
    assert first["c"]
    silent: dict[str, object] = {"c": "", "d": 1, "w": "unknown", "n": "conditions unknown"}
    place = "results-3.sums"
    several: dict[str, object] = {"m": ["3 results", place], "l": place, "r": [place]}
    assert last == {"v": 60, "p": 60, "t": "60%", "s": "one", **silent, **several}
    assert results["arena"] == [
        {"v": 1000, "p": 1000, "t": "1,000", "s": "one", "l": "results.arena", **silent}
    ]


def test_names_are_told_once_with_how_addresses_end() -> None:
    compared = compare(catalogue_of({"a": {"name": "A"}, "b": {"name": "B"}}))
    site = _read(compared, ending=".html")["site"]
    assert (site["ending"], site["names"]) == (".html", {"a": "A", "b": "B"})


@pytest.mark.parametrize(
    "word",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "'\"`\\",
        '\\"));alert(1);//',
        "${alert(1)}",
        "\\u2028\\",
        "日本語 🚀 ﷽",
    ],
)
def test_a_strangers_words_arrive_as_written(word: str) -> None:
    card: dict[str, Any] = {"name": word, "aliases": [word]}
    card |= {"sources": {"one": {"title": word, "url": "https://reports.acme.dev/one"}}}
    card |= {"pricing": [{"input": 1, "provider": word}]}
    card |= {"benchmarks": {"sums": {"score": 1, "settings": {"other": word}}}}
    data = _data(model=card)
    assert data["site"]["names"] == {"model": word}
    assert data["models"][0]["also"] == [word]
    assert data["models"][0]["input"]["n"] == f"via {word}"
    assert data["scores"]["conditions"][1] == word
    assert data["models/model"]["results"]["sums"][0]["w"] == word


@pytest.mark.parametrize("separator", ["\u2028", "\u2029"])
def test_no_separator_ends_a_line_of_a_script(separator: str) -> None:
    catalogue = catalogue_of({"model": {}})
    file = catalogue.models["model"]
    # No card can say it, as the schema refuses it; the data would still be sound.
    object.__setattr__(file.card, "name", f"a{separator}b")
    compared = compare(catalogue)
    assert all(separator not in each.text for each in _scripts(compared, "/"))
    assert _read(compared)["site"]["names"] == {"model": f"a{separator}b"}


def test_every_cell_of_the_catalogue_is_whole(data: dict[str, Any]) -> None:
    assert {each["id"] for each in data["models"]} == set(data["site"]["names"])
    names = [each["name"] for each in data["models"]]
    assert names.index("Pebble 1") < names.index("Pebble 2") < names.index("Pebble 10")
    assert set(data["site"]["names"]) == set(frozen.compared().catalogue.models)
    cells = list(_cells(data))
    assert len(cells) > 300
    for cell in cells:
        keys = {"v", "t", "s", "m", "n", "c", "d", "p", "w", "u", "b", "r", "l", "e", "o"}
        assert set(cell) <= keys
        assert cell["t"]
        assert all(cell[key] for key in ("s", "m", "n", "w", "u", "b") if key in cell), cell
    for record in data["models"]:
        assert all(value not in (None, "", [], {}) for value in record.values())


def test_every_cell_of_the_catalogue_leads_to_a_place_that_is_there(data: dict[str, Any]) -> None:
    for record in data["models"]:
        model = record["id"]
        cells = [*_cells(record), *_cells(data[f"models/{model}"])]
        rows = data["scores"]["scores"].get(model, ())
        led = {f"source.{cell['s']}" for cell in cells if "s" in cell}
        led |= {cell["m"][1] for cell in cells if "m" in cell}
        led |= {cell["r"][0] for cell in cells if "r" in cell}
        led |= {cell["l"] for cell in cells if "l" in cell}
        led |= {f"source.{row[4]}" for row in rows if row[4]}
        page = frozen.pages()[f"models/{model}.md"]
        assert [place for place in led if f'id="{place}"' not in page] == []


def test_every_result_that_stands_for_a_model_is_among_the_scores(data: dict[str, Any]) -> None:
    scores = data["scores"]
    for model, results in frozen.compared().attested.items():
        told = [
            (scores["benchmarks"][row[0]]["id"], row[1]) for row in scores["scores"].get(model, ())
        ]
        assert told == [
            (benchmark, each.result.score)
            for benchmark, reported in results.items()
            for each in reported
        ]
