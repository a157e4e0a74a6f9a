"""One planner per kind of page: what each page of the site shows; the templates arrange it."""

from .page import Page
from .plan import plan
from .problems_page import problems_page

__all__ = ["Page", "plan", "problems_page"]
