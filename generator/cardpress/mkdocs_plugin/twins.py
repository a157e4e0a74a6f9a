"""Pages as Markdown, for programs: each at the address of its page with .md behind it."""

import posixpath
import re
from collections.abc import Mapping

from mkdocs.structure.files import File, Files

# Of a page, what only a browser or an eye needs: room beside figures, drawings and buttons.
_ROOM = ("&puncsp;", "&numsp;")
# Each with a beginning of its own, by which it is soon found, or soon known not to be there.
_FOR_EYES = tuple(re.compile(rf"<{name}\b.*?</{name}>\n?", re.DOTALL) for name in ("svg", "button"))
# With a beginning that is always the same, by which it is found six times as fast.
_LINK = re.compile(r'\]\(([^)\s"#?:]+\.\w+)(?=[)\s#?])')


MARKDOWN = ".md"
"""What the address of a page has behind it where its Markdown is."""


class Twins:
    """Makes the Markdown of a catalogue's pages; ``instead`` are pages of the site in their place.

    Links lead on to Markdown, where the page that they lead to has some, and to any other file.
    """

    def __init__(self, files: Files, instead: Mapping[str, File]) -> None:
        self._files, self._instead = files, instead
        self._having: set[str] = set()
        self._known: dict[tuple[str, str], dict[str, str]] = {}

    def add(self, file: File) -> None:
        """Have a page in Markdown, too."""
        self._having.add(file.src_uri)

    def has(self, file: File) -> bool:
        """Return whether a page is there in Markdown, too."""
        return file.src_uri in self._having

    def text(self, file: File, body: str) -> str:
        """Return the Markdown of a page, given that from which it is made."""
        folder, around = posixpath.dirname(file.src_uri), _around(file)
        known = self._known.setdefault((folder, around), {})

        def address(found: re.Match[str]) -> str:
            target = found[1]
            if target not in known:
                known[target] = f"]({self._address(target, folder, around)}"
            return known[target]

        return _LINK.sub(address, _without(body))

    def _address(self, target: str, folder: str, around: str) -> str:
        place = posixpath.normpath(posixpath.join(folder, target))
        if place.endswith(f"{MARKDOWN}{MARKDOWN}"):
            place = place.removesuffix(MARKDOWN)
        file = self._files.get_file_from_path(place) or self._instead.get(place)
        if file is None:
            return target
        address = f"{file.dest_uri}.md" if self.has(file) else file.dest_uri
        return posixpath.relpath(address, around or ".")


def _without(body: str) -> str:
    for room in _ROOM:
        body = body.replace(room, "")
    for drawn in _FOR_EYES:
        body = drawn.sub("", body)
    return body


def _around(file: File) -> str:
    """Return the folder from which links of a page lead on; one for all pages beside one another.

    A page in a folder of its own is in one called _, as a link is the same from any of them.
    """
    folder, name = posixpath.split(file.dest_uri)
    is_in_own = name == "index.html" and posixpath.basename(file.src_uri) != "index.md"
    return posixpath.join(posixpath.dirname(folder), "_") if is_in_own else folder
