"""The arithmetic of a cost is shown to the last digit, with what a reader must know of it."""

from functools import partial
from typing import Any

from playwright.sync_api import Page, Route, expect

from cardpress.comparison import compare
from cardpress.data import data_files
from tests.browser.conftest import Watched
from tests.browser.cost_rows import TIMES, arithmetic, opened
from tests.catalogues import catalogue_of

_TIERED: dict[str, Any] = {
    "name": "Tiered <i>",
    "pricing": [
        {"input": 1.25, "output": 10, "cache_read": 0.125, "source": "one"},
        {"input": 2.5, "output": 15, "above": 200_000, "batch_input": 1.25, "source": "two"},
        {"input": 2.5, "output": 16, "above": 200_000, "source": "three"},
        {"input": 0, "output": 0, "provider": "Trial"},
        {"input": 9, "output": 99, "provider": "Elsewhere <b>"},
    ],
}


def _serve_catalogue(page: Page) -> None:
    """Let the page read another catalogue's records than the site's."""
    files = {
        file.path: file.make()
        for file in data_files(compare(catalogue_of({"tiered": _TIERED})), ending="/")
    }
    for path in (f"assets/data/{name}.js" for name in ("models", "sellers", "site")):
        page.route(f"**/{path}", partial(_answer, files[path]))


def _answer(text: str | bytes, route: Route) -> None:
    route.fulfill(body=text, content_type="text/javascript")


def test_a_batch_of_long_prompts_shows_its_arithmetic(visitor: Watched) -> None:
    _serve_catalogue(visitor.page)
    query = "?input=300000&cached=100000&output=1000&requests=1234567&tier=batch&model=tiered"
    page = opened(visitor, query)
    row = arithmetic(page, "Tiered <i>")
    # 300,000 x $1.25 + 1,000 x $15, per 1M: $0.39; times 1,234,567
    expect(row.locator("tr").first).to_contain_text("$481,481.13")
    marks = "price above 200,000 tokens, cached at the batch price, no batch price for output"
    expect(row).to_contain_text(marks)
    month = row.get_by_role("link", name="sources disagree")
    expect(month).to_have_attribute("title", "disputed: price of output")
    row.get_by_role("button").click()
    lines = [
        f"200,000 input tokens {TIMES} $1.25 / 1M = $0.25",
        f"100,000 cached input tokens {TIMES} $1.25 / 1M = $0.125",
        f"1,000 output tokens {TIMES} $15.00 / 1M = $0.015\ndisputed: $15.00 to $16.00",
        "Per request: $0.25 + $0.125 + $0.015 = $0.39",
        f"Per month: 1,234,567 requests {TIMES} $0.39 = $481,481.13",
    ]
    expect(row.get_by_role("listitem").first).to_be_visible()
    assert row.get_by_role("listitem").all_inner_texts()[:5] == lines
    price = row.get_by_role("link", name="$15.00", exact=True)
    source = f"{visitor.address}models/tiered/#source.two"
    assert price.evaluate("link => link.href") == source


def test_the_cheapest_provider_is_named_and_all_others_are_a_step_away(visitor: Watched) -> None:
    _serve_catalogue(visitor.page)
    page = opened(visitor, "?requests=1000&input=1000&output=1000")
    row = arithmetic(page, "Tiered <i>")
    expect(row.locator("td").first).to_contain_text("Acme")
    button = row.get_by_role("button", name="and 2 others")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    providers = row.locator(".cp-providers tbody tr")
    # The developer is marked, and what is given away stands last.
    expect(providers.locator("th")).to_have_text(["Acmedeveloper", "Elsewhere <b>", "Trial"])
    expect(providers.locator("td:first-of-type")).to_contain_text(["$11.25", "$108.00", "$0.00"])
    button.click()
    expect(row.locator(".cp-providers")).to_be_hidden()
