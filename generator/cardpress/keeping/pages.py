"""Pages of a site as an earlier build has made them, each with what it was made from.

An index under a seal, and beside it the texts of the pages, each by its digest, which the index
names: whatever is not as it was kept is as if it were not there.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
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

    def unchanged(self, digest_of: DigestOf) -> Mapping[str, KeptPage]:
        """Return by path the pages of which every face is as it was when they were made.

        A face is looked at when a page is asked for that was made from it.
        """
        kept: Mapping[str, Any] = unseal(self._index, self._secret) if self._is_ours else {}
        is_ours = kept.get("settings") == self._settings
        return _Unchanged(kept if is_ours else {}, digest_of)

    def content(self, page: KeptPage) -> bytes | None:
        """Return the content of a page; None where it is not there as it was kept."""
        try:
            content = read_file(self._folder / page.text, most=_MOST)
        except OSError:
            return None
        return content if name_of(content) == page.text else None

    def put(self, content: bytes) -> str:
        """Keep the content of a page, and return its name; an empty one where there is no room."""
        name = name_of(content)
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


class _Unchanged(Mapping[str, KeptPage]):
    """The pages of an index that hold; each face is looked at once."""

    def __init__(self, kept: Mapping[str, Any], digest_of: DigestOf) -> None:
        self._pages, self._alike = kept.get("pages", {}), kept.get("alike", ())
        stated = kept.get("faces", ())
        self._faces = [(name, key) for name, key, _ in stated]
        self._digests = [digest for _, _, digest in stated]
        self._digest_of, self._known = digest_of, dict[int, bool]()

    def __getitem__(self, path: str) -> KeptPage:
        own, text, numbers, said, alike = self._pages[path]
        if not all(map(self._is_same, numbers)):
            raise KeyError(path)
        faces = [self._faces[number] for number in numbers]
        return KeptPage(own, faces, text, said, self._alike[alike])

    def __iter__(self) -> Iterator[str]:
        return (path for path in self._pages if path in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _is_same(self, number: int) -> bool:
        known = self._known.get(number)
        if known is None:
            is_same = self._digest_of(*self._faces[number]) == self._digests[number]
            known = self._known[number] = is_same
        return known


def name_of(content: bytes) -> str:
    """Return the name of a content, which no other has."""
    return blake2b(content, digest_size=20).hexdigest()
