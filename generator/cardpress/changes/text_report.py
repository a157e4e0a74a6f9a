"""A report of changes as text, for a terminal."""

from collections.abc import Iterable, Iterator

from .catalogue_changes import CatalogueChanges
from .outline import Limits, Line
from .styles import IN_TEXT
from .told import Told


def as_text(found: CatalogueChanges) -> str:
    """Return the report, its lines indented below what they belong to."""
    told = Told(found, IN_TEXT, Limits())
    parts = ["\n".join((told.title, told.summary))]
    for section in told.sections():
        parts.append("\n".join((f"{section.title}", *_lines(section.lines, "  "))))
    return "\n\n".join(parts)


def _not_a_command(text: str) -> str:
    # In a log of GitHub's, a line that begins so is a command of the workflow, after any spaces.
    text = f"\\{text}" if text.startswith("::") else text
    return text.replace("##[", "#\\#[")


def _lines(lines: Iterable[Line], indent: str) -> Iterator[str]:
    for line in lines:
        yield f"{indent}{_not_a_command(line.text)}"
        yield from _lines(line.inner, f"{indent}  ")
