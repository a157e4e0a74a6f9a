"""All pages but a model's own tell the model by what can be looked up; its own says where."""

import re

import pytest

from cardpress.blocks import undisputed, weights
from cardpress.build import build
from cardpress.comparison import longest_input, newest, release
from cardpress.data.downloads.record import public_model
from tests.conftest import MakeRoot
from tests.evidence import Card, compared_of, pages_of, stated_by

_OPEN, _CLOSED = {"name": "A", "open_weights": True}, {"name": "B", "open_weights": False}
_DEAR, _CHEAP = {"input": 20, "output": 60}, {"input": 1.75, "output": 14}
_HEARS, _SEES = {"input": ["text", "audio"]}, {"input": ["image"]}
_CARD: Card = {
    "release_date": stated_by("memo", "docs", "2026-01", "2025-12-11"),
    "license": stated_by("memo", "docs", _OPEN, _CLOSED),
    "lifecycle": {"status": stated_by("memo", "docs", "active", "retired")},
    "specifications": {
        "context_window": stated_by("memo", "docs", 999_000, 128_000),
        "modalities": stated_by("memo", "docs", _HEARS, _SEES),
    },
    "benchmarks": {"sums": stated_by("memo", "docs", {"score": 76.8}, {"score": 80})},
    "pricing": stated_by(
        "memo", "docs", {"input": 20, "output": 60}, {"input": 1.75, "output": 14}
    ),
}
_OF_THE_MEMO = ("Jan 2026", "January 2026", "999,000", "76.8", "$20.00", "$60.00")
_RIVAL: Card = {
    "release_date": {"value": "2025-12-20", "source": "docs"},
    "benchmarks": {"sums": [{"score": 50, "source": "docs"}]},
    "pricing": [{"input": 3, "output": 9, "source": "docs"}],
    "price_comparisons": ["model-0"],
    "specifications": {"context_window": {"value": 200_000, "source": "docs"}},
}


def _without_tips(page: str) -> str:
    """Return a page without what points to other values: the tips of figures and markers."""
    # What sources state differently is listed below a bullet, each value with its source.
    lines = (line for line in page.split("\n") if not line.startswith("    - "))
    text = re.sub(r' "[^"]*"\)', ")", "\n".join(lines))
    return re.sub(r"\[disputed: [^]]*\]", "", text)


def test_no_page_but_its_own_shows_a_model_by_what_a_memo_states() -> None:
    pages = pages_of(compared_of(_CARD, rival=_RIVAL))
    beside = {path for path, page in pages.items() if "model-0" in page}
    beside -= {"models/model-0.md", "disagreements.md"}
    assert {"models/index.md", "cost.md", "compare/model-0_vs_rival.md"} <= beside
    assert {"index.md", "organizations/acme.md", "benchmarks/sums.md", "models/rival.md"} <= beside
    found = {
        (path, text)
        for path in beside
        for text in _OF_THE_MEMO
        if text in _without_tips(pages[path])
    }
    assert found == set()
    assert "$1.75" in pages["models/index.md"]
    assert "80%" in pages["benchmarks/sums.md"]
    assert "128,000" in pages["models/index.md"]


def test_everything_beside_others_is_told_by_the_same_source() -> None:
    compared = compared_of(_CARD, rival=_RIVAL)
    file = compared.catalogue.models["model-0"]
    known = compared.known["model-0"]
    dated = release(file.card)
    assert dated is not None
    assert dated.value == "2025-12-11"
    # Of January it would be the newest.
    ordered = newest(compared.catalogue.models.values())
    assert [each.place.id for each in ordered] == ["rival", "model-0"]
    assert longest_input(known) == 128_000
    claim = weights(known)
    assert claim is not None
    assert claim.name == "B"
    assert list(undisputed(known, "input")) == ["image"]


