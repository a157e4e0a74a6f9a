"""Hostile cards where sites put their words together: answers, verdicts, boxes, legends, news."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.cost_rows import opened
from tests.browser.hostile_cards import catalogue_of
from tests.browser.hostile_words import TEXTS, WORDS
from tests.browser.searching import search_for
from tests.browser.serving import served
from tests.changing import commit

_WORDS = WORDS[:9]
"""Those of HTML, of which each is a way of its own to have something run."""
_ALIKE = {"version": "1", "settings": {"shots": 5}}
_FOREIGN = (
    ":is(script, img, iframe, form, base, meta, link, style, animate, object, [onload], [srcdoc])"
)


def _cards(root: Path, first: int) -> None:
    """Let each model be measured like its rival, and sold by two at prices from ``first`` on."""
    shared = {"name": "Shared", "category": "Sums", "summary": "Sums."}
    (root / "cards/benchmarks/shared.yml").write_text(json.dumps(shared), "utf-8")
    for number, word in enumerate(_WORDS):
        for model, score in ((f"m{number}", 50 + first), (f"rival-{number}", 70)):
            file = root / f"cards/models/o{number}/{model}.yml"
            card: dict[str, Any] = json.loads(file.read_text("utf-8"))
            card["benchmarks"]["shared"] = {"score": score, **_ALIKE}
            sellers = ((word, first), (f"other {word}", 9))
            card["pricing"] = [{"provider": p, "input": i, "output": 2} for p, i in sellers]
            file.write_text(json.dumps(card), "utf-8")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site of hostile cards whose prices and scores have changed once."""
    folder = tmp_path_factory.mktemp("places")
    root = catalogue_of(folder / "root", _WORDS, TEXTS[:1])
    for first, day in enumerate(("2026-01-15", "2026-02-15"), 1):
        _cards(root, first)
        commit(root, day)
    with served(root, folder / "site") as address:
        yield address


@pytest.fixture
def window(watch: Watch, hostile: str) -> Watched:
    return watch(hostile)


def _expect_written(page: Page, place: Locator, *words: str) -> None:
    """Expect a place to say all words as written, and nothing of them to run or to be a part."""
    for word in words:
        expect(place).to_contain_text(word)
    assert place.locator(_FOREIGN).count() == 0, words
    assert page.evaluate("window.__pwned") is None, words


def test_the_first_screen_and_the_details_of_a_figure_read_as_written(window: Watched) -> None:
    for number, word in enumerate(_WORDS):
        page = window.open(f"models/m{number}/")
        _expect_written(page, page.locator("article .cp-brief").first, word)
        page.locator("article table").get_by_role("link", name="1%").first.click()
        _expect_written(page, page.locator(".cp-details"), word, f"page {word}")


def test_costs_name_providers_as_written(window: Watched) -> None:
    page = opened(window, "?requests=1000&input=1000&output=100")
    for number, word in enumerate(_WORDS):
        page.locator(f"button[aria-controls='cp-working-m{number}']").click()
        providers = page.locator(f"#cp-working-m{number} .cp-providers")
        _expect_written(page, providers, word, f"other {word}")


def test_legends_and_points_of_charts_read_as_written(window: Watched) -> None:
    page = window.open("explore/")
    for number, word in enumerate(_WORDS):
        page.get_by_label("Benchmark").select_option(f"b{number}")
        expect(page).to_have_url(re.compile(f"benchmark=score:b{number}[:&]"))
        _expect_written(page, page.locator(".cp-legend"), word)
        page.locator(".cp-dot").first.hover()
        _expect_written(page, page.get_by_role("article"), word)


def test_verdicts_name_models_and_categories_as_written(window: Watched) -> None:
    for number, word in enumerate(_WORDS):
        rival = f"{number}! {word}"
        for query in (f"?model=m{number}&model=rival-{number}", f"m{number}_vs_rival-{number}/"):
            page = window.open(f"compare/{query}")
            said = page.get_by_role("listitem").filter(has_text="is ahead on 1").first
            _expect_written(page, said, rival)
            kinds = page.get_by_role("listitem").filter(has_text="no verdict").first
            _expect_written(page, kinds, word)
            _expect_written(page, page.get_by_role("figure").first, word, rival)


def test_answers_of_the_search_read_as_written(window: Watched) -> None:
    page = window.open("contribute/")
    found = page.locator(".md-search-result__list")
    for number, word in enumerate(_WORDS):
        rival = f"{number}! {word}"
        search_for(page, f"{word} vs {rival}")
        expect(found.locator("article > h1").first).to_contain_text(f"{word} vs {rival}")
        search_for(page, word)
        answer = found.get_by_role("heading", name=f"Models: {word}", exact=True)
        _expect_written(page, answer, word)
        assert found.locator(_FOREIGN).count() == 0, word


def test_news_retirements_and_data_read_as_written(window: Watched) -> None:
    for path, has in (("new/", "$1.00"), ("retirements/", "2099"), ("data/", "models.csv")):
        page = window.open(path)
        article = page.get_by_role("article")
        expect(article).to_contain_text(has)
        _expect_written(page, article, *(() if path == "data/" else _WORDS))
