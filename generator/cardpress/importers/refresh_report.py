"""What a refresh did, as the text of a pull request: what it took, and left out and why."""

from collections.abc import Iterator, Sequence

from cardpress import figures
from cardpress.messages import _, ngettext
from cardpress.problem import plain

from .importing import ImportedCard, Outcome
from .refresh_plan import RefreshFile
from .refreshing import Choice

_MOST = 60  # names in a list


def markdown(
    choices: Sequence[tuple[RefreshFile, Choice]],
    outcome: Outcome,
    absent: Sequence[str],
    *,
    is_written: bool,
) -> str:
    """Return the report of a refresh in Markdown; ``absent`` are models that no file has."""
    new = [card for card in outcome.cards if card.before is None]
    changed = [card for card in outcome.cards if card.before not in (None, card.text)]
    lines = [*_listed(_("New cards"), [card.path for card in new])]
    lines += _listed(_("Changed cards"), [card.path for card in changed])
    missing = [f"{one.name}: {one.reason}" for one in outcome.missing]
    lines += _listed(_("Not imported"), missing)
    lines += _listed(_("Planned, and in no file"), absent)
    seen: set[str] = set()
    for file, choice in choices:
        # What is left out of a file that is read again for what is lacking is told already.
        lines += [] if file.file in seen else _of_file(file, choice)
        seen.add(file.file)
    lines += _listed(_("Values without a place, by field"), [*_losses(outcome.cards)])
    lines += _listed(_("Warnings"), [str(w) for card in outcome.cards for w in card.warnings])
    if not is_written:
        lines.append(_("nothing is written yet; run the command again with --write"))
    return "\n".join(lines)


def _of_file(file: RefreshFile, choice: Choice) -> Iterator[str]:
    parts = {"file": file.file, "day": choice.day}
    title = _("%(file)s of %(day)s") % parts
    yield f"## {title}\n"
    count = len(choice.drafts)
    taken = ngettext("%(count)s model taken", "%(count)s models taken", count)
    yield f"- {taken % {'count': figures.number(count)}}"
    for reason, names in choice.skipped.items():
        told = _("left out, %(reason)s: %(names)s")
        yield f"- {told % {'reason': reason, 'names': _short(names)}}"
    if choice.sellers:
        told = _("prices of other sellers left out: %(names)s")
        yield f"- {told % {'names': _short(sorted(choice.sellers))}}"
    if choice.others:
        told = ngettext(
            "%(count)s model of makers without a card left out",
            "%(count)s models of makers without a card left out",
            choice.others,
        )
        yield f"- {told % {'count': figures.number(choice.others)}}"
    if choice.undecided:
        told = _("of which the plan says nothing: %(names)s")
        yield f"- {told % {'names': _short(choice.undecided)}}"
    yield ""


def _listed(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"## {title}: {figures.number(len(items))}\n"
        yield from (f"- {plain(item)}" for item in items)
        yield ""


def _losses(cards: Sequence[ImportedCard]) -> Iterator[str]:
    """Yield what had no place, the most frequent first, each with one of its values."""
    alike: dict[tuple[str, str], list[str]] = {}
    for card in cards:
        for loss in card.losses:
            key = (loss.field.rpartition(".")[2], loss.reason)
            alike.setdefault(key, []).append(f"{loss.field}: {loss.value}")
    for (field, reason), values in sorted(alike.items(), key=lambda one: -len(one[1]))[:_MOST]:
        yield f"{field} ({figures.number(len(values))}): {reason}"


def _short(names: Sequence[str]) -> str:
    rest = len(names) - _MOST
    told = ngettext("and %(count)s more", "and %(count)s more", rest)
    more = [told % {"count": figures.number(rest)}] if rest > 0 else []
    return plain(", ".join([*names[:_MOST], *more]))
