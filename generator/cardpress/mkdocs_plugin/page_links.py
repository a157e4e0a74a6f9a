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

_log = get_plugin_logger("cardpress")
_LINK = re.compile(r'(<(?:a|img)\s(?:[^<>]*?\s)?(?:href|src)=")([^"]*)"')
_SCHEMES = frozenset({"https", "http", "mailto"})


def without_place(page: str, address: str, place: str) -> str:
    """Return a page's HTML whose links to a place at an address lead to the address alone."""

    def shortened(link: re.Match[str]) -> str:
        to_page, _, fragment = html.unescape(link[2]).partition("#")
        if unquote(fragment) != place or to_page.partition("?")[0] != address:
            return link[0]
        return f'{link[1]}{html.escape(to_page)}"'

    return _LINK.sub(shortened, page)


class PageLinks:
    """The links of one page; ``to_anchors`` is filled as MkDocs reads it from a page."""

    def __init__(
        self, file: File, files: Files, config: MkDocsConfig, instead: Mapping[str, File]
    ) -> None:
        self._file, self._files, self._instead = file, files, instead
        self._levels = config.validation.links
        self.to_anchors: dict[File, dict[str, str]] = {}
        # A table has hundreds of links to few pages, and MkDocs takes 25 µs to find one.
        self._addresses: dict[str, str] = {}
        self._targets: dict[str, tuple[File | None, str]] = {"": (file, "")}

    def resolved(self, page: str) -> str:
        """Return a page's HTML with each link to a file as the address at which it is."""
        return _LINK.sub(lambda link: f'{link[1]}{self._known_address(link[2])}"', page)

    def _known_address(self, written: str) -> str:
        if written not in self._addresses:
            self._addresses[written] = self._address(written)
        return self._addresses[written]

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
        if parts.path not in self._targets:
            self._targets[parts.path] = self._target(parts.path)
        target, path = self._targets[parts.path]
        if target is None or target.inclusion.is_excluded():
            self._report(self._levels.not_found, link, "leads to no page or file of the site")
            return link
        if parts.fragment:
            self.to_anchors.setdefault(target, {})[unquote(parts.fragment)] = link
        return urlunsplit(parts._replace(path=path)) if parts.path else link

    def _target(self, path: str) -> tuple[File | None, str]:
        """Return the file to which a path leads, and its address as seen from the page."""
        joined = posixpath.join(posixpath.dirname(self._file.src_uri), unquote(path))
        place = posixpath.normpath(joined)
        target = self._files.get_file_from_path(place) or self._instead.get(place)
        if target is None:
            return None, ""
        return target, target.url_relative_to(self._file) or quote(target.name)

    def _refused(self, link: str) -> str:
        # Neither a card nor a template of ours has such a link; one that runs code is never kept.
        self._report(logging.WARNING, link, "is no web address; it was left out")
        return "#"

    def _report(self, level: int, link: str, why: str) -> None:
        _log.log(level, "%s: the link '%s' %s", self._file.src_uri, link, why)
