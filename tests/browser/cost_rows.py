"""The page of costs as tests open and read it."""

from playwright.sync_api import Locator, Page

from tests.browser.conftest import Watched

TIMES = "\N{MULTIPLICATION SIGN}"


def opened(window: Watched, query: str = "") -> Page:
    page = window.open(f"cost/{query}")
    page.locator("[data-cardpress='cost'][data-ready]").wait_for()
    return page


def arithmetic(page: Page, model: str) -> Locator:
    return page.locator(".cp-costs tbody").filter(has=page.get_by_role("link", name=model)).last


def unfolded(page: Page, model: str) -> Locator:
    """Open the providers and the calculation of a model's cost; returns its part of the table."""
    row = arithmetic(page, model)
    row.get_by_role("button").click()
    return row
