"""The page of GPT-5.2 says what the reference page says, in its order, with its figures."""

import re
from functools import cache

import pytest

from cardpress.build import build
from tests.conftest import CASES

_HEAD = [
    "> **Organization**: OpenAI  ",
    "> **Release**: January 2026  ",
    "> **Type**: Large Language Model",
]
_HEADINGS = [
    "# GPT-5.2",
    "## 🎯 Overview",
    "## 📊 Key Specifications",
    "## 📈 Benchmarks",
    "### Reasoning & Math",
    "### Coding",
    "### General Knowledge",
    "## 💻 API Access",
    "### Basic Usage",
    "### With Extended Context",
    "### Vision Input",
    "## 💰 Pricing",
    "## 🔑 Key Features",
    "### 1. PhD-Level Reasoning",
    "### 2. Extended Context",
    "### 3. Improved Factuality",
    "### 4. Native Multimodal",
    "## ⚠️ Limitations",
    "## 🆚 When to Choose GPT-5.2",
    "### Choose GPT-5.2 When:",
    "### Consider Alternatives When:",
    "## 🔗 Resources",
    "## 📚 Related Models",
]
_MORE_HEADINGS = [
    "### Side by Side",
    "## 🧾 Reported Results",
    "## 📜 Names, License and Status",
    "## 📖 Sources",
    '## 📋 <a id="about.completeness"></a>Model Card Completeness',
]
_ROWS = """
Attribute | Value
**Parameters** | Undisclosed (estimated 1-2T)
**Context Window** | 400,000 tokens
**Training Data** | Through Q4 2025
**Architecture** | Transformer++ (proprietary improvements)
**Modalities** | Text, Images, Audio, Video (input)
Benchmark | GPT-5.2 | GPT-4 Turbo | Claude Opus 4
AIME 2024 | **100%** | 83.3% | 91.7%
MATH | **94.8%** | 76.6% | 89.2%
GSM8K | **99.2%** | 95.4% | 97.8%
GPQA Diamond | **82.1%** | 56.3% | 72.4%
Benchmark | GPT-5.2 | GPT-4 Turbo | Claude Opus 4
HumanEval | **96.2%** | 87.1% | 93.4%
SWE-Bench Verified | **76.8%** | 33.2% | 80.9%
LiveCodeBench | **68.4%** | 41.2% | 62.1%
Benchmark | GPT-5.2 | GPT-4 Turbo | Claude Opus 4
MMLU | **93.7%** | 86.4% | 90.2%
MMLU-Pro | **84.2%** | 63.7% | 78.9%
SimpleQA | **52.1%** | 38.2% | 31.4%
Model | Input (per 1M tokens) | Output (per 1M tokens)
GPT-5.2 | $20.00 | $60.00
GPT-5.2-mini | $0.50 | $1.50
GPT-4 Turbo | $10.00 | $30.00
"""
_RESOURCES = [
    ("API Documentation", "https://platform.openai.com/docs"),
    ("Playground", "https://platform.openai.com/playground"),
    ("System Card", "https://openai.com/gpt-5.2-system-card"),
    ("Blog Post", "https://openai.com/blog/gpt-5.2"),
]
_RELATED = [
    ("GPT-5.2-mini", "gpt-5.2-mini.md"),
    ("Claude Opus 4", "claude-opus-4.md"),
    ("Gemini 3 Pro", "gemini-3-pro.md"),
]


@cache
def _page() -> str:
    built = build(CASES / "reference")
    assert not built.problems
    return next(page.markdown for page in built.pages if page.path == "models/gpt-5.2.md")


def _without_links(text: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)


def _bare(text: str) -> str:
    """Take off the links, small print beside a figure, and room for decimals that it has not."""
    return re.sub(r"(?:<br>| )<small>.*?</small>|&(?:num|punc)sp;", "", _without_links(text))


