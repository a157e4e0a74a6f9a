"""Of claims that agree and yet differ, each is on the model's page with its source.

That sources agree says that there is no dispute; it never decides what is shown.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from cardpress.blocks import Citations, DisagreementLines, Facts
from cardpress.comparison import compare
from cardpress.data.downloads.record import public_model
from tests.catalogues import catalogue_of

_SOURCES = ("one", "two")
_SPDX = "Apache-2.0"


def _specified(field: str, *values: Any) -> dict[str, Any]:
    return {"specifications": {field: [*values]}}


def _value(value: Any, **more: Any) -> dict[str, Any]:
    return {"value": value, **more}


# A card with two claims about one fact that agree, and the words of each on the page.
_CASES: list[tuple[dict[str, Any], list[str]]] = [
    (_specified("knowledge_cutoff", _value("2024"), _value("2024-06")), [">2024", ">June 2024"]),
    (
        _specified("knowledge_cutoff", _value("2024-06-30"), _value("2024-06")),
        [">June 30, 2024", ">June 2024"],
    ),
    ({"release_date": [_value("2025"), _value("2025-03-14")]}, [">2025", ">March 14, 2025"]),
    (
        {"lifecycle": {"retires": [_value("2026", note="not sooner"), _value("2026-08-05")]}},
        [">2026", "(not sooner)", ">August 5, 2026"],
    ),
    (
        _specified("context_window", _value(1_000_000), _value(1_048_576)),
        [">1,000,000 tokens", ">1,048,576 tokens"],
    ),
    (
        _specified("max_output", _value(65_536), _value(65_535, note="counted from 0")),
        [">65,536 tokens", ">65,535 tokens", "(counted from 0)"],
    ),
    (
        _specified("parameters", _value(116_829_156_672), _value(117_000_000_000)),
        [">117B", ">117,000,000,000"],
    ),
    (
        _specified("parameters", _value(7_000_000_000), _value(7_000_400_000, note="counted")),
        [">7B", ">7,000,400,000", "(counted)"],
    ),
    (
        _specified("training_compute", _value(2.14e25), _value(2.1431e25)),
        [">2.14 × 10²⁵", ">2.1431 × 10²⁵"],
    ),
    (
        _specified("architecture", _value("Mixture-of-experts"), _value("mixture of Experts")),
        [">Mixture-of-experts", ">mixture of Experts"],
    ),
    (
        {"license": [{"name": "Apache 2.0", "spdx": _SPDX}, {"name": "ALv2", "spdx": _SPDX}]},
        [">Apache 2.0", ">ALv2"],
    ),
    ({"license": [{"name": _SPDX}, {"name": "apache_2_0"}]}, [">Apache-2.0", ">apache_2_0"]),
    (
        _specified("modalities", {"input": ["text", "pdf"]}, {"input": ["text", "file"]}),
        [">Text, PDF (input)", ">Text, Files (input)"],
    ),
]


def _plain(markdown: str) -> str:
    return markdown.replace("[", ">").replace("\\", "")


def _cited(card: Any, sources: tuple[str, ...]) -> Any:
    """Return a card whose claims take turns in citing sources."""
    if isinstance(card, list):
        turns = enumerate(card)
        return [{**claim, "source": sources[turn % len(sources)]} for turn, claim in turns]
    return {name: _cited(value, sources) for name, value in card.items()}


def _fact(card: dict[str, Any]) -> str:
    compared = compare(catalogue_of({"case": card}))
    facts = Facts(
        compared.catalogue.models["case"], compared, Citations(compared.catalogue, "models/case.md")
    )
    lines = (*facts.head(), *facts.terms())
    specified = (text for _, text in facts.specifications())
    [shown] = [*(line.text for line in lines if line.label != "Names"), *specified]
    return shown


@pytest.mark.parametrize(("card", "shown"), _CASES)
@pytest.mark.parametrize("sources", [_SOURCES, _SOURCES[:1]])
def test_each_writing_of_one_value_is_on_the_page_with_its_source(
    card: dict[str, Any], shown: list[str], sources: tuple[str, ...]
) -> None:
    text = _fact(_cited(card, sources))
    for words in shown:
        assert words in _plain(text)
    for source in sources:
        assert f"#source.{source}" in text


@pytest.mark.parametrize("note", [None, "in full"])
def test_numbers_that_read_as_one_figure_are_both_shown_one_in_all_its_digits(
    note: str | None,
) -> None:
    exact = _value(116_829_156_672, source="two") | ({"note": note} if note else {})
    text = _fact(_specified("parameters", _value(117_000_000_000, source="one"), exact))
    assert text.count("117B") == 1
    assert "also stated: [116,829,156,672](#source.two" in text
    assert ("(in full)" in text) is (note is not None)


def test_a_third_claim_is_shown_beside_the_two_with_which_it_agrees() -> None:
    claims = (_value("2025"), _value("2025-03"), _value("2025-03-14"), _value("2025-03"))
    text = _fact({"release_date": [*claims]})
    assert text.count("also stated") == 2
    assert [text.count(words) for words in ("March 2025", "March 14, 2025")] == [1, 1]


@pytest.mark.parametrize("card", [card for card, _ in _CASES])
def test_both_claims_are_in_the_models_data(card: dict[str, Any]) -> None:
    compared = compare(catalogue_of({"case": card}))
    data = [*_values(public_model(compared.catalogue.models["case"], compared, ""))]
    assert [value for value in _values(card) if value not in data] == []


def _values(stated: Any) -> Iterator[Any]:
    if isinstance(stated, dict | list):
        for inner in stated.values() if isinstance(stated, dict) else stated:
            yield from _values(inner)
    else:
        yield stated


def test_a_dispute_has_each_date_as_its_source_writes_it() -> None:
    dates = [_value(*pair) for pair in (("2024",), ("2024-06",), ("2025",))]
    stated = [{**date, "source": s} for date, s in zip(dates, ("one", "two", "three"), strict=True)]
    compared = compare(catalogue_of({"case": {"release_date": stated}}))
    lines = DisagreementLines(compared, Citations(compared.catalogue, "models/case.md"))
    [line] = lines.lines(compared.disagreements["case"])
    values = "; ".join(line.values).split("; ")
    for value, words, source in zip(values, ("2024", "June 2024", "2025"), stated, strict=True):
        assert value.startswith(f"**{words}** (")
        assert f"#source.{source['source']})" in value
