"""The organizations whose models a chart tells apart by color: there are few colors."""

from collections import Counter

from .compared import Compared

_MOST = 6  # as many as are told apart by whoever sees colors otherwise, on dark and on light


def largest_makers(compared: Compared) -> tuple[str, ...]:
    """Return the organizations with most models that have results, the largest first.

    Of the whole catalogue and not of a chart, so that an organization has one color in all of them.
    """
    models = compared.catalogue.models
    measured = (model for model, results in compared.attested.items() if results)
    counts = Counter(models[model].place.organization for model in measured)
    ordered = sorted(counts, key=lambda maker: (-counts[maker], maker))
    return tuple(ordered[:_MOST])
