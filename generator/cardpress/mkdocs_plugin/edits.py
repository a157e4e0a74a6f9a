"""An edit while the site is served: of cards alone, MkDocs builds nothing anew."""

import os
from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path

_State = dict[str, tuple[int, int, int]]


class Edits:
    """Tells an edit of cards alone from one of anything else that the site is made of.

    ``watched`` returns everything whose changes count, and ``cards`` the folders of cards.
    ``take`` has the site show cards as they are now, and returns False if that takes a build.
    """

    def __init__(
        self,
        watched: Callable[[], Iterable[str]],
        cards: Callable[[], Iterable[Path]],
        build: Callable[[], None],
        take: Callable[[], bool],
    ) -> None:
        self._watched, self._cards = watched, cards
        self._build, self._take = build, take
        self._around = self._state()

    def show(self) -> None:
        """Show what has changed, as the server asks for it."""
        state = self._state()
        if state == self._around and self._take():
            return
        # Unless the build ends well, nobody knows what is left of the one before.
        self._around = {}
        self._build()
        # As it was before the build, which may have missed what has changed since; only of what is
        # watched for the first time, as the folder of a new base, nothing else is known.
        self._around = self._state() | state

    def _state(self) -> dict[str, _State]:
        cards = frozenset(self._cards())
        return {path: dict(_states(path, cards)) for path in self._watched()}


def _states(watched: str, but: Set[Path]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Yield what tells a change of each file, in whatever folder below, except in some folders."""
    for path in _files(watched, but):
        try:
            state = path.lstat()
        except OSError:  # gone since
            continue
        yield os.fspath(path), (state.st_mtime_ns, state.st_size, state.st_ino)


def _files(watched: str, but: Set[Path]) -> Iterator[Path]:
    if not Path(watched).is_dir():
        yield Path(watched)
    for name, folders, files in os.walk(watched):
        folder = Path(name)
        if folder in but:
            folders.clear()
            continue
        yield from (folder / file for file in files)
