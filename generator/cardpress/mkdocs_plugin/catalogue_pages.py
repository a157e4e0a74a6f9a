"""The pages and data of one catalogue in a site, which an edit of a card may change in place."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mkdocs.config.defaults import MkDocsConfig

from cardpress.catalogue_site import CatalogueSite
from cardpress.data import SearchRecord
from cardpress.pages import Page
from cardpress.rendering import RenderedPage, metadata

from .additions import Additions
from .broken_formats import broken_formats_told
from .generated_file import GeneratedFile
from .generated_page import GeneratedPage
from .on_demand import Make
from .problems import report_problems
from .search import SearchRecords


class CataloguePages:
    """A catalogue's site, and the files of it that the site of MkDocs has, by their paths."""

    def __init__(self, site: CatalogueSite, files: Additions, *, is_guest: bool) -> None:
        self.site, self._is_guest = site, is_guest
        self._pages, self._data = files.pages, files.data
        self._outline = _Outline(site)
        self.records = SearchRecords(self._records(), self._pages)
        # Of whatever site is here when somebody asks, as MkDocs keeps the files from now on.
        for path, page in self._pages.items():
            page.render_by(partial(self._rendered, path))
        for path, data in self._data.items():
            data.remake(partial(self._content, path))

    def take(self, site: CatalogueSite, config: MkDocsConfig) -> bool:
        """Take the pages of a catalogue whose cards have changed, and return whether that is all.

        False if MkDocs has to build the site anew, as what is beside the pages has changed, too.
        Where cards are broken, what is known of them may stand there until they are mended.
        """
        changed = [*site.changed_since(self.site)]
        is_alike = self._outline.covers(site, changed)
        if is_alike:
            self.site = site
            self._state_anew(changed, config)
        return is_alike

    def on_demand(self, make: Callable[[GeneratedPage], str]) -> Iterator[tuple[str, Make]]:
        """Yield the address of each file that the site has now, and what makes it."""
        pages, data = self.site.pages.keys(), self.site.file_paths
        for path, file in self._pages.items():
            if path in pages:
                yield file.dest_uri, partial(self._made, make, file)
                if isinstance(file.page, GeneratedPage) and file.page.has_markdown:
                    yield f"{file.dest_uri}.md", file.page.markdown_made
        for path, text in self._data.items():
            if path in data:
                yield text.dest_uri, partial(self._content, path)

    def index(self) -> str | None:
        """Return the index of the search as it is with the cards of now.

        What it says of the few other pages, as of the one on coverage, is as of the last build:
        MkDocs finds it in their HTML, all of which would have to be made again at each edit.
        """
        return self.records.renewed(self._records())

    def days(self) -> Iterator[tuple[str, str]]:
        """Yield the address of each page with the last day that its card tells of, or nothing."""
        for file in self._pages.values():
            if file.page and file.page.canonical_url:
                yield file.page.canonical_url, file.day

    def tell_failures(self, *, is_serving: bool) -> None:
        """Log what has gone wrong with templates since this was told last, as `report` does."""
        report_problems(self.site.take_failures(), self.site.cards, is_serving=is_serving)

    def _records(self) -> tuple[SearchRecord, ...]:
        # Where the site is more than the catalogue, nothing else finds its pages for authors.
        return self.site.search() + (self.site.reference if self._is_guest else ())

    def _made(self, make: Callable[[GeneratedPage], str], file: GeneratedFile) -> str:
        assert isinstance(file.page, GeneratedPage)
        content = make(file.page)
        self.tell_failures(is_serving=True)
        return content

    def _rendered(self, path: str) -> RenderedPage:
        with broken_formats_told():
            return self.site.rendered(path)

    def _content(self, path: str) -> str | bytes:
        with broken_formats_told():
            return self.site.content(path)

    def _state_anew(self, changed: Iterable[str], config: MkDocsConfig) -> None:
        """Have pages state what they are called now, and what else is told of them."""
        for path in changed:
            if file := self._pages.get(path):
                planned = self.site.pages[path]
                file.plan(partial(self._rendered, path), metadata(planned), planned.card)
                assert file.page
                file.page.read_source(config)
                self.records.exclude(file.page)


class _Outline:
    """What MkDocs has made of a catalogue beside its pages: menus, lists of tags, redirects.

    Other pages show the titles and tags of those of sound cards and of lists.
    """

    def __init__(self, site: CatalogueSite) -> None:
        self._paths, self._data = frozenset(site.pages), frozenset(site.file_paths)
        self._redirects = frozenset(site.redirects)
        # What a broken card would be called is told by nobody.
        self._shown = {
            path: _shown(page) for path, page in site.pages.items() if path not in site.broken
        }

    def covers(self, site: CatalogueSite, changed: Iterable[str]) -> bool:
        """Return whether a site consists of this, or of less while cards of it are broken.

        ``changed`` are the pages that may be called otherwise than when it was covered last.
        """
        redirects = frozenset(site.redirects)
        sound = site.pages.keys() - site.broken
        if site.is_broken:
            is_there = (
                self._paths >= site.pages.keys()
                and self._shown.keys() >= sound
                and self._redirects >= redirects
                and self._data >= site.file_paths
            )
        else:
            is_there = (
                self._paths == site.pages.keys()
                and self._shown.keys() == sound
                and self._redirects == redirects
                and self._data == site.file_paths
            )
        return is_there and all(
            self._shown[path] == _shown(site.pages[path])
            for path in changed
            if path not in site.broken
        )


def _shown(page: Page) -> tuple[str, tuple[str, ...]]:
    return page.title, page.tags
