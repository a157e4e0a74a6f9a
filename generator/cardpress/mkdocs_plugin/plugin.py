"""The MkDocs plugin: hands the planned pages to MkDocs, in memory."""

import os
import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cardpress import reporting, writer
from cardpress.build import Built, Destination, build, configured
from cardpress.data import SearchRecord
from cardpress.language import ENGLISH, in_language
from cardpress.loader import CATALOGUE_FILE
from cardpress.messages import _
from cardpress.rendering import RenderedPage
from cardpress.wording import FOLDER

from .assets import STYLES, add_assets, add_script
from .day import day_of
from .generated_page import GeneratedPage
from .languages import site_language
from .navigation import name_pages, set_parents
from .options import CardpressConfig
from .own_pages import lead_to_written_pages
from .policy import Policy, new_policy
from .redirects import redirect_file
from .search import INDEX, with_records
from .shell import slim
from .theme import add_theme_templates

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_log = get_plugin_logger("cardpress")


class CardpressPlugin(BasePlugin[CardpressConfig]):
    """Adds the catalogue's pages to a site, and keeps `mkdocs serve` alive on a broken card."""

    _serving = False
    _language = ENGLISH
    _records: dict[str, SearchRecord] = {}  # by the address of the page
    _policy: Policy | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether a person is watching, to whom problems are shown on pages."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch cards and templates, and add what the pages need to the site's own settings.

        Raises PluginError if the site has no cards, or an option of the plugin is wrong.
        """
        root = _root(config)
        named = self.config.language or configured(root)[0].file.language
        self._language = site_language(named, config, root)
        with in_language(self._language):
            self._configure(config, root)
        return config

    def _configure(self, config: MkDocsConfig, root: Path) -> None:
        day_of(self.config.as_of)  # a wrong day is reported before anything is built
        if not (root / "cards").is_dir():
            message = _("no cards/ folder in %(root)s; cards/ belongs next to mkdocs.yml")
            raise PluginError(message % {"root": root})
        _configuration, problems = configured(root)
        if problems:
            raise PluginError(reporting.text(problems, 0))
        self._policy = new_policy(self.config.policy, config, is_serving=self._serving)
        config.watch += [os.fspath(folder) for folder in _sources(root)]
        add_theme_templates(config, root)
        # Before the site's own styles, which can then override ours.
        config.extra_css.insert(0, STYLES)
        add_script(config)
        if self._language != ENGLISH:
            config.extra["cardpress_language"] = self._language.code

    @event_priority(100)  # before another plugin has the server watch something
    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> "LiveReloadServer":
        """Let the server notice what comes back, or comes for the first time, while it runs."""
        from .watching import keep_watching  # noqa: PLC0415 - a build needs none

        keep_watching(server, config, _sources(_root(config)))
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, except where the site has a page of its own at an address."""
        built = build(
            _root(config),
            language=self._language.code,
            show_problems=self._serving,
            as_of=day_of(self.config.as_of),
            destination=Destination(
                "/" if config.use_directory_urls else ".html",
                is_html=True,
                drafts=self._serving or self.config.drafts,
            ),
        )
        with in_language(self._language):
            self._report(built)
        _set_edit_links(files, config)
        taken = {file.dest_uri for file in files.documentation_pages()}
        urls = self._add_pages(built, files, taken, config)
        self._records = {
            urls[record.path]: record for record in built.search if record.path in urls
        }
        with in_language(self._language):
            for redirect in built.redirects:
                if (file := redirect_file(redirect, config)).dest_uri not in taken:
                    files.append(file)
            add_assets(files, config)
        for data in built.data:
            files.append(File.generated(config, data.path, content=data.text))
        return files

    def _add_pages(
        self, built: Built, files: Files, taken: set[str], config: MkDocsConfig
    ) -> dict[str, str]:
        """Add the pages whose place is not taken, take theirs, and return their URLs by path."""
        urls: dict[str, str] = {}
        for page in built.pages:
            file = _file(page, config)
            if file.dest_uri not in taken:
                files.append(file)
                # It sets itself on its file, and MkDocs makes none for a file that has one.
                GeneratedPage(file, config, language=self._language)
                taken.add(file.dest_uri)
                urls[page.path] = file.url
        return urls

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name pages as the menu does, and set the list of each card's page as its parent."""
        name_pages(files, config)
        set_parents(nav, files)
        return nav

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give our theme templates their messages, under a name that no theme uses.

        Links to written pages are ready by now, too: MkDocs has converted all pages.
        """
        with in_language(self._language):
            lead_to_written_pages(files)
        env.globals["cardpress_message"] = self._language.messages.gettext
        return env

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Exclude pages that have a record from the theme's search; other engines keep them."""
        if page.file.url in self._records:
            page.meta["search"] = {"exclude": True}

    @event_priority(-100)  # after other plugins, whose scripts belong to the policy
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Return the page without the theme's empty lines."""
        output = slim(output)
        if self._policy:
            self._policy.add_page(output, page)
        return output

    @event_priority(-100)
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> None:
        """Leave a page of the theme as it is, and let its scripts be in the policy."""
        if self._policy and template_name.endswith(".html"):
            self._policy.add_template(output_content, Path(config.site_dir, template_name))

    @event_priority(-50)  # after the theme's search has written its index, before it is copied
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add the records of the cards to the theme's index, and write the policy."""
        if self._policy:
            with in_language(self._language):
                self._policy.write(config)
        index = Path(config.site_dir, INDEX)
        if index.is_file():
            writer.write_text(index, with_records(index.read_text("utf-8"), self._records))

    def _report(self, built: Built) -> None:
        for warning in built.warnings:
            _log.info("%s", warning)  # not a warning of MkDocs, which would end a strict build
        if not built.problems:
            return
        if not self._serving:
            raise PluginError(reporting.text(built.problems, built.cards))
        for problem in built.problems:
            _log.error("%s", problem)


def _set_edit_links(files: Files, config: MkDocsConfig) -> None:
    # A template of the site counts paths from the root, MkDocs from the folder of pages.
    for file in files.documentation_pages():
        if file.abs_src_path and config.edit_uri_template:
            file.edit_uri = _below_root(file.abs_src_path, config)


def _sources(root: Path) -> list[Path]:
    # There or not: what comes while the server runs is noticed too.
    return [root / name for name in ("cards", "templates", FOLDER, CATALOGUE_FILE)]


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _below_root(path: str, config: MkDocsConfig) -> str | None:
    full = Path(path).resolve()
    root = _root(config)
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else None


def _file(page: RenderedPage, config: MkDocsConfig) -> File:
    is_list = posixpath.basename(page.path) == "index.md"
    inclusion = InclusionLevel.UNDEFINED if is_list else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.path, content=page.markdown, inclusion=inclusion)
    file.edit_uri = _card_uri(page.card, config) if page.card else None
    return file


def _card_uri(card: str, config: MkDocsConfig) -> str:
    """Return a card's path as the settings count it: from the root, or from the pages' folder."""
    if config.edit_uri_template:
        return card
    return posixpath.relpath(card, _below_root(config.docs_dir, config) or ".")
