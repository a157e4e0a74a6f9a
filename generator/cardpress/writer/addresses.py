"""Pages at any address that fsspec knows, written by many machines, with a manifest of all of them.

Only what has asked for the extra `cluster` imports this module, as fsspec comes with it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from cardpress.loader.storage import Storage, opened
from cardpress.messages import _

MANIFEST = "cardpress.json"
"""Which pages are at an address, and whether all of them are: written first, and again last."""

Digests = Mapping[str, str]
"""The digest of what each page says, by its path; empty where nobody knows it."""


class NotOurAddress(Exception):
    """Something is at the address that cardpress did not write; the message says what."""


@dataclass
class PagesAddress:
    """An address that holds pages, and nothing but them and their manifest.

    A file at an address is no file of a system that could be exchanged at once, and those who write
    them are many: a run that ends early leaves a manifest which says that the pages are unfinished,
    and the next one writes all of them.
    """

    address: str
    _folders: set[str] = field(default_factory=set)

    @cached_property
    def _place(self) -> tuple[Storage, str]:
        return opened(self.address)

    def begin(self, pages: set[str]) -> Digests:
        """Say that these pages are being written; returns what is known of those that are there.

        Raises NotOurAddress, before anything is written.
        """
        self._place[0].invalidate_cache()
        before = self._manifest()
        known = before["pages"]
        self._put(pages=dict.fromkeys(sorted({*known, *pages}), ""), finished=False)
        return known if before["finished"] else dict.fromkeys(known, "")

    def write(self, path: str, text: str, known: str = "") -> str:
        """Write a page unless the one that is there is ``known`` to say it; returns its digest."""
        content = text.encode()
        digest = sha256(content).hexdigest()
        if digest != known:
            self._write(path, content)
        return digest

    def finish(self, pages: Digests, before: Digests) -> int:
        """Delete pages that are no longer made, and say that all are there.

        Returns the number of pages written or deleted since ``before``.
        """
        filesystem, top = self._place
        stale = sorted(before.keys() - pages.keys())
        for path in stale:
            if filesystem.exists(f"{top}/{path}"):
                filesystem.rm_file(f"{top}/{path}")
        self._put(pages={path: pages[path] for path in sorted(pages)}, finished=True)
        return len(stale) + sum(digest != before.get(path) for path, digest in pages.items())

    def _manifest(self) -> dict[str, Any]:
        filesystem, top = self._place
        try:
            text = filesystem.cat_file(f"{top}/{MANIFEST}")
        except FileNotFoundError:
            if filesystem.exists(top) and filesystem.find(top, maxdepth=1, withdirs=True):
                message = _("%(address)s holds files of others; choose an empty address")
                raise NotOurAddress(message % {"address": self.address}) from None
            return {"pages": {}, "finished": True}
        try:
            manifest = json.loads(text)
            is_ours = isinstance(manifest, dict) and all(map(_is_page, manifest["pages"]))
        except (ValueError, KeyError, TypeError):
            is_ours = False
        if not is_ours:
            message = _("%(address)s/%(file)s was not made by cardpress; choose an empty address")
            raise NotOurAddress(message % {"address": self.address, "file": MANIFEST})
        return {"pages": dict(manifest["pages"]), "finished": manifest.get("finished") is True}

    def _put(self, *, pages: Digests, finished: bool) -> None:
        manifest = {"generated": "by cardpress", "finished": finished, "pages": pages}
        self._write(MANIFEST, json.dumps(manifest, indent=1).encode())

    def _write(self, path: str, content: bytes) -> None:
        filesystem, top = self._place
        whole = f"{top}/{path}"
        folder = whole.rpartition("/")[0]
        if folder not in self._folders:
            filesystem.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        filesystem.pipe_file(whole, content)


def _is_page(path: object) -> bool:
    # Whatever it names may be deleted, and the manifest lies where others can write.
    if not isinstance(path, str) or not path.endswith(".md"):
        return False
    parts = PurePosixPath(path).parts
    return ".." not in parts and not path.startswith("/") and "\\" not in path
