"""The answers of an issue that was written with a form: numbers, days, models and scores."""

import re
from collections.abc import Collection, Mapping

from pydantic import TypeAdapter, ValidationError

from cardpress.schema import Url

from .draft import ImportFile
from .json_file import text_of
from .reading import count, date, plain
from .reading import number as exact_number

Answers = Mapping[str, str]
"""The answers by the labels of their fields, without those that were left empty."""

_MOST_BYTES = 300 * 1024  # bytes; GitHub takes 65,536 characters
_UNANSWERED = ("_No response_", "None")
_HEADING = re.compile(r"### +(.+?) *")
_GROUPED = re.compile(r"(?<=\d)[,_ '](?=\d{3}(?!\d))")
_UNITS = re.compile(r"^(?:US)?\$ *| *(?:tokens|%)$", re.IGNORECASE)
_ADDRESS: TypeAdapter[str] = TypeAdapter(Url)
_PAGE = re.compile(r"https?://\S+/models/([a-z0-9.-]+?)(?:/|\.html)?(?:[?#]\S*)?")
_SCORE_LINE = re.compile(r"[-*]? *(.+?) *: *([-+$]?\d[\d.,_ ']*%?)(?: *\((.*)\))? *")


def answers(file: ImportFile, labels: Collection[str]) -> Answers:
    """Return the answers to the fields with these labels.

    A heading that is no label is part of an answer, and so is one that was there before: only the
    first can be of the form. Raises UnreadableFile for what is no text.
    """
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text_of(file, most=_MOST_BYTES).splitlines():
        heading = _HEADING.fullmatch(line)
        if heading and heading[1] in labels and heading[1] not in found:
            lines = found[heading[1]] = []
        else:
            lines.append(line)
    texts = {label: "\n".join(said).strip() for label, said in found.items()}
    return {
        # What stands in one line there may have been broken only to seem to be something else.
        label: said if label in ("Scores", "Anything else") else " ".join(said.split())
        for label, said in texts.items()
        if said and said not in _UNANSWERED
    }


def number(text: str) -> int | float | None:
    """Return a number, with or without separators of thousands and a sign of its unit."""
    exact = exact_number(_GROUPED.sub("", _UNITS.sub("", text.strip())))
    return None if exact is None else plain(exact)


def whole(text: str) -> int | None:
    """Return a whole number above 0: 400000 and 400,000; 400K may mean several."""
    return count(_GROUPED.sub("", _UNITS.sub("", text.strip())))


def day(text: str) -> str | None:
    """Return a date as precise as it is given: 2026, 2026-01 or 2026-01-15."""
    return date(text)


def is_address(text: str) -> bool:
    """Return whether a text is an address of the web, as a card takes it, and nothing else."""
    try:
        _ADDRESS.validate_python(text)
    except ValidationError:
        return False
    return True


def model(text: str) -> tuple[str | None, str]:
    """Return the organization, where it is said, and the id of a model, of it or of its page."""
    if page := _PAGE.fullmatch(text):
        return None, page[1]
    organization, _slash, name = text.rpartition("/")
    return organization or None, name


def score_line(line: str) -> tuple[str, str, str | None] | None:
    """Return the benchmark, the score and the conditions that a line of scores says."""
    found = _SCORE_LINE.fullmatch(line.strip())
    return (found[1], found[2].strip(), found[3] or None) if found else None
