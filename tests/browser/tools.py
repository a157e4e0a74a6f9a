"""The tools of a page: what its scripts fill and begin."""

from playwright.sync_api import Page, expect


def expect_ready(page: Page, path: str = "") -> None:
    """Wait for every tool of the page to be ready, told by the ``path`` that was opened.

    Asked anew at each try: a list taken before the next page stood would be of the last one's.
    """
    expect(page.locator("[data-cardpress]:not([data-ready])"), path).to_have_count(0)
