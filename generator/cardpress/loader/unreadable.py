"""Texts that are no YAML, each with what its author can do about it."""

import codecs
import re

import yaml

from cardpress.messages import N_, _

from .bounds import bound, bound_in, with_note
from .date_bounds import date_bound
from .document import Fault, Position
from .numbers import meant_number

# Ten seconds go into 256 KB of "![" alone; the largest real card has 17 KB.
MAX_BYTES = 64 * 1024

# Refused here, as libyaml's own error for them has no place. The line breaks of YAML 1.1 are among
# them: libyaml counts lines by these and editors do not, so all later places would be wrong.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# At the left edge, where no text of a card can begin a line.
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?\r?$", re.MULTILINE)
_TAB = N_("found a tab character")
_COMMENT = re.compile(r"[ \t]#[^\s#]")


class Unreadable(Exception):
    """Reading cannot go on; carries the fault."""

    def __init__(self, place: Position, message: str, hint: str) -> None:
        super().__init__(message)
        self.fault = Fault(place, (), message, hint)


class Empty(Unreadable):
    """There is nothing in a file but comments."""


def empty() -> Empty:
    """Return the fault of a card without any text."""
    return Empty(
        Position(1, 1),
        _("the card is empty"),
        _("delete the file, then start the card with cardpress new"),
    )


