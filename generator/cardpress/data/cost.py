"""The data of the cost page that are the same for all models: what may be entered, and names."""

from typing import Any

from cardpress import figures
from cardpress.comparison import (
    CHARGED,
    MILLION_EACH,
    Compared,
    Example,
    common_examples,
    counted_by,
    other_examples,
    tiers_of,
)
from cardpress.wording import (
    AMOUNTS_IN_SENTENCE,
    all_sold_words,
    example_title,
    field_label,
    obstacles,
    tier_choices,
)


def cost_record(compared: Compared) -> dict[str, Any]:
    """Return the amounts charged on each side, as usual and in a batch, fields and all words.

    ``fields`` are what a workload may count besides text tokens, of what some model has a price
    for, ``examples`` are workloads by their titles, ``neutral`` is the one that stands for none,
    and ``tiers`` are the processings to choose from.
    """
    charged: dict[str, list[tuple[str, ...]]] = {}
    # Usual before batch: scripts take them by their place in the list.
    for (side, _), amounts in sorted(CHARGED.items(), key=lambda item: item[0][1]):
        charged.setdefault(side, []).append(amounts)
    sellers = compared.sellers.values()
    counted = counted_by(sellers)
    return {
        "charged": charged,
        "amounts": dict(AMOUNTS_IN_SENTENCE),
        "fields": {key: field_label(key) for key in counted},
        "neutral": vars(MILLION_EACH),
        "examples": [_example(example) for example in common_examples(counted)],
        "others": [_example(example) for example in other_examples(counted)],
        "tiers": tier_choices(tiers_of(sellers)),
        "sold": all_sold_words(),
        "obstacles": obstacles(compared.money.currency),
        **_money(compared),
    }


def _money(compared: Compared) -> dict[str, Any]:
    """Return the currency of costs, and how many decimals amounts have by their currency."""
    money = compared.money
    # Scripts count in US dollars where nothing else is told.
    if money.is_usual and not money.rates:
        return {}
    codes = (money.currency, *money.rates)
    decimals = {code: figures.decimals_of(code) for code in codes}
    return {"money": {"currency": money.currency, "decimals": decimals}}


def _example(example: Example) -> dict[str, Any]:
    return {"title": example_title(example), **vars(example.workload)}
