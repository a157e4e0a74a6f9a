"""A model that no source with an address knows is told apart wherever it stands."""

import json
import re
from typing import Any

import pytest

from cardpress.comparison import Compared
from cardpress.data import Downloads, data_files, search_records
from tests.evidence import SOURCES, Card, compared_of, pages_of, stated_by

_MEMO = {"memo": SOURCES["memo"]}
_STATED: Card = {
    "release_date": "2025-12",
    "family": "Spirits",
    "specifications": {"context_window": 128_000},
    "benchmarks": {"sums": {"score": 90, "settings": {"shots": 5}}},
    "pricing": [{"input": 1, "output": 2}],
}
_GHOST: Card = {
    "name": "Ghost",
    "aliases": ["Spook"],
    "related": [{"model": "model-0", "relation": "variant"}],
    "price_comparisons": ["model-0"],
    **_STATED,
}
_RIVAL: Card = {
    **_STATED,
    "sources": {"docs": SOURCES["docs"]},
    "pricing": [{"input": 3, "output": 4}],
    "related": [{"model": "ghost", "relation": "alternative", "note": "Ghostly"}],
    "comparisons": [{"results": {"ghost": {"sums": 88}}}],
    "price_comparisons": ["ghost"],
}


def _haunted(**sources: Any) -> Compared:
    return compared_of(_RIVAL, ghost={**_GHOST, "sources": sources or _MEMO})


_NAMED = re.compile(r"\bGhost\b(?P<after>.{0,120})")
_TOLD = re.compile(
    r" \(unconfirmed\)"
    # Behind a link, and behind the note of a related model.
    r"|\]\([^)]*ghost\.md\)(?: - Ghostly \(\w+\))?"
    r" <small>\(\[unconfirmed\]\(\S*about\.unconfirmed\)\)</small>"
)


def test_no_page_names_an_unconfirmed_model_without_saying_so() -> None:
    pages = pages_of(_haunted())
    named = {path for path, page in pages.items() if _NAMED.search(page)}
    assert {"index.md", "models/index.md", "organizations/acme.md", "benchmarks/sums.md"} <= named
    assert {"models/model-0.md", "compare/ghost_vs_model-0.md", "compare.md", "cost.md"} <= named
    assert {"explore.md", "disagreements.md", "redirects.md"} <= named
    silent = [
        (path, found[0])
        for path in named - {"models/ghost.md"}
        for found in _NAMED.finditer(pages[path])
        if not _TOLD.match(found["after"])
    ]
    assert silent == []
    assert " for Ghost (unconfirmed) from " in pages["compare/ghost_vs_model-0.md"]


def test_its_own_page_says_so_at_its_top() -> None:
    page = pages_of(_haunted())["models/ghost.md"]
    assert "[Unconfirmed: no source with an address is known for this model.](" in page
    assert page.index("Unconfirmed") < page.index("> **Organization**")


@pytest.mark.parametrize("key", ["docs", "list"])
def test_one_source_with_an_address_confirms_a_model(key: str) -> None:
    pages = pages_of(_haunted(memo=SOURCES["memo"], **{key: SOURCES[key]}))
    del pages["numbers.md"]
    assert [path for path, page in pages.items() if "nconfirmed" in page] == []


def _data(compared: Compared) -> dict[str, Any]:
    return {
        file.path: json.loads(
            file.text
            if file.path.endswith(".json")
            else json.loads(re.findall(r'JSON\.parse\((".*")\)', file.text)[0])
        )
        for file in (
            planned.made
            for planned in data_files(compared, ending="/", downloads=Downloads(compared, "/"))
            if planned.path.endswith((".js", ".json"))
        )
    }


