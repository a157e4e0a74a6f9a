"""What the rules find in cards, while MkDocs gets to know the pages of these."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from cardpress.background import Background, has_background
from cardpress.checked import Checked, judged
from cardpress.collecting import collecting_seldom
from cardpress.problem import Problem

_FEWEST = 64  # cards that are worth a process

_Found = tuple[tuple[Problem, ...], tuple[Problem, ...]]
"""Problems, and warnings."""


class Verdict:
    """Cards that another process judges from now on."""

    def __init__(self, found: Checked, root: Path) -> None:
        self._found, self._root = found, root
        self._judging = Background(self._judge, [found], jobs=1)

    def end(self) -> Checked:
        """Return these cards with all that is wrong with them."""
        ended = self._judging.end()
        if ended.left:
            return judged(self._found, self._root)
        [(problems, warnings)] = ended.results
        return replace(self._found, problems=problems, warnings=warnings)

    def _judge(self, things: Iterator[Checked]) -> _Found:
        with collecting_seldom():
            [found] = (judged(each, self._root) for each in things)
        return found.problems, found.warnings


def may_wait(found: Checked, *, jobs: int) -> bool:
    """Return whether it pays to have cards judged by a process of its own.

    What is wrong with them already is told at once, with all that is wrong.
    """
    is_sound = found.is_configured and not found.problems
    return is_sound and jobs > 1 and len(found.cards) >= _FEWEST and has_background()
