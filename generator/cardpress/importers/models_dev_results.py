"""The results of a model in models.dev's `models.json`, each with the page that reported it."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from cardpress.messages import N_, _

from .draft import Loss
from .makers import maker_called
from .reading import date, items, mapping, number, plain, text
from .stating import stated

_EFFORTS = frozenset({"none", "minimal", "low", "medium", "high", "xhigh", "max"})
# What its benchmark counts anyway: said of one result and not of another, it would set them apart.
_USUAL = frozenset(
    {
        *("accuracy", "percent correct", "score", "percent", "index", "success rate", "resolved"),
        *("resolve rate", "percent resolved"),
    }
)
_MEASURE = {
    "aider.chat": "Aider",
    "artificialanalysis.ai": "Artificial Analysis",
    "labs.scale.com": "Scale AI",
}
"""Who runs every model on the benchmarks of a site itself."""
_REPORTED = N_("reported at %(address)s")
_NO_SCORE = N_("a result without the name of its benchmark, or without a score")


def results_of(
    data: Mapping[str, object], cited: Mapping[str, object], *, snapshot: str | None
) -> tuple[dict[str, list[object]], list[Loss]]:
    """Return the results of a model by benchmark, and what is no result.

    ``snapshot`` is that which was measured, if the list names one.
    """
    found: dict[str, list[object]] = {}
    losses: list[Loss] = []
    for place, result in enumerate(map(mapping, items(data.get("benchmarks")))):
        locator = f"{cited['locator']}.benchmarks[{place}]"
        name, score = text(result.get("name")), number(result.get("score"))
        if name is None or score is None:
            losses.append(Loss(locator, dict(result), _(_NO_SCORE)))
            continue
        more = {
            "score": plain(score),
            "snapshot": snapshot,
            **_conditions(result),
            **_evaluator(text(result.get("source")) or "", text(cited.get("locator")) or ""),
            **cited,
            "locator": locator,
        }
        found.setdefault(name, []).append(stated(more))
    return found, losses


def _evaluator(address: str, model: str) -> dict[str, object]:
    """Return who measured, where the page that reports it tells: its host, or whose page it is."""
    parts = urlsplit(address)
    host = parts.netloc.removeprefix("www.")
    if host in _MEASURE:
        return {"evaluator": "independent", "evaluated_by": _MEASURE[host]}
    lab = model.partition("/")[0]
    owner = parts.path.strip("/").partition("/")[0]
    is_own = host == "huggingface.co" and maker_called(owner) == (maker_called(lab) or lab)
    return {"evaluator": "self"} if is_own else {}


def _conditions(result: Mapping[str, object]) -> dict[str, object]:
    variant, metric = text(result.get("variant")), text(result.get("metric")) or ""
    is_effort = variant is not None and variant.casefold() in _EFFORTS
    settings = {
        "harness": text(result.get("harness")) or (None if is_effort else variant),
        "effort": variant if is_effort else None,
        "aggregation": metric if "pass@" in metric else None,
    }
    parts = {"address": result.get("source")}
    named = {*settings.values()}
    return {
        "version": text(result.get("version")) or text(result.get("dataset")),
        "metric": None if metric.casefold() in _USUAL or metric in named else metric or None,
        "settings": settings,
        "date": date(result.get("date")),
        "note": _(_REPORTED) % parts if text(result.get("source")) else None,
    }
