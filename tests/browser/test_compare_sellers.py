"""Who sells the models of a comparison, at which prices, and who sells each for the least."""

import re

from playwright.sync_api import Page, expect

from tests.browser.comparing import query
from tests.browser.conftest import Watched
from tests.browser.cost_rows import arithmetic, opened
from tests.browser.models_table import name

_MODELS = ("lumen-4.2", "opal-4", "pebble-3")
_CHEAPEST = """table => [...table.tHead.rows[0].cells].slice(1).map((head, place) =>
  [...table.tBodies[0].rows].filter(row => row.cells[place + 1].querySelector(".cp-cheapest"))
    .map(row => row.cells[0].textContent))"""

_OVER_OTHERS = """() => [...document.querySelectorAll(".cp-sold td a")].filter(link => {
  const [own, cell] = [link, link.closest("td")].map(each => each.getBoundingClientRect());
  return own.left < cell.left - 1 || own.right > cell.right + 1;
}).map(link => link.textContent)"""


def test_the_cheapest_seller_of_each_model_is_that_of_the_page_of_costs(visitor: Watched) -> None:
    page = visitor.open(f"compare/{query(*_MODELS)}")
    table = page.get_by_role("table", name="Prices by Seller")
    expect(table.get_by_role("columnheader")).to_contain_text(["", *map(name, _MODELS)])
    cheapest = table.evaluate(_CHEAPEST)
    assert any(cheapest)
    amounts = table.get_by_role("link", name=re.compile(r"^\$.* · \$"))
    expect(amounts.first).to_have_attribute("href", re.compile("/models/.*#"))
    costs = opened(visitor)
    for model, sellers in zip(_MODELS, cheapest, strict=True):
        shown = _seller(costs, name(model))
        assert not sellers or shown in sellers, model
    page = visitor.open(f"compare/{query(*_MODELS)}")
    page.set_viewport_size({"width": 390, "height": 844})
    expect(amounts.first).to_be_visible()
    assert page.evaluate(_OVER_OTHERS) == []


def _seller(page: Page, model: str) -> str:
    cell = arithmetic(page, model).locator("tr").first.get_by_role("cell").first
    return str(cell.evaluate("cell => cell.firstChild.textContent"))
