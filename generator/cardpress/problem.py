"""A mistake in a card, as a value: where it is, what was found, what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import Literal

from cardpress import figures
from cardpress.messages import N_, _, ngettext

FieldPath = tuple[str | int, ...]
"""Where a value stands in a card: keys of mappings, and numbers of items from 0."""

Severity = Literal["problem", "warning"]
"""A problem keeps the pages from being made; a warning may be right, and can be waived."""


_MOST = 100  # problems of one file in a report
_MOST_OF_ALL = 5_000
_LONGEST = 1_000  # characters of a message
_AGAIN = N_("correct those above, then check again")


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake of a contributor, ordered by place.

    ``path`` is relative to the catalogue's root with forward slashes, or names a base and the path
    in it; ``line`` and ``column`` count from 1; ``field`` is the dotted path inside the card, empty
    where the whole file is meant. ``rule`` is the name of the broken rule of the check, empty for a
    fault of the card itself.
    """

    path: str
    line: int
    column: int
    field: str
    message: str
    hint: str = ""
    severity: Severity = "problem"
    rule: str = ""

    def __str__(self) -> str:
        """Return the problem as a line of text, with the hint indented below it."""
        place = f"{self.path}:{self.line}:{self.column}"
        # A problem is the usual case, and carries no word for it.
        grade = _("warning") if self.severity == "warning" else ""
        message = f"{self.message} [{self.rule}]" if self.rule else self.message
        line = ": ".join(plain(part) for part in (place, grade, self.field, message) if part)
        return f"{line}\n    {plain(self.hint)}" if self.hint else line


_OF_BASE = "base "


def path_in_base(base: str, path: str) -> str:
    """Return how a file of a base is named: base cardpress: cards/benchmarks/mmlu.yml."""
    return f"{_OF_BASE}{base}: {path}"


def is_in_base(path: str) -> bool:
    """Return whether the path of a problem or a card is that of a base's file."""
    # No path of one's own begins so: those are of cards/, templates/ and catalogue.yml.
    return path.startswith(_OF_BASE)


def plain(text: str) -> str:
    """Return a text with escapes for the signs that could end a line or command a terminal."""
    # A card's own words end in GitHub's log, where a line break could begin a command of its own.
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def in_short(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the first problems of each file, and one that counts its others, up to a bound of all.

    ``problems`` are in order. A file of a stranger's can have tens of thousands, and so can a
    pull request have files.
    """
    shown = _of_each_file(problems)
    yield from islice(shown, _MOST_OF_ALL)
    rest = [*shown]
    if len(rest) == 1:
        yield rest[0]
    elif rest:
        files = len({problem.path for problem in rest})
        message = ngettext(
            "%(problems)s more problems, from here on in %(files)s file",
            "%(problems)s more problems, from here on in %(files)s files",
            files,
        ) % {"problems": figures.number(len(rest)), "files": figures.number(files)}
        yield replace(rest[0], field="", message=message, hint=_(_AGAIN), rule="")


def _of_each_file(problems: Iterable[Problem]) -> Iterator[Problem]:
    for _path, group in groupby(problems, key=lambda problem: problem.path):
        of_file = [*group]
        yield from map(_brief, of_file[:_MOST])
        if rest := of_file[_MOST:]:
            message = ngettext(
                "%(count)s more problem in this card",
                "%(count)s more problems in this card",
                len(rest),
            ) % {"count": figures.number(len(rest))}
            yield replace(rest[0], field="", message=message, hint=_(_AGAIN), rule="")


def _brief(problem: Problem) -> Problem:
    # What a message quotes can be all of a card.
    if len(problem.message) <= _LONGEST and len(problem.field) <= _LONGEST:
        return problem
    return replace(problem, field=_cut(problem.field), message=_cut(problem.message))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
