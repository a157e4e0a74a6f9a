"""The page of costs as tests open and read it."""

from playwright.sync_api import Locator, Page

from tests.browser.conftest import Watched

TIMES = "\N{MULTIPLICATION SIGN}"


def opened(window: Watched, query: str = "") -> Page:
    page = window.open(f"cost/{query}")
    page.locator("[data-cardpress='cost'][data-ready]").wait_for()
    return page


def arithmetic(page: Page, model: str) -> Locator:
    return page.locator(".cp-costs tbody").filter(has=page.get_by_role("link", name=model)).last


def unfolded(page: Page, model: str) -> Locator:
    """Open the providers and the calculation of a model's cost; returns its part of the table."""
    row = arithmetic(page, model)
    row.get_by_role("button").click()
    return row


def costs(page: Page) -> dict[str, tuple[str, str]]:
    """Return what stands in the rows of either table: by model, the first two amounts."""
    read = """table => [...table.rows].flatMap(row => {
      const [name, , month, request] = [...row.cells].map(cell => cell.querySelector("a, span"));
      return request ? [[name, month, request].map(each => each.textContent)] : [];
    })"""
    rows = page.locator("article table").first.evaluate(read)
    # Without scripts the word stands behind the link, in it where a script has made the name.
    return {name.removesuffix(" (unconfirmed)"): (month, request) for name, month, request in rows}
