"""What an export could not hold, told: by model and field, with its value and the reason."""

import json
from collections.abc import Callable, Iterator, Sequence

from cardpress import figures
from cardpress.messages import _, ngettext
from cardpress.problem import plain

from .exporting import Outcome
from .form import Loss

_MOST = 40  # losses of one model
_LONGEST = 80  # characters of a value


def text(outcome: Outcome) -> str:
    """Return the report for a person; the same field of several records once."""
    lines = []
    for exported in outcome.files.values():
        for model, losses in exported.losses.items():
            lines += [*_of_model(model, losses)]
    for model in outcome.silent:
        lines.append(_("%(model)s: its card says nothing that the format holds") % {"model": model})
    return "\n".join(lines)


def as_json(outcome: Outcome) -> str:
    """Return the report for a program: an object with `files` and `silent`."""
    report = {
        "files": {
            name: {
                model: [_loss(loss) for loss in losses] for model, losses in exported.losses.items()
            }
            for name, exported in outcome.files.items()
        },
        "silent": [*outcome.silent],
    }
    return json.dumps(report, indent=2, ensure_ascii=False)


REPORTS: dict[str, Callable[[Outcome], str]] = {"text": text, "json": as_json}


def _of_model(model: str, losses: Sequence[Loss]) -> Iterator[str]:
    if not losses:
        yield _("%(model)s: the file holds all that its card states") % {"model": model}
        return
    yield _("%(model)s: not in the file:") % {"model": model}
    alike: dict[tuple[object, ...], list[Loss]] = {}
    for loss in losses:
        steps = tuple(step for step in loss.path if not isinstance(step, int))
        alike.setdefault((*steps, loss.reason), []).append(loss)
    for group in [*alike.values()][:_MOST]:
        yield _line(group)
    if (rest := len(alike) - _MOST) > 0:
        told = ngettext(
            "and %(count)s more field; --lost json lists all",
            "and %(count)s more fields; --lost json lists all",
            rest,
        )
        yield f"    - {told % {'count': figures.number(rest)}}"


def _line(group: Sequence[Loss]) -> str:
    first, *others = group
    more = ""
    if others:
        told = ngettext("and %(count)s more", "and %(count)s more", len(others))
        more = f" ({told % {'count': figures.number(len(others))}})"
    return plain(f"    - {first.field}: {_short(first.value)}: {first.reason}{more}")


def _loss(loss: Loss) -> dict[str, object]:
    return {"field": loss.field, "value": loss.value, "reason": loss.reason}


def _short(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
