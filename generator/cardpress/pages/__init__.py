"""One planner per kind of page: what each page of the site shows; the templates arrange it."""

from .beside import NOTHING, Beside
from .page import NO_HEAD, Page, PageHead
from .pictures import HOME_PICTURE, picture_path, pictured, pictured_pages
from .plan import PlannedPage, SitePlan, changed_cards, plan
from .planned_pages import PlannedPages
from .problems_page import problem_pages, problems_page
from .records import Dataset, Software
from .views import VIEWS

__all__ = [
    "HOME_PICTURE",
    "NOTHING",
    "NO_HEAD",
    "VIEWS",
    "Beside",
    "Dataset",
    "Page",
    "PageHead",
    "PlannedPage",
    "PlannedPages",
    "SitePlan",
    "Software",
    "changed_cards",
    "picture_path",
    "pictured",
    "pictured_pages",
    "plan",
    "problem_pages",
    "problems_page",
]
