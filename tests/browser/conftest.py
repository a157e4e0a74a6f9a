"""A browser in which nothing may go wrong unnoticed, and the site that most tests visit."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    WebError,
    expect,
    sync_playwright,
)

from tests.browser import chromium
from tests.browser.contexts import Contexts
from tests.browser.serving import served_to_all
from tests.conftest import begin_with

_PATIENCE = 15_000  # milliseconds, for a busy machine
# The theme has read the site's map, and what follows from that has had its turn.
_FOLLOWS_LINKS = """() => new Promise(resolve => {
  const isMap = ({ name }) => name.endsWith("/sitemap.xml");
  const look = () => "document$" in window && performance.getEntriesByType("resource").some(isMap)
    ? setTimeout(resolve) : setTimeout(look, 10);
  look();
})"""
_LONGEST = (
    *("test_visit", "test_hostile", "test_names_of_the_language", "test_theme"),
    *("test_models_table", "test_made_cards", "test_csp", "test_slow_network", "test_cost"),
)
# A container has little shared memory, and root none of the sandbox.
CHROMIUM_FLAGS = ["--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
# Pages are short-lived, and each browser has less than a core: threads of V8 would take more than
# they give.
_ONE_THREAD = "--js-flags=--single-threaded"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    begin_with(_LONGEST, items)


@contextmanager
def launched() -> Iterator[Browser]:
    """Start Chromium without a window."""
    path = chromium.find()
    assert path, "no Chromium: run `make chromium`, or install Debian's package chromium"
    flags = [*CHROMIUM_FLAGS, _ONE_THREAD]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Watched:
    """A page whose requests, messages, errors and dialogs are all written down."""

    address: str
    context: BrowserContext
    page: Page
    wrong: list[str] = field(default_factory=list)
    requested: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.on("request", self._asked)
        self.context.on("console", self._said)
        self.context.on("weberror", self._failed)
        self.context.on("dialog", self._dialog)

    def look_away(self) -> None:
        """Write down nothing more: what comes later is another visitor's."""
        self.context.remove_listener("request", self._asked)
        self.context.remove_listener("console", self._said)
        self.context.remove_listener("weberror", self._failed)
        self.context.remove_listener("dialog", self._dialog)

    def open(self, path: str) -> Page:
        """Open a page of the site by its path, with everything that it loads."""
        self.page.goto(self.address + path, wait_until="load")
        return self.page

    def use(self, path: str) -> Page:
        """Open a page as one who has begun to use it: all that the theme does is there.

        With the site's map, which it reads last, it follows links without a reload.
        """
        page = self.open(path)
        page.mouse.move(200, 200)
        page.evaluate(_FOLLOWS_LINKS)
        return page

    def _asked(self, request: Request) -> None:
        self.requested.append(request)
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.wrong.append(f"request to {request.url}")

    def _failed(self, error: WebError) -> None:
        self.wrong.append(f"error: {error.error}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert"):
            self.wrong.append(f"{message.type}: {message.text}")

    def _dialog(self, dialog: Any) -> None:
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()


Watch = Callable[..., Watched]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the one browser of all tests, which waits as long for what is expected as for all."""
    expect.set_options(timeout=_PATIENCE)
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site of the frozen catalogue under its own policy; gives its home's address."""
    with served_to_all(tmp_path_factory, "under-policy") as address:
        yield address


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Contexts:
    """Return the contexts of the browser."""
    return Contexts(browser, _PATIENCE)


@pytest.fixture
def watch(contexts: Contexts) -> Iterator[Watch]:
    """Open a visitor's window on a site; the test fails on anything that went wrong in it."""
    windows: list[Watched] = []

    def open_window(address: str, *, cold: bool = False, **options: Any) -> Watched:
        page = contexts.new_page(address, cold=cold, **options)
        windows.append(Watched(address, page.context, page))
        return windows[-1]

    yield open_window
    for window in windows:
        contexts.give_back(window.context)
        window.look_away()
    assert [wrong for window in windows for wrong in window.wrong] == []


@pytest.fixture
def visitor(watch: Watch, home: str) -> Watched:
    """Open a window on the site of the frozen catalogue."""
    return watch(home)
