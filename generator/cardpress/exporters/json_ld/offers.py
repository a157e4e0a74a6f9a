"""The prices of a model, as offers of schema.org: the current one of each seller and condition."""

from typing import Any

from ..json_text import filled
from ..prices import Row, current_rows, plain_number
from ..subject import Subject
from ..words import rest_in_words

Data = dict[str, Any]
_AMOUNTS = (
    *("input", "output", "cache_read", "cache_write", "cache_storage"),
    *("batch_input", "batch_output"),
)
_TAKEN = (*_AMOUNTS, "currency", "per", "from", "until", "region", "provider")


def offers(subject: Subject) -> list[Data]:
    """Return an offer for each row of prices."""
    return [_offer(row, subject) for row in current_rows(subject)]


def _offer(row: Row, subject: Subject) -> Data:
    stated = row.stated
    row.taken("per", "provider")
    common = {
        "@type": "UnitPriceSpecification",
        "priceCurrency": row.price.currency,
        "unitText": row.price.per,
        "validFrom": stated.text("from"),
        "validThrough": stated.text("until"),
        "eligibleRegion": stated.text("region"),
        "description": rest_in_words(stated, subject, *_TAKEN),
    }
    amounts = {name: row.amount(name) for name in _AMOUNTS}
    return {
        "@type": "Offer",
        "seller": {"@type": "Organization", "name": row.seller or subject.maker},
        "priceSpecification": [
            filled({**common, "name": name, "price": plain_number(amount)})
            for name, amount in amounts.items()
            if amount is not None
        ],
    }
