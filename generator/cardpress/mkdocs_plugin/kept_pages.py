"""Pages of a site that are as an earlier build has made them, of the very same cards."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

from mkdocs.structure.files import Files

from cardpress.catalogue_site import FAILED, CatalogueSite
from cardpress.comparison import Faces
from cardpress.keeping import BuiltSite, KeptPage, PageStore, name_of

from .generated_page import GeneratedPage
from .inline import Inline
from .page_maker import MadePage, PageMaker
from .policy import Policy
from .text_file import TextFile
from .twins import MARKDOWN

_FILE = "file"


class Found(NamedTuple):
    """What the next build has to know of a page, and the page, if it is not on the site as it is.

    Without anything for the next build, it is made by that once more.
    """

    kept: KeptPage | None
    made: MadePage | None
    inline: Inline | None
    """What a policy has to let in of it."""


class KeptPages:
    """Makes pages of a catalogue, but for those that an earlier build has kept.

    Of those that stand on the site as it was ``built`` before, not even the text is read.
    """

    def __init__(
        self,
        store: PageStore,
        site: CatalogueSite,
        maker: PageMaker,
        pages: Iterable[GeneratedPage],
        built: BuiltSite | None = None,
    ) -> None:
        self._store, self._site, self._maker, self._built = store, site, maker, built
        self._faces = self._site.watch(self._piece)
        for page in islice(pages, 1):  # links lead from all to the same files
            self._faces.add_function(_FILE, partial(_target, page, maker.files))
        self._unchanged = store.unchanged(self._faces.digest)
        if built:
            built.put_back()
        self._added = dict[str, KeptPage]()
        # Each face once: thousands of pages have a hundred each, and most of them in common.
        self._texts = dict[tuple[str, str], tuple[str, str]]()

    def standing(self, page: GeneratedPage) -> Found | None:
        """Return a page that stands on the site as it was kept, if it does."""
        kept = self._of(page)
        if kept is None or not all(self._holds(path, kept) for path in places_on_site(page)):
            return None
        return self._found(page, kept, None)

    def take(self, page: GeneratedPage) -> Found | None:
        """Return a page as it is on the site, if it is as it was kept; else it has to be made."""
        kept = self._of(page)
        content = self._store.content(kept) if kept else None
        if kept is None or content is None:
            return None
        return self._found(page, kept, _made(content.decode()))

    def _of(self, page: GeneratedPage) -> KeptPage | None:
        kept = self._unchanged.get(page.file.src_uri)
        return kept if kept and kept.own == _own(page) else None

    def _found(self, page: GeneratedPage, kept: KeptPage, made: MadePage | None) -> Found:
        places, elsewhere = kept.said
        page.present_anchor_ids = set(places)
        page.links_to_anchors = {}
        for path, links in elsewhere.items():
            target = self._maker.files.get_file_from_path(path)
            assert target  # or the face of the link would be another
            page.links_to_anchors[target] = dict(links)
        return Found(kept, made, _inline(kept.alike))

    def _holds(self, path: str, kept: KeptPage) -> bool:
        return self._built is not None and self._built.holds(path, kept.text)

    def made(self, page: GeneratedPage, policy: Policy | None) -> Found:
        """Return a page as it is on the site, made, and what the next build has to know of it."""
        before = policy.take() if policy else None
        with self._site.recorder.recording() as read:
            made = self._maker.made(page)
        inline = Inline()
        if policy and before:
            inline = policy.take().inline
            policy.give(before)
        if any(face.name == FAILED for face in read):
            return Found(None, made, inline)
        links = page.links_to_anchors or {}
        elsewhere = {file.src_uri: places for file, places in links.items()}
        said = sorted(page.present_anchor_ids or ()), elsewhere
        faces = [*map(Faces.text_of, read), *((_FILE, place) for place in page.asked)]
        text = self._store.put(_text(made).encode())
        return Found(KeptPage(_own(page), faces, text, said, str(inline)), made, inline)

    def standing_data(self, file: TextFile) -> KeptPage | None:
        """Return what is known of a file of data that stands on the site as it was kept."""
        kept = self._unchanged.get(self.name_of(file))
        return kept if kept and self._holds(file.dest_uri, kept) else None

    def data(self, file: TextFile) -> tuple[bytes, KeptPage]:
        """Return a file of data, and what the next build has to know of it."""
        kept = self._unchanged.get(self.name_of(file))
        if kept and (content := self._store.content(kept)) is not None:
            return content, kept
        with self._site.recorder.recording() as read:
            content = file.content_bytes
        return content, KeptPage("", [*map(Faces.text_of, read)], self._store.put(content))

    def _piece(self, name: str, make: Callable[[], str]) -> str:
        """Return a piece of files of data, and have the next build know it."""
        content, self._added[_name_of_piece(name)] = self._kept_piece(name, make)
        return content

    def piece(self, name: str) -> tuple[str, dict[str, KeptPage]]:
        """Return a piece of files of data, and by its name what the next build has to know."""
        content, kept = self._kept_piece(name, partial(self._site.piece, name))
        return content, {_name_of_piece(name): kept}

    def _kept_piece(self, name: str, make: Callable[[], str]) -> tuple[str, KeptPage]:
        kept = self._unchanged.get(_name_of_piece(name))
        content = self._store.content(kept) if kept else None
        if kept is None or content is None:
            with self._site.recorder.recording() as read:
                content = make().encode()
            kept = KeptPage("", [*map(Faces.text_of, read)], self._store.put(content))
        return content.decode(), kept

    def write(self, file: TextFile) -> str:
        """Write a file that is made by every build, where it does not stand; return its name."""
        content = file.content_bytes
        name = name_of(content)
        if not (self._built and self._built.holds(file.dest_uri, name)):
            file.write(content)
        return name

    def add_standing(self, path: str, page: KeptPage) -> None:
        """Add a page that the next build has to know as this does."""
        self._added[path] = page

    def add(self, pages: Mapping[str, KeptPage]) -> None:
        """Add what the next build has to know of pages, by the paths of their files."""
        for path, page in pages.items():
            faces = [self._texts.setdefault(face, face) for face in page.faces]
            self._added[path] = replace(page, faces=faces)

    @staticmethod
    def name_of(file: TextFile) -> str:
        """Return the name of a file of data among what is kept."""
        return f"data {file.src_uri}"

    def keep(self, written: Mapping[str, str]) -> None:
        """Keep for the next build what was added, and nothing else.

        What was ``written`` to the site is by its place, with the name of its content.
        """
        self._store.keep(self._added, self._faces.digest)
        if self._built:
            self._built.keep(written)


def places_on_site(page: GeneratedPage) -> list[str]:
    """Return where a page stands on the site: as HTML, and as Markdown, where it has that."""
    address = page.file.dest_uri
    return [address, f"{address}{MARKDOWN}"] if page.has_markdown else [address]


def _name_of_piece(name: str) -> str:
    return f"piece {name}"


@lru_cache(maxsize=64)
def _inline(text: str) -> Inline:
    return Inline.read(text)


def _text(made: MadePage) -> str:
    return f"{len(made.html)}\n{made.html}{made.markdown}"


def _made(text: str) -> MadePage:
    length, _, whole = text.partition("\n")
    return MadePage(whole[: int(length)], whole[int(length) :])


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
