"""Makes waiting pages whole: Markdown, HTML, and the theme around it, each without the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import jinja2
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from .generated_page import GeneratedPage
from .own_pages import Missing, lead_to_written_pages


@dataclass
class PageMaker:
    """What is around the pages of a site, once MkDocs has read all that it builds itself."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment
    missing: Missing
    """Places to which pages lead that the written pages there have not."""

    def make(self, pages: Iterable[GeneratedPage]) -> None:
        """Write each page to its place in the site, and keep nothing but its places and links."""
        listed = self.files.documentation_pages()
        for page in pages:
            self._make(page, listed)

    def _make(self, page: GeneratedPage, listed: Sequence[File]) -> None:
        page.convert(self.config, self.files)
        for target, places in lead_to_written_pages([page]).items():
            self.missing.setdefault(target, set()).update(places)
        page.content = self.config.plugins.on_page_content(
            page.content or "", page=page, config=self.config, files=self.files
        )
        # As MkDocs does with each page that it has read, the last one no less than the first.
        build._build_page(page, self.config, listed, self.nav, self.env)
        page.forget_content()

    def check_links(self, pages: Iterable[GeneratedPage]) -> None:
        """Tell of links to places that are not there, as MkDocs does once it has built all."""
        level = self.config.validation.links.anchors
        for page in pages:
            page.validate_anchor_links(files=self.files, log_level=level)
