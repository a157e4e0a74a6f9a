"""What to write instead of a refused value, computed from the value where it is certain."""

import math
from dataclasses import dataclass
from typing import Any

import yaml

from cardpress.messages import _
from cardpress.schema import (
    CODE,
    EXAMPLE_DATE,
    LONGEST_LINE,
    MARKDOWN,
    NUMBER,
    ONE_LINE,
    PLACEHOLDERS,
    FieldOutline,
    Record,
    field_keys,
    outline,
    started,
)

from .bounds import bound, with_note
from .date_bounds import date_bound
from .dates import date_remedy, part_of_year
from .margins import uncertain_score
from .numbers import THOUSANDS, binary_number, in_plain_digits, meant_number
from .unreadable import ODD_SPACES, odd_space

# What forms and tables write for "not known", which a card says by leaving the line out.
_NOT_KNOWN = {"", "n/a", "na", "none", "null", "unknown", "tbd", "?", "-", "—", "not stated", "nan"}
_SECRET = {"undisclosed", "secret", "not disclosed", "confidential", "proprietary"}
# Truth values of YAML 1.1, which many editors and authors still take for such; here they are text.
_TRUTHS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false"}
_TEXTS = (ONE_LINE, MARKDOWN, CODE)
_TOKENS = "a whole number of tokens"


@dataclass(frozen=True)
class Standing:
    """Where a refused value stands: what can be left out, and where a note can stand.

    ``is_needed`` is true where its record needs it, and ``is_inside`` where that record can go. A
    bare value stands for the field ``key`` of a record. ``has_note`` is true where a note can
    stand, and ``is_noted`` where one does.
    """

    is_needed: bool = False
    is_inside: bool = False
    key: str = ""
    has_note: bool = False
    is_noted: bool = False

    def without(self, usual: str) -> str:
        """Return what to do about a value that says that it is not known."""
        if not self.is_needed:
            return _("delete the line: leave out what is unknown")
        if not self.is_inside:
            return usual
        return _("delete the whole entry: leave out what is unknown")


def remedy(value: object, written: str, context: dict[str, Any], standing: Standing) -> str:
    """Return what to write for a refused value; ``context`` is what its type expects.

    ``written`` is a scalar's text in the card, which the value of a number no longer shows.
    """
    usual, example = str(context["hint"]), context["example"]
    if isinstance(value, str):
        return _without_unprintable(value) or _for_text(value, context, standing)
    if isinstance(value, list | tuple) and value and context["what"] == ONE_LINE:
        return _("it takes one text: keep one of them, without brackets and dashes")
    if isinstance(value, float) and math.isnan(value):
        return standing.without(usual)
    # Only a score may be negative, and it has a bound of its own far below 0.
    if isinstance(value, int | float) and value < 0 and context["what"] != NUMBER:
        return _("it cannot be negative")
    # YAML reads a German 400.000 as the number 400, so the text that was written decides.
    if isinstance(value, float) and isinstance(example, int):
        plain = "" if THOUSANDS.fullmatch(written) else in_plain_digits(written)
        return _write(plain) if plain else usual
    if isinstance(value, bool | int | float) and context["what"] in _TEXTS:
        return _("put it in quotes: %(text)s") % {"text": f"'{written}'"}
    if isinstance(value, int) and example == EXAMPLE_DATE:
        return date_remedy(written) or usual
    return usual


def _for_text(value: str, context: dict[str, Any], standing: Standing) -> str:
    usual, example = str(context["hint"]), context["example"]
    # Whatever the type, before it is asked: "n/a" is no misspelt number and no misspelt date.
    if value.casefold().strip() in _NOT_KNOWN:
        return standing.without(usual)
    if isinstance(example, bool):
        truth = _TRUTHS.get(value.casefold())
        return _write(truth) if truth else usual
    if isinstance(example, int | float):
        return _for_number(value, context, standing) or usual
    if example == EXAMPLE_DATE:
        date, note = part_of_year(value)
        if not date:
            date, note = date_bound(value)
        return _noted(date, note, standing) if date else date_remedy(value) or usual
    return _line(value, usual) if context["what"] == ONE_LINE else usual


