"""The catalogues of one site: MkDocs makes an instance of the plugin for each."""

import os
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from cardpress import reporting
from cardpress.catalogue_site import CatalogueSite
from cardpress.changes import CatalogueHistory
from cardpress.checked import Checked, check, judged
from cardpress.comparison import Compared
from cardpress.history import NO_HISTORY
from cardpress.keeping import KEY, kept_cards
from cardpress.keeping.history import kept_history
from cardpress.language import ENGLISH, Language, in_language
from cardpress.loader import CardCache, Settings
from cardpress.messages import _
from cardpress.partitions import cores
from cardpress.problem import Problem
from cardpress.rendering import OwnTemplates

from .catalogue_pages import CataloguePages
from .day import day_of
from .options import CardpressConfig
from .place import Place
from .problems import report
from .stages import Stages
from .translated import folder_of_build
from .verdict import Verdict, may_wait

_log = get_plugin_logger("cardpress")


class CataloguePlugin(BasePlugin[CardpressConfig]):
    """What the instances know of each other, once MkDocs has asked each about the settings."""

    place: Place
    settings: Settings
    templates: OwnTemplates
    """The catalogue's own, as they were when the build began: of later edits comes another."""
    pages: CataloguePages
    languages: dict[str, Language]
    """By the folder in which the site is in it."""
    language = ENGLISH
    """That of the build that goes on."""
    is_served = False
    """Whether a person is watching, to whom problems are shown on pages."""
    _sound: Settings | None = None  # the last with which nothing was wrong
    _compared: Compared | None = None  # the cards as they were judged last
    _history: CatalogueHistory | None = None
    _told: Set[Problem] = frozenset()  # the warnings of that
    _verdict: Verdict | None = None  # of which nobody has heard yet

    def __init__(self) -> None:
        self.cards = CardCache()  # of the build before, while a person is watching
        self.stages = Stages()

    def begin_stages(self) -> None:
        """Let a build begin, of which the stages are told."""
        self.stages = Stages()

    def stage_ended(self, stage: str, config: MkDocsConfig, *, processes: int = 0) -> None:
        """Tell how long a stage of the build took, by the one clock of all catalogues."""
        first = next(instances(config))
        with in_language(self.language):
            first.stages.ended(stage, processes)

    @property
    def last_language(self) -> str | None:
        """Return the language of the settings that held last, for a file that cannot be read."""
        return self._sound.configuration.file.language if self._sound else None

    def settle(self, read: Settings) -> None:
        """Take settings that were read, or while a person is watching, those that held before.

        Raises PluginError if something is wrong with them, and there are none to go on with.
        """
        if not read.problems:
            self.settings = self._sound = read
            return
        told = reporting.text(read.problems, 0)
        if not self.is_served or self._sound is None:
            raise PluginError(told)
        # A build that ends would leave every page waiting for the next.
        _log.error("%s\n%s", told, _("until this is mended, the site is as it was before"))
        self.settings = self._sound

    def judge(self, config: MkDocsConfig) -> CatalogueSite:
        """Return the site of the cards as they are now, and log what is wrong with them.

        A card that has not changed is the one of the last build. Raises PluginError for problems,
        unless a person is watching, or wants to look at them. Where nobody is, and nothing is wrong
        so far, the rules go on meanwhile, and `tell_verdict` logs what they find.
        """
        is_shown = self.is_served or self.config.show_problems
        with self._known_cards() as cards, self._known_history() as history:
            found = check(
                self.place.root,
                settings=self.settings,
                as_of=day_of(self.config.as_of),
                drafts=self.is_served or self.config.drafts,
                cache=cards,
                earlier=self._compared,
                by_rules=False,
            )
            past = history.of(found.planned.catalogue) if found.is_configured else NO_HISTORY
        self._compared = found.compared
        if not is_shown and may_wait(found, jobs=self.config.jobs or cores()):
            self._verdict = Verdict(found, self.place.root)
        else:
            found = judged(found, self.place.root) if found.is_configured else found
            self._tell(found, is_shown=is_shown)
        return CatalogueSite(
            found,
            self.place.root,
            is_html=True,
            ending="/" if config.use_directory_urls else ".html",
            name=config.site_name,
            address=self._address(config),
            history=past,
            templates=self.templates,
        )

    def tell_verdict(self, *, has_failed: bool = False) -> None:
        """Log what the rules have found.

        Raises PluginError for problems, unless the build ``has_failed`` for another reason.
        """
        verdict, self._verdict = self._verdict, None
        if verdict:
            self._tell(verdict.end(), is_shown=has_failed)

    def _tell(self, found: Checked, *, is_shown: bool) -> None:
        told, self._told = self._told, frozenset(found.warnings)
        report(found, is_serving=is_shown, told=told)

    @contextmanager
    def _known_cards(self) -> Iterator[CardCache]:
        """Yield the cards of the build before: for the first of a process, those of another."""
        if self._compared:
            yield self.cards
            return
        with kept_cards(self.place.root, key()) as self.cards:
            yield self.cards

    @contextmanager
    def _known_history(self) -> Iterator[CatalogueHistory]:
        """Yield the history of the build before: for the first of a process, that of another."""
        if self._history:
            yield self._history
            return
        with kept_history(self.place.root, key()) as self._history:
            yield self._history

    def _address(self, config: MkDocsConfig) -> str:
        """Return where the catalogue is on the web, empty where the site does not say."""
        site = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
        return site and f"{site}{folder_of_build(config)}{self.place.path}"

    @property
    def sources(self) -> list[Path]:
        """Return what the pages of the catalogue are made of, there or not: files and folders."""
        return self.place.sources(self.settings.folders)


def key() -> str | None:
    """Return the secret with which the site's owner has builds keep what they have made."""
    return os.environ.get(KEY)


def instances(config: MkDocsConfig) -> Iterator[CataloguePlugin]:
    """Return the plugins of the site's catalogues in their order."""
    return (each for each in config.plugins.values() if isinstance(each, CataloguePlugin))


def until(last: CataloguePlugin, config: MkDocsConfig) -> Iterator[CataloguePlugin]:
    """Yield those that have read their options: up to the one that reads them now."""
    for each in instances(config):
        yield each
        if each is last:
            return


def data_folders(config: MkDocsConfig) -> list[str]:
    """Return the folders of the site that hold what programs read, each from the site's root."""
    return [
        f"{folder}{each.place.path}data/"
        for each in instances(config)
        for folder in each.languages
        if each.settings.configuration.parts.data
    ]


def by_address(config: MkDocsConfig) -> dict[str, Language]:
    """Return the language of each catalogue, by where it stands on the site."""
    return {
        folder + each.place.path: language
        for each in instances(config)
        for folder, language in each.languages.items()
    }
