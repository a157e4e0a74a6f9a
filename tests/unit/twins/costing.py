"""What a workload costs: which price holds, each part of it, and what is said beside it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from cardpress import sums
from cardpress.comparison import COUNTED, Cost, Workload, compare, costs, longest_input
from cardpress.data.cost import cost_record
from cardpress.data.sellers import seller_records
from cardpress.wording import converted_from, cost_remarks, left_out_reason, sums_of
from tests.catalogues import catalogue_of
from tests.unit.twins.currencies import CATALOGUES, SOLD_FOR, WORKLOADS_OF_MONEY
from tests.unit.twins.price_cards import PRICES
from tests.unit.twins.twin import Case, Seed, Twin

_TOKENS = st.sampled_from([0, 1, 999, 1_000, 1_001, 200_000, 200_001, 10**15 - 1]) | st.integers(
    0, 10**15 - 1
)
_amounts = st.sampled_from([0, 0.1, 0.3, 1e-7, 2.5, 0.0018498, 1234.5, 1e-9]) | st.floats(
    1e-12, 1000
).map(lambda amount: float(f"{amount:.9g}"))
_rows = st.fixed_dictionaries(
    {"output": _amounts},
    optional={
        "input": _amounts,
        "cache_read": _amounts,
        "batch_input": _amounts,
        "batch_output": _amounts,
        "cache_storage": _amounts,
        "above": st.sampled_from([1_000, 200_000]),
        "per": st.sampled_from(["second", "minute", "hour", "image", "1M characters", "request"]),
        "provider": st.sampled_from(["Elsewhere", "Else"]),
        "currency": st.just("CNY"),
        "hours": st.just("off-peak"),
        "note": st.just("peak hours"),
        "until": st.just("2026-06"),
        "region": st.just("EU"),
    },
)
# Rows as cards may have them: a batch's amounts in a row of its own, or in that of usual prices.
_sold = _rows | st.builds(
    lambda amount, other: {"input": amount, "output": amount, **other},
    _amounts,
    st.sampled_from(
        [
            {"tier": "batch"},
            {"tier": "batch", "cache_read": 0.1},
            {"tier": "flex"},
            {"tier": "priority"},
            {"token_kind": "audio"},
            {"token_kind": "reasoning"},
            {"cache_read": 0.2, "cache_minutes": 5},
        ]
    ),
)
_TIERS = ("standard", "batch", "priority", "flex")
_costs = st.builds(
    lambda pricing, tokens, share, output, requests, tier, also: {
        "card": {"pricing": pricing},
        "workload": [tokens, [0, tokens // 3, tokens][share], output, requests, tier, also],
    },
    st.lists(_sold, min_size=1, max_size=3),
    _TOKENS,
    st.integers(0, 2),
    _TOKENS,
    _TOKENS,
    st.sampled_from(_TIERS),
    st.just({}) | st.dictionaries(st.sampled_from(list(COUNTED)), _TOKENS, max_size=2),
)
_WORKLOADS = (
    [2_000, 1_000, 500, 10_000],
    [200_000, 0, 0, 1],
    [200_001, 66_667, 7, 10**15 - 1],
    [0, 0, 1, 1],
    [10**15 - 1, 10**15 - 1, 0, 3],
    [1_001, 0, 1, 0],
    [1_000, 1_000, 1, 1],
)
# Of what is not text, and of both: sold by one seller, by several, or by none.
_OTHER_WORKLOADS: tuple[list[Any], ...] = (
    [0, 0, 0, 7, "standard", {"input_minute": 1_001}],
    [0, 0, 0, 0, "standard", {"input_minute": 7, "output_minute": 11}],
    [1_000, 500, 3, 7, "standard", {"input_audio_tokens": 1, "output_audio_tokens": 9}],
    [0, 0, 0, 9, "batch", {"input_audio_tokens": 999}],
    [0, 0, 5, 9, "standard", {"output_reasoning_tokens": 1_000}],
    [10, 0, 0, 3, "standard", {"output_image": 4, "input_request": 3}],
    [0, 0, 0, 3, "batch", {"output_image": 4}],
    [10, 10, 0, 3, "standard", {"input_character": 1_234_567}],
    [10, 0, 0, 3, "standard", {"output_image": 4, "input_character": 5}],
    [10, 0, 1, 3, "priority", {}],
    [10, 0, 1, 3, "flex", {"output_image": 1}],
    [0, 0, 0, 0, "standard", {}],
)


def _answer(seeds: Sequence[Seed]) -> list[Case]:
    return [
        _case(seed["card"], _workload(*seed["workload"]), seed.get("catalogue")) for seed in seeds
    ]


def _workload(*numbers: Any) -> Workload:
    workload = Workload(*numbers)
    # As the page of costs makes it, in the order of its fields.
    return replace(
        workload, also={key: workload.also[key] for key in COUNTED if key in workload.also}
    )


def _case(
    card: dict[str, Any], workload: Workload, catalogue: dict[str, Any] | None = None
) -> Case:
    compared = compare(catalogue_of({"case": card}, catalogue))
    model = seller_records(compared).get("case", {})
    sellers, limit = compared.sellers["case"], longest_input(compared.known["case"])
    found = costs(workload, sellers, limit)
    known = cost_record(compared)
    sold = {*workload.needs(), *(name for seller in sellers for name in seller.sold)}
    words = {
        "sold": {name: known["sold"][name] for name in sorted(sold)},
        "obstacles": known["obstacles"],
    }
    given = [vars(workload), model, known["charged"], words, known.get("money")]
    if isinstance(found, str):
        return given, [found, left_out_reason(found, workload, sellers)]
    return given, [_told(each, compared.money.currency) for each in found]


def _told(found: Cost, currency: str) -> Any:
    month, request = sums_of(found, currency)
    parts = [
        [
            part.demand.kind,
            part.demand.count,
            part.charged,
            sums.money_in_full(part.cost, currency),
        ]
        for part in found.parts
    ]
    return {
        "provider": found.provider,
        "sources": [offer.source for offer in found.offers],
        "parts": parts,
        "request": str(request) if found.has_requests else None,
        "month": str(month),
        "rates": [words for offer in found.offers if (words := converted_from(offer.kind))],
        # The page of an example has none that may wait, and says nothing of what a batch lacks.
        "remarks": list(cost_remarks(found)),
    }


COSTING = Twin(
    name="cost",
    scripts=(
        "rules/cost.js",
        "rules/sellers.js",
        "rules/exact.js",
        "rules/figures.js",
        "rules/converted.js",
        "rules/remarks.js",
        "rules/counts.js",
    ),
    made_up=tuple(
        {"card": card, "workload": workload}
        for card in PRICES.values()
        for workload in (
            *([*usual, tier] for usual in _WORKLOADS for tier in ("standard", "batch")),
            *_OTHER_WORKLOADS,
        )
    )
    + tuple(
        {"card": {"pricing": pricing}, "workload": workload, "catalogue": catalogue}
        for catalogue in CATALOGUES
        for pricing in SOLD_FOR
        for workload in WORKLOADS_OF_MONEY
    ),
    strategy=_costs,
    answer=_answer,
)
