"""Pages of a site as an earlier build has made them, each with what it was made from.

An index under a seal, and beside it the texts of the pages, each by its digest, which the index
names: whatever is not as it was kept is as if it were not there.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from cardpress import writer
from cardpress.loader import read_file, seal, unseal

from .place import is_our_place, place_of, secret_of

_INDEX = "pages.json"
_FOLDER = "pages"
_NAME = re.compile("[0-9a-f]{40}")
_MOST = 16 * 1024 * 1024  # bytes of a page
Face = tuple[str, str]
"""What a page was made from: the name of a collection, and a key of it."""
DigestOf = Callable[[str, str], str]
"""Returns the digest of a face as it is now."""


@dataclass(frozen=True)
class KeptPage:
    """A page that was made: the digest of what is its own, what it was made from, and its text.

    Beside its text stands what is asked of it where that need not be read: ``said``, which is data,
    and ``alike``, a text that many pages have in common.
    """

    own: str
    faces: Iterable[Face]
    text: str
    """The name of its text in the store."""
    said: Any = None
    alike: str = ""


class PageStore:
    """The pages that were kept with one key, with the same ``settings`` of a site."""

    def __init__(self, root: Path, key: str, settings: str) -> None:
        self._settings, self._secret = settings, secret_of(key, _FOLDER)
        self._index, self._folder = place_of(root, _INDEX), place_of(root, _FOLDER)
        self._is_ours = is_our_place(root, _INDEX) and is_our_place(root, _FOLDER)

    def unchanged(self, digest_of: DigestOf) -> dict[str, KeptPage]:
        """Return by path the pages of which every face is as it was when they were made."""
        kept: Mapping[str, Any] = unseal(self._index, self._secret) if self._is_ours else {}
        if kept.get("settings") != self._settings:
            return {}
        faces = [(name, key) for name, key, _ in kept["faces"]]
        changed = {
            number
            for number, (name, key, digest) in enumerate(kept["faces"])
            if digest_of(name, key) != digest
        }
        alike = kept["alike"]
        return {
            path: KeptPage(own, [faces[number] for number in numbers], text, said, alike[at])
            for path, (own, text, numbers, said, at) in kept["pages"].items()
            if changed.isdisjoint(numbers)
        }

    def content(self, page: KeptPage) -> bytes | None:
        """Return the content of a page; None where it is not there as it was kept."""
        try:
            content = read_file(self._folder / page.text, most=_MOST)
        except OSError:
            return None
        return content if _digest(content) == page.text else None

    def put(self, content: bytes) -> str:
        """Keep the content of a page, and return its name; an empty one where there is no room."""
        name = _digest(content)
        try:
            if self._is_ours:
                writer.write_text(self._folder / name, content)
        except OSError:  # a folder that is closed or full costs time the next time, and no more
            return ""
        return name if self._is_ours else ""

    def keep(self, pages: Mapping[str, KeptPage], digest_of: DigestOf) -> None:
        """Keep these pages for the next build, and no others."""
        numbers: dict[Face, int] = {}
        alike: dict[str, int] = {}
        listed = {
            path: (
                page.own,
                page.text,
                [numbers.setdefault(face, len(numbers)) for face in page.faces],
                page.said,
                alike.setdefault(page.alike, len(alike)),
            )
            for path, page in pages.items()
            if page.text
        }
        faces = [(name, key, digest_of(name, key)) for name, key in numbers]
        index = {
            "settings": self._settings,
            "faces": faces,
            "alike": [*alike],
            "pages": listed,
        }
        try:
            if self._is_ours:
                writer.write_text(self._index, seal(index, self._secret))
                # Another build may use one at this very time: it makes the page itself then.
                writer.keep_only(self._folder, {page[1] for page in listed.values()}, _NAME)
        except OSError:
            return


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=20).hexdigest()