def _for_number(value: str, context: dict[str, Any], standing: Standing) -> str:
    # Only parameters can be undisclosed, but what a number expects does not tell its field.
    if value.casefold().strip() in _SECRET:
        return _("write {disclosed: false} if the number of parameters is not public")
    if margin := uncertain_score(value) if context["what"] == NUMBER else "":
        return margin
    whole = isinstance(context["example"], int)
    figure, note = bound(value)
    number = meant_number(figure or value, whole=whole)
    if not number:
        return ""
    binary = binary_number(figure or value) if context["what"] == _TOKENS else ""
    if not figure:
        return _write(_or_binary(number, binary))
    # Behind a note it would be read as part of it.
    if standing.key and standing.has_note:
        return _or_binary(_noted(number, note, standing), binary)
    return _noted(_or_binary(number, binary), note, standing)


def _or_binary(written: str, binary: str) -> str:
    """Return what to write, or else the number that it is if the source counts 1024."""
    if not binary:
        return written
    parts = {"written": written, "number": binary}
    return _("%(written)s, or %(number)s if the source counts 1024") % parts


def _write(text: str) -> str:
    return _("write %(text)s") % {"text": text}


def _noted(figure: str, note: str, standing: Standing) -> str:
    if standing.is_noted and standing.has_note and not standing.key:
        parts = {"text": figure, "note": note}
        return _("write %(text)s, and add to its note: %(note)s") % parts
    return with_note(figure, note, key=standing.key, has_note=standing.has_note)


def as_written(record: type[Record], value: object, *, item: bool) -> str:
    """Return the shortest form of a record with the author's value, as a list's item or alone."""
    fields = outline(record)
    # A record without required fields is shown by its first: a hint without any would say nothing.
    needed = [field for field in fields if field.required] or list(fields[:1])
    shown = {field.key: field.example for field in needed}
    if isinstance(value, str | int | float):
        shown[needed[0].key] = value
    # By YAML's own writer, so that the author's words are quoted where they need it.
    text = yaml.safe_dump(shown, default_flow_style=True, sort_keys=False, width=1_000).strip()
    return _write(f"{'- ' if item else ''}{text}")


def in_full(field: FieldOutline) -> str:
    """Return a field with its example, for a list of words where the field is a mapping."""
    text = yaml.safe_dump(field.example, default_flow_style=True, sort_keys=False, width=1_000)
    return _write(f"{field.key}: {text.strip()}")


def elsewhere(name: str, record: type[Record]) -> str:
    """Return a hint at the field under which a misplaced name belongs; empty if there is none."""
    holders = []
    for field in outline(record):
        inner = field_keys(field.record) if field.record else ()
        # Under a list or a mapping nobody can tell which of its records is meant.
        is_inside_others = (field.is_list or field.keyed_by) and not field.is_one_or_list
        if name in inner and not is_inside_others:
            holders.append(field.key)
    if len(holders) > 1:
        return _("it belongs under one of %(fields)s") % {"fields": ", ".join(holders)}
    return _("it belongs under %(field)s:") % {"field": holders[0]} if holders else ""


def to_add(field: FieldOutline) -> str:
    """Return how to add a missing field."""
    if field.choices:
        return _("add it, one of %(choices)s") % {"choices": ", ".join(field.choices)}
    if isinstance(field.example, str | int | float):
        example = _(field.example) if field.example in PLACEHOLDERS else field.example
        return _("add it, for example '%(text)s'") % {"text": f"{field.key}: {example}"}
    if field.record and (least := started(field.record)):
        return _("add it, for example '%(text)s'") % {"text": f"{field.key}: {_flow(least)}"}
    return _("add it: %(meaning)s") % {"meaning": _(field.meaning)}


def _flow(data: object) -> str:
    return yaml.safe_dump(data, default_flow_style=True, sort_keys=False, width=1_000).strip()


def unprintable(value: str) -> str:
    """Return the first character of a text that is not printable; empty if all are."""
    return next((c for c in value if not c.isprintable() and c not in "\n\t"), "")


def _without_unprintable(value: str) -> str:
    if ODD_SPACES.search(value):
        return odd_space(value, is_needed=False)
    bad = unprintable(value)
    if not bad:
        return ""
    hint = _("delete the character %(sign)s, which is not printable")
    return hint % {"sign": f"U+{ord(bad):04X}"}


def _line(value: str, usual: str) -> str:
    if "\n" in value:  # at its end, too, where `>` has put one that nobody sees
        return _("put it on one line")
    if len(value) <= LONGEST_LINE:
        return usual
    return _("shorten it: it has %(count)s characters") % {"count": len(value)}
