"""What a visitor comes for, done from the home page on, with every step counted."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watched


@dataclass
class Errand:
    """The steps of a visitor: clicks, touches and keys that do something.

    A text that is typed counts with the click into its field, however long it is.
    """

    page: Page
    steps: int = 0

    @classmethod
    def from_home(cls, window: Watched) -> "Errand":
        """Begin on the home page, as one who has looked at it for a while."""
        return cls(window.use(""))

    def click(self, place: Locator) -> None:
        """Click something."""
        place.click()
        self.steps += 1

    def tap(self, place: Locator) -> None:
        """Touch something with a finger."""
        place.tap()
        self.steps += 1

    def press(self, key: str) -> None:
        """Press a key that does something."""
        self.page.keyboard.press(key)
        self.steps += 1

    def choose(self, place: Locator, option: str) -> None:
        """Choose an option of a list, which takes two clicks."""
        place.select_option(label=option)
        self.steps += 2

    def type(self, place: Locator, text: str) -> None:
        """Type a text into a field."""
        self.click(place)
        self.page.keyboard.type(text)

    def open_tab(self, name: str) -> None:
        """Go to a part of the site by its navigation."""
        self.click(self.page.get_by_role("navigation", name="Tabs").get_by_role("link", name=name))

    def show_filters(self) -> None:
        """Open the filters of the table of models, where they do not stand beside it already."""
        button = self.page.get_by_role("button", name="Filters", exact=True)
        expect(button).to_be_visible()
        if button.get_attribute("aria-expanded") == "false":
            self.click(button)

    def follow(self, name: str) -> None:
        """Follow the first link of the article that is called so."""
        self.click(self.page.get_by_role("article").get_by_role("link", name=name).first)

    def search(self, text: str) -> Locator:
        """Type a text into the search; returns the links that it finds, the best first."""
        self.type(self.page.get_by_role("textbox", name="Search", exact=True), text)
        # The theme listens to keys, and letters of other scripts are typed without any.
        self.page.keyboard.press("Shift")
        return self.page.locator(".md-search-result__item").get_by_role("link")
