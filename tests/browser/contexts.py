"""Contexts of the browser, each used by one visitor after another."""

import json
from collections import defaultdict
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page


class Contexts:
    """Contexts by site and options.

    One that a test has left has the files of the site in its cache, as the browser of a visitor
    who comes again, which is most of what a new one would load; all else of it is forgotten.
    """

    def __init__(self, browser: Browser, patience: float) -> None:
        self._browser = browser
        self._patience = patience
        self._free: dict[str, list[BrowserContext]] = defaultdict(list)
        self._taken: dict[BrowserContext, str] = {}

    def new_page(self, address: str, *, cold: bool, **options: Any) -> Page:
        """Open a page in a context that nobody has now: a cold one has an empty cache, too."""
        kind = json.dumps([address, options], sort_keys=True)
        if self._free[kind] and not cold:
            context = self._free[kind].pop()
            page = context.new_page()
            _forget(page, address)
        else:
            context = self._browser.new_context(**options)
            context.set_default_timeout(self._patience)
            page = context.new_page()
        # The storage of a folder's pages is no origin's, by which it could be deleted.
        if not cold and not address.startswith("file:"):
            self._taken[context] = kind
        return page

    def give_back(self, context: BrowserContext) -> None:
        """Keep a context for the next that asks for its kind, or close it."""
        if kind := self._taken.pop(context, None):
            for page in context.pages:
                page.close()
            self._free[kind].append(context)
        else:
            context.close()


def _forget(page: Page, address: str) -> None:
    session = page.context.new_cdp_session(page)
    stored = {"origin": address.rstrip("/"), "storageTypes": "all"}
    session.send("Storage.clearDataForOrigin", stored)
    session.detach()
