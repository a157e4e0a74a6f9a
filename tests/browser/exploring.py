"""The chart of the explore page, as tests find it and its points."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watched

ASKED = "explore/?benchmark=score:riddles-diamond:task-version-1.0.0&x=input&scale=log"


def points(page: Page) -> Locator:
    return page.locator(".cp-live .cp-dot")


def named(page: Page, name: str) -> Locator:
    return page.get_by_role("link", name=re.compile(f"^{re.escape(name)}; Score: "))


def choose_conditions(page: Page, words: str) -> None:
    """Choose conditions by their words, which the number of models follows."""
    field = page.get_by_label("Conditions", exact=True)
    option = field.locator("option", has_text=re.compile(f"^{re.escape(words)}: "))
    field.select_option(option.get_attribute("value"))


def asked_chart(window: Watched, path: str = ASKED) -> Page:
    page = window.open(path)
    expect(points(page).first).to_be_visible()
    return page
