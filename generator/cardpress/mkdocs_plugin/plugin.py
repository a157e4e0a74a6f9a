"""The MkDocs plugin: hands the planned pages to MkDocs, in memory."""

import os
from functools import partial

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from cardpress.catalogue_site import CatalogueSite
from cardpress.checked import configured, own_language
from cardpress.collecting import leave_alone
from cardpress.keeping import PageStore
from cardpress.language import in_language
from cardpress.partitions import cores
from cardpress.rendering import own_templates

from . import printed
from .additions import Additions, Surroundings
from .assets import SiteParts, add_assets
from .broken_formats import broken_formats_told
from .catalogue_pages import CataloguePages
from .day import day_of
from .edit_links import EditLinks
from .instances import by_address, instances, key, until
from .languages import site_languages
from .navigation import place_pages
from .place import find_place
from .shared_parts import share_parts
from .site import (
    add_to_settings,
    catalogues_module,
    is_guest,
    require_one_language,
    require_own_paths,
    tools_in,
)
from .site_files import SiteFiles
from .site_settings import settings_digest
from .stages import CHECK, FILES, OTHERS, PAGES, SETTINGS
from .theme import add_theme_templates, keep_compiled
from .theme_functions import add_theme_functions
from .translated import folder_of_build, introduce, is_translated
from .written import WrittenCatalogue


class CardpressPlugin(WrittenCatalogue):
    """Adds a catalogue's pages to a site, and keeps `mkdocs serve` alive on a broken card.

    Each catalogue of a site has an instance; what a site has once is the work of the first.
    """

    supports_multiple_instances = True

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch cards and templates, and add what the pages need to the site's own settings.

        Raises PluginError if the site has no cards, or an option of the plugin is wrong.
        """
        if self._is_first(config):
            self.begin_stages()
        self.place = find_place(self.config.root, self.config.path, config)
        root = self.place.root
        self.templates = own_templates(root)
        named = self.config.language or own_language(root, self.last_language)
        self.languages = site_languages(named, config, root)
        self.language = self.languages[folder_of_build(config)]
        with in_language(self.language):
            self.settle(configured(root))
            self._configure(config)
        self.stage_ended(SETTINGS, config)
        return config

    def _configure(self, config: MkDocsConfig) -> None:
        day_of(self.config.as_of)  # a wrong day is reported before anything is built
        require_own_paths(each.place.path for each in until(self, config))
        require_one_language(each.languages for each in until(self, config))
        self._set_policy(config)
        add_theme_templates(config, self.place.root)
        add_to_settings(config)
        config.watch += [os.fspath(path) for path in self.sources]
        self.watch_more()

    @event_priority(50)  # before plugins that look for a page by its path, as of redirects
    def _early(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, except where the site has a page of its own at an address."""
        return files if is_translated(config) else self._add_to(files, config)

    @event_priority(-150)  # after a plugin that leaves out what it does not find in a folder
    def _late(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self._add_to(files, config) if is_translated(config) else files

    on_files = CombinedEvent(_early, _late)

    def _add_to(self, files: Files, config: MkDocsConfig) -> Files:
        self.stage_ended(OTHERS, config)
        with in_language(self.language):
            site = self.site_of(config)
            self.stage_ended(CHECK, config)
            with broken_formats_told():
                files = self._with(site, files, config)
        self.stage_ended(FILES, config)
        return files

    def _with(self, site: CatalogueSite, files: Files, config: MkDocsConfig) -> Files:
        folder, paths = folder_of_build(config), by_address(config)
        links = EditLinks(self.config.edit_uri_template, self.place.root, config)
        ours = {name for name, each in config.plugins.items() if each in [*instances(config)]}
        around = Surroundings(self.place, folder, self.language, links, ours)
        additions = Additions(files, config, around)
        additions.add(site)
        introduce(additions.pages.values(), config)
        pages = CataloguePages(site, additions, is_guest=is_guest(paths))
        if folder:
            pages.records.add(self.pages.records)
        self.pages = pages
        if not self._is_first(config) or folder:
            return files
        parts = [each.settings.configuration.parts for each in instances(config)]
        shared = SiteParts(catalogues_module(paths), tools_in(parts), is_guest=is_guest(paths))
        add_assets(files, config, shared)
        return SiteFiles(files)

    @event_priority(-100)  # after plugins that make the menu
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name pages as the menu does, and set the list of each card's page as its parent."""
        if self._is_first(config):
            # Of all catalogues: what is wrong with one is known before another writes anything.
            for each in instances(config):
                with in_language(each.language):
                    each.tell_verdict()
            place_pages(nav, files, config)
            printed.print_all(files, config)
            self.waiting.begin(files, config, nav)
            if not self.is_served:
                leave_alone()  # all of it lives until the build has ended
                self.waiting.begin_early(files, config, jobs=self._early_jobs)
        return nav

    @property
    def _early_jobs(self) -> int:
        """Return how many processes begin before the pages; what is kept is known only then."""
        jobs = self.config.jobs or cores()
        # Files of data take half as long as the pages, which have processes of their own.
        return 0 if key() or jobs == 1 else max(1, jobs // 3)

    def _add_to_theme(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Have the theme made once for what is alike, and give our templates what they ask for."""
        if self._is_first(config):
            keep_compiled(env)
            share_parts(env, config)
            add_theme_functions(env, config, files, self.language)
        return env

    @event_priority(-200)  # after every other plugin
    def _finish_pages(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Make the pages that have waited; MkDocs has converted all others by now."""
        if self._is_first(config):
            self.stage_ended(OTHERS, config)
            with in_language(self.language), broken_formats_told():
                self._finish_waiting(env, config, files)
        self.pages.tell_failures(is_serving=self.is_served)
        return env

    def _finish_waiting(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
        catalogues = [each.pages for each in instances(config)]
        if not self.waiting.finish(env, config, files):
            return
        if self.is_served:
            self.waiting.renew(catalogues)
        else:
            sites = [pages.site for pages in catalogues]
            processes = self.config.jobs or cores()
            secret = key()
            store = partial(self._store, config, secret) if secret else None
            self.waiting.write(sites, self._policy, jobs=processes, store=store, built=self._built)
            self.stage_ended(PAGES, config, processes=processes)

    def _store(self, config: MkDocsConfig, secret: str, files: Files, nav: Navigation) -> PageStore:
        has_feeds = bool(self.pages.site.history.by_day)
        said = (day_of(self.config.as_of), self.language.code, has_feeds)
        # Of the cards it is told what each page is made from.
        sources = [path for path in self.sources if path.name != "cards"]
        settings = settings_digest(config, files, nav, sources=sources, beside={"said": said})
        return PageStore(self.place.root, secret, settings)

    on_env = CombinedEvent(_add_to_theme, _finish_pages)
