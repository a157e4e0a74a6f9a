"""Makes waiting pages whole: Markdown, HTML, and the theme around it, each without the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from cardpress import writer

from .frames import Frames
from .generated_page import GeneratedPage
from .own_pages import Missing, lead_to_written_pages

_OF_SEARCH = "data-search-"
_log = get_plugin_logger("cardpress")


class MadePage(NamedTuple):
    """A page as it is on the site, and as Markdown, which is empty where the site has none."""

    html: str
    markdown: str


@dataclass
class PageMaker:
    """What is around the pages of a site, once MkDocs has read all that it builds itself."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment
    missing: Missing
    """Places to which pages lead that the written pages there have not."""

    def write(self, pages: Iterable[GeneratedPage]) -> None:
        """Write each page to its place in the site, and keep nothing but its places and links."""
        for page in pages:
            self.put(page, self.made(page))

    def put(self, page: GeneratedPage, made: MadePage) -> None:
        """Write a page as it is on the site to its place there, and beside it as Markdown."""
        writer.write_text(Path(page.file.abs_dest_path), made.html)
        page.write_markdown(made.markdown)

    def compile_theme(self, page: GeneratedPage) -> None:
        """Have the theme's templates compiled, which processes that begin from here then share."""
        # A template compiles what it includes once it is rendered.
        context = get_context(self.nav, self._listed, self.config, page)
        self.env.get_template("main.html").render(context)

    def made(self, page: GeneratedPage) -> MadePage:
        """Return a page as it is on the site."""
        page.active = True
        try:
            self._convert(page)
            return MadePage(self._in_theme(page), page.as_markdown)
        except Exception:
            _log.error("%s: the page could not be built", page.file.src_uri)
            raise
        finally:
            page.active, page.frame = False, None
            page.forget_content()

    def _convert(self, page: GeneratedPage) -> None:
        page.convert(self.config, self.files)
        for target, places in lead_to_written_pages([page]).items():
            self.missing.setdefault(target, set()).update(places)
        page.content = self.config.plugins.on_page_content(
            page.content or "", page=page, config=self.config, files=self.files
        )

    def _in_theme(self, page: GeneratedPage) -> str:
        # As MkDocs does with each page that it has read.
        template = self.env.get_template(page.meta.get("template", "main.html"))
        whole = self._frames.rendered(template, self._context(page))
        return self.config.plugins.on_post_page(whole, page=page, config=self.config)

    def _context(self, page: GeneratedPage) -> TemplateContext:
        context = get_context(self.nav, self._listed, self.config, page)
        # The theme's search, which omits the page, would still go through all of it to delete
        # attributes of its own.
        content = page.content or ""
        page.content = content if _OF_SEARCH in content else ""
        context = self.config.plugins.on_page_context(
            context, page=page, config=self.config, nav=self.nav
        )
        page.content = page.content or content
        return context

    @property
    def is_framed(self) -> bool:
        """Return whether the theme around pages is its own, of which we know what it depends on."""
        return bool(self.env.globals.get("cardpress_framed"))

    @cached_property
    def _frames(self) -> Frames:
        return Frames(self.env)

    @cached_property
    def _listed(self) -> Sequence[File]:
        return self.files.documentation_pages()

    def check_links(self, pages: Iterable[GeneratedPage]) -> None:
        """Tell of links to places that are not there, as MkDocs does once it has built all."""
        level = self.config.validation.links.anchors
        for page in pages:
            page.validate_anchor_links(files=self.files, log_level=level)
