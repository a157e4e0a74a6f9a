"""Texts of single models, from which files of all models are put together."""

from collections.abc import Callable
from functools import partial

from cardpress.comparison import Compared

Make = Callable[[Compared], str]
"""Makes a text of the cards, or of a view of them that records what is read."""


Known = Callable[[str, Callable[[], str]], str]
"""Returns a piece by its name, made anew where nobody knows it."""


class Pieces:
    """Makes pieces of the cards, unless somebody knows them from an earlier time."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared
        self._known: Known = _made

    def keep_by(self, known: Known, compared: Compared) -> None:
        """Ask for pieces from now on, each made of a view of the cards."""
        self._known, self._compared = known, compared

    def find(self, name: str, make: Make) -> str:
        """Return a piece, whose name no other has."""
        return self._known(name, partial(make, self._compared))


def _made(_name: str, make: Callable[[], str]) -> str:
    return make()
