"""A generated page's Markdown -> HTML, by CommonMark: no extension of the site reads it."""

from dataclasses import dataclass

from mkdocs.structure.toc import TableOfContents

from cardpress.markup import Markdown, to_html

from .headings import Permalinks, with_anchors
from .highlighting import highlighted
from .marks import with_marks
from .page_links import PageLinks
from .tables import with_headers


@dataclass(frozen=True)
class Converted:
    """A page's HTML, its contents list, and the ids that links can lead to."""

    html: str
    contents: TableOfContents
    anchors: set[str]


def convert(markdown: Markdown, links: PageLinks, permalinks: Permalinks) -> Converted:
    """Return a page as HTML, its links resolved, its headings anchored, its code in colours."""
    # Before the headings, which get links of their own.
    page = with_marks(with_headers(links.resolved(to_html(markdown))))
    return Converted(*with_anchors(highlighted(page), permalinks))
