"""The pictures of the pages of a site, as files of it that are drawn when they are asked for."""

from collections.abc import Iterable, Iterator
from functools import partial

from cardpress.charts import draw_picture
from cardpress.comparison import Compared
from cardpress.data import PlannedData
from cardpress.pages import PlannedPage, SitePlan, pictured, pictured_pages


def planned_pictures(
    pages: Iterable[PlannedPage], compared: Compared, site: str
) -> Iterator[PlannedData]:
    """Yield the picture of each page that has one, with the name of the ``site`` on it."""
    for path, page in pictured_pages(pages):
        of = partial(_drawn, page, site)
        yield PlannedData(path, partial(of, compared), of)


def _drawn(page: PlannedPage, site: str, compared: Compared) -> bytes:
    return draw_picture(pictured(SitePlan((), compared).make(page).head, site))