def _section(heading: str) -> str:
    """Return the text from a heading to the next of its rank."""
    rank = heading.split(" ", maxsplit=1)[0]
    after = _page().split(f"\n{heading}\n", 1)[1]
    return re.split(rf"\n#{{1,{len(rank)}}} ", after)[0]


def test_head_is_that_of_the_reference_page() -> None:
    quoted = [line for line in _bare(_page()).split("\n") if line.startswith(">")]
    assert quoted == _HEAD


def test_sections_and_headings_stand_in_the_order_of_the_reference_page() -> None:
    prose = re.sub(r"```.*?```", "", _page(), flags=re.DOTALL)
    headings = [line for line in prose.split("\n") if re.match("#+ ", line)]
    assert [heading for heading in headings if heading in _HEADINGS] == _HEADINGS
    assert [heading for heading in headings if heading not in _HEADINGS] == _MORE_HEADINGS


def test_every_row_and_cell_of_every_table_is_there_in_order() -> None:
    lines = [line for line in _bare(_page()).split("\n") if line.startswith("|")]
    rows = [line.strip("| ") for line in lines if not set(line) <= set("|-: ")]
    wanted, heads = _ROWS.strip().split("\n"), {"Benchmark | GPT-5.2 | GPT-4 Turbo | Claude Opus 4"}
    assert [row for row in rows if row in set(wanted) - heads] == [
        row for row in wanted if row not in heads
    ]
    assert rows.count(*heads) >= wanted.count(*heads)


@pytest.mark.parametrize("model", ["gpt-4-turbo", "claude-opus-4", "gpt-5.2-mini"])
def test_a_rivals_name_in_a_table_links_to_its_page(model: str) -> None:
    rows = [line for line in _page().split("\n") if line.startswith("|")]
    assert any(f"]({model}.md)" in row for row in rows)


def test_three_python_samples_call_the_model_by_its_id() -> None:
    samples = re.findall(r"```python\n(.*?)```", _page(), re.DOTALL)
    assert len(samples) == 3
    for sample in samples:
        compile(sample, "sample", "exec")
        assert 'model="gpt-5.2"' in sample


@pytest.mark.parametrize(
    ("heading", "bullet", "number"),
    [
        ("### 1. PhD-Level Reasoning", "- ", 3),
        ("### 2. Extended Context", "- ", 3),
        ("### 3. Improved Factuality", "- ", 3),
        ("### 4. Native Multimodal", "- ", 3),
        ("### Choose GPT-5.2 When:", "- ✅ ", 5),
        ("### Consider Alternatives When:", "- ❌ ", 4),
    ],
)
def test_each_list_has_as_many_items(heading: str, bullet: str, number: int) -> None:
    lines = [line for line in _section(heading).split("\n") if line]
    assert len(lines) == number
    assert all(line.startswith(bullet) for line in lines)


def test_limitations_have_the_same_titles() -> None:
    titles = re.findall(r"^- \*\*(.*?)\*\*: \S", _section("## ⚠️ Limitations"), re.MULTILINE)
    assert titles == ["Cost", "Speed", "Availability", "Training cutoff"]


def test_resources_have_the_same_labels_and_links() -> None:
    found = re.findall(r"- \*\*(.*?)\*\*: \[(.*?)\]\((.*?)\)", _section("## 🔗 Resources"))
    assert found == [(label, url.removeprefix("https://"), url) for label, url in _RESOURCES]


def test_related_models_are_linked_in_order_each_with_a_note() -> None:
    found = re.findall(
        r"^- \[(.*?)\]\((.*?)\) - \S", _section("## 📚 Related Models"), re.MULTILINE
    )
    assert found == _RELATED


def test_the_price_has_its_day_and_the_page_closes_with_the_day_of_the_card() -> None:
    prices = _section("## 💰 Pricing").split("\n### ", 1)[0]
    assert prices.rstrip().endswith("*Pricing as of February 2026*")
    assert _page().endswith("\n---\n\n*Added: February 2026*\n")
