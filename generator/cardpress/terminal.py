"""How far long work is, as a bar in a terminal that is gone when the work has ended.

Drawn by click, which the command stands on already: it knows how wide a terminal is, and what one
on Windows understands. It leaves its bar where it stood, so that is erased here.
"""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack

import click

from cardpress.messages import N_, Labels
from cardpress.progress import Progress, Stage

_LONG = 0.5  # seconds from which on a person wonders
_APART = 0.1  # seconds between two drawings, of which a person sees no more
_NARROWEST = 60  # columns: in fewer a bar would be broken into lines, of which one is erased
_ERASED = "\x1b[1A\x1b[2K"  # up to the line of the bar, from that below it, and nothing stays there
STAGES: Mapping[str, str] = Labels(
    {
        "settings": N_("Reading settings"),
        "load": N_("Reading cards"),
        "gather": N_("Resolving references"),
        "compare": N_("Comparing cards"),
        "rules": N_("Checking rules"),
        "render": N_("Making pages"),
        "write": N_("Writing pages"),
    }
)
"""What is done in each stage, in the order of a run."""


class ProgressBar(Progress):
    """Shows a stage's progress once work takes long, to a person in front of a terminal alone.

    ``clock`` counts seconds. ``seconds`` are how long each stage took that has ended.
    """

    def __init__(self, clock: Callable[[], float], *, hidden: bool = False) -> None:
        self.seconds: dict[Stage, float] = {}
        self._clock = clock
        self._hidden = hidden or not _is_watched()
        self._stage: Stage | None = None
        self._since = clock()
        self._next = self._since + _LONG
        self._drawn = ExitStack()
        self._draw: Callable[[int], None] | None = None
        self._done = 0

    def begin(self, stage: Stage) -> None:
        """End the stage before, and begin another."""
        self.end()
        self._stage = stage

    def step(self, done: int, of: int) -> None:
        """Draw how far the stage is, unless that was drawn a moment ago."""
        if self._hidden or self._stage is None or (now := self._clock()) < self._next:
            return
        self._next = now + _APART
        if self._draw is None:
            self._draw = self._begun(STAGES[self._stage], of)
        self._draw(done - self._done)
        self._done = done

    def end(self) -> None:
        """Erase what was drawn, and note how long the stage took."""
        self._drawn.close()
        self._draw, self._done = None, 0
        now = self._clock()
        if self._stage is not None:
            self.seconds[self._stage] = self.seconds.get(self._stage, 0) + now - self._since
        self._stage, self._since = None, now

    def _begun(self, label: str, things: int) -> Callable[[int], None]:
        """Return what draws so many things more as done."""
        bar = click.progressbar(
            length=things,
            label=label,
            file=sys.stderr,
            show_eta=False,
            show_percent=False,
            show_pos=True,
            width=20,
        )
        self._drawn.callback(click.echo, _ERASED, file=sys.stderr, nl=False)
        return self._drawn.enter_context(bar).update


def _is_watched() -> bool:
    """Return whether a person sees what is drawn, and nobody reads or keeps it."""
    # Of what is piped into a pager, the pager draws; and a log of CI keeps every drawing.
    if os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        return False
    streams = (sys.stdout, sys.stderr)
    is_terminal = all(stream is not None and stream.isatty() for stream in streams)
    return is_terminal and shutil.get_terminal_size().columns >= _NARROWEST
