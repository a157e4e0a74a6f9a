"""The pages of one build that are made apart from MkDocs, where nothing else has a say in them."""

from collections.abc import Iterable

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from .catalogue_pages import CataloguePages
from .generated_page import GeneratedPage
from .on_demand import Make, OnDemand
from .own_pages import lead_to_written_pages, tell_missing
from .page_maker import PageMaker
from .search import INDEX
from .site_files import SiteFiles, is_ours_alone
from .text_file import TextFile


class WaitingPages:
    """What a build knows of the pages that it leaves out of MkDocs' own rounds."""

    def __init__(self) -> None:
        self.on_demand = OnDemand()
        self._nav: Navigation | None = None
        self._maker: PageMaker | None = None

    def begin(self, files: Files, config: MkDocsConfig, nav: Navigation) -> None:
        """Have pages wait, once it is known what the site consists of."""
        self._nav, self._maker = nav, None
        self.on_demand.clear()
        if isinstance(files, SiteFiles) and is_ours_alone(config):
            files.let_pages_wait()

    def finish(
        self, env: jinja2.Environment, config: MkDocsConfig, files: Files, *, is_serving: bool
    ) -> None:
        """Make the pages that have waited, once MkDocs has read all others.

        While the site is served, nobody makes them yet: ``renew`` says how.
        """
        pages = (file.page for file in files.documentation_pages())
        missing = lead_to_written_pages(page for page in pages if isinstance(page, GeneratedPage))
        if isinstance(files, SiteFiles) and is_ours_alone(config):
            assert self._nav
            files.passes_by = True
            self._maker = PageMaker(config, files, self._nav, env, missing)
            if is_serving:
                for file in files:
                    if isinstance(file, TextFile):
                        file.on_demand = True
            else:
                self._maker.write(files.waiting(InclusionLevel.is_included))
        tell_missing(missing)

    def check_links(self) -> None:
        """Tell of links of these pages to places that are not there."""
        if self._maker and isinstance(self._maker.files, SiteFiles):
            waiting = self._maker.files.waiting(InclusionLevel.is_included)
            self._maker.check_links(waiting)

    def renew(self, catalogues: Iterable[CataloguePages]) -> None:
        """Have the pages of catalogues made when they are asked for, if MkDocs leaves it to us.

        As well those that it has made: they may list cards that have changed since.
        """
        if self._maker:
            self.on_demand.renew(self._files(catalogues))

    def renew_all(self, pages: CataloguePages) -> None:
        """Have the index of the search made when it is asked for, too."""
        self.on_demand.renew(self._files([pages]) | {INDEX: pages.index})

    def _files(self, catalogues: Iterable[CataloguePages]) -> dict[str, Make]:
        return dict(file for pages in catalogues for file in pages.on_demand(self._made))

    @property
    def is_on_demand(self) -> bool:
        """Return whether the pages of the last build are made when they are asked for."""
        return self.on_demand.is_serving

    def _made(self, page: GeneratedPage) -> str:
        assert self._maker
        return self._maker.made(page)
