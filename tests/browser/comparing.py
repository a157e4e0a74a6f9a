"""Models set aside and compared, as tests find them on a page."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.models_table import name


def query(*chosen: str) -> str:
    return "?" + "&".join(f"model={model}" for model in chosen)


def in_comparison(page: Page) -> Locator:
    """Find the entries of the models that are compared."""
    return page.get_by_role("list", name="Models in my comparison").get_by_role("listitem")


def expect_compared(page: Page, *chosen: str) -> None:
    expect(in_comparison(page)).to_contain_text([name(model) for model in chosen])
    expect(in_comparison(page)).to_have_count(len(chosen))
    expect(page).to_have_url(
        re.compile(re.escape(f"compare/{query(*chosen)}") + "(&differences)?$")
    )


def basket(page: Page) -> Locator:
    return page.get_by_role("region", name="Models in my comparison")


def box(page: Page, model: str) -> Locator:
    return page.get_by_role("checkbox", name=f"Compare {name(model)}", exact=True)
