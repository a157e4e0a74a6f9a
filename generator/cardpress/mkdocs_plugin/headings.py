"""Headings of a generated page: their anchors, links to them, and the page's contents list."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, slugify, strip_tags, unique
from mkdocs.structure.toc import TableOfContents, get_toc

from cardpress.wording.titles import link_to_section

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(r'<[a-z][^<>]*?\sid="([^"]+)"')
_DEEPEST = 6


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


def with_anchors(page: str, links: Permalinks) -> tuple[str, TableOfContents]:
    """Return a page's HTML with an anchor at each heading, and its contents list."""
    used = anchors(page)
    # First those of the page's own sections, whose addresses no heading of a card may take.
    sections = [_named(heading, used) for heading in _HEADING.finditer(page) if _is_ours(heading)]
    own = iter(sections)
    tokens: list[Any] = []  # as Python-Markdown's ``toc`` hands them to MkDocs

    def anchored(heading: re.Match[str]) -> str:
        level, inner = int(heading[1]), heading[2]
        name = strip_tags(inner)
        id_ = next(own) if _is_ours(heading) else _named(heading, used)
        if level in links.levels:
            tokens.append({"level": level, "id": id_, "name": name})
        return f'<h{level} id="{id_}">{inner}{_permalink(id_, links)}</h{level}>'

    marked = _HEADING.sub(anchored, page)
    nested: Any = nest_toc_tokens(tokens)
    return marked, get_toc(nested)


def anchors(page: str) -> set[str]:
    """Return the ids of the elements of a page."""
    return set(_ID.findall(page))


def _is_ours(heading: re.Match[str]) -> bool:
    # On the second level stand the sections of our templates; on any other may stand card text.
    return heading[1] == "2"


def _named(heading: re.Match[str], used: set[str]) -> str:
    slug = slugify(html.unescape(strip_tags(heading[2])), "-").lstrip("_")
    if not _is_ours(heading) and not _NOBODYS.fullmatch(slug):
        slug = f"part.{slug}"
    return unique(slug, used)


# Every id is a variable of all scripts: a model called "Mermaid" would stand where the theme looks
# for the library. No variable has a hyphen; the theme's ids begin with low lines, ours with "cp-".
_NOBODYS = re.compile(r"(?!cp-)[^-]+-.*")


def _permalink(id_: str, links: Permalinks) -> str:
    if links.sign is None:
        return ""
    title = html.escape(links.title)
    return f'<a class="headerlink" href="#{id_}" title="{title}">{links.sign}</a>'
