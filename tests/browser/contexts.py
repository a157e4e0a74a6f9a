"""Contexts of the browser, each with a page that one visitor uses after another."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Page

_MOST_FREE = 12  # as each has a process, which takes memory
# What the browser refuses by a policy of a page, also where it writes nothing to the console.
_TELL_OF_REFUSALS = """document.addEventListener("securitypolicyviolation", event =>
  console.error("refused:", event.effectiveDirective, event.blockedURI));"""


@dataclass
class _Window:
    """A page alone in its context, which the next visitor of the same site may have."""

    kind: str
    page: Page
    session: CDPSession
    size: Any


class Contexts:
    """Contexts by site and options.

    One that a test has left has the files of the site in its cache, as the browser of a visitor
    who comes again, and its process runs: most of what a new one would take. All else of it is
    forgotten.
    """

    def __init__(self, browser: Browser, patience: float) -> None:
        self._browser = browser
        self._patience = patience
        self._free: list[_Window] = []
        self._taken: dict[BrowserContext, _Window] = {}

    def new_page(self, address: str, *, cold: bool, **options: Any) -> Page:
        """Open a page in a context that nobody has now: a cold one has an empty cache, too."""
        kind = json.dumps([address, options], sort_keys=True)
        if window := next(self._free_of(kind), None):
            self._free.remove(window)
            _forget(window, address, files=cold)
        else:
            window = self._new(kind, options)
        # The storage of a folder's pages is no origin's, by which it could be deleted.
        if not address.startswith("file:"):
            self._taken[window.page.context] = window
        return window.page

    def give_back(self, context: BrowserContext) -> None:
        """Keep a context for the next that asks for its kind, or close it."""
        window = self._taken.pop(context, None)
        if not window or not _is_left(window):
            context.close()
            return
        self._free.append(window)
        if len(self._free) > _MOST_FREE:
            self._free.pop(0).page.context.close()

    def _free_of(self, kind: str) -> Iterator[_Window]:
        return (window for window in self._free if window.kind == kind)

    def _new(self, kind: str, options: dict[str, Any]) -> _Window:
        context = self._browser.new_context(**options)
        context.set_default_timeout(self._patience)
        context.add_init_script(_TELL_OF_REFUSALS)
        page = context.new_page()
        return _Window(kind, page, context.new_cdp_session(page), page.viewport_size)


def _is_left(window: _Window) -> bool:
    """Leave the site; gives whether the page is then as good as a new one."""
    page = window.page
    if page.context.pages != [page] or page.viewport_size != window.size:
        return False
    try:
        page.unroute_all()
        page.evaluate("sessionStorage.clear()")
        page.goto("about:blank")
        # Out of the window: else the place where the mouse was would be under it on the next page.
        page.mouse.move(-1, -1)
    except Error:
        return False
    return True


def _forget(window: _Window, address: str, *, files: bool) -> None:
    """Delete what the site has stored and where the page has been, while no page of it is open.

    And its files, if wanted, as they are with one who has never been there.
    """
    if files:
        window.session.send("Network.clearBrowserCache")
    stored = {"origin": address.rstrip("/"), "storageTypes": "all"}
    window.session.send("Storage.clearDataForOrigin", stored)
    window.session.send("Page.resetNavigationHistory")
