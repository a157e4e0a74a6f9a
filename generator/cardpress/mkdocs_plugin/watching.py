"""What `mkdocs serve` watches: every source of the pages, there or not, and no link's other end."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from stat import S_ISDIR

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingEmitter, PollingObserver

_DEEPEST = 100  # folders within folders, none of which a catalogue needs
_PATIENCE = 0.15  # seconds between two looks at the files; one at 2,000 takes a tenth of that
_MISSING = os.stat_result((0,) * 10)


class LastingObserver(PollingObserver):
    """Keeps watching what is missing, as a folder is while `git checkout` replaces it.

    watchdog's own stops for ever when what it watches goes. ``ours`` are folders in which no link
    is followed: it could lead round in a circle, or to the whole of the machine.
    """

    def __init__(self, *, timeout: float, ours: Iterable[Path]) -> None:
        self._ours, self._inside = set[str](), tuple[str, ...]()
        self.watched = set[str]()
        """Everything that anybody has asked to watch."""
        self.add(ours)
        emitter = partial(PollingEmitter, stat=self._stat, listdir=_entries)
        BaseObserver.__init__(self, emitter, timeout=timeout)  # type: ignore[arg-type]

    def add(self, ours: Iterable[Path]) -> None:
        """Follow no link in more folders."""
        self._ours |= {*map(os.fspath, ours)}
        self._inside = tuple(folder + os.sep for folder in self._ours)

    def schedule(
        self,
        event_handler: FileSystemEventHandler,
        path: str | Path,
        *,
        recursive: bool = False,
        event_filter: list[type[FileSystemEvent]] | None = None,
        follow_symlink: bool = False,
    ) -> ObservedWatch:
        """Watch a file or folder as watchdog does, and remember it."""
        self.watched.add(os.fspath(path))
        return super().schedule(
            event_handler,
            path,
            recursive=recursive,
            event_filter=event_filter,
            follow_symlink=follow_symlink,
        )

    def _stat(self, path: str) -> os.stat_result:
        try:
            return _unlike(Path(path).stat(follow_symlinks=not path.startswith(self._inside)))
        except (FileNotFoundError, NotADirectoryError):
            # Only of what is watched itself: what goes from a folder was never there.
            watched = (emitter.watch.path for emitter in tuple(self.emitters))
            # Of one that is added while others are watched, watchdog asks before it knows it.
            if path in self._ours or path in watched:
                return _MISSING
            raise


def _unlike(state: os.stat_result) -> os.stat_result:
    # A file can take a folder's place and its number at once, which watchdog would take for a
    # folder that changed, and MkDocs does not listen to folders.
    if not S_ISDIR(state.st_mode):
        return state
    return os.stat_result((state[0], -state[1], *state[2:10]))


def _entries(folder: str | None) -> Iterator[os.DirEntry[str]]:
    if folder and folder.count(os.sep) > _DEEPEST:
        return iter(())  # watchdog follows folders until Python gives up, and then watches nothing
    try:
        return os.scandir(folder)
    except PermissionError:  # for which watchdog would look at nothing else any more
        return iter(())


def keep_watching(
    server: LiveReloadServer, config: MkDocsConfig, ours: Iterable[Path]
) -> LastingObserver:
    """Give a server that is not yet watching an observer that lasts, and return it.

    MkDocs has handed only paths of the settings to the server when it asks plugins.
    """
    moved = []
    for path in (config.docs_dir, config.config_file_path, *config.theme.dirs):
        with contextlib.suppress(KeyError):  # the theme is watched if that was wanted
            server.unwatch(path)
            moved.append(path)
    # Half of a second, as MkDocs waits, is the most of what an edit takes to show.
    observer = LastingObserver(timeout=min(_PATIENCE, server.observer.timeout), ours=ours)
    server.observer = observer
    for path in moved:
        server.watch(path)
    return observer


def watch_more(server: LiveReloadServer, sources: Iterable[Path]) -> None:
    """Let a server that is watching notice changes of what it has not watched so far.

    As of the folder of a base that `catalogue.yml` has named since it was started.
    """
    sources = [*sources]
    if isinstance(server.observer, LastingObserver):
        server.observer.add(sources)
    for path in sources:
        server.watch(os.fspath(path))
