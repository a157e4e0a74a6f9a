"""The files of a built site that stand as they were written, so that none is written twice.

MkDocs empties the folder of a site before it builds. Our folders are out of its way meanwhile, and
come back with no other files than those that we have written ourselves and nobody has touched.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cardpress import writer
from cardpress.loader import seal, unseal

from .place import is_our_place, place_of, secret_of

_INDEX, _ASIDE = "site.json", "site"
_TICK = 50_000_000  # nanoseconds, more than any system takes to give a change another time


class BuiltSite:
    """What the build before has written to a folder, each file with the name of its content."""

    def __init__(self, root: Path, key: str, folder: Path) -> None:
        self._secret, self._folder = secret_of(key, _INDEX), folder.resolve()
        self._index, self._aside = place_of(root, _INDEX), place_of(root, _ASIDE)
        self._is_ours = is_our_place(root, _INDEX) and is_our_place(root, _ASIDE)
        self._known: dict[str, tuple[str, writer.Stamp]] = {}
        self._moved: list[str] = []

    def put_aside(self) -> None:
        """Move the folders with these files out of the way of whoever empties that of the site."""
        if not self._is_ours:
            return
        writer.delete_others(self._aside, frozenset())  # of a build that did not end
        kept: Mapping[str, Any] = unseal(self._index, self._secret)
        if kept.get("folder") != os.fspath(self._folder):
            return
        self._known = {path: (name, tuple(stamp)) for path, (name, stamp) in kept["files"].items()}
        folders = {path.partition("/")[0] for path in self._known if "/" in path}
        self._moved = [
            name
            for name in sorted(folders)
            if writer.move_folder(self._folder / name, self._aside / name)
        ]

    def put_back(self) -> None:
        """Move them back, without what is not ours, and without those that somebody has made."""
        ours = {self._at(path) for path in self._known}
        back = set[str]()
        for name in self._moved:
            if writer.move_folder(self._aside / name, self._folder / name):
                writer.delete_others(self._folder / name, ours)
                back.add(name)
        if self._moved:
            writer.delete_others(self._aside, frozenset())
        known = self._known.items()
        self._known = {path: file for path, file in known if path.partition("/")[0] in back}

    def holds(self, path: str, name: str) -> bool:
        """Return whether a file stands as it was written, with the content of a name."""
        known = self._known.get(path)
        if known is None or known[0] != name:
            return False
        return writer.stamp_of(self._at(path)) == known[1]

    def keep(self, written: Mapping[str, str]) -> None:
        """Take these as the files that we have written, and delete those of before.

        Each is by its path with the name of its content; without a name, nobody will know it.
        """
        for path in self._known.keys() - written.keys():
            writer.delete_file(Path(self._at(path)), self._folder)
        stamps = {path: writer.stamp_of(self._at(path)) for path, name in written.items() if name}
        found = {path: stamp for path, stamp in stamps.items() if stamp}
        # A change of a file may have the time of its writing, if it comes right after that. What
        # comes from now on has a later one than all that were not written just now.
        now = max((stamp[3] for stamp in found.values()), default=0) - _TICK
        files = {path: (written[path], stamp) for path, stamp in found.items() if stamp[3] < now}
        data = {"folder": os.fspath(self._folder), "files": files}
        try:
            if self._is_ours:
                writer.write_text(self._index, seal(data, self._secret))
        except OSError:  # a folder that is closed or full costs time the next time, and no more
            return

    def _at(self, path: str) -> str:
        return f"{self._folder}{os.sep}{path.replace('/', os.sep)}"
