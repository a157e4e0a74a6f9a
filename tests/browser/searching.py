"""The search, as a visitor types into it."""

from playwright.sync_api import Page


def search_for(page: Page, text: str) -> None:
    """Paste a text into the search instead of what stands there; the errands of visitors type.

    Of a text that is typed, the theme looks for every beginning, which takes long.
    """
    page.get_by_role("textbox", name="Search", exact=True).click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)
    # The theme listens to keys, and what is pasted comes without any.
    page.keyboard.press("Shift")
