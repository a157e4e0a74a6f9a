"""Problems as text for a person, JSON for a program, or annotations for GitHub."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, replace

from cardpress.problem import Problem, plain

_LONG = 200  # characters of a hint
_AS_ABOVE = "the fields are listed above, with the first such problem"


def text(problems: Sequence[Problem], cards: int) -> str:
    """Return each problem with its remedy below it, and a closing line that counts them."""
    return "\n".join([*map(str, _told_once(problems)), summary(problems, cards)])


def as_json(problems: Sequence[Problem], _cards: int) -> str:
    """Return a list of objects with the fields of a problem, severity and rule among them."""
    report = json.dumps([asdict(problem) for problem in problems], indent=2, ensure_ascii=False)
    return report.encode("utf-8", "backslashreplace").decode()  # a file name may not be UTF-8


def github(problems: Sequence[Problem], cards: int) -> str:
    """Return a workflow command for each problem, which GitHub shows at its line of the change."""
    # Each stands alone, in a file of its own: what is listed above in this text is not above there.
    return "\n".join([*map(_annotation, problems), summary(problems, cards)])


FORMATS: dict[str, Callable[[Sequence[Problem], int], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
}


def summary(problems: Sequence[Problem], cards: int) -> str:
    """Return the counts as a line: 2 problems and 1 warning in 1 of 214 cards."""
    if not problems:
        return f"{counted(cards, 'card')}, no problems"
    files = len({problem.path for problem in problems if problem.path.startswith("cards/")})
    where = f"{files:,} of {counted(cards, 'card')}" if files else _elsewhere(problems)
    grades = Counter(problem.severity for problem in problems)
    counts = " and ".join(
        counted(grades[grade], grade) for grade in ("problem", "warning") if grades[grade]
    )
    return f"{counts} in {where}"


def _elsewhere(problems: Iterable[Problem]) -> str:
    # A problem of no card is one of a template, or of the file beside the cards.
    return "the templates" if any("/" in problem.path for problem in problems) else "catalogue.yml"


def _told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems, of which only the first has a hint as long as a list of all fields."""
    told: set[str] = set()
    for problem in problems:
        yield replace(problem, hint=_AS_ABOVE) if problem.hint in told else problem
        if len(problem.hint) > _LONG:
            told.add(problem.hint)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: 1 card, 2,000 cards."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def _annotation(problem: Problem) -> str:
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
    title = f",title={_property(problem.field)}" if problem.field else ""
    line = ": ".join(filter(None, (problem.field, problem.message)))
    line = f"{line} [{problem.rule}]" if problem.rule else line
    message = "\n".join(filter(None, (line, problem.hint)))
    level = "warning" if problem.severity == "warning" else "error"
    return f"::{level} {place}{title}::{_data(message)}"


def _data(value: str) -> str:
    # "%" first, or the escapes of the other two would be escaped again.
    escaped = value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return plain(escaped)


def _property(value: str) -> str:
    # In a property, unlike in the message, a colon or a comma would end the value.
    return _data(value).replace(":", "%3A").replace(",", "%2C")
