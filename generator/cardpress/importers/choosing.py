"""Which models of a file are imported: those that are asked for, or the one that it has."""

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from cardpress import figures
from cardpress.messages import _, ngettext

from .draft import Draft
from .targets import names_in

_MOST = 30  # names in a list of what there is


class TooMany(Exception):
    """A file has several models, and nobody says which; the message lists some of them."""


class NoneFound(Exception):
    """No model of the files is called as asked for; the message says so."""


def chosen(drafts: Iterable[Draft], patterns: Sequence[str]) -> list[Draft]:
    """Return the drafts that have a name which a pattern means, in any case; all without one."""
    listed = [*drafts]
    asked = [pattern.casefold() for pattern in patterns]
    found = [draft for draft in listed if not asked or _is_meant(draft, asked)]
    if not found:
        parts = {"patterns": ", ".join(patterns)}
        told = _("no model of the files is called %(patterns)s") % parts
        none = _("the files name no model")
        raise NoneFound(f"{told}\n{_listed(listed)}" if patterns and listed else none)
    return found


def must_be_one(name: str, drafts: Sequence[Draft]) -> None:
    """Raise TooMany unless the drafts of a file are of one model."""
    models = {(draft.organization, draft.model) for draft in drafts}
    if len(models) > 1:
        parts = {"file": name, "count": figures.number(len(models))}
        told = _("%(file)s has %(count)s models; choose with --model PATTERN, or --model '*'")
        raise TooMany(f"{told % parts}\n{_listed(drafts)}")


def must_be_one_for(card: str, drafts: Iterable[Draft], patterns: Sequence[str]) -> None:
    """Raise TooMany where several models of one file are to go to one card.

    Several files of one model may each have a name of their own for it.
    """
    asked = [pattern.casefold() for pattern in patterns]
    found = [draft for draft in drafts if not asked or _is_meant(draft, asked)]
    count = len({draft.model for draft in found})
    if count > 1:
        parts = {"card": card, "count": figures.number(count)}
        told = _(
            "%(card)s is one card, and %(count)s models are to go to it; choose one by --model"
        )
        raise TooMany(f"{told % parts}\n{_listed(found)}")


def _is_meant(draft: Draft, patterns: Sequence[str]) -> bool:
    names = [name.casefold() for name in names_in(draft)]
    return any(fnmatchcase(name, pattern) for name in names for pattern in patterns)


def _listed(drafts: Sequence[Draft]) -> str:
    names = sorted({next(iter(names_in(draft)), "-") for draft in drafts})
    rest = len(names) - _MOST
    lines = [f"    {name}" for name in names[:_MOST]]
    if rest > 0:
        told = ngettext("and %(count)s more", "and %(count)s more", rest)
        lines.append(f"    {told % {'count': figures.number(rest)}}")
    return "\n".join(lines)
