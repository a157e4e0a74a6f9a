"""The catalogue's own cards: every figure has a declared source, and the awkward ones render."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from cardpress.build import Checked, build, check
from cardpress.comparison import facts
from cardpress.schema import Model, Sourced
from tests.conftest import ROOT

_MODELS, _ORGANIZATIONS = 50, 22


@cache
def _checked() -> Checked:
    return check(ROOT)


@cache
def _pages() -> dict[str, str]:
    return {page.path: page.markdown for page in build(ROOT).pages}


def _cards() -> list[str]:
    return sorted(_checked().compared.catalogue.models)


def _figures(card: Model) -> Iterator[tuple[str, Sourced]]:
    """Yield everything on a card that is stated by a source, with its place."""
    for field, claims in facts(card):
        for number, claim in enumerate(claims):
            yield f"{field}[{number}]", claim
    for benchmark, results in card.benchmarks.items():
        for number, result in enumerate(results):
            yield f"{benchmark}[{number}]", result
    for number, comparison in enumerate(card.comparisons):
        yield f"comparisons[{number}]", comparison
    for number, row in enumerate(card.pricing):
        yield f"pricing[{number}]", row


def test_the_cards_have_neither_problems_nor_warnings() -> None:
    assert _checked().problems == ()
    assert _checked().warnings == ()


def test_the_catalogue_has_the_models_that_a_visitor_would_look_up() -> None:
    catalogue = _checked().compared.catalogue
    assert len(catalogue.models) >= _MODELS
    assert len({file.place.organization for file in catalogue.models.values()}) >= _ORGANIZATIONS
    for names in (("o3", "DeepSeek-R1", "Llama 4 Scout", "Qwen3-235B-A22B", "Whisper large-v3"),):
        assert all(catalogue.model(name) for name in names)


@pytest.mark.parametrize("model", _cards())
def test_every_figure_of_a_card_has_a_declared_source(model: str) -> None:
    card = _checked().compared.catalogue.models[model].card
    figures = list(_figures(card))
    assert figures
    for place, figure in figures:
        assert card.source_key(figure) in card.sources, place
    cited = {card.source_key(figure) for _, figure in figures}
    assert cited <= set(card.sources)


@pytest.mark.parametrize("model", _cards())
def test_a_source_says_where_it_is_found_or_whose_word_it_is(model: str) -> None:
    for key, source in _checked().compared.catalogue.models[model].card.sources.items():
        assert source.url or source.kind == "secondary", key
        assert source.kind, key


@pytest.mark.parametrize("model", _cards())
def test_a_card_has_words_of_its_own(model: str) -> None:
    card = _checked().compared.catalogue.models[model].card
    assert card.summary
    assert card.overview
    summaries = [f.card.summary for f in _checked().compared.catalogue.models.values()]
    assert summaries.count(card.summary) == 1


def test_every_benchmark_says_what_it_measures_and_what_it_does_not() -> None:
    for name, file in _checked().compared.catalogue.benchmarks.items():
        assert file.card.summary, name
        assert file.card.measures, name
        assert file.card.does_not_measure, name
        assert file.card.home, name


def test_every_benchmark_and_organization_is_used() -> None:
    compared = _checked().compared
    measured = {name for results in compared.results.values() for name in results}
    quoted = {quote.benchmark for quotes in compared.quotes.values() for quote in quotes}
    assert set(compared.catalogue.benchmarks) == measured | quoted
    makers = {file.place.organization for file in compared.catalogue.models.values()}
    assert set(compared.catalogue.organizations) == makers


def test_versions_and_variants_of_a_benchmark_are_told_apart() -> None:
    catalogue = _checked().compared.catalogue
    for names in (
        ("GPQA", "GPQA Diamond"),
        ("MATH", "MATH-500", "MATH level 5"),
        ("SWE-bench Verified", "SWE-Bench Pro"),
        ("Terminal-Bench", "Terminal-Bench 2.0", "Terminal-Bench Hard"),
        ("TAU-bench Retail", "Tau2 Retail", "t2-bench"),
        ("AIME 2024", "AIME 2025"),
    ):
        found = [catalogue.find("benchmark", name) for name in names]
        assert None not in found
        assert len(set(found)) == len(names)
    spellings = ("SWE-bench Verified", "SWE-Bench-Verified", "swe_bench verified")
    assert len({catalogue.find("benchmark", name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("models/flux-1-schnell.md", "# FLUX.1 \\[schnell\\]"),
        ("benchmarks/tau2-bench.md", "# τ²-Bench"),
        ("models/gpt-5.2.md", "[**100%**]"),
        ("models/gemini-3-pro.md", "[**$5,478.16**]"),
        ("models/gemini-3-pro.md", "[**2,439**]"),
        ("models/gemini-3-pro.md", "[**0.115**]"),
        ("models/wav2vec2-base-960h.md", "[**3.4%**]"),
        ("models/llama-4-scout.md", "10,000,000 tokens"),
        ("models/text-embedding-3-large.md", "| **Embedding Dimensions** | [3,072]"),
    ],
)
def test_the_awkward_ones_render(page: str, words: str) -> None:
    assert words in _pages()[page]


def test_a_model_with_many_results_lists_them_all_and_one_with_none_has_no_table() -> None:
    results = _checked().compared.results["deepseek-v3"]
    assert sum(map(len, results.values())) >= 40
    table = _pages()["models/deepseek-v3.md"].split("## 🧾 Reported Results", 1)[1]
    rows = [line for line in table.split("\n## ")[0].split("\n") if line.startswith("| ")]
    for each in (one for reported in results.values() for one in reported):
        shown = (
            f"benchmarks/{each.benchmark}.md)",
            f"{each.result.score:g}",
            f"#source.{each.source})",
        )
        assert any(all(part in row for part in shown) for row in rows), each
    assert "Benchmarks" not in _pages()["models/text-embedding-3-large.md"]


def test_the_context_windows_of_one_model_that_differ_are_all_shown() -> None:
    page = _pages()["models/llama-4-scout.md"].split("## ⚖️ Where Sources Disagree", 1)[1]
    values = page.split("Context Window**", 1)[1].split("\n- ", 1)[0]
    assert len(set(re.findall(r"\*\*[\d,]+ tokens\*\*", values))) >= 3


def test_the_counts_of_the_coverage_page_are_those_of_the_cards() -> None:
    catalogue = _checked().compared.catalogue
    first = _pages()["coverage.md"].split("# What the Catalogue Covers\n\n", 1)[1].split("\n")[0]
    results = sum(
        len(each) for file in catalogue.models.values() for each in file.card.benchmarks.values()
    )
    prices = sum(len(file.card.pricing) for file in catalogue.models.values())
    assert first == (
        f"{len(catalogue.models)} models from {len(catalogue.organizations)} organizations, "
        f"{results} results on {len(catalogue.benchmarks)} benchmarks, and {prices} prices."
    )
