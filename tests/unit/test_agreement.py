"""Sources disagree where, and only where, they give different values for the same thing."""

import random
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cardpress.comparison import Compared, Disagreement, OfFact, OfPrice, OfScore, compare, facts
from cardpress.comparison.claims import same_claim
from cardpress.comparison.notation import same_score
from cardpress.schema import Claim
from tests.catalogues import BENCHMARKS, catalogue_of

_SETTINGS = st.fixed_dictionaries(
    {},
    optional={
        "tools": st.booleans(),
        "shots": st.sampled_from([0, 5]),
        "harness": st.sampled_from(["mini-agent", "Mini Agent", "other"]),
    },
)
_RESULT = st.fixed_dictionaries(
    {"score": st.sampled_from([0, 0.496, 49.6, 50, 88.2, 88.25])},
    optional={
        "settings": _SETTINGS,
        "source": st.sampled_from(["one", "two"]),
        "evaluator": st.sampled_from(["self", "independent"]),
    },
)
_RESULTS = st.dictionaries(
    st.sampled_from(sorted(BENCHMARKS)), st.lists(_RESULT, min_size=1, max_size=4), max_size=3
)


def _claims(values: list[Any]) -> st.SearchStrategy[Any]:
    claim = st.fixed_dictionaries(
        {"value": st.sampled_from(values), "source": st.sampled_from(["one", "two", "three"])}
    )
    return st.lists(claim, min_size=1, max_size=4)


_SPECIFICATIONS = st.fixed_dictionaries(
    {},
    optional={
        "context_window": _claims([128_000, 131_072, 200_000]),
        "knowledge_cutoff": _claims(["2025", "2025-12", "2025-12-11", "2025-12-20", "2026-01"]),
    },
)
_PRICE = st.fixed_dictionaries(
    {"input": st.sampled_from([1, 2.5])},
    optional={
        "source": st.sampled_from(["one", "two", "three"]),
        "provider": st.sampled_from(["Elsewhere", "elsewhere"]),
        "above": st.just(200_000),
        "from": st.sampled_from(["2025", "2025-03", "2026-01"]),
        "checked": st.sampled_from(["2025-06", "2026-02"]),
    },
)
_CARD = st.fixed_dictionaries(
    {},
    optional={
        "benchmarks": _RESULTS.filter(bool),
        "specifications": _SPECIFICATIONS,
        "pricing": st.lists(_PRICE, min_size=1, max_size=4),
    },
)
_CATALOG = st.dictionaries(st.sampled_from(["alpha", "beta", "gamma"]), _CARD, min_size=1)
_Cards = Mapping[str, Mapping[str, Any]]


def _compared(cards: _Cards) -> Compared:
    return compare(catalogue_of(cards))


def _essence(found: Disagreement) -> tuple[object, ...]:
    """Return what a disagreement says, whatever the order of the card."""
    key: object = found.about
    if isinstance(found.about, OfPrice):
        key = (found.about.kind.key, found.about.amount)
    values = sorted(
        sorted(repr(getattr(each.value, "value", each.value)) for each in reading)
        for reading in found.readings
    )
    share = found.spread.share
    return (repr(key), tuple(map(tuple, values)), None if share is None else round(share, 9))


def _told(compared: Compared, model: str) -> set[tuple[object, ...]]:
    return {_essence(each) for each in compared.disagreements[model]}


def _about(compared: Compared, model: str) -> set[object]:
    found = compared.disagreements[model]
    return {
        (e.about.kind.key, e.about.amount) if isinstance(e.about, OfPrice) else e.about
        for e in found
    }


@given(_CATALOG)
def test_two_results_disagree_exactly_where_scores_differ_under_equal_conditions(
    cards: _Cards,
) -> None:
    compared = _compared(cards)
    for model, results in compared.results.items():
        expected = set()
        for benchmark, reported in results.items():
            unit = BENCHMARKS[benchmark].get("unit", "percent")
            for one in reported:
                for other in reported:
                    differ = not same_score(one.result.score, other.result.score, unit)
                    if differ and one.conditions == other.conditions:
                        expected.add(OfScore(benchmark, one.conditions))
        found = {a for a in _about(compared, model) if isinstance(a, OfScore)}
        assert found == expected


@given(_CATALOG)
def test_rivals_disagree_by_value_and_alternatives_by_what_a_source_offers(cards: _Cards) -> None:
    compared = _compared(cards)
    lists = {"knowledge_cutoff": _differ, "context_window": _share_nothing}
    for model, file in compared.catalogue.models.items():
        stated = {fact.field: claims for fact, claims in facts(file.card)}
        assert stated.keys() <= lists.keys()
        expected = {field for field, claims in stated.items() if lists[field](claims)}
        found = [e for e in compared.disagreements[model] if isinstance(e.about, OfFact)]
        assert {_field(each) for each in found} == expected
        for each in found:
            assert sum(map(len, each.readings)) == len(stated[_field(each)])


