"""Under which conditions a result was measured, and by whom."""

from collections.abc import Callable, Iterable

from cardpress import figures
from cardpress.comparison import Conditions, Value
from cardpress.messages import N_, NP_, Labels, _, ngettext
from cardpress.schema import Result

EVALUATORS = Labels(
    {
        "self": NP_("evaluator", "developer"),
        "independent": NP_("evaluator", "independent evaluator"),
        "competitor": NP_("evaluator", "competitor"),
        "unstated": NP_("evaluator", "unknown"),
    }
)
# Without unstated: a sentence says nothing of what a source leaves out, where a cell must.
_EVALUATED = Labels(
    {
        "self": N_("evaluated by its developer"),
        "independent": N_("evaluated independently"),
        "competitor": N_("evaluated by a competitor"),
    }
)
# Without brackets: the sentence around it stands in brackets already.
_EVALUATED_BY = Labels(
    {
        "self": N_("evaluated by %(evaluator)s, the developer"),
        "competitor": N_("evaluated by %(evaluator)s, a competitor"),
    }
)


def measured_under(conditions: Conditions) -> str:
    """Return the conditions of a result as its source states them."""
    return listed(_SHOWN[name](value) for name, value in conditions.written) or _("unknown")


def described(conditions: Conditions) -> str:
    """Return conditions for a place where nothing else says that these are conditions."""
    return measured_under(conditions) if conditions.stated else _("conditions unknown")


def evaluator(result: Result) -> str:
    """Return who measured a result, as a cell of a table has it."""
    kind, name = EVALUATORS[result.evaluator], result.evaluated_by
    if not name:
        return kind
    # Whoever develops the model or a rival has an interest in the score; of anyone else the name
    # says all.
    return f"{name} ({kind})" if result.evaluator in ("self", "competitor") else name


def evaluated_by(result: Result) -> str | None:
    """Return who measured a result, as part of a sentence; None where its source does not say."""
    if result.evaluated_by:
        message = _EVALUATED_BY.get(result.evaluator) or _("evaluated by %(evaluator)s")
        return message % {"evaluator": result.evaluated_by}
    return _EVALUATED.get(result.evaluator)


def listed(parts: Iterable[str]) -> str:
    """Join parts of a sentence, which may hold commas themselves."""
    return "; ".join(parts)


def _shots(value: Value) -> str:
    return _("zero-shot") if value == 0 else _("%(count)s-shot") % {"count": value}


def _attempts(value: Value) -> str:
    count = int(value)
    shown = {"count": figures.number(count)}
    return ngettext("%(count)s attempt", "%(count)s attempts", count) % shown


def _harness(value: Value) -> str:
    words = str(value).casefold().split()
    # Cards name a harness both ways: simple-evals, but also in-house framework.
    is_said = {"harness", "framework", "scaffold"} & set(words)
    return str(value) if is_said else _("%(name)s harness") % {"name": value}


def _effort(value: Value) -> str:
    # A budget, like "32K thinking tokens", says by itself what it is.
    return str(value) if " " in str(value) else _("%(level)s effort") % {"level": value}


# Functions, as a message has no language before it is read. An explicit false is a condition, too:
# without tools is not the same as unknown.
_SHOWN: dict[str, Callable[[Value], str]] = {
    "version": lambda value: _("version %(version)s") % {"version": value},
    "slice": str,
    "metric": str,
    "threshold": lambda value: _("threshold %(value)s") % {"value": figures.number(float(value))},
    "snapshot": lambda value: _("snapshot %(snapshot)s") % {"snapshot": value},
    "tools": lambda value: _("with tools") if value else _("without tools"),
    "shots": _shots,
    "attempts": _attempts,
    "effort": _effort,
    "harness": _harness,
    "aggregation": str,
    "other": str,
}
