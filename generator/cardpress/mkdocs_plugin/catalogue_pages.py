"""The pages and data of one catalogue in a site, which an edit of a card may change in place."""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import partial

from mkdocs.config.defaults import MkDocsConfig

from cardpress.catalogue_site import CatalogueSite
from cardpress.data import SearchRecord
from cardpress.rendering import metadata
from cardpress.wording import Redirect

from .additions import Additions
from .generated_page import GeneratedPage
from .on_demand import Make
from .problems import report_problems
from .search import SearchRecords

_Shown = tuple[str, tuple[str, ...]]  # what other pages show of a page: its title, and its tags


@dataclass(frozen=True)
class _Outline:
    """What MkDocs has made of a catalogue beside its pages: menus, lists of tags, redirects.

    ``pages`` are those of sound cards and of lists, ``paths`` all.
    """

    paths: Set[str]
    pages: Mapping[str, _Shown]
    redirects: frozenset[Redirect]
    data: frozenset[str]

    def covers(self, other: "_Outline") -> bool:
        """Return whether all that another consists of is here, shown alike."""
        return (
            self.paths >= other.paths
            and self.pages.items() >= other.pages.items()
            and self.redirects >= other.redirects
            and self.data >= other.data
        )


class CataloguePages:
    """A catalogue's site, and the files of it that the site of MkDocs has, by their paths."""

    def __init__(self, site: CatalogueSite, files: Additions, *, is_guest: bool) -> None:
        self.site, self._is_guest = site, is_guest
        self._pages, self._data = files.pages, files.data
        self._built = _outline(site)
        self.records = SearchRecords(self._records(), self._pages)

    def take(self, site: CatalogueSite, config: MkDocsConfig) -> bool:
        """Take the pages of a catalogue whose cards have changed, and return whether that is all.

        False if MkDocs has to build the site anew, as what is beside the pages has changed, too.
        Where cards are broken, what is known of them may stand there until they are mended.
        """
        outline = _outline(site)
        is_alike = self._built.covers(outline) if site.is_broken else self._built == outline
        if is_alike:
            self.site = site
            self._plan_anew(config)
        return is_alike

    def on_demand(self, make: Callable[[GeneratedPage], str]) -> Iterator[tuple[str, Make]]:
        """Yield the address of each file that the site has now, and what makes it."""
        for path in self.site.pages.keys() & self._pages.keys():
            page = self._pages[path].page
            assert isinstance(page, GeneratedPage)
            yield page.file.dest_uri, partial(self._made, make, page)
        for data in self.site.data():
            if file := self._data.get(data.path):
                file.remake(data.make)
                yield file.dest_uri, data.make

    def index(self) -> str | None:
        """Return the index of the search as it is with the cards of now."""
        return self.records.renewed(self._records())

    def tell_failures(self, *, is_serving: bool) -> None:
        """Log what has gone wrong with templates since this was told last, as `report` does."""
        report_problems(self.site.take_failures(), self.site.cards, is_serving=is_serving)

    def _records(self) -> tuple[SearchRecord, ...]:
        # Where the site is more than the catalogue, nothing else finds its pages for authors.
        return self.site.search() + (self.site.reference if self._is_guest else ())

    def _made(self, make: Callable[[GeneratedPage], str], page: GeneratedPage) -> str:
        content = make(page)
        self.tell_failures(is_serving=True)
        return content

    def _plan_anew(self, config: MkDocsConfig) -> None:
        for path in self.site.pages.keys() & self._pages.keys():
            planned, file = self.site.pages[path], self._pages[path]
            file.plan(partial(self.site.rendered, path), metadata(planned), planned.card)
            assert file.page
            file.page.read_source(config)
            self.records.exclude(file.page)


def _outline(site: CatalogueSite) -> _Outline:
    # What a broken card would be called is told by nobody.
    pages = {
        path: (page.title, page.tags)
        for path, page in site.pages.items()
        if path not in site.broken
    }
    data = frozenset(file.path for file in site.data())
    return _Outline(site.pages.keys(), pages, frozenset(site.redirects), data)
