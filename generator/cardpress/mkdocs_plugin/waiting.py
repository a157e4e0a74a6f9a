"""The pages of one build that are made apart from MkDocs, where nothing else has a say in them."""

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from .generated_page import GeneratedPage
from .own_pages import lead_to_written_pages, tell_missing
from .page_maker import PageMaker
from .site_files import SiteFiles, is_ours_alone


class WaitingPages:
    """What a build knows of the pages that it leaves out of MkDocs' own rounds."""

    def __init__(self) -> None:
        self._nav: Navigation | None = None
        self._maker: PageMaker | None = None

    def begin(self, files: Files, config: MkDocsConfig, nav: Navigation) -> None:
        """Have pages wait, once it is known what the site consists of."""
        self._nav = nav
        if isinstance(files, SiteFiles) and is_ours_alone(config):
            files.let_pages_wait()

    def finish(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
        """Make the pages that have waited, once MkDocs has read all others."""
        pages = (file.page for file in files.documentation_pages())
        missing = lead_to_written_pages(page for page in pages if isinstance(page, GeneratedPage))
        if isinstance(files, SiteFiles):
            assert self._nav
            files.passes_by = True
            self._maker = PageMaker(config, files, self._nav, env, missing)
            self._maker.make(files.waiting(InclusionLevel.is_included))
        tell_missing(missing)

    def check_links(self) -> None:
        """Tell of links of these pages to places that are not there."""
        if self._maker and isinstance(self._maker.files, SiteFiles):
            waiting = self._maker.files.waiting(InclusionLevel.is_included)
            self._maker.check_links(waiting)
