"""How far long work is: told by code that cannot print to whoever wants to show it."""

from collections.abc import Iterable, Iterator, Sized
from typing import Literal, Protocol, TypeVar

_T_co = TypeVar("_T_co", covariant=True)
Stage = Literal["settings", "load", "gather", "compare", "rules", "render", "write"]
"""A part of a run that is told by itself."""


class Progress:
    """Hears of a run's stages, one after the other, and how far each is; this one tells nobody."""

    def begin(self, stage: Stage) -> None:
        """Hear that a stage begins; the one before has ended."""

    def step(self, done: int, of: int) -> None:
        """Hear how many of all things of the stage are done."""

    def end(self) -> None:
        """Hear that the last stage has ended."""


SILENT = Progress()
"""For work of which nobody wants to know how far it is."""


class _Things(Sized, Iterable[_T_co], Protocol[_T_co]):
    """Some things that can be counted before they are gone through."""


def stepping(things: _Things[_T_co], progress: Progress) -> Iterator[_T_co]:
    """Yield things, and tell after each that what its receiver did with it is done."""
    for done, thing in enumerate(things, 1):
        yield thing
        progress.step(done, len(things))
