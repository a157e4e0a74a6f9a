"""Links of a generated page: from paths of Markdown files to addresses, each checked."""

import html
import logging
import posixpath
import re
from collections.abc import Mapping
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from .twins import MARKDOWN

_log = get_plugin_logger("cardpress")
# What needs no decoding: most links between pages, of which a table has hundreds.
_PLAIN_PATH = re.compile(r"(?!/)[\w./-]*", re.ASCII)
_PLAIN_PLACE = re.compile(r"[\w.~-]+", re.ASCII)
# Nearly all begin alike, by which they are found four times as fast.
_LINK = re.compile(r'(<(?:a href|(?:a|img)\s(?:[^<>]*?\s)?(?:href|src))=")([^"]*)"')
_SCHEMES = frozenset({"https", "http", "mailto"})
_Targets = dict[str, tuple[File | None, str]]


def without_place(page: str, address: str, place: str) -> str:
    """Return a page's HTML whose links to a place at an address lead to the address alone."""

    def shortened(link: re.Match[str]) -> str:
        to_page, _, fragment = html.unescape(link[2]).partition("#")
        if unquote(fragment) != place or to_page.partition("?")[0] != address:
            return link[0]
        return f'{link[1]}{html.escape(to_page)}"'

    return _LINK.sub(shortened, page)


def place_of(path: str, file: File) -> str:
    """Return the place in the site's files to which a link in one of them leads."""
    joined = posixpath.join(posixpath.dirname(file.src_uri), unquote(path))
    return posixpath.normpath(joined)


class KnownTargets:
    """Files that links lead to, and their addresses: both are the same for pages of one folder.

    They hold for one list of files: with another, all are forgotten.
    """

    def __init__(self) -> None:
        self._files: Files | None = None
        self._folders = dict[object, _Targets]()

    def of(self, file: File, files: Files) -> "_Targets":
        """Return those of links in a file's folder, by path, to which may be added."""
        if files is not self._files:
            self._files = files
            self._folders.clear()
        # The home page is in one folder with the pages beside it, and at another depth.
        url = "" if file.url in {".", "./"} else file.url
        folder = posixpath.dirname(file.src_uri), posixpath.dirname(url.rstrip("/"))
        return self._folders.setdefault((folder, url.count("/")), {})


class PageLinks:
    """The links of one page; ``to_anchors`` is filled as MkDocs reads it from a page.

    ``known`` are targets of links on pages before it, if any.
    """

    def __init__(
        self,
        file: File,
        files: Files,
        config: MkDocsConfig,
        instead: Mapping[str, File],
        known: KnownTargets | None = None,
    ) -> None:
        self._file, self._files, self._instead = file, files, instead
        self._levels = config.validation.links
        self.to_anchors: dict[File, dict[str, str]] = {}
        self.asked: set[str] = set()
        """The paths to which links lead, as they are written."""
        # A table has hundreds of links to few pages, and MkDocs takes 25 µs to find one.
        self._addresses: dict[str, str] = {}
        self._shared = (known or KnownTargets()).of(file, files)
        self._targets: _Targets = {"": (file, "")}
        self._plain_targets: _Targets = {}

    def resolved(self, page: str) -> str:
        """Return a page's HTML with each link to a file as the address at which it is."""
        return _LINK.sub(self._with_address, page)

    def _with_address(self, link: re.Match[str]) -> str:
        start, written = link.groups()
        address = self._addresses.get(written)
        if address is None:
            address = self._addresses[written] = self._plain(written) or self._address(written)
        return f'{start}{address}"'

    def _plain(self, written: str) -> str | None:
        """Return the address of a link that needs no decoding, or None for any other."""
        path, mark, place = written.partition("#")
        known = self._plain_targets.get(path)
        if known is None:
            known = self._plain_targets[path] = self._plain_target(path)
        target, address = known
        if target is None or (mark and not _PLAIN_PLACE.fullmatch(place)):
            return None
        if not mark:
            return address
        self.to_anchors.setdefault(target, {})[place] = written
        return f"{address}#{place}"

    def _plain_target(self, path: str) -> tuple[File | None, str]:
        target, address = self._found(path) if _PLAIN_PATH.fullmatch(path) else (None, "")
        if target is None or target.inclusion.is_excluded():
            return None, ""
        return target, html.escape(address)

    def _address(self, written: str) -> str:
        link = html.unescape(written)
        try:
            parts = urlsplit(link)
        except ValueError:
            return written  # as in "https://[": no browser follows it anywhere
        if parts.scheme or parts.netloc:
            return written if parts.scheme in _SCHEMES else self._refused(link)
        if parts.path.startswith("/"):
            self._report(self._levels.absolute_links, link, "is not relative to its page")
            return written
        return html.escape(self._relative(link))

    def _relative(self, link: str) -> str:
        parts = urlsplit(link)
        target, path = self._found(parts.path)
        if target is None or target.inclusion.is_excluded():
            self._report(self._levels.not_found, link, "leads to no page or file of the site")
            return link
        if parts.fragment:
            self.to_anchors.setdefault(target, {})[unquote(parts.fragment)] = link
        return urlunsplit(parts._replace(path=path)) if parts.path else link

    def _found(self, path: str) -> tuple[File | None, str]:
        self.asked.add(path)
        if found := self._targets.get(path):
            return found
        found = self._shared.get(path)
        if found is None or not self._is_shared(found[0]):
            found = self._target(path)
            (self._shared if self._is_shared(found[0]) else self._targets)[path] = found
        return found

    def _is_shared(self, target: File | None) -> bool:
        # A page's own address, and those below it, are others from the pages beside it.
        own = self._file.url
        return target is not None and not (own.endswith("/") and target.url.startswith(own))

    def _target(self, path: str) -> tuple[File | None, str]:
        """Return the file to which a path leads, and its address as seen from the page."""
        place = place_of(path, self._file)
        target = self._files.get_file_from_path(place) or self._instead.get(place)
        if target is None:
            return self._twin(place)
        return target, target.url_relative_to(self._file) or quote(target.name)

    def _twin(self, place: str) -> tuple[File | None, str]:
        """Return the page whose Markdown a path leads to, and the address of that."""
        page = self._files.get_file_from_path(place.removesuffix(MARKDOWN))
        if page is None or not place.endswith(f"{MARKDOWN}{MARKDOWN}"):
            return None, ""
        return page, get_relative_url(f"{page.dest_uri}{MARKDOWN}", self._file.url)

    def _refused(self, link: str) -> str:
        # Neither a card nor a template of ours has such a link; one that runs code is never kept.
        self._report(logging.WARNING, link, "is no web address; it was left out")
        return "#"

    def _report(self, level: int, link: str, why: str) -> None:
        _log.log(level, "%s: the link '%s' %s", self._file.src_uri, link, why)
