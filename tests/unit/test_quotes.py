"""A quoted score is held against the quoted model's own card."""

from typing import Any

import pytest

from cardpress.comparison import Compared, OwnCardResult, Quote, compare
from tests.catalogues import catalogue_of


def _quoted(own: object, quoted: object, benchmark: str = "sums") -> Quote:
    cards: dict[str, Any] = {"rival": {"benchmarks": {benchmark: own}} if own else {}}
    cards["case"] = {"comparisons": [{"source": "two", "results": {"rival": {benchmark: quoted}}}]}
    [quote] = compare(catalogue_of(cards)).quotes["case"]
    return quote


def _conditions(score: float, **settings: object) -> dict[str, Any]:
    return {"score": score, "settings": settings}


@pytest.mark.parametrize(
    ("own", "quoted", "verdict", "score"),
    [
        (70, 70, "agrees", 70),
        (70, 0.7, "agrees", 70),
        (70, 75, "differs", 70),
        ([70, 75], 75, "agrees", 75),
        ([70, 75], 80, "differs", 75),
        (
            [70, {"score": 76, "snapshot": "b", "settings": {"shots": 5}}],
            _conditions(70, shots=5),
            "differs",
            76,
        ),
        (None, 70, "absent", None),
        (_conditions(70, shots=5), 70, "agrees", 70),
        (_conditions(70, shots=5), 75, "differs", 70),
        (_conditions(70, shots=5), _conditions(70, shots=0), "absent", None),
        ([70, _conditions(75, shots=5)], _conditions(70, shots=5), "differs", 75),
        ([70, _conditions(75, shots=5)], _conditions(75, shots=5), "agrees", 75),
        (70, _conditions(70, shots=5), "agrees", 70),
        ({"score": 70, "version": "v5"}, {"score": 70, "version": "v6"}, "absent", None),
    ],
)
def test_a_quoted_score_agrees_differs_or_is_not_on_the_own_card(
    own: object, quoted: object, verdict: str, score: float | None
) -> None:
    quote = _quoted(own, quoted)
    assert quote.verdict == verdict
    assert (quote.own[0].result.score if quote.own else None) == score
    assert (quote.by, quote.model, quote.source) == ("case", "rival", "two")


def test_the_distance_of_a_quoted_score_is_told() -> None:
    assert _quoted(70, 75.5).spread.size == 5.5
    assert _quoted(70, 75.5).spread.share == 0.055
    assert _quoted([70, 75], 75.5).spread.size == 0.5
    assert _quoted(None, 75.5).spread.size is None


def test_all_that_the_own_card_has_is_given_the_nearest_first() -> None:
    quote = _quoted([70, 90, 79], 80)
    assert [each.result.score for each in quote.own] == [79, 70, 90]


@pytest.mark.parametrize(
    ("own", "same"),
    [
        ({"title": "Elsewhere", "url": "https://acme.dev/report"}, True),
        ({"title": "Report", "publisher": "Acme"}, True),
        ({"title": "report", "publisher": "ACME"}, True),
        ({"title": "Report", "publisher": "Rival"}, False),
        ({"title": "Report", "url": "https://rival.dev/report", "publisher": "Acme"}, False),
    ],
)
def test_a_document_cannot_bear_itself_out(own: dict[str, str], same: bool) -> None:
    report = {"title": "Report", "url": "https://acme.dev/report", "publisher": "Acme"}
    cards: dict[str, Any] = {
        "rival": {"sources": {"s": own}, "benchmarks": {"sums": 70}},
        "case": {
            "sources": {"s": report},
            "comparisons": [{"results": {"rival": {"sums": 70}}}],
        },
    }
    [quote] = compare(catalogue_of(cards)).quotes["case"]
    assert quote.verdict == ("absent" if same else "agrees")


def _drawn(cards: dict[str, Any]) -> Quote | OwnCardResult | None:
    rows = [row for table in compare(catalogue_of(cards)).tables("case") for row in table.rows]
    return next(row.others[0] for row in rows if row.benchmark == "sums")


@pytest.mark.parametrize(
    ("own", "rival", "match", "score"),
    [
        (70, 60, "unstated", 60),
        (_conditions(70, shots=5), _conditions(60, shots=5), "same", 60),
        (_conditions(70, shots=5), [80, _conditions(60, shots=5)], "same", 60),
        (_conditions(70, shots=5), [_conditions(80, shots=0), 60], "other", 80),
        (70, _conditions(60, shots=5), "one_sided", 60),
        (_conditions(70, tools=True), _conditions(60, shots=5), "partly", 60),
        (_conditions(70, shots=5), 60, "unstated", 60),
        (None, 60, "lone", 60),
    ],
)
def test_where_nothing_is_quoted_a_cell_is_drawn_from_the_other_card(
    own: object, rival: object, match: str, score: float
) -> None:
    drawn = _drawn(
        {
            "rival": {"benchmarks": {"sums": rival}},
            "case": {
                "benchmarks": {"sums": own} if own else {"arena": 1},
                "comparisons": [{"results": {"rival": {"arena": 1}, "other": {"sums": 1}}}],
            },
            "other": {},
        }
    )
    assert isinstance(drawn, OwnCardResult)
    assert (drawn.reported.model, drawn.reported.result.score) == ("rival", score)
    assert drawn.match == match


def test_a_card_that_quotes_has_the_quoted_columns_alone_and_fills_their_gaps() -> None:
    cards = {
        "rival": {"benchmarks": {"sums": 60, "errors": 5}},
        "other": {"benchmarks": {"sums": 50}},
        "case": {
            "benchmarks": {"sums": 70, "errors": 3},
            "price_comparisons": ["other"],
            "comparisons": [{"results": {"rival": {"sums": 61}}}],
        },
    }
    [table] = _compared(cards).tables("case")
    assert table.columns == ("rival",)
    [[quote], [drawn]] = [row.others for row in table.rows]
    assert isinstance(quote, Quote)
    assert (quote.quoted.score, quote.verdict) == (61, "differs")
    assert isinstance(drawn, OwnCardResult)
    assert drawn.reported.result.score == 5


def test_columns_are_drawn_from_at_most_three_models_that_share_a_benchmark() -> None:
    shared = {name: {"benchmarks": {"sums": 1}} for name in ("a", "b", "c", "d")}
    apart = {"x": {"benchmarks": {"arena": 1}}, "y": {}}
    case = {
        "benchmarks": {"sums": 70},
        "price_comparisons": ["x", "d"],
        "related": [
            {"model": name, "relation": "alternative"} for name in ("y", "c", "d", "a", "b")
        ],
    }
    [table] = _compared({**shared, **apart, "case": case}).tables("case")
    assert table.columns == ("d", "c", "a")


def test_what_others_quote_of_a_model_and_on_a_benchmark_is_found_from_there() -> None:
    quoting = {"comparisons": [{"results": {"rival": {"sums": 1, "arena": 2}}}]}
    compared = _compared({"rival": {}, "case": quoting, "other": quoting})
    assert [quote.by for quote in compared.quotes_about["rival"]] == ["case"] * 2 + ["other"] * 2
    assert [quote.by for quote in compared.quotes_on["arena"]] == ["case", "other"]


def _compared(cards: dict[str, Any]) -> Compared:
    return compare(catalogue_of(cards))