def test_its_own_page_keeps_the_first_and_says_what_is_used_elsewhere() -> None:
    page = pages_of(compared_of(_CARD, rival=_RIVAL))["models/model-0.md"]
    assert "> **Release**: [January 2026](#dispute." in page
    assert "[**76.8%**](#results.sums" in page
    assert "[$20.00](#dispute." in page
    told = [line.strip("*") for line in page.split("\n") if "On other pages: " in line]
    cited = '](#source.docs "Source: The documents")'
    values = (
        f"Release [December 11, 2025{cited}",
        f"Context Window [128,000 tokens{cited}; Modalities [Images (input){cited}",
        f"[Sums](../benchmarks/sums.md) [80%{cited}",
        f"Price [$1.75 / $14.00{cited}",
        f"License [B{cited}; Status [Retired{cited}",
    )
    why = "[why](../numbers.md#about.evidence)"
    assert told == [f"<small>On other pages: {value} ({why})</small>" for value in values]


@pytest.mark.parametrize(("first", "second"), [("docs", "list"), ("memo", "letter")])
def test_a_page_says_nothing_of_it_where_its_first_value_stands(first: str, second: str) -> None:
    dates = stated_by(first, second, "2026-01", "2025-12-11")
    rows = stated_by(first, second, {"input": 20}, {"input": 2})
    page = pages_of(compared_of({"release_date": dates, "pricing": rows}))["models/model-0.md"]
    assert "On other pages" not in page


def test_one_value_of_two_sources_is_no_difference() -> None:
    card = {
        "release_date": stated_by("memo", "docs", "2025-12", "2025-12-11"),
        "benchmarks": {"sums": stated_by("memo", "docs", {"score": 80}, {"score": 80.0})},
        "pricing": stated_by("memo", "docs", {"input": 2}, {"input": 2, "cache_read": 1}),
    }
    page = pages_of(compared_of(card))["models/model-0.md"]
    assert "On other pages" not in page


def test_of_an_inherited_fact_the_value_that_stands_for_its_base_stands() -> None:
    base = {"specifications": _CARD["specifications"]}
    compared = compared_of(base, derived={"inherits": "model-0"})
    pages = pages_of(compared)
    [row] = (
        line for line in pages["models/index.md"].split("\n") if line.startswith("| [derived]")
    )
    assert "[128,000](model-0.md#dispute.context-window" in row
    cited = '[128,000 tokens](model-0.md#source.docs "Source: The documents")'
    assert f"On other pages: Context Window {cited}" in pages["models/derived.md"]
    derived = public_model(compared.catalogue.models["derived"], compared, "derived/")
    assert {
        fact["fact"]: [bool(value.get("derived")) for value in fact["values"]]
        for fact in derived["facts"]
        if fact["derived"]["inherited_from"] == "model-0"
    } == {"context_window": [False, True], "modalities": [False, True]}


def test_that_sources_disagree_is_told_as_before() -> None:
    found = compared_of(_CARD).disagreements["model-0"]
    assert len(found) == 8
    # One that may be retired has no place among costs.
    sold = {key: value for key, value in _CARD.items() if key != "lifecycle"}
    pages = pages_of(compared_of(sold, rival=_RIVAL))
    for path in ("models/index.md", "compare/model-0_vs_rival.md", "cost.md", "models/rival.md"):
        assert '"Sources state ' in pages[path]


def test_a_quoted_score_is_held_against_all_that_the_rivals_card_has() -> None:
    quoting = {"comparisons": [{"source": "list", "results": {"model-0": {"sums": 76.8}}}]}
    [quote] = compared_of(_CARD, quoting=quoting).quotes["quoting"]
    assert quote.verdict == "agrees"
    assert [reported.result.score for reported in quote.own] == [76.8]


def test_a_price_in_several_rows_is_told_whole(catalogue: MakeRoot) -> None:
    card = (
        "name: Case\ntype: Embedding Model\n"
        "sources: {a: {title: A}, b: {title: B, url: 'https://b.dev'}}\n"
        "pricing:\n  - {input: 1, source: a}\n  - {output: 2, source: a}\n"
        "  - {input: 3, source: b}\n  - {output: 9, source: b}\n"
    )
    files = {"cards/models/acme/case.yml": card, "cards/organizations/acme.yml": "name: Acme\n"}
    made = build(catalogue(files, base=False))
    [page] = [page.markdown for page in made.pages if page.path == "models/case.md"]
    [told] = [line for line in page.split("\n") if "On other pages" in line]
    assert "$3.00 / $9.00" in told
