"""Texts that are no YAML, each with what its author can do about it."""

import codecs
import re

import yaml

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
_COMMENT = re.compile(r"[ \t]#[^\s#]")


class Unreadable(Exception):
    """Reading cannot go on; carries the fault."""

    def __init__(self, place: Position, message: str, hint: str) -> None:
        super().__init__(message)
        self.fault = Fault(place, (), message, hint)


def empty() -> Unreadable:
    """Return the fault of a card without any text."""
    return Unreadable(
        Position(1, 1),
        "the card is empty",
        "delete the file, then start the card with cardpress new",
    )


def decode(source: bytes) -> str:
    """Return the text of a file; raises Unreadable if it is no text, or was left half merged."""
    if len(source) > MAX_BYTES:
        size = f"expected a card of at most {MAX_BYTES // 1024} KB, found a larger file"
        raise Unreadable(Position(1, 1), size, "a card holds one model; move the rest out")
    # Windows' editors write the mark; left in, it would shift each column of the first line.
    source = source.removeprefix(codecs.BOM_UTF8)
    try:
        text = source.decode()
    except UnicodeDecodeError as error:
        place = place_of(source[: error.start].decode())
        message = f"expected UTF-8 text, found the byte 0x{source[error.start]:02x}"
        raise Unreadable(place, message, "save the file as UTF-8") from None
    if control := _CONTROL.search(text):
        message = f"expected text, found the control character U+{ord(control[0]):04X}"
        raise Unreadable(place_of(text[: control.start()]), message, "delete the character")
    if conflict := _CONFLICT.search(text):
        message = (
            f"expected a card, found the mark of a merge conflict: {conflict[0].rstrip()[:40]}"
        )
        hint = "keep one of the two sides, and delete the lines with <<<<<<<, ======= and >>>>>>>"
        raise Unreadable(place_of(text[: conflict.start()]), message, hint)
    return text


def place_of(before: str) -> Position:
    """Return the position that follows a part of a text."""
    return Position(before.count("\n") + 1, len(before) - before.rfind("\n"))


IN_QUOTES = "put the text in quotes, or a space after # if it is a comment"
AT_THE_KEY = "put the text in quotes, or the comment as far left as the key if it is one"
# By what libyaml's problem contains; the first entry that fits counts, so vague ones come last.
_REMEDIES = {
    "mapping values are not allowed": "put text that contains ': ' in quotes; "
    "indent the keys of a mapping equally",
    "block sequence entries are not allowed": "write each item on its own line; "
    "put text like '- 5' in quotes",
    "cannot start any token": "put text that starts with @, ` or % in quotes",
    "tab character": "indent with spaces",
    "could not find expected ':'": "write 'key: value', with a space after the colon; "
    "indent continuation lines",
    "did not find expected key": "check the indentation and the quotes from here upwards",
    "did not find expected ','": "put a comma between items, and close the open bracket",
    "alphabetic or numeric character": "put text that starts with * or & in quotes",
    "unknown escape character": "write a backslash twice, or use single quotes",
    "comment or line break": "put text that starts with > or | in quotes",
    "invalid Unicode character": "write the character itself",
    "expected <document start>": "put each card in its own file, and delete the line of dots",
    "expected node content": "write a value there, or put text that starts with , ] or } in quotes",
    "unexpected end of stream": "close the open quote or bracket",
    "tag": "put text that starts with ! in quotes",
}


def syntax_error(error: yaml.MarkedYAMLError, text: str) -> tuple[Unreadable, int]:
    """Return the fault of a text that libyaml cannot parse, and the line where it may begin."""
    mark = error.problem_mark or error.context_mark
    place = Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)
    problem = error.problem or "unreadable"
    # libyaml names no character, and a tab looks like the spaces that it stands for.
    if "cannot start any token" in problem and _line(text, place)[place.column - 1 :][:1] == "\t":
        problem = "found a tab character"
    begin = error.context_mark.line + 1 if error.context_mark else place.line
    # From the line before: what is odd there may show only in the next.
    above = max(begin - 1, 1)
    hint = _of_lines(text.split("\n")[above - 1 : place.line], above, problem)
    hint = hint or next((text for sign, text in _REMEDIES.items() if sign in problem), "")
    # A quote that is not closed is noticed at the end of the file; the mistake is where it begins.
    if begin < place.line:
        problem += f" ({error.context}, from line {begin})"
    return Unreadable(place, f"not valid YAML: {problem}", hint), begin


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
            return f"line {number} has {space_named(odd[0])}; write a space in its place"
        if _COMMENT.search(line) and any(sign in problem for sign in _OF_A_COMMENT):
            return f"line {number} has a # before text: {IN_QUOTES}"
    return ""


def odd_space(text: str) -> str:
    """Return what to do about a space of a text that only looks like one; empty without any."""
    odd = ODD_SPACES.search(text)
    return f"delete {space_named(odd[0])}, or write a space in its place" if odd else ""


def space_named(sign: str) -> str:
    """Return a space that looks like another by its name and number."""
    return f"the {_SPACES.get(sign, 'space of another width')} (U+{ord(sign):04X})"


_SPACES = {
    "\u00a0": "no-break space",
    "\u202f": "narrow no-break space",
    "\u2009": "thin space",
    "\u3000": "full-width space",
}
