"""What was once lost, or taken for something else, by whole cards: all of it shows or is told."""

import json
from typing import Any

import pytest

from cardpress.build import Built, build
from tests.conftest import MakeRoot

_SOURCES = {
    "card": {"title": "Model card", "url": "https://acme.dev/card"},
    "registry": {"title": "Registry", "url": "https://registry.dev/case"},
}
_CODE_AND_WEIGHTS = [
    {"name": "MIT License", "note": "code"},
    {"name": "Llama 3.3 Community License", "note": "weights"},
]


def _built(catalogue: MakeRoot, **said: object) -> Built:
    card = {"name": "Case", "type": "Large Language Model", "sources": _SOURCES, **said}
    return build(catalogue({"cards/models/acme/case.yml": json.dumps(card, ensure_ascii=False)}))


def _page(built: Built) -> str:
    assert built.problems == ()
    return next(page.markdown for page in built.pages if page.path == "models/case.md")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            {"license": _CODE_AND_WEIGHTS},
            ["MIT License", "code", "Llama 3.3 Community License", "weights"],
        ),
        (
            {"license": [{**one, "spdx": "MIT"} for one in _CODE_AND_WEIGHTS]},
            ["MIT License", "code", "Llama 3.3 Community License", "weights"],
        ),
        (
            {"specifications": {"embedding_dimensions": [3072, 1536, 768]}},
            ["3,072", "1,536", "768"],
        ),
        (
            {
                "specifications": {
                    "max_output": [
                        {"value": 64000, "source": "card"},
                        {"value": 8192, "source": "registry", "note": "at Groq"},
                    ]
                }
            },
            ["64,000", "8,192", "at Groq"],
        ),
        (
            {
                "specifications": {
                    "parameters": [
                        {"value": 12000000000, "note": "of which it uses 2B at a time"},
                        {"value": 12400000000, "note": "with its embeddings"},
                    ]
                }
            },
            ["12B", "of which it uses 2B at a time", "12.4B", "with its embeddings"],
        ),
        (
            {
                "pricing": [
                    {"input": 1.25, "output": 10, "from": "2026-01-05"},
                    {
                        "input": 2.5,
                        "output": 20,
                        "from": "2026-02-05",
                        "note": "priority processing",
                    },
                    {"input": 1.375, "output": 11, "checked": "2026-03-05", "region": "EU"},
                ]
            },
            ["$1.25", "$2.50", "priority processing", "$1.375", "EU"],
        ),
    ],
)
def test_values_side_by_side_all_show_and_are_no_dispute(
    said: dict[str, Any], shown: list[str], catalogue: MakeRoot
) -> None:
    page = _page(_built(catalogue, **said))
    assert [text for text in shown if text not in page] == []
    assert "Where Sources Disagree" not in page
    assert "Former Price" not in page


@pytest.mark.parametrize(
    ("said", "field", "remedy"),
    [
        ({"license": {"name": "A", "spdx": "Apache 2"}}, "license.spdx", "Apache-2.0"),
        (
            {"license": {"name": "A", "spdx": "GPLv3"}},
            "license.spdx",
            "GPL-3.0-only or GPL-3.0-or-later",
        ),
        ({"license": {"name": "A", "spdx": "LGPL2.1"}}, "license.spdx", "LGPL-2.1-only or"),
        ({"license": {"name": "A", "spdx": "mit license"}}, "license.spdx", "MIT"),
        ({"pricing": [{"input": 1, "currency": "XYZ"}]}, "pricing[0].currency", "EUR"),
        ({"pricing": [{"input": 1, "currency": "US$"}]}, "pricing[0].currency", "USD"),
        ({"pricing": [{"input": 1.25e-06, "output": 1e-05}]}, "pricing[0].input", "1.25"),
        ({"pricing": [{"input": 10, "output": 1.25}]}, "pricing[0]", "not swapped"),
    ],
)
def test_what_cannot_be_meant_is_told_with_what_is(
    said: dict[str, Any], field: str, remedy: str, catalogue: MakeRoot
) -> None:
    built = _built(catalogue, **said)
    found = (*built.problems, *built.warnings)
    [told] = [one for one in found if one.field.startswith(field)]
    assert remedy in f"{told.message} {told.hint}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Language Modeling", "Language modelling"),
        ("Reasoning & Math", "Reasoning and Math"),
        ("Coding", "coding"),
        ("Agents", "Agent"),
        ("Long Context", "Long-context"),
    ],
)
def test_two_spellings_of_a_category_are_told(one: str, other: str, catalogue: MakeRoot) -> None:
    cards = {
        f"cards/benchmarks/b{number}.yml": json.dumps(
            {"name": f"B{number}", "category": category, "summary": "A test of something."}
        )
        for number, category in enumerate((one, one, other))
    }
    warnings = build(catalogue(cards)).warnings
    [told] = [found for found in warnings if found.rule == "category-spelled-two-ways"]
    assert told.path == "cards/benchmarks/b2.yml"
    assert told.hint == f"write {one}"
