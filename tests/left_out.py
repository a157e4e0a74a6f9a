"""Which parts of a site are left out together, so that few sites show what each of them needs."""

from collections.abc import Sequence
from itertools import combinations, count, islice
from math import comb


def left_out_together(parts: Sequence[str]) -> list[tuple[str, ...]]:
    """Return groups of parts, and at last all of them.

    For every two parts there is a group with the first and without the second: what stays on a
    site is seen without each part that is left out, as if that were the only one.
    """
    groups = next(n for n in count(1) if comb(n, n // 2) >= len(parts))
    # Each part is in as many groups as any other, and so never in all of those of another.
    places = islice(combinations(range(groups), groups // 2), len(parts))
    of_part = dict(zip(parts, places, strict=True))
    without = (tuple(p for p in parts if group in of_part[p]) for group in range(groups))
    return [*without, tuple(parts)]
