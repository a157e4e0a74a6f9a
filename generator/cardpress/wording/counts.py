"""Numbers of things, in the form that a language has for that number; as in rules/counts.js."""

from cardpress import figures
from cardpress.messages import ngettext


def models(count: int) -> str:
    """Return a number of models: 1 model, 2,000 models."""
    return _shown(ngettext("%(count)s model", "%(count)s models", count), count)


def organizations(count: int) -> str:
    """Return a number of organizations."""
    return _shown(ngettext("%(count)s organization", "%(count)s organizations", count), count)


def benchmarks(count: int) -> str:
    """Return a number of benchmarks."""
    return _shown(ngettext("%(count)s benchmark", "%(count)s benchmarks", count), count)


def results(count: int) -> str:
    """Return a number of evaluation results."""
    return _shown(ngettext("%(count)s result", "%(count)s results", count), count)


def results_in_parts(count: int) -> str:
    """Return a number of evaluation results, each on a part of a benchmark."""
    one, many = "%(count)s result in parts", "%(count)s results in parts"
    return _shown(ngettext(one, many, count), count)


def prices(count: int) -> str:
    """Return a number of prices."""
    return _shown(ngettext("%(count)s price", "%(count)s prices", count), count)


def values(count: int) -> str:
    """Return a number of values that sources state of one thing."""
    return _shown(ngettext("%(count)s value", "%(count)s values", count), count)


def more_values(count: int) -> str:
    """Return how many values there are besides the one that is shown; empty for none."""
    shown = _shown(ngettext("%(count)s more value", "%(count)s more values", count), count)
    return shown if count else ""


def requests(count: int) -> str:
    """Return a number of requests to a model."""
    return _shown(ngettext("%(count)s request", "%(count)s requests", count), count)


def tokens(count: int) -> str:
    """Return a number of tokens: 400,000 tokens."""
    return _shown(ngettext("%(count)s token", "%(count)s tokens", count), count)


def disagreements(count: int) -> str:
    """Return a number of disagreements of sources."""
    return _shown(ngettext("%(count)s disagreement", "%(count)s disagreements", count), count)


def points(size: float) -> figures.Figure:
    """Return a distance of scores in points: 1 point, 3.2 points."""
    size = figures.as_printed(round(size, 6))  # without what binary fractions add
    form = int(size) if size.is_integer() else 2  # gettext has forms for whole numbers alone
    shown = _shown(ngettext("%(count)s point", "%(count)s points", form), size)
    return figures.Figure(shown, figures.number(size).decimals)


def _shown(message: str, count: float) -> str:
    return message % {"count": figures.number(count)}
