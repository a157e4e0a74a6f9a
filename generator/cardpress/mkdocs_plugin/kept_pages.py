"""Pages of a site that are as an earlier build has made them, of the very same cards."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from itertools import islice

from mkdocs.structure.files import Files

from cardpress.catalogue_site import FAILED, CatalogueSite
from cardpress.comparison import Faces
from cardpress.keeping import KeptPage, PageStore

from .generated_page import GeneratedPage
from .page_maker import MadePage, PageMaker
from .text_file import TextFile

_FILE = "file"


@dataclass(frozen=True)
class _Text:
    """A page as it is on the site, its places, and the places on others to which it leads."""

    made: MadePage
    places: Sequence[str]
    elsewhere: Mapping[str, Mapping[str, str]]

    def __str__(self) -> str:
        html, markdown = self.made
        head = json.dumps([self.places, self.elsewhere, len(html)], separators=(",", ":"))
        return f"{head}\n{html}{markdown}"

    @classmethod
    def read(cls, text: str) -> "_Text":
        """Return what a text says."""
        head, _, made = text.partition("\n")
        places, elsewhere, length = json.loads(head)
        return cls(MadePage(made[:length], made[length:]), places, elsewhere)


class KeptPages:
    """Makes pages of a catalogue, but for those that an earlier build has kept."""

    def __init__(
        self,
        store: PageStore,
        site: CatalogueSite,
        maker: PageMaker,
        pages: Iterable[GeneratedPage],
    ) -> None:
        self._store, self._site, self._maker = store, site, maker
        self._faces = self._site.watch()
        for page in islice(pages, 1):  # links lead from all to the same files
            self._faces.add_function(_FILE, partial(_target, page, maker.files))
        self._unchanged = store.unchanged(self._faces.digest)
        self._added = dict[str, KeptPage]()
        # Each face once: thousands of pages have a hundred each, and most of them in common.
        self._texts = dict[tuple[str, str], tuple[str, str]]()

    def take(self, page: GeneratedPage) -> tuple[MadePage, KeptPage] | None:
        """Return a page as it is on the site, if it is as it was kept; else it has to be made."""
        kept = self._unchanged.get(page.file.src_uri)
        if kept is None or kept.own != _own(page):
            return None
        content = self._store.content(kept)
        if content is None:
            return None
        known = _Text.read(content.decode())
        page.present_anchor_ids = set(known.places)
        page.links_to_anchors = {}
        for path, places in known.elsewhere.items():
            target = self._maker.files.get_file_from_path(path)
            assert target  # or the face of the link would be another
            page.links_to_anchors[target] = dict(places)
        return known.made, kept

    def made(self, page: GeneratedPage) -> tuple[MadePage, KeptPage | None]:
        """Return a page as it is on the site, made, and what the next build has to know of it."""
        with self._site.recorder.recording() as read:
            made = self._maker.made(page)
        if any(face.name == FAILED for face in read):
            return made, None
        links = page.links_to_anchors or {}
        elsewhere = {file.src_uri: places for file, places in links.items()}
        text = _Text(made, sorted(page.present_anchor_ids or ()), elsewhere)
        faces = [*map(Faces.text_of, read), *((_FILE, place) for place in page.asked)]
        return made, KeptPage(_own(page), faces, self._store.put(str(text).encode()))

    def data(self, file: TextFile) -> tuple[bytes, KeptPage]:
        """Return a file of data, and what the next build has to know of it."""
        kept = self._unchanged.get(self.name_of(file))
        if kept and (content := self._store.content(kept)) is not None:
            return content, kept
        with self._site.recorder.recording() as read:
            content = file.content_bytes
        return content, KeptPage("", [*map(Faces.text_of, read)], self._store.put(content))

    def add(self, pages: Mapping[str, KeptPage]) -> None:
        """Add what the next build has to know of pages, by the paths of their files."""
        for path, page in pages.items():
            faces = [self._texts.setdefault(face, face) for face in page.faces]
            self._added[path] = replace(page, faces=faces)

    @staticmethod
    def name_of(file: TextFile) -> str:
        """Return the name of a file of data among what is kept."""
        return f"data {file.src_uri}"

    def keep(self) -> None:
        """Keep for the next build what was added, and nothing else."""
        self._store.keep(self._added, self._faces.digest)


def _own(page: GeneratedPage) -> str:
    """Return the digest of what a page is called, and where it is."""
    file = page.file
    said = (
        *(file.src_uri, file.dest_uri, file.url, page.title, page.canonical_url, page.edit_url),
        sorted(page.meta.items()),
    )
    return blake2b(repr(said).encode(errors="surrogatepass"), digest_size=16).hexdigest()


def _target(page: GeneratedPage, files: Files, place: str) -> object:
    """Return what a link to a place shows, and what it may lead to there."""
    file = page.target(place, files)
    if file is None:
        return None
    other = file.page
    is_written = other is not None and not isinstance(other, GeneratedPage)
    # A place that a written page has not is no place of a link; those of ours are checked apart.
    places = sorted(other.present_anchor_ids or ()) if is_written and other else ()
    return file.src_uri, file.dest_uri, file.url, file.inclusion.is_excluded(), is_written, places
