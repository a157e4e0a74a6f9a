"""Texts of single models, from which files of all models are put together."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from cardpress.comparison import Compared

Make = Callable[[Compared], str]
"""Makes a text of the cards, or of a view of them that records what is read."""


Known = Callable[[str, Callable[[], str]], str]
"""Returns a piece by its name, made anew where nobody knows it."""


class Pieces:
    """Makes pieces of the cards by their names, unless somebody knows them from elsewhere."""

    def __init__(self, compared: Compared, makers: Mapping[str, Make]) -> None:
        self._compared, self._makers = compared, makers
        self._known: Known = _made
        self._given = dict[str, str]()

    @property
    def names(self) -> Iterable[str]:
        """Return the names of all pieces."""
        return self._makers.keys()

    def keep_by(self, known: Known, compared: Compared) -> None:
        """Ask for pieces from now on, each made of a view of the cards."""
        self._known, self._compared = known, compared

    def give(self, texts: Mapping[str, str]) -> None:
        """Take pieces that another process has made; each is asked for once."""
        self._given.update(texts)

    def make(self, name: str) -> str:
        """Return a piece, made."""
        return self._makers[name](self._compared)

    def find(self, name: str) -> str:
        """Return a piece, made if it was neither given nor known."""
        given = self._given.pop(name, None)
        return self._known(name, partial(self.make, name)) if given is None else given


def _made(_name: str, make: Callable[[], str]) -> str:
    return make()
