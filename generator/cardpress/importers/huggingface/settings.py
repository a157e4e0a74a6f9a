"""What a README lists of a training: its settings, and the libraries with their versions."""

import re

from markdown_it.tree import SyntaxTreeNode

from cardpress.messages import _

from ..gathered import Gathered
from ..markdown_text import Section, items_of, rows_of, words_of
from ..words import short_line
from .statements import Blocks

_SETTING = re.compile(r"(?P<name>[^:=]{1,100})\s*[:=]\s*(?P<value>.+)")
_LEADS = re.compile(r"the following (?:hyper-?parameters|settings).{0,40}", re.IGNORECASE)


def settings(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put the settings of a list or a table of two columns in their place; return what is left."""
    left = Blocks()
    for block in blocks:
        found = _settings(block)
        for name, value in found:
            data = {"name": name, "value": value}
            gathered.add("training.hyperparameters", gathered.cited(data, section.title))
        if not found and not _LEADS.match(words_of(block)):
            left.append(block)
    return left


def _settings(block: SyntaxTreeNode) -> list[tuple[str, str]]:
    if block.type == "table":
        rows = [[short_line(words_of(cell)) for cell in row] for row in rows_of(block)]
        is_pairs = all(len(row) == 2 for row in rows)
        return [(name, value) for name, value in rows[1:] if name and value] if is_pairs else []
    matches = [_SETTING.fullmatch(words_of(item)) for item in items_of([block])]
    if not matches or None in matches:
        return []
    found = [(match["name"].strip(), match["value"].strip()) for match in matches if match]
    is_short = all(short_line(name) and short_line(value) for name, value in found)
    return found if is_short else []


def software(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put the libraries of a list in their place, with their versions; return what is left."""
    left = Blocks()
    for block in blocks:
        named = [short_line(words_of(item)) for item in items_of([block])]
        for name in named if all(named) else ():
            data = {"value": name.replace(": ", " "), "note": _("Version in training")}
            gathered.add("deployment.libraries", gathered.cited(data, section.title))
        if not named or not all(named):
            left.append(block)
    return left
