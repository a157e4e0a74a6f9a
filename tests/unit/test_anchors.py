"""Each place of a page has a name of its own, so that a marker leads to what it marks."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cardpress.blocks import Citations, DisagreementLines, Prices
from cardpress.comparison import AMOUNTS, PER, OfFact, OfPrice, PriceKind, compare
from cardpress.markup import anchor
from cardpress.schema import Model, facts_of
from cardpress.wording import disagreement_anchor
from tests.catalogues import catalogue_of

_SCRIPTS = ("深度求索", "月之暗面", "Яндекс", "네이버", "サクラ", "عربي", "हिंदी", "🚀", "🛰")
_NAMES = (
    *("Azure", "azure", "Together AI", "together-ai", "TogetherAI", "Together-AI", "A B", "AB"),
    *("C", "C++", "C#", "A", "A 5", "A5", "A-5", "01.AI", "01AI", "1", "5", "USD", "Usd image"),
    *("A.42.B", "ABB", "é", "e", "ß", "ss", "A+B", "AB+", "A_B", "...", "a.", ".a", "-", "½"),
)
_PROVIDERS = st.one_of(
    st.none(),
    st.sampled_from((*_SCRIPTS, *_NAMES)),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=8).filter(
        str.strip
    ),
)
_KINDS = st.builds(
    PriceKind,
    provider=_PROVIDERS,
    above=st.sampled_from([None, 5, 42, 200_000]),
    currency=st.sampled_from(["USD", "EUR"]),
    per=st.sampled_from([PER, "1M characters", "image", "minute", "request"]),
    tier=st.sampled_from(["standard", "batch", "flex"]),
    token_kind=st.sampled_from(["text", "image"]),
    region=st.sampled_from([None, "EU", "peak", "flex"]),
    hours=st.sampled_from([None, "peak", "EU", "00:30-08:30 UTC"]),
    cache_minutes=st.sampled_from([None, 5, 42]),
    note=st.sampled_from([None, "peak", "EU", "flex", "5", "region.EU"]),
)
_PRICES = st.builds(OfPrice, kind=_KINDS, amount=st.sampled_from(AMOUNTS))


def _kind(provider: str | None, above: int | None = None) -> OfPrice:
    return OfPrice(PriceKind(provider, above, "USD", PER), "input")


def _held(**conditions: Any) -> OfPrice:
    return OfPrice(PriceKind(None, None, "USD", PER, **conditions), "input")


@given(_PRICES, _PRICES)
@example(_kind("深度求索"), _kind("月之暗面"))
@example(_kind("A 5"), _kind("A", 5))
@example(_kind("C++"), _kind("C"))
@example(_kind("A.42.B"), _kind("ABB"))
@example(_held(region="peak"), _held(hours="peak"))
@example(_held(tier="flex"), _held(note="flex"))
@example(_held(token_kind="image"), _held())
@example(_held(cache_minutes=5), _held(note="5"))
def test_two_prices_have_one_place_only_where_they_are_one(one: OfPrice, other: OfPrice) -> None:
    is_one = (one.amount, one.kind.key) == (other.amount, other.kind.key)
    assert is_one or disagreement_anchor(one) != disagreement_anchor(other)
    assert anchor(disagreement_anchor(one))


def test_every_fact_has_a_place_of_its_own() -> None:
    facts = [disagreement_anchor(OfFact(fact)) for fact in facts_of(Model)]
    prices = [disagreement_anchor(OfPrice(_kind(None).kind, amount)) for amount in AMOUNTS]
    assert len({*facts, *prices}) == len(facts) + len(prices)


@pytest.mark.parametrize(
    ("about", "name"),
    [
        (_kind(None), "dispute.input-usd-1m-tokens"),
        (_kind("Together AI", 200_000), "dispute.input-together-ai-200000-usd-1m-tokens"),
        (_kind("01.AI"), "dispute.input-01ai.-usd-1m-tokens"),
        (_kind("百度"), "dispute.input-.767e..5ea6..-usd-1m-tokens"),
    ],
)
def test_the_name_of_a_place_is_legible_where_it_can_be(about: OfPrice, name: str) -> None:
    assert disagreement_anchor(about) == name


def test_a_marker_leads_to_the_dispute_of_its_own_provider() -> None:
    rows: list[dict[str, Any]] = [
        {"provider": provider, "input": amount + more, "source": source}
        for amount, provider in enumerate(_SCRIPTS, 1)
        for more, source in ((0, "one"), (0.5, "two"))
    ]
    compared = compare(catalogue_of({"case": {"pricing": rows}}))
    cite = Citations(compared.catalogue, "models/case.md")
    found = compared.disagreements["case"]
    assert len(found) == len(_SCRIPTS)
    lines = list(DisagreementLines(compared, cite, has_anchors=True).lines(found))
    places = [str(line.label).split('"')[1] for line in lines]
    assert len(set(places)) == len(_SCRIPTS)
    marked = Prices(compared, cite).headline(compared.catalogue.models["case"], "input", per=PER)
    [place] = [p for p, line in zip(places, lines, strict=True) if _SCRIPTS[0] in line.label]
    assert f"(#{place} " in str(getattr(marked, "written", marked))
