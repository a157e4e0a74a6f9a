"""The arithmetic of costs: in scripts as in the generator, and shown to the last digit."""

import random
from functools import partial
from typing import Any

from playwright.sync_api import Page, Route, expect

from cardpress import figures
from cardpress.charts import ScorePlots
from cardpress.comparison import Compared, Cost, Workload, compare, cost, seller_offers
from cardpress.data import data_files
from cardpress.data.models import model_record
from tests.browser.conftest import Watched
from tests.browser.cost_rows import TIMES, arithmetic, opened
from tests.catalogues import catalogue_of

_TIERED: dict[str, Any] = {
    "name": "Tiered <i>",
    "pricing": [
        {"input": 1.25, "output": 10, "cache_read": 0.125, "source": "one"},
        {"input": 2.5, "output": 15, "above": 200_000, "batch_input": 1.25, "source": "two"},
        {"input": 2.5, "output": 16, "above": 200_000, "source": "three"},
    ],
}
_OTHERS: dict[str, dict[str, Any]] = {
    "plain": {"pricing": [{"input": 2, "output": 8, "provider": "Elsewhere"}]},
    "batch": {"pricing": [{"input": 0.1, "output": 1e-7, "batch_input": 0.05}]},
    "numbers": {"pricing": [{"input": 0.1}]},
    "picture": {"pricing": [{"output": 0.04, "per": "image"}]},
    "long": {"pricing": [{"input": 1, "output": 2, "above": 1_000}]},
    "free": {},
}


def _compared() -> Compared:
    return compare(catalogue_of({"tiered": _TIERED, **_OTHERS}))


def _serve_catalogue(page: Page) -> None:
    """Let the page read another catalogue's records than the site's."""
    files = {file.path: file.text for file in data_files(_compared(), ending="/")}
    for path in ("assets/data/models.js", "assets/data/site.js"):
        page.route(f"**/{path}", partial(_answer, files[path]))


def _answer(text: str, route: Route) -> None:
    route.fulfill(body=text, content_type="text/javascript")


def test_the_script_computes_as_the_generator_does(visitor: Watched) -> None:
    compared = _compared()
    records = [
        model_record(file, compared, ScorePlots(compared))
        for file in compared.catalogue.models.values()
    ]
    chance = random.Random(5)
    workloads = []
    for _ in range(200):
        tokens = chance.choice([0, 999, 1_000, 200_000, 200_001, chance.randrange(10**15)])
        cached = chance.choice([0, tokens, tokens // 3])
        output, requests = (chance.choice([0, 7, chance.randrange(10**15)]) for _ in range(2))
        workloads.append(Workload(tokens, cached, output, requests, chance.random() < 0.5))
    compute = """async ([records, workloads]) => {
      const { costOf } = await import(new URL("assets/cardpress/rules/cost.js", document.baseURI));
      const shown = await import(new URL("assets/cardpress/rules/figures.js", document.baseURI));
      return workloads.map(workload => records.map(record => {
        const cost = costOf(workload, record);
        if (typeof cost === "string") return cost;
        const charged = cost.parts.map(part => part.charged);
        const amounts = [shown.sum(cost.perMonth), shown.moneyInFull(cost.perRequest)];
        return [...amounts, cost.row.source, charged];
      }));
    }"""
    found = visitor.open("").evaluate(compute, [records, [vars(each) for each in workloads]])
    offers = [seller_offers(lines) for lines in compared.prices.values()]
    expected = [[_as_shown(cost(each, rows)) for rows in offers] for each in workloads]
    assert found == expected


def _as_shown(found: Cost | str) -> list[Any] | str:
    if not isinstance(found, Cost):
        return found
    month = figures.sum_of_money(found.per_month)
    charged = [part.charged for part in found.parts]
    return [month, figures.money_in_full(found.per_request), found.offer.source, charged]


def test_a_batch_of_long_prompts_shows_itsarithmetic(visitor: Watched) -> None:
    _serve_catalogue(visitor.page)
    query = "?input=300000&cached=100000&output=1000&requests=1234567&batch=1&model=tiered"
    page = opened(visitor, query)
    row = arithmetic(page, "Tiered <i>")
    # 300,000 x $1.25 + 1,000 x $15, per 1M: $0.39; times 1,234,567
    expect(row.locator("tr").first).to_contain_text("$481,481.13")
    marks = "price above 200,000 tokens, cached at the batch price, no batch price of output"
    expect(row).to_contain_text(marks)
    expect(row).to_contain_text("disputed: price of output")
    row.locator("summary").click()
    lines = [
        f"200,000 input tokens {TIMES} $1.25 / 1M = $0.25",
        f"100,000 cached input tokens {TIMES} $1.25 / 1M = $0.125",
        f"1,000 output tokens {TIMES} $15.00 / 1M = $0.015\ndisputed: $15.00 to $16.00",
        "One request: $0.25 + $0.125 + $0.015 = $0.39",
        f"A month: 1,234,567 requests {TIMES} $0.39 = $481,481.13",
    ]
    expect(row.get_by_role("listitem").first).to_be_visible()
    assert row.get_by_role("listitem").all_inner_texts()[:5] == lines
    price = row.get_by_role("link", name="$15.00", exact=True)
    source = f"{visitor.address}models/tiered/#source.two"
    assert price.evaluate("link => link.href") == source
