"""The catalogues of one site: MkDocs makes an instance of the plugin for each."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from cardpress.language import Language
from cardpress.loader import Settings

from .options import CardpressConfig
from .place import Place


class CataloguePlugin(BasePlugin[CardpressConfig]):
    """What the instances know of each other, once MkDocs has asked each about the settings."""

    place: Place
    settings: Settings
    languages: dict[str, Language]
    """By the folder in which the site is in it."""

    @property
    def sources(self) -> list[Path]:
        """Return what the pages of the catalogue are made of, there or not: files and folders."""
        return self.place.sources(self.settings.folders)


def instances(config: MkDocsConfig) -> Iterator[CataloguePlugin]:
    """Return the plugins of the site's catalogues in their order."""
    return (each for each in config.plugins.values() if isinstance(each, CataloguePlugin))


def until(last: CataloguePlugin, config: MkDocsConfig) -> Iterator[CataloguePlugin]:
    """Yield those that have read their options: up to the one that reads them now."""
    for each in instances(config):
        yield each
        if each is last:
            return


def by_address(config: MkDocsConfig) -> dict[str, Language]:
    """Return the language of each catalogue, by where it stands on the site."""
    return {
        folder + each.place.path: language
        for each in instances(config)
        for folder, language in each.languages.items()
    }
