"""The light and the dark theme, as a visitor chooses between them."""

from playwright.sync_api import Page, expect


def choose_theme(page: Page, title: str) -> None:
    """Choose a theme by its title, and wait until the page has it."""
    page.get_by_title(f"Switch to the {title} theme").click()
    expect_theme(page, title)


def expect_theme(page: Page, title: str) -> None:
    """Expect the page to be in a theme."""
    scheme = {"dark": "slate", "light": "default"}[title]
    expect(page.locator("body"), page.url).to_have_attribute("data-md-color-scheme", scheme)
