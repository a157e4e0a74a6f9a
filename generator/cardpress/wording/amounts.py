"""The words for the amounts of a price, and for the units in which they are stated."""

from cardpress.language import gettext
from cardpress.messages import N_, NP_, Labels

AMOUNTS = Labels(
    {
        "input": N_("Input"),
        "output": N_("Output"),
        "cache_read": N_("Cached input"),
        "cache_write": N_("Cache write"),
        "cache_storage": N_("Cache storage per hour"),
        "batch_input": N_("Batch input"),
        "batch_output": N_("Batch output"),
        "batch_cache_read": N_("Batch cached input"),
        "batch_cache_write": N_("Batch cache write"),
    }
)
# Not the labels above in small letters: German writes its nouns with capitals in a sentence, too.
AMOUNTS_IN_SENTENCE = Labels(
    {
        "input": NP_("amount of a price", "input"),
        "output": NP_("amount of a price", "output"),
        "cache_read": NP_("amount of a price", "cached input"),
        "cache_write": NP_("amount of a price", "cache write"),
        "cache_storage": NP_("amount of a price", "cache storage per hour"),
        "batch_input": NP_("amount of a price", "batch input"),
        "batch_output": NP_("amount of a price", "batch output"),
        "batch_cache_read": NP_("amount of a price", "batch cached input"),
        "batch_cache_write": NP_("amount of a price", "batch cache write"),
    }
)


def price_unit(per: str) -> str:
    """Return what a price is for, which the schema names as people do: 1M tokens."""
    return gettext(per)
