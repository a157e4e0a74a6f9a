"""Edits of a card, as a contributor makes them: a line more, another score, a mistake."""

import re
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tests.benchmarks.measuring import Failed

SENTENCE = "It was measured while this sentence was added."
MISTAKE = "releasd"
_ABOVE = 4  # the folder of a catalogue, over cards/models/ORGANIZATION/MODEL.yml
_LIMITATIONS = re.compile(r"^limitations:\n( *)-", re.MULTILINE)
_LOWER = (0.99, 0.98, 0.97, 0.95)
_SCORE = re.compile(r"\bscore: (\d\d\.\d+)\b")


@dataclass(frozen=True)
class Edit:
    """A card's file, the text that it gets, and what its page then has and has not any more."""

    path: Path
    text: str
    shows: str
    page: str

    def make(self) -> None:
        """Replace the file as an editor does, so that no half of it is ever seen."""
        unfinished = self.path.parents[_ABOVE] / "unfinished"  # where no server looks
        unfinished.write_text(self.text, encoding="utf-8")
        unfinished.replace(self.path)


def editable(root: Path) -> Path:
    """Return the card that is edited: in the middle of those with a score. Raises Failed."""
    paths = sorted(root.glob("cards/models/*/*.yml"))
    cards = [path for path in paths if _SCORE.search(path.read_text("utf-8"))]
    if not cards:
        raise Failed("no card has a score to edit; take more models")
    return cards[len(cards) // 2]


def more_text(path: Path) -> Edit:
    """Return the edit that adds a limitation, beside those that are there."""
    text = path.read_text("utf-8")
    line = f"- {{title: Measured, text: {SENTENCE}}}"
    if _LIMITATIONS.search(text):
        added = _LIMITATIONS.sub(rf"limitations:\n\1{line}\n\1-", text, count=1)
    else:
        added = f"{text}limitations:\n{line}\n"
    return _edit(path, added, SENTENCE)


def another_score(path: Path, *, unlike: str) -> Edit:
    """Return the edit that lowers a score a little, to one that a text has nowhere."""
    text = path.read_text("utf-8")
    for factor, score in product(_LOWER, [*_SCORE.finditer(text)]):
        lower = f"{float(score[1]) * factor:.1f}"
        # A page shows 15.0 without its zero.
        if lower not in unlike and not lower.endswith(".0"):
            changed = text[: score.start(1)] + lower + text[score.end(1) :]
            return _edit(path, changed, lower)
    raise Failed(f"no score of {path.name} can change to one that its page has not")


def mistake(path: Path) -> Edit:
    """Return the edit that adds a field that no card has."""
    return _edit(path, path.read_text("utf-8") + f"{MISTAKE}: 2026-01-01\n", MISTAKE)


def as_it_is(path: Path) -> Edit:
    """Return the edit that undoes all that will come."""
    return _edit(path, path.read_text("utf-8"), "")


def _edit(path: Path, text: str, shows: str) -> Edit:
    return Edit(path, text, shows, f"models/{path.stem}/index.html")
