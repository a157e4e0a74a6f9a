"""One planner per kind of page: what each page of the site shows; the templates arrange it."""

from .page import Page
from .plan import PlannedPage, SitePlan, plan
from .problems_page import problems_page
from .views import VIEWS

__all__ = ["VIEWS", "Page", "PlannedPage", "SitePlan", "plan", "problems_page"]
