"""The files of a catalogue, added to a site that may have files of its own at their addresses."""

import os
import posixpath
from collections.abc import Set
from dataclasses import dataclass, replace
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from cardpress.catalogue_site import CatalogueSite
from cardpress.language import Language, in_language
from cardpress.messages import _
from cardpress.pages import Page
from cardpress.rendering import metadata
from cardpress.wording import Redirect

from .edit_links import EditLinks
from .generated_file import GeneratedFile
from .generated_page import GeneratedPage
from .page_links import KnownTargets
from .place import Place
from .redirects import redirect_file
from .text_file import TextFile
from .twins import Twins

_log = get_plugin_logger("cardpress")


@dataclass(frozen=True)
class Surroundings:
    """What a catalogue's files depend on, beside the catalogue.

    ``folder`` is that of the language of the build, ``ours`` are the names of our plugins.
    """

    place: Place
    folder: str
    language: Language
    edit_links: EditLinks
    ours: Set[str]


class Additions:
    """Adds to ``files`` what the site has not, and knows where a page of it stands."""

    def __init__(self, files: Files, config: MkDocsConfig, around: Surroundings) -> None:
        self._files, self._config, self._around = files, config, around
        self._taken = {file.dest_uri: file for file in files if not _is_excluded(file, config)}
        self._made: set[str] = set()
        self._instead: dict[str, File] = {}
        self._targets, self._twins = KnownTargets(), Twins(files, self._instead)
        self.pages: dict[str, GeneratedFile] = {}
        """The file of each page that was added, by its path in the catalogue."""
        self.data: dict[str, TextFile] = {}
        """The files of data that were added, alike."""

    def add(self, site: CatalogueSite) -> None:
        """Add pages, redirects and data, each where its address is free.

        Raises PluginError where another catalogue has a file of that address.
        """
        whole = site.files.whole
        for page in site.pages.values():
            self._add_page(page, site, whole)
        for redirect in site.redirects:
            self._add_redirect(redirect)
        for data in (*site.data(), *site.pictures()):
            path = self._around.place.at(data.path)
            file = TextFile.made_by(data.make, path, self._config)
            file.may_be_kept, file.is_whole = data.of is not None, data.path in whole
            if self._append(self._moved(file)):
                self.data[data.path] = file

    def _add_page(self, page: Page, site: CatalogueSite, whole: Set[str]) -> None:
        place = self._around.place
        file = _page_file(place.at(page.path), page, place, self._config)
        file.plan(partial(site.rendered, page.path), metadata(page), page.card)
        file.day, file.is_whole = page.day, page.path in whole
        self._moved(file)
        if not self._append(file):
            return
        self.pages[page.path] = file
        # A page sets itself on its file, and MkDocs makes none for a file that has one.
        made = GeneratedPage(
            file,
            self._config,
            language=self._around.language,
            instead=self._instead,
            known=self._targets,
        )
        if site.files.has_downloads:
            made.twins = self._twins
            self._twins.add(file)
        made.edit_url = self._around.edit_links.address(page.card) if page.card else None

    def _add_redirect(self, redirect: Redirect) -> None:
        # Made from its addresses alone, those of its language's folder.
        at = Place(self._around.place.root, self._around.folder + self._around.place.path).at
        moved = replace(redirect, path=at(redirect.path), target=at(redirect.target))
        with in_language(self._around.language):
            self._append(redirect_file(moved, self._config))

    def _moved(self, file: File) -> File:
        """Return a file moved to the folder of the language of the build."""
        # Its source is named alike in every language, as links and the menu are.
        file.dest_uri = self._around.folder + file.dest_uri
        return file

    def _append(self, file: File) -> bool:
        """Add a file and return True, or False where another stands at its address."""
        other = self._taken.get(file.dest_uri)
        if other is None:
            self._taken[file.dest_uri] = file
            self._made.add(file.dest_uri)
            self._files.append(file)
            return True
        if file.dest_uri not in self._made:
            self._give_way(file, other)
        return False

    def _give_way(self, file: File, other: File) -> None:
        if isinstance(other.page, GeneratedPage) or other.generated_by in self._around.ours:
            message = _(
                "%(address)s: two catalogues have a page at this address; give one of them "
                "another `path`"
            )
            raise PluginError(message % {"address": file.dest_uri})
        # On purpose, as when a team writes its own home page; by mistake, it is good to know.
        message = _("%(written)s stands in place of the generated %(page)s")
        _log.info("%s", message % {"written": other.src_uri, "page": file.src_uri})
        if other.src_uri != file.src_uri:
            self._instead[file.src_uri] = other


def _is_excluded(file: File, config: MkDocsConfig) -> bool:
    return bool(config.exclude_docs and config.exclude_docs.match_file(file.src_uri))


def _page_file(path: str, page: Page, place: Place, config: MkDocsConfig) -> GeneratedFile:
    file = GeneratedFile.generated(
        config, path, content="", inclusion=_inclusion(page.path, config)
    )
    assert isinstance(file, GeneratedFile)
    # Other plugins ask where a page was written, as for its date: in its card, or in all of them.
    # They would take a page that says it is generated for one without a past, made just now.
    file.abs_src_path = os.fspath(place.root / (page.card or "cards"))
    file.generated_by = None
    file.edit_uri = None
    return file


def _inclusion(path: str, config: MkDocsConfig) -> InclusionLevel:
    """Return whether a menu that nobody has written shows a page."""
    is_list = posixpath.basename(path) == "index.md"
    # This plugin finds nothing else, even where its files name a page; cards are too many for it.
    is_asked_for = "awesome-nav" in config.plugins and "/" not in path
    return InclusionLevel.UNDEFINED if is_list or is_asked_for else InclusionLevel.NOT_IN_NAV
