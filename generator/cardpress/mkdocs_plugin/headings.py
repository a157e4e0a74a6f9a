"""Headings of a generated page: their anchors, links to them, and the page's contents list."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, slugify, strip_tags, unique
from mkdocs.structure.toc import TableOfContents, get_toc

from cardpress.wording.titles import link_to_section

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
# A quotation mark stands in tags alone; in text, CommonMark has its entity. The pattern begins with
# what is always the same, by which it is found ten times as fast.
_ID = re.compile(r'id="(?<=\sid=")([^"]+)"')
_DEEPEST = 6
# The icon before the heading of a section: no word, and nothing to read.
_ICON = re.compile(r"^([^\w\s<>&\"'(\[]+)(?= )")
_DECORATION = r'<span aria-hidden="true">\1</span>'


@dataclass(frozen=True)
class Permalinks:
    """The sign of a link to a section, as HTML, or None for no such link; and what it says."""

    sign: str | None
    title: str
    levels: range

    @classmethod
    def of_site(cls, settings: Mapping[str, Any]) -> "Permalinks":
        """Return them as the site's own settings of Python-Markdown's ``toc`` have them."""
        chosen = settings.get("permalink", True)
        sign = "&para;" if chosen is True else html.escape(chosen or "") or None
        title = str(settings.get("permalink_title") or link_to_section())
        first, _, last = str(settings.get("toc_depth", _DEEPEST)).rpartition("-")
        return cls(sign, title, range(int(first or 1), int(last) + 1))


def with_anchors(page: str, links: Permalinks) -> tuple[str, TableOfContents, set[str]]:
    """Return a page's HTML with an anchor at each heading, its contents list, and all its ids."""
    used = anchors(page)
    # First those of the page's own sections, whose addresses no heading of a card may take.
    sections = [_named(heading, used) for heading in _HEADING.finditer(page) if _is_ours(heading)]
    own = iter(sections)
    permalink = _permalink(links)
    tokens: list[Any] = []  # as Python-Markdown's ``toc`` hands them to MkDocs

    def anchored(heading: re.Match[str]) -> str:
        level, inner = int(heading[1]), heading[2]
        name, _ = _words(inner)
        id_ = next(own) if _is_ours(heading) else _named(heading, used)
        if _is_ours(heading):
            inner, name = _ICON.sub(_DECORATION, inner), _ICON.sub(_DECORATION, name)
        if level in links.levels:
            tokens.append({"level": level, "id": id_, "name": name})
        return f'<h{level} id="{id_}">{inner}{permalink % id_}</h{level}>'

    marked = _HEADING.sub(anchored, page)
    nested: Any = nest_toc_tokens(tokens)
    return marked, get_toc(nested), used


def anchors(page: str) -> set[str]:
    """Return the ids of the elements of a page."""
    return set(_ID.findall(page))


def _is_ours(heading: re.Match[str]) -> bool:
    # On the second level stand the sections of our templates; on any other may stand card text.
    return heading[1] == "2"


def _named(heading: re.Match[str], used: set[str]) -> str:
    _, slug = _words(heading[2])
    if not _is_ours(heading) and not _NOBODYS.fullmatch(slug):
        slug = f"part.{slug}"
    return unique(slug, used)


# Every id is a variable of all scripts: a model called "Mermaid" would stand where the theme looks
# for the library. No variable has a hyphen; the theme's ids begin with low lines, ours with "cp-".
_NOBODYS = re.compile(r"(?!cp-)[^-]+-.*")


# The sections of our templates are the same on thousands of pages.
@lru_cache(maxsize=1024)
def _words(inner: str) -> tuple[str, str]:
    """Return the text of a heading, as HTML without elements, and as in an address."""
    name = strip_tags(inner)
    return name, slugify(html.unescape(name), "-").lstrip("_")


def _permalink(links: Permalinks) -> str:
    """Return a link to a section, with a place for its id."""
    if links.sign is None:
        return "%.0s"
    title, sign = (text.replace("%", "%%") for text in (html.escape(links.title), links.sign))
    return f'<a class="headerlink" href="#%s" title="{title}">{sign}</a>'
