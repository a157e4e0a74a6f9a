"""What an import makes, told: the change of each card, and what could not be carried over."""

import json
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from difflib import unified_diff

from cardpress import figures
from cardpress.messages import _, ngettext
from cardpress.problem import plain

from .draft import Loss
from .importing import ImportedCard, Outcome

_MOST_CARDS = 20  # of which the change is shown in full
_MOST_LOSSES = 40  # of one card
_LONGEST = 80  # characters of a value


def text(outcome: Outcome, *, is_written: bool) -> str:
    """Return the report for a person."""
    changed = [card for card in outcome.cards if card.text != card.before]
    lines: list[str] = []
    for number, card in enumerate(outcome.cards):
        lines += _of_card(card, is_shown=number < _MOST_CARDS)
    for missing in outcome.missing:
        parts = {"name": plain(missing.name), "reason": plain(missing.reason)}
        lines += [_("not imported: %(name)s: %(reason)s") % parts, *_losses(missing.losses)]
    told = ngettext("%(count)s card changed", "%(count)s cards changed", len(changed))
    if is_written:
        told = ngettext("%(count)s card written", "%(count)s cards written", len(changed))
    lines.append(told % {"count": figures.number(len(changed))})
    if changed and not is_written:
        lines.append(_("nothing is written yet; run the command again with --write"))
    return "\n".join(lines)


def as_json(outcome: Outcome, *, is_written: bool) -> str:
    """Return the report for a program: an object with `cards`, `missing` and `written`."""
    report = {
        "written": is_written,
        "cards": [
            {
                "path": card.path,
                "new": card.before is None,
                "changed": card.text != card.before,
                "diff": "".join(_diff(card)),
                "losses": [_loss(loss) for loss in card.losses],
                "warnings": [str(warning) for warning in card.warnings],
                **({"note": card.note} if card.note else {}),
            }
            for card in outcome.cards
        ],
        "missing": [
            {
                "name": missing.name,
                "reason": missing.reason,
                "losses": [_loss(loss) for loss in missing.losses],
            }
            for missing in outcome.missing
        ],
    }
    made = json.dumps(report, indent=2, ensure_ascii=False, default=_exact)
    return made.encode("utf-8", "backslashreplace").decode()


FORMATS: dict[str, Callable[..., str]] = {"text": text, "json": as_json}


def _of_card(card: ImportedCard, *, is_shown: bool) -> Iterator[str]:
    if card.text == card.before:
        yield _("%(path)s: nothing new") % {"path": card.path}
    elif is_shown:
        yield from (plain(line.rstrip("\n")) for line in _diff(card))
    else:
        told = _("%(path)s: new") if card.before is None else _("%(path)s: changed")
        yield told % {"path": card.path}
    if card.note:
        yield plain(f"{card.path}: {card.note}")
    yield from _losses(card.losses)
    for warning in card.warnings:
        yield str(warning)


def _diff(card: ImportedCard) -> Iterator[str]:
    before, after = (each.splitlines(keepends=True) for each in (card.before or "", card.text))
    there = f"a/{card.path}" if card.before is not None else "/dev/null"
    return unified_diff(before, after, there, f"b/{card.path}")


def _losses(losses: Sequence[Loss]) -> Iterator[str]:
    """Yield what was not carried over; the same field of several entries once."""
    if not losses:
        return
    alike: dict[tuple[str, str], list[Loss]] = {}
    for loss in losses:
        alike.setdefault((loss.field.rpartition(".")[2], loss.reason), []).append(loss)
    yield "    " + _("not carried over:")
    for group in [*alike.values()][:_MOST_LOSSES]:
        first = group[0]
        parts = {"field": first.field, "value": _short(first.value), "reason": first.reason}
        more = ngettext("and %(count)s more", "and %(count)s more", len(group) - 1)
        counted = f" ({more % {'count': figures.number(len(group) - 1)}})" if group[1:] else ""
        yield plain("    - {field}: {value}: {reason}".format(**parts) + counted)
    if len(alike) > _MOST_LOSSES:
        rest = len(alike) - _MOST_LOSSES
        told = ngettext(
            "and %(count)s more field; --format json lists all",
            "and %(count)s more fields; --format json lists all",
            rest,
        )
        yield f"    - {told % {'count': figures.number(rest)}}"


def _loss(loss: Loss) -> dict[str, object]:
    return {"field": loss.field, "value": loss.value, "reason": loss.reason}


def _short(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False, default=_exact)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"


def _exact(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else str(value)
