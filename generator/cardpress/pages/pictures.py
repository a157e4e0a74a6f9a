"""The pictures of pages: which pages have one, where it lies, and what it shows."""

from collections.abc import Iterable, Iterator

from cardpress.charts import Pictured

from .page import PageHead
from .plan import PlannedPage

_KINDS = ("home", "model", "benchmark", "organization")
"""Pages of lists and tools have that of the home page, as those of pairs: they are too many."""
HOME_PICTURE = "picture.png"


def pictured_pages(pages: Iterable[PlannedPage]) -> Iterator[tuple[str, PlannedPage]]:
    """Yield the path of each picture on the site, with the page of which it is."""
    for page in pages:
        if page.kind in _KINDS:
            yield picture_path(page.path), page


def picture_path(page: str) -> str:
    """Return where the picture of a page lies, given the path of the page."""
    return HOME_PICTURE if page == "index.md" else page.removesuffix(".md") + ".png"


def pictured(head: PageHead, site: str) -> Pictured:
    """Return what the picture of a page shows on a site of some name."""
    return Pictured(head.name, head.by, head.figures, site)
