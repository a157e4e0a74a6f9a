"""The data of the cost page that are the same for all models: amounts charged, and their names."""

from typing import Any

from cardpress.comparison import CHARGED
from cardpress.wording import AMOUNTS_IN_SENTENCE, OBSTACLES, price_units


def cost_record() -> dict[str, Any]:
    """Return by kind of tokens the amounts they cost, as usual and in a batch, and all words."""
    charged: dict[str, list[tuple[str, ...]]] = {}
    # Usual before batch: scripts take them by their place in the list.
    for (kind, _), amounts in sorted(CHARGED.items(), key=lambda item: item[0][1]):
        charged.setdefault(kind, []).append(amounts)
    return {
        "charged": charged,
        "amounts": dict(AMOUNTS_IN_SENTENCE),
        "units": price_units(),
        "obstacles": dict(OBSTACLES),
    }
