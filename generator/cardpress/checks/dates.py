"""The days that dates may mean."""

from datetime import date


def latest(day: str) -> date:
    """Return about the last day that a partial date may mean: the 28th exists in every month."""
    return date.fromisoformat(day + "-12-28"[len(day) - 4 :])