def _field(disagreement: Disagreement) -> str:
    about = disagreement.about
    return about.fact.field if isinstance(about, OfFact) else ""


def _differ(claims: Iterable[Claim]) -> bool:
    return any(not same_claim(one, other) for one, other in combinations(claims, 2))


def _share_nothing(claims: Iterable[Claim]) -> bool:
    """Return whether of two sources none has a value that the other has."""
    by_source: dict[str | None, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    return any(
        not any(same_claim(a, b) for a in ones for b in others)
        for ones, others in combinations(by_source.values(), 2)
    )


@given(_CATALOG, st.randoms(use_true_random=False))
def test_disagreement_does_not_depend_on_the_order_of_cards_or_of_what_a_card_states(
    cards: _Cards, chance: random.Random
) -> None:
    compared, shuffled = _compared(cards), _compared(_shuffled(cards, chance))
    for model in cards:
        assert _about(shuffled, model) == _about(compared, model)
    for model, card in cards.items():
        if "knowledge_cutoff" not in card.get("specifications", {}):
            assert _told(shuffled, model) == _told(compared, model)


@given(_CATALOG, _CARD)
def test_an_unrelated_card_changes_no_disagreement(cards: _Cards, card: Mapping[str, Any]) -> None:
    before, after = _compared(cards), _compared({**cards, "unrelated": card})
    for model in cards:
        assert after.disagreements[model] == before.disagreements[model]
    on = [d for d in after.disagreements_on.get("sums", ()) if d.model != "unrelated"]
    assert on == list(before.disagreements_on.get("sums", ()))


@given(_CATALOG)
def test_notation_changes_no_disagreement(cards: _Cards) -> None:
    compared, rewritten = _compared(cards), _compared(_rewritten(cards))
    for model in cards:
        assert _about(rewritten, model) == _about(compared, model)


@given(_CATALOG)
def test_each_reading_is_a_value_of_its_own_and_the_largest_spread_is_first(cards: _Cards) -> None:
    compared = _compared(cards)
    for disagreements in compared.disagreements.values():
        for each in disagreements:
            assert len(each.readings) > 1
            assert all(each.readings)
            share = each.spread.share
            assert share is None or share > 0
            assert (share is None) == (_field(each) == "knowledge_cutoff")
    for found in compared.disagreements_on.values():
        assert [e.order for e in found] == sorted(e.order for e in found)


@given(_CATALOG)
def test_every_price_row_is_in_force_past_or_to_come(cards: _Cards) -> None:
    for as_of in (None, "2025-07-01"):
        compared = compare(catalogue_of(cards), as_of)
        for model, lines in compared.prices.items():
            offers = [o for line in lines for o in (*line.current, *line.past, *line.to_come)]
            rows = compared.catalogue.models[model].card.pricing
            assert sorted(offer.number for offer in offers) == list(range(len(rows)))
            assert len({line.kind.key for line in lines}) == len(lines)
            assert all(line.current or line.to_come for line in lines)
            assert as_of or not any(line.to_come for line in lines)
            assert compared.price(model) or not any(line.current for line in lines)


def _shuffled(cards: _Cards, chance: random.Random) -> dict[str, Any]:
    def mixed(value: Any) -> Any:
        if isinstance(value, list):
            return chance.sample(value, len(value))
        if isinstance(value, dict):
            keys = chance.sample(sorted(value), len(value))
            return {key: mixed(value[key]) for key in keys}
        return value

    return {name: mixed(cards[name]) for name in chance.sample(sorted(cards), len(cards))}


def _rewritten(cards: _Cards) -> dict[str, Any]:
    """Write the same cards in another notation."""
    other: dict[Any, Any] = {128_000: 131_072, 131_072: 128_000, "mini-agent": "MINI AGENT"}
    other |= {"Mini Agent": "mini_agent", "elsewhere": "ELSEWHERE"}
    fractions = {49.6: 0.496, 0.496: 49.6, 50: 0.5, 88.2: 0.882}

    def rewritten(value: Any, names: dict[Any, Any]) -> Any:
        if isinstance(value, list):
            return [rewritten(each, names) for each in value]
        if isinstance(value, dict):
            return {
                key: rewritten(each, {**other, **fractions} if key in ("sums", "errors") else names)
                for key, each in value.items()
            }
        return value if isinstance(value, bool) else names.get(value, value)

    return {name: rewritten(card, other) for name, card in cards.items()}


def test_a_date_that_agrees_with_two_days_does_not_hide_that_they_differ() -> None:
    days = {"one": "2025-12", "two": "2025-12-11", "three": "2025-12-20"}
    claims = [{"value": day, "source": source} for source, day in days.items()]
    for order in (claims, claims[::-1], [claims[1], claims[0], claims[2]]):
        card = {"specifications": {"knowledge_cutoff": order}}
        [found] = _compared({"case": card}).disagreements["case"]
        assert len(found.readings) == 2