def decode(source: bytes) -> str:
    """Return the text of a file; raises Unreadable if it is no text, or was left half merged."""
    if len(source) > MAX_BYTES:
        size = _("expected a card of at most %(most)s KB, found a larger file")
        hint = _("a card holds one model; move the rest out")
        raise Unreadable(Position(1, 1), size % {"most": MAX_BYTES // 1024}, hint)
    # Windows' editors write the mark; left in, it would shift each column of the first line.
    source = source.removeprefix(codecs.BOM_UTF8)
    try:
        text = source.decode()
    except UnicodeDecodeError as error:
        place = place_of(source[: error.start].decode())
        message = _("expected UTF-8 text, found the byte %(byte)s")
        message %= {"byte": f"0x{source[error.start]:02x}"}
        raise Unreadable(place, message, _("save the file as UTF-8")) from None
    if control := _CONTROL.search(text):
        message = _("expected text, found the control character %(sign)s")
        message %= {"sign": f"U+{ord(control[0]):04X}"}
        raise Unreadable(place_of(text[: control.start()]), message, _("delete the character"))
    if conflict := _CONFLICT.search(text):
        message = _("expected a card, found the mark of a merge conflict: %(line)s")
        message %= {"line": conflict[0].rstrip()[:40]}
        hint = _(
            "keep one of the two sides, and delete the lines with <<<<<<<, ======= and >>>>>>>"
        )
        raise Unreadable(place_of(text[: conflict.start()]), message, hint)
    return text


def place_of(before: str) -> Position:
    """Return the position that follows a part of a text."""
    return Position(before.count("\n") + 1, len(before) - before.rfind("\n"))


IN_QUOTES = N_("put the text in quotes, or a space after # if it is a comment")
AT_THE_KEY = N_("put the text in quotes, or the comment as far left as the key if it is one")
# By what libyaml's problem contains; the first entry that fits counts, so vague ones come last.
_REMEDIES = {
    "mapping values are not allowed": N_(
        "put text that contains ': ' in quotes; indent the keys of a mapping equally"
    ),
    "block sequence entries are not allowed": N_(
        "write each item on its own line; put text like '- 5' in quotes"
    ),
    "cannot start any token": N_("put text that starts with @, ` or %(percent)s in quotes"),
    "tab character": N_("indent with spaces"),
    "could not find expected ':'": N_(
        "write 'key: value', with a space after the colon; indent continuation lines"
    ),
    "did not find expected key": N_("check the indentation and the quotes from here upwards"),
    "did not find expected ','": N_("put a comma between items, and close the open bracket"),
    "alphabetic or numeric character": N_("put text that starts with * or & in quotes"),
    "unknown escape character": N_("write a backslash twice, or use single quotes"),
    "comment or line break": N_("put text that starts with > or | in quotes"),
    "invalid Unicode character": N_("write the character itself"),
    "expected <document start>": N_("put each card in its own file, and delete the line of dots"),
    "expected node content": N_(
        "write a value there, or put text that starts with , ] or } in quotes"
    ),
    "unexpected end of stream": N_("close the open quote or bracket"),
    "tag": N_("put text that starts with ! in quotes"),
}


def syntax_error(error: yaml.MarkedYAMLError, text: str) -> tuple[Unreadable, int]:
    """Return the fault of a text that libyaml cannot parse, and the line where it may begin."""
    mark = error.problem_mark or error.context_mark
    place = Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)
    problem = error.problem or "unreadable"
    # libyaml names no character, and a tab looks like the spaces that it stands for.
    if "cannot start any token" in problem and _line(text, place)[place.column - 1 :][:1] == "\t":
        problem = _TAB
    begin = error.context_mark.line + 1 if error.context_mark else place.line
    # From the line before: what is odd there may show only in the next.
    above = max(begin - 1, 1)
    hint = _of_lines(text.split("\n")[above - 1 : place.line], above, problem)
    usual = next((text for sign, text in _REMEDIES.items() if sign in problem), "")
    hint = hint or _(usual) % {"percent": "%"}
    # A quote that is not closed is noticed at the end of the file; the mistake is where it begins.
    if begin < place.line:
        context = error.context or ""
        parts = {"problem": _(problem), "context": _(context), "line": begin}
        problem = _("%(problem)s (%(context)s, from line %(line)s)") % parts
    return Unreadable(place, not_valid(problem), hint), begin


def not_valid(problem: str) -> str:
    """Return the message for a text that the parser gives up on, with the parser's own reason."""
    return _("not valid YAML: %(problem)s") % {"problem": _(problem)}


def _line(text: str, place: Position) -> str:
    return (text.split("\n")[place.line - 1 :] or [""])[0]


# Spaces that look like the one of the keyboard, and that YAML takes for letters.
ODD_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_OF_A_SPACE = ("expected ':'", "expected key", "mapping values")
_OF_A_COMMENT = ("expected ':'", "node content")


def _of_lines(lines: list[str], first: int, problem: str) -> str:
    """Return what to do about a sign in the lines that nobody sees the harm of; empty if none."""
    if "comment or line break" in problem and (sign := bound_in(lines[-1])):
        figure, note = bound(sign)
        plain = meant_number(figure, whole=False)
        # Of a month or a day; a year alone may be a number as well.
        if not plain:
            plain, note = date_bound(sign)
        if plain:
            return with_note(plain, note, key="value", has_note=True)
    for number, line in enumerate(lines, first):
        # Of the line's structure only: inside a text such a space may well be meant.
        structure = re.split(r": |['\"]", line, maxsplit=1)[0]
        odd = ODD_SPACES.search(structure)
        if odd and any(sign in problem for sign in _OF_A_SPACE):
            hint = _("line %(line)s has %(space)s; write a space in its place")
            return hint % {"line": number, "space": space_named(odd[0])}
        if _COMMENT.search(line) and any(sign in problem for sign in _OF_A_COMMENT):
            hint = _("line %(line)s has a # before text: %(remedy)s")
            return hint % {"line": number, "remedy": _(IN_QUOTES)}
    return ""


def odd_space(text: str, *, is_needed: bool = True) -> str:
    """Return what to do about a space of a text that only looks like one; empty without any.

    ``is_needed`` is false where no other space can stand in its place.
    """
    odd = ODD_SPACES.search(text)
    if not odd:
        return ""
    hint = (
        _("delete %(space)s, or write a space in its place") if is_needed else _("delete %(space)s")
    )
    return hint % {"space": space_named(odd[0])}


def space_named(sign: str) -> str:
    """Return a space that looks like another by its name and number."""
    name = _SPACES.get(sign, N_("the space of another width (%(sign)s)"))
    return _(name) % {"sign": f"U+{ord(sign):04X}"}


_SPACES = {
    "\u00a0": N_("the no-break space (%(sign)s)"),
    "\u202f": N_("the narrow no-break space (%(sign)s)"),
    "\u2009": N_("the thin space (%(sign)s)"),
    "\u3000": N_("the full-width space (%(sign)s)"),
}
