"""What to write for a figure of which a bound is known: the figure, with the bound as a note."""

import re
from collections.abc import Mapping

from cardpress.messages import N_, Labels, _


def signs_of(words: Mapping[str, str]) -> tuple[Labels, str]:
    """Return the note of each sign by the sign, and a pattern of all signs.

    ``words`` are the signs of a note, apart by spaces, with "_" for a space within one; the note
    is a message.
    """
    notes = {
        sign.replace("_", " "): note for note, signs in words.items() for sign in signs.split()
    }
    # The longest first: ">=" begins with ">".
    return Labels(notes), "|".join(map(re.escape, sorted(notes, key=len, reverse=True)))


_WORDS = {
    N_("More than %(figure)s"): "> over more_than above exceeding",
    N_("At least %(figure)s"): ">= => ≥ ⩾ at_least minimum min. min",
    N_("Less than %(figure)s"): "< under less_than fewer_than below",
    N_("At most %(figure)s"): "<= =< ≤ ⩽ up_to at_most maximum max. max",
    N_("About %(figure)s"): "~ ≈ ≅ about approx. approx approximately around circa ca. ca roughly",
    N_("Nearly %(figure)s"): "nearly almost",
}
_SIGNS, _SIGN = signs_of(_WORDS)
_BOUND = re.compile(rf"(?P<sign>{_SIGN})\s*(?P<figure>\$?\d.*)", re.IGNORECASE)
_BEGINS = re.compile(r"[:-]\s+(?P<bound>>\s*=?\s*\$?\d[\d.,_-]*\s?\w*)")


def bound(written: str) -> tuple[str, str]:
    """Return the figure of a bound as it is written, and the note that says the bound.

    Both are empty for what is no bound.
    """
    text = written.strip()
    if text.endswith("+") and text[:1].isdigit():
        figure = text[:-1].strip()
        return figure, _("At least %(figure)s") % {"figure": figure}
    match = _BOUND.fullmatch(text)
    if not match:
        return "", ""
    figure = match["figure"]
    return figure, _SIGNS[match["sign"].casefold()] % {"figure": figure}


def bound_in(line: str) -> str:
    """Return the bound with which a value of a line of YAML begins, as in "parameters: >1T"."""
    match = _BEGINS.search(line)
    return match["bound"].strip() if match else ""


def with_note(figure: str, note: str, *, key: str, has_note: bool) -> str:
    """Return how a card says a figure with a note, ``key`` being what its bare value stands for.

    Without ``key`` the note stands beside it, if there is a field for it.
    """
    if not has_note:
        return _("write %(text)s") % {"text": figure}
    if key:
        return _("write %(text)s") % {"text": f"{{{key}: {figure}, note: {note}}}"}
    return _("write %(text)s, and add note: %(note)s") % {"text": figure, "note": note}
