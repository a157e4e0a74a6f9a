"""Problems as text for a person, JSON for a program, or annotations for GitHub."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, replace

from cardpress import figures
from cardpress.messages import N_, _, ngettext
from cardpress.problem import Problem, is_in_base, plain

_LONG = 200  # characters of a hint
_AS_ABOVE = N_("the fields are listed above, with the first such problem")


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
        told = ngettext("%(count)s card, no problems", "%(count)s cards, no problems", cards)
        return told % {"count": figures.number(cards)}
    files = len({problem.path for problem in problems if problem.path.startswith("cards/")})
    grades = Counter(problem.severity for problem in problems)
    counts = _(" and ").join(
        filter(None, (_problems(grades["problem"]), _warnings(grades["warning"])))
    )
    if not files:
        return _elsewhere(problems) % {"problems": counts}
    return ngettext(
        "%(problems)s in %(count)s of %(cards)s card",
        "%(problems)s in %(count)s of %(cards)s cards",
        cards,
    ) % {"problems": counts, "count": figures.number(files), "cards": figures.number(cards)}


def _problems(count: int) -> str:
    told = ngettext("%(count)s problem", "%(count)s problems", count)
    return told % {"count": figures.number(count)} if count else ""


def _warnings(count: int) -> str:
    told = ngettext("%(count)s warning", "%(count)s warnings", count)
    return told % {"count": figures.number(count)} if count else ""


def _elsewhere(problems: Iterable[Problem]) -> str:
    # A problem of no card is one of a template, of the file beside the cards, or of the base.
    paths = [problem.path for problem in problems]
    if all(map(is_in_base, paths)):
        return _("%(problems)s in the base")
    if any("/" in path and not is_in_base(path) for path in paths):
        return _("%(problems)s in the templates")
    return _("%(problems)s in catalogue.yml")


def _told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems, of which only the first has a hint as long as a list of all fields."""
    told: set[str] = set()
    for problem in problems:
        yield replace(problem, hint=_(_AS_ABOVE)) if problem.hint in told else problem
        if len(problem.hint) > _LONG:
            told.add(problem.hint)


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
