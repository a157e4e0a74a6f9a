"""The page of costs: the cheapest first, every amount with its source, and what is left out."""

import re
from typing import Any

from cardpress.comparison import compare
from cardpress.pages import plan
from cardpress.rendering import RenderedPage, Renderer
from tests.catalogues import catalogue_of
from tests.conftest import ROOT


def _page(models: dict[str, dict[str, Any]]) -> str:
    pages = plan(compare(catalogue_of(models), "2026-08"))
    [page] = (page for page in pages if page.path == "cost.md")
    rendered = Renderer(ROOT).render(page)
    assert isinstance(rendered, RenderedPage)
    return rendered.markdown


_BATCH = {"input": 2, "output": 8, "cache_read": 0.5, "batch_input": 1, "source": "one"}
_PRICES: dict[str, dict[str, Any]] = {
    "dear": {
        "pricing": [
            _BATCH,
            {**_BATCH, "batch_input": 1.5, "source": "two"},
            {"input": 5, "output": 9, "provider": "Elsewhere"},
        ]
    },
    "small": {"pricing": [{"input": 0.2, "output": 1, "source": "one", "provider": "A<b>"}]},
    "picture": {"pricing": [{"output": 0.04, "per": "image"}]},
    "free": {},
    "ended": {"pricing": [{"input": 1, "output": 2, "until": "2025"}]},
    "numbers": {"pricing": [{"input": 0.1}]},
    "disputed": {
        "pricing": [{"input": 2, "output": 9}, {"input": 3, "output": 9, "source": "two"}],
    },
    "short": {"pricing": [{"input": 1, "output": 1}], "specifications": {"context_window": 1_000}},
    "tiny": {"pricing": [{"input": 1, "output": 1}], "specifications": {"context_window": 999}},
}


def test_the_page_has_the_cheapest_first_with_its_source_and_seller() -> None:
    [page, *_others] = _page(_PRICES).split("\n### ")
    rows = [line for line in page.split("\n") if line.startswith("| [")]
    assert [row.split("]")[0] for row in rows] == [
        *("| [small", "| [short", "| [dear", "| [disputed")
    ]
    assert '| A&lt;b> | [$1.20](models/small.md#source.one "Source: one of small")' in rows[0]
    assert "| Acme<br><small>[and 1 other](models/dear.md)</small> | [$10.00](" in rows[2]
    assert "[disputed: price of input](models/disputed.md#dispute.input-usd-1m-tokens" in rows[3]


def test_the_page_names_what_it_leaves_out_and_why() -> None:
    told = _page(_PRICES).split("Left out: ", 1)[1].split("\n### ", 1)[0]
    assert told.split("\n") == [
        "5 of 9 models.",
        "",
        "- **No current price stated (2)**: [ended](models/ended.md), [free](models/free.md)",
        "- **Priced per image only (1)**: [picture](models/picture.md)",
        "- **Input longer than the model accepts (1)**: [tiny](models/tiny.md) (999)",
        "- **No output price stated (1)**: [numbers](models/numbers.md)",
        "",
    ]


def test_models_that_are_retired_or_write_no_text_are_left_out_of_text_alone() -> None:
    priced = {"pricing": [{"input": 1, "output": 1}]}
    models: dict[str, dict[str, Any]] = {
        "chat": priced,
        "gone": {**priced, "lifecycle": {"status": "retired"}},
        "ended": {**priced, "lifecycle": {"retires": "2026-07-01"}},
        "ending": {**priced, "lifecycle": {"retires": "2026-09-01", "status": "deprecated"}},
        "own": {**priced, "type": "Multimodal Model"},
        "guard": {**priced, "type": "Classification Model"},
        "voice": {**priced, "type": "Speech Synthesis Model"},
        "vectors": {"pricing": [{"input": 1}], "type": "Embedding Model"},
    }
    table, *others = _page(models).split("\n### ")
    ranked, left = table.split("Left out: ")
    assert set(re.findall(r"^\| \[([a-z]+)\]", ranked, re.MULTILINE)) == {"chat", "ending", "own"}
    assert left.split("\n")[:5] == [
        "5 of 8 models.",
        "",
        "- **Retired (2)**: [ended](models/ended.md), [gone](models/gone.md)",
        "- **No output price stated (1)**: [vectors](models/vectors.md)",
        "- **Not made to write text (2)**: [guard](models/guard.md), [voice](models/voice.md)",
    ]
    assert others[0].startswith("Embeddings\n")
    assert "[vectors](" in others[0]


def test_a_table_has_the_hundred_cheapest_and_says_how_many_are_behind_them() -> None:
    many = {f"m{cost}": {"pricing": [{"input": cost, "output": cost}]} for cost in range(1, 103)}
    page = _page(many)
    assert len(re.findall(r"^\| \[m\d+\]", page, re.MULTILINE)) == 100
    assert "[m100](" in page
    assert "[m101](" not in page
    assert "\n\n2 models cost as much or more; their own pages have their prices.\n" in page
    assert "or more" not in _page(dict([*many.items()][:100]))


def test_the_page_has_an_example_of_all_that_a_model_is_priced_in() -> None:
    sounds: dict[str, dict[str, Any]] = {
        "hourly": {"pricing": [{"input": 0.6, "per": "hour"}]},
        "by-second": {"pricing": [{"input": 0.0001, "per": "second", "note": "of sound"}]},
        "yen": {"pricing": [{"input": 0.0001, "per": "page", "currency": "JPY"}]},
        "voice": {"pricing": [{"output": 20, "token_kind": "audio"}]},
    }
    [_, *others] = _page({**_PRICES, **sounds}).split("\n## ")[0].split("\n### ")
    examples = {other.split("\n")[0]: other for other in others}
    # None of pages, as nobody could be charged by them in US dollars.
    assert list(examples) == [
        "Embeddings",
        "Images",
        "Transcripts",
        "Audio output tokens",
    ]
    assert "| [numbers](models/numbers.md) | Acme | [$5.00](" in examples["Embeddings"]
    assert "Example: Input minutes per month: 1,000." in examples["Transcripts"]
    rows = [line for line in examples["Transcripts"].split("\n") if line.startswith("| [")]
    # A thousand minutes are 60,000 seconds, or 16 hours and two thirds.
    assert [row.split(" | ")[2].split("]")[0] for row in rows] == ["[$6.00", "[$10.00"]
    assert "$0.0001 per second" in rows[0]
    assert "<small>of sound</small>" in rows[0]
    assert "[$0.60 per hour](" in rows[1]
    assert "| [picture](models/picture.md) | Acme | [$40.00](" in examples["Images"]


def test_the_page_of_a_catalogue_without_prices_has_no_table() -> None:
    page = _page({"free": {}})
    assert "Left out: 1 of 1 model." in page
    assert "data-cardpress" not in page
    assert "Example:" not in page