def test_data_and_search_tell_it_apart() -> None:
    compared = _haunted()
    data = _data(compared)
    assert data["assets/data/site.js"]["names"]["ghost"] == "Ghost (unconfirmed)"
    told = {each["name"]: each["evidence"] for each in data["assets/data/models.js"]}
    assert told == {"Ghost (unconfirmed)": "Unconfirmed", "model-0": "Confirmed"}
    assert data["assets/data/models/ghost.js"]["name"] == "Ghost (unconfirmed)"
    assert data["data/v1/models/ghost.json"]["derived"]["confirmed"] is False
    assert data["data/v1/models/model-0.json"]["derived"]["confirmed"] is True
    records = {record.names[0]: record.text for record in search_records(compared)}
    assert records["Ghost"].startswith("Unconfirmed · Acme")
    assert records["model-0"].startswith("Acme")
    assert "Ghost (unconfirmed)" in records["Acme"]


def test_the_table_of_models_has_a_filter_and_a_column_for_it() -> None:
    columns = _data(_haunted())["assets/data/columns.js"]
    choice = {"key": "evidence", "label": "Evidence", "holds": "word"}
    assert choice in columns["choices"]
    assert choice in columns["columns"]
    assert "evidence" not in columns["usual"]
    assert columns["words"]["Confirmed"] == "Confirmed by a public source"


def test_the_data_of_a_card_say_which_of_its_values_stand_beside_others() -> None:
    dates = stated_by("memo", "docs", "2026-01", "2025-12-11")
    card: Card = {
        "release_date": dates,
        "specifications": {"context_window": stated_by("letter", "list", 1_000, 2_000)},
        "benchmarks": {
            "sums": stated_by("memo", "docs", {"score": 76}, {"score": 80}),
            "arena": stated_by("docs", "memo", {"score": 1}, {"score": 2}),
        },
        "pricing": stated_by("memo", "docs", {"input": 20}, {"input": 2}),
    }
    record = _data(compared_of(card))["data/v1/models/model-0.json"]
    facts = {each["fact"]: each["values"] for each in record["facts"]}
    scores = {each["benchmark"]: each["values"] for each in record["results"]}
    found = {
        name: [bool(each.get("derived", {}).get("headline")) for each in values]
        for name, values in {**facts, **scores, "pricing": record["prices"]}.items()
    }
    second, first = [False, True], [True, False]
    assert found == {
        "release_date": second,
        "context_window": second,
        "sums": second,
        "arena": first,
        "pricing": second,
    }
    # What the card states stays whole, and in its author's order.
    assert [each["value"] for each in facts["release_date"]] == ["2026-01", "2025-12-11"]
    assert [each["score"] for each in scores["sums"]] == [76, 80]


def test_scripts_get_the_values_that_stand_beside_others() -> None:
    card: Card = {
        "release_date": stated_by("memo", "docs", "2026-01", "2025-12-11"),
        "specifications": {"context_window": stated_by("memo", "docs", 1_000, 2_000)},
        "benchmarks": {"sums": stated_by("memo", "docs", {"score": 76}, {"score": 80})},
        "pricing": stated_by("memo", "docs", {"input": 20}, {"input": 2}),
    }
    data = _data(compared_of(card))
    [model] = data["assets/data/models.js"]
    assert [model[key]["v"] for key in ("released", "context", "input")] == ["2025-12-11", 2_000, 2]
    [prices] = data["assets/data/sellers.js"].values()
    assert prices["sellers"][0]["text_tokens"][0]["amounts"] == {"input": 2}
    assert model["axes"][0] == 2
    assert model["axes"][2] == 2_000
    assert {model[key]["s"] for key in ("released", "context", "input")} == {"docs"}
    side = data["assets/data/models/model-0.js"]
    assert side["window"] == 2_000
    assert side["prices"]["input"]["v"] == 2
    assert [each["v"] for each in side["results"]["sums"]] == [80]
    assert [each["t"] for each in side["facts"]["Context Window"]] == ["2,000 tokens"]
    assert [row[1] for row in data["assets/data/scores.js"]["scores"]["model-0"]] == [80]
