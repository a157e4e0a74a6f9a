"""A network that keeps requests back, or fails, as tests make it."""

import re

from playwright.sync_api import Page, Route

from tests.browser.conftest import Watched

NOT_LOADED = re.compile(r"^error: .*(could not be loaded|ERR_FAILED)")
"""What a browser says of a file that could not be loaded."""


class Held:
    """Requests for some addresses of a page, kept back until they are let go."""

    def __init__(self, page: Page, pattern: str, kinds: tuple[str, ...] = ()) -> None:
        self._routes: list[Route] = []
        self._is_open = False
        self._kinds = kinds
        page.route(pattern, self._hold)

    def _hold(self, route: Route) -> None:
        if self._is_open or (self._kinds and route.request.resource_type not in self._kinds):
            route.continue_()
        else:
            self._routes.append(route)

    def let_go(self) -> None:
        self._is_open = True
        for route in self._routes:
            route.continue_()


def forgive(window: Watched, pattern: re.Pattern[str]) -> None:
    """Take out what the browser says of the failure that a test has made."""
    window.wrong[:] = [each for each in window.wrong if not pattern.search(each)]
