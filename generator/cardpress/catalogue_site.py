"""What the site of a catalogue consists of; each page is made only when somebody asks for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from pathlib import Path

from cardpress.blocks import Listing
from cardpress.checked import Checked
from cardpress.comparison import Faces, watched
from cardpress.data import Known, PlannedData, SearchRecord, search_records
from cardpress.history import NO_HISTORY, History
from cardpress.language import current, in_language
from cardpress.pages import (
    Beside,
    Page,
    PlannedPage,
    PlannedPages,
    SitePlan,
    changed_cards,
    plan,
    problem_pages,
)
from cardpress.partitions import Partitions
from cardpress.problem import Problem
from cardpress.progress import SILENT, Progress
from cardpress.recording import Recorder
from cardpress.reference import reference_pages
from cardpress.rendering import OwnTemplates, RenderedPage, Renderer, stand_in
from cardpress.site_content import SiteContent
from cardpress.wording import PATHS, Redirect, redirects, searched_as

FAILED = "failed"
"""The face of a page whose template failed: nothing that another build may take."""
_DOWNLOADS = "downloads"


class CatalogueSite:
    """The pages of a catalogue that has been checked, in the language in which it was planned.

    A page's Markdown is made when it is asked for, and not kept: of thousands of pages, all at once
    would fill the memory, and while a site is served hardly any is looked at. ``ending`` is how
    addresses end on the site, and ``name`` what its pictures say; with ``is_html``, the Markdown of
    cards on a page is HTML already. ``address`` is that of the catalogue on the web, where it is
    known. Where the folder ``root`` is not on this machine, ``templates`` are those that it has.
    """

    def __init__(  # noqa: PLR0913 - by name, and each has its default
        self,
        checked: Checked,
        root: Path,
        *,
        is_html: bool,
        ending: str,
        name: str = "",
        address: str = "",
        history: History = NO_HISTORY,
        templates: OwnTemplates | None = None,
    ) -> None:
        self.language = replace(current(), own=checked.compared.catalogue.configuration.words)
        self.shown = checked.planned
        """The cards of which pages are made, compared."""
        self._checked, self.history, self._has_files = checked, history, is_html
        self.files = SiteContent(
            self.shown, ending=ending, name=name, address=address, history=history
        )
        """What the site has beside its pages."""
        self._recorder = Recorder()
        self._watched: SitePlan | None = None
        # One mistake in a template fails on many pages; it is told once, for the first of them.
        self._failures: dict[tuple[str, int, str], Problem] = {}
        self._taken = 0
        with in_language(self.language):
            self._renderer = Renderer(root, prose_as_html=is_html, templates=templates)
            self._reference = tuple(reference_pages(self.shown.catalogue.configuration))
            site = plan(self.shown, self._beside(history))
            broken = problem_pages(checked.cards, checked.problems)
        self._planned = {page.path: page for page in site.pages}
        self._lists = tuple(_record(page) for page in site.pages if page.is_list)
        ready = {page.path: page for page in self._reference} | broken
        makers = {path: partial(site.make, page) for path, page in self._planned.items()}
        known = {path: partial(_same, page) for path, page in ready.items()}
        self.pages: Mapping[str, Page] = PlannedPages({**makers, **known}, self.language)
        """The planned pages by path, in the order of their paths."""
        self.files.draw(page for page in site.pages if page.path not in broken)
        self.broken = frozenset(broken)
        """The paths of those that tell what is wrong with a card."""

    def _beside(self, history: History) -> Beside:
        has_files = self._has_files
        return Beside(history, self.downloads, self.files.of_each, has_files=has_files)

    def changed_since(self, earlier: "CatalogueSite") -> Iterator[str]:
        """Yield the paths of pages that may have another title, description or tags than earlier.

        What they show may have changed on any page.
        """
        now, before = self.shown, earlier.shown
        is_alike = now.catalogue.configuration is before.catalogue.configuration
        if not is_alike or self.language != earlier.language:
            yield from self.pages
            return
        told, changed = self.broken | earlier.broken, changed_cards(now, before)
        # Those for authors follow from the settings alone.
        found = (page for page in self._planned.values() if page.of)
        may = {page.path for page in found if not changed[page.kind].isdisjoint(page.of)}
        yield from sorted(
            (may | told | (self.pages.keys() - earlier.pages.keys())) & self.pages.keys()
        )

    @property
    def cards(self) -> int:
        """Return the number of cards, broken ones among them."""
        return len(self._checked.paths)

    @property
    def is_broken(self) -> bool:
        """Return whether something is wrong with a card, so that pages may be missing."""
        return bool(self._checked.problems)

    @property
    def failures(self) -> tuple[Problem, ...]:
        """Return the problems of the templates of all pages that were rendered so far."""
        return tuple(self._failures.values())

    def take_failures(self) -> tuple[Problem, ...]:
        """Return those of them that nobody has taken yet."""
        taken, self._taken = self._taken, len(self._failures)
        return self.failures[taken:]

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        """Return the addresses that lead on to pages."""
        return redirects(self._checked.planned.catalogue)

    @property
    def reference(self) -> tuple[SearchRecord, ...]:
        """Return what a search knows of the pages for those who write cards."""
        return tuple(map(_record, self._reference))

    def rendered(self, path: str) -> RenderedPage:
        """Return the Markdown of a page, or a page that says why its template failed."""
        with in_language(self.language):
            page = self._page(path)
            if self._recorder.is_recording and path == PATHS["data"]:
                # It says how large the downloads are, which no face of the cards tells.
                self._recorder.read(_DOWNLOADS, path)
            result = self._renderer.render(page)
            if isinstance(result, Problem):
                self.add_failures([result])
                if self._recorder.is_recording:
                    self._recorder.read(FAILED, path)
                return stand_in(page, result)
            return result

    def _page(self, path: str) -> Page:
        if self._watched is None or not self._recorder.is_recording or path not in self._planned:
            return self.pages[path]
        # Anew, as what a page tells at once of its cards was read by nobody who recorded.
        return self._watched.make(self._planned[path])

    @property
    def recorder(self) -> Recorder:
        """Return what knows which faces of cards are read to render pages that are watched."""
        return self._recorder

    def watch(self, pieces: Known) -> Faces:
        """Have pages that are rendered while somebody records read nothing that is not recorded.

        And ask for ``pieces`` of files before they are made.
        """
        view = watched(self.shown, self._recorder)
        view.faces.add_function(_DOWNLOADS, lambda _: repr(self.downloads()))
        self.files.pieces.keep_by(pieces, view.compared)
        with in_language(self.language):
            for name, known in self.history.collections.items():
                view.faces.add(f"history {name}", known)
            history = self.history.recorded(self._recorder)
            beside = self._beside(history)
            self._watched = SitePlan((), view.compared, beside, self._recorder)
        return view.faces

    def all_rendered(self, *, jobs: int, progress: Progress = SILENT) -> tuple[RenderedPage, ...]:
        """Return the Markdown of every page, made by so many processes."""
        pages: list[RenderedPage] = []
        for part, failures in Partitions(self._part, jobs=jobs).over([*self.pages]):
            pages += part
            self.add_failures(failures)
            progress.step(len(pages), len(self.pages))
        return tuple(pages)

    def _part(self, paths: Sequence[str]) -> tuple[list[RenderedPage], tuple[Problem, ...]]:
        known = len(self._failures)
        return [*map(self.rendered, paths)], self.failures[known:]

    def add_failures(self, problems: Iterable[Problem]) -> None:
        """Take problems of templates into account that were found elsewhere, in their order."""
        for problem in problems:
            self._failures.setdefault((problem.path, problem.line, problem.message), problem)

    def downloads(self) -> Listing:
        """Return what the downloads are, all of which are made when this is first asked."""
        return self.files.downloads()

    def piece(self, name: str) -> str:
        """Return a piece, made."""
        with in_language(self.language):
            return self.files.pieces.make(name)

    def data(self) -> tuple[PlannedData, ...]:
        """Return what the site's scripts read, and programs."""
        with in_language(self.language):
            return tuple(map(self._of_this, self.files.data.values()))

    def pictures(self) -> tuple[PlannedData, ...]:
        """Return the pictures of pages, for previews of links to them."""
        return tuple(map(self._of_this, self.files.pictures.values()))

    def _of_this(self, file: PlannedData) -> PlannedData:
        return replace(file, make=partial(self.content, file.path))

    @property
    def file_paths(self) -> Set[str]:
        """Return where data and pictures are, in their order."""
        with in_language(self.language):
            return self.files.paths

    def content(self, path: str) -> str | bytes:
        """Return the content of one of them."""
        with in_language(self.language):
            file = self.files[path]
            if file.of and self._watched and self._recorder.is_recording:
                return file.of(self._watched.compared)
            return file.make()

    def search(self) -> tuple[SearchRecord, ...]:
        """Return what the site's search knows of each card and list."""
        with in_language(self.language):
            return tuple(search_records(self._checked.planned, self._lists))


def _same(page: Page) -> Page:
    return page


def _record(page: Page | PlannedPage) -> SearchRecord:
    """Return what the search knows of a page that it finds by its title alone."""
    kind = page.kind if isinstance(page, PlannedPage) else ""
    return SearchRecord(page.path, (page.title,), searched_as(kind), page.description)
