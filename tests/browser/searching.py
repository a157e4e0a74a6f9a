"""The search, as a visitor types into it."""

from playwright.sync_api import Page


def search_for(page: Page, text: str) -> None:
    """Type a text into the search instead of what stands there."""
    page.get_by_role("textbox", name="Search", exact=True).click()
    page.keyboard.press("Control+a")
    page.keyboard.type(text)
    # The theme listens to keys, and letters of other scripts are typed without any.
    page.keyboard.press("Shift")
