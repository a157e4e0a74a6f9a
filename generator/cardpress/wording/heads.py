"""Titles and descriptions of pages as search engines and previews of links show them: alone.

There nobody sees the site around them, so each says what the page has and of how much.
"""

from collections.abc import Mapping, Sequence

from cardpress import figures
from cardpress.messages import N_, Labels, _, ngettext

from . import counts

LISTS = Labels(
    {
        "benchmarks": N_("AI benchmarks: what each one measures, and who ranks where"),
        "compare": N_("Compare AI models side by side: benchmarks, prices, context"),
        "cost": N_("AI model cost calculator: what your workload costs per month"),
        "disagreements": N_("AI model figures on which sources disagree"),
        "explore": N_("AI model charts: score against price, context and release date"),
        "organizations": N_("Organizations that make AI models"),
    }
)
"""Titles of lists and tools, by the names of their parts in `catalogue.yml`."""
FIGURES = Labels(
    {
        "input": N_("Input, 1M tokens"),
        "output": N_("Output, 1M tokens"),
        "context": N_("Context, tokens"),
        "released": N_("Released"),
    }
)
"""What the figures of a model's picture are of."""
HELD = Labels(
    {
        "models": N_("Models"),
        "organizations": N_("Organizations"),
        "benchmarks": N_("Benchmarks"),
    }
)
"""What the figures of other pictures are of."""
_PARTS = Labels(
    {
        "price": N_("price"),
        "context": N_("context window"),
        "results": N_("benchmarks"),
    }
)


def home(models: int) -> str:
    """Return the title of the home page."""
    if not models:
        return _("A catalogue of AI models")
    shown = ngettext(
        "%(count)s AI model: prices, benchmarks, sources",
        "Compare %(count)s AI models: prices, benchmarks, sources",
        models,
    )
    return shown % {"count": figures.number(models)}


def models(count: int) -> str:
    """Return the title of the table of models."""
    shown = ngettext(
        "%(count)s AI model: price, context window, license",
        "%(count)s AI models: prices, context windows, licenses",
        count,
    )
    return shown % {"count": figures.number(count)}


def model(name: str, by: str, has: Sequence[str]) -> str:
    """Return the title of a model's page; ``has`` are those of price, context and results."""
    names = {"model": name, "organization": by}
    if not has:
        return _("%(model)s by %(organization)s") % names
    parts = ", ".join(_PARTS[part] for part in has)
    return _("%(model)s by %(organization)s: %(parts)s") % {**names, "parts": parts}


def about_model(name: str, by: str, stated: Mapping[str, str], results: int) -> str:
    """Return what a card states of a model, in words; ``stated`` are texts by what they are of."""
    names = {"model": name, "organization": by}
    said = [_ABOUT[key] % {"value": value} for key, value in stated.items()]
    if results:
        said.append(counts.results(results))
    if not said:
        return _("%(model)s by %(organization)s.") % names
    listed = {**names, "figures": ", ".join(said)}
    return _("%(model)s by %(organization)s: %(figures)s. Each figure has its source.") % listed


_ABOUT = Labels(
    {
        "input": N_("%(value)s per 1M input tokens"),
        "output": N_("%(value)s per 1M output tokens"),
        "context": N_("%(value)s tokens of context"),
        "released": N_("released %(value)s"),
    }
)


def benchmark(name: str, models: int) -> str:
    """Return the title of a benchmark's page."""
    if not models:
        return _("%(benchmark)s: what it measures") % {"benchmark": name}
    shown = ngettext(
        "%(benchmark)s: score of %(count)s model",
        "%(benchmark)s: scores of %(count)s models",
        models,
    )
    return shown % {"benchmark": name, "count": figures.number(models)}


def organization(name: str, models: int) -> str:
    """Return the title of an organization's page."""
    shown = ngettext(
        "%(organization)s: %(count)s AI model, with price and benchmarks",
        "%(organization)s: %(count)s AI models, with prices and benchmarks",
        models,
    )
    return shown % {"organization": name, "count": figures.number(models)}


def pair(one: str, other: str) -> str:
    """Return the title of the page of two models."""
    names = {"one": one, "other": other}
    return _("%(one)s vs %(other)s: benchmarks, price, context window") % names
