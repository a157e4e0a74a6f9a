"""The pages of one build that are made apart from MkDocs, where nothing else has a say in them."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from cardpress.catalogue_site import CatalogueSite
from cardpress.collecting import collecting_seldom, leave_alone, look_again
from cardpress.keeping import BuiltSite, PageStore

from .catalogue_pages import CataloguePages
from .data_meanwhile import DataMeanwhile, begun, last_of
from .generated_file import GeneratedFile
from .generated_page import GeneratedPage
from .kept_pages import KeptPages
from .on_demand import Make, OnDemand
from .own_pages import lead_to_written_pages, tell_missing
from .page_maker import PageMaker
from .policy import Policy
from .search import INDEX
from .shared_out import SharedOut
from .site_files import SiteFiles, is_ours_alone
from .stages import progress_bar
from .text_file import TextFile


class WaitingPages:
    """What a build knows of the pages that it leaves out of MkDocs' own rounds."""

    def __init__(self) -> None:
        self.on_demand = OnDemand()
        self._nav: Navigation | None = None
        self._maker: PageMaker | None = None
        self._early: DataMeanwhile | None = None
        self._late: DataMeanwhile | None = None

    def begin(self, files: Files, config: MkDocsConfig, nav: Navigation) -> None:
        """Have pages wait, once it is known what the site consists of."""
        look_again()
        self.stop()
        self._nav, self._maker = nav, None
        self.on_demand.clear()
        if isinstance(files, SiteFiles) and is_ours_alone(config):
            files.let_pages_wait()

    def stop(self) -> None:
        """Let no other process write any more."""
        for running in filter(None, (self._early, self._late)):
            running.end()
        self._early = self._late = None

    def begin_early(self, files: Files, config: MkDocsConfig, *, jobs: int) -> None:
        """Have so many processes begin to write files of data, while MkDocs reads other pages."""
        if isinstance(files, SiteFiles) and is_ours_alone(config):
            self._early = begun(_data(files), jobs=jobs)

    def finish(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> bool:
        """Do without MkDocs for pages that wait, once it has read all others.

        Return whether there are such pages; nobody has made them yet.
        """
        pages = (file.page for file in files.documentation_pages())
        missing = lead_to_written_pages(page for page in pages if isinstance(page, GeneratedPage))
        if isinstance(files, SiteFiles) and is_ours_alone(config):
            assert self._nav
            files.passes_by = True
            self._maker = PageMaker(config, files, self._nav, env, missing)
        else:
            tell_missing(missing)
        return bool(self._maker)

    @collecting_seldom()
    def write(
        self,
        sites: Sequence[CatalogueSite],
        policy: Policy | None,
        *,
        jobs: int,
        store: Callable[[Files, Navigation], PageStore] | None = None,
        built: BuiltSite | None = None,
    ) -> None:
        """Make these pages, and data, by so many processes; with 0, by as many as cores.

        With a ``store``, pages of the one catalogue of the site may be those of an earlier build,
        and those that it has ``built`` may stand there.
        """
        assert self._maker
        assert self._nav
        pages, kept = [*self._waiting()], None
        if store and len(sites) == 1 and self._maker.is_framed:
            known = store(self._maker.files, self._nav)
            kept = KeptPages(known, sites[0], self._maker, pages, built)
        shared_out, data = SharedOut(self._maker, sites, policy, kept), self._take_data()
        # What is kept has to be known now.
        late = [] if kept or jobs == 1 else last_of(data)
        later = frozenset(late)
        now = (file for file in data if file not in later)
        shared_out.write(pages, now, jobs=jobs, progress=progress_bar())
        if kept:
            kept.keep(shared_out.written)
        tell_missing(self._maker.missing)
        leave_alone()
        if late:
            self._late = DataMeanwhile(late, jobs=1)

    def finish_data(self) -> None:
        """Have all files of data be there, which were written while MkDocs wrote its pages."""
        late, self._late = self._late, None
        if late:
            late.finish()

    def check_links(self) -> None:
        """Tell of links of these pages to places that are not there."""
        if self._maker:
            self._maker.check_links(self._waiting())

    def renew(self, catalogues: Iterable[CataloguePages]) -> None:
        """Have the pages of catalogues made when they are asked for.

        As well those that it has made: they may list cards that have changed since.
        """
        assert self._maker
        self._take_data()
        self.on_demand.renew(self._files(catalogues))
        leave_alone()

    def renew_all(self, pages: CataloguePages) -> None:
        """Have the index of the search made when it is asked for, too."""
        self.on_demand.renew(self._files([pages]) | {INDEX: pages.index})

    def _take_data(self) -> list[TextFile]:
        """Return the files of data that nobody has written; MkDocs writes none of them any more."""
        assert self._maker
        early = self._early.end() if self._early else frozenset()
        self._early = None
        for file in self._maker.files:
            if isinstance(file, TextFile):
                file.made_apart = True
        return [file for file in _data(self._maker.files) if file not in early]

    def _waiting(self) -> Iterator[GeneratedPage]:
        assert self._maker
        assert isinstance(self._maker.files, SiteFiles)
        return self._maker.files.waiting(InclusionLevel.is_included)

    def _files(self, catalogues: Iterable[CataloguePages]) -> dict[str, Make]:
        return dict(file for pages in catalogues for file in pages.on_demand(self._made))

    @property
    def is_on_demand(self) -> bool:
        """Return whether the pages of the last build are made when they are asked for."""
        return self.on_demand.is_serving

    def _made(self, page: GeneratedPage) -> str:
        assert self._maker
        return self._maker.made(page).html


def _data(files: Files) -> Iterator[TextFile]:
    own = (file for file in files if isinstance(file, TextFile))
    data = (file for file in own if not isinstance(file, GeneratedFile))
    return (file for file in data if file.inclusion.is_included())
