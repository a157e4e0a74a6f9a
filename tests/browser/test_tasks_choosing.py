"""A model chosen: by license and score, beside a rival, by language, by what becomes of inputs."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.errands import Errand
from tests.browser.models_table import choice, shown, table


def test_the_cheapest_open_model_for_business_with_a_long_context_by_its_score(
    visitor: Watched,
) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.click(errand.search("open weights commercial").first)
    errand.show_filters()
    for legend, value in (("Weights", "Open"), ("Commercial use", "Allowed")):
        expect(choice(page, legend, value)).to_be_checked()
    errand.type(page.get_by_label("Context from"), "128k")
    errand.click(page.get_by_role("button", name="Choose a benchmark"))
    errand.choose(page.get_by_label("Benchmark", exact=True), "LivePatch")
    errand.type(page.get_by_label(re.compile("LivePatch.* from$")), "35")
    price = table(page).get_by_role("columnheader", name=re.compile("^Input price"))
    errand.click(price.get_by_role("button"))
    expect(page.get_by_text(re.compile("^2 of "))).to_be_visible()
    assert shown(page) == ["shenkong-r1", "pebble-9"]
    for model, score in (("Shenkong R1", "65.9%"), ("Pebble 9", "38.5%")):
        cells = table(page).get_by_role("row", name=model).get_by_role("cell")
        expect(cells.filter(has_text=score)).to_be_visible()
    assert errand.steps <= 8


def test_whether_a_model_is_better_than_another_at_coding_and_how_far_to_trust_that(
    visitor: Watched,
) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.click(errand.search("opal 4 vs lumen-4.2").first)
    article = page.get_by_role("article")
    expect(article.get_by_role("heading", level=1)).to_contain_text("Lumen-4.2 vs Opal 4")
    answers = article.get_by_role("listitem")
    expect(answers.first).to_contain_text("Same conditions on 1 shared benchmark: Lumen-4.2")
    trust = answers.filter(has_text="1 of 6 shared benchmarks was measured under the same")
    expect(trust).to_be_in_viewport()
    coding = answers.get_by_role("link", name=re.compile("^Coding: no verdict; 3 shared"))
    expect(coding).to_be_in_viewport()
    errand.click(coding)
    row = article.get_by_role("row", name=re.compile("^Patchwork Verified"))
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text("conditions unknown")
    expect(row.get_by_role("cell")).to_contain_text(["80%", "72.5%"])
    assert errand.steps <= 3


def test_embeddings_for_a_language(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.click(errand.search("german embeddings").first)
    expect(table(page)).to_be_visible()
    assert shown(page) == ["vectors-1"]
    assert errand.steps <= 2


def test_a_language_and_a_data_policy_are_asked_for_in_one_search(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.click(errand.search("german data policy").first)
    expect(table(page)).to_be_visible()
    errand.show_filters()
    expect(choice(page, "Languages", "German")).to_be_checked()
    expect(choice(page, "Inputs sent to a seller", "Not used for training")).to_be_checked()
    assert shown(page) == ["vectors-1"]
    assert errand.steps <= 3


def test_languages_and_what_a_seller_does_with_inputs(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.open_tab("Models")
    errand.show_filters()
    errand.click(choice(page, "Languages", "German"))
    errand.click(choice(page, "Inputs sent to a seller", "Not used for training"))
    assert shown(page) == ["vectors-1"]
    errand.click(table(page).get_by_role("link", name="Vectors 1", exact=True))
    article = page.get_by_role("article")
    expect(article.get_by_text("German, English", exact=True)).to_be_visible()
    offers = article.get_by_role("table", name="Availability")
    row = offers.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Crossroads"))
    expect(row.get_by_role("cell")).to_contain_text(["EU", "30 days", "No"])
    assert errand.steps <= 5
