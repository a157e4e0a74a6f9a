"""The search as a visitor types into it: what is called so comes first, then what says so."""

import json
import re
from collections.abc import Iterator
from urllib.request import urlopen

from playwright.sync_api import Locator, Page, expect

from cardpress.catalogue import Catalogue
from cardpress.catalogue.names import names_of
from cardpress.loader import FOLDER_OF
from tests.browser.conftest import Watched
from tests.browser.searching import search_for
from tests.frozen import compared

# The theme's messages: 0 gives the index, 1 says that it is read, 2 asks and 3 answers.
_ASK = """async ([docs, config, queries]) => {
  const worker = new Worker(JSON.parse(document.getElementById("__config").textContent).search);
  const answer = (type, data) => new Promise(resolve => {
    worker.onmessage = ({ data: message }) => resolve(message.data);
    worker.postMessage({ type, data });
  });
  await answer(0, { docs, config, options: { suggest: true } });
  const found = [];
  for (const query of queries) {
    const { items } = await answer(2, query);
    found.push(items.slice(0, 2).map(group => [group[0].location, group[0].score]));
  }
  worker.terminate();
  return found;
}"""


_TITLES = {
    "Lumen-4.2": ["Lumen-4.2", "Lumen-4.2-mini"],
    "lumen-4.2-2025": ["Lumen-4.2"],
    "opal 4": ["Opal 4", "Opal 4.5"],
    "lumen4.2": ["Lumen-4.2", "Lumen-4.2-mini"],
    "cygnus.nimbus-pro-v1:0": ["Nimbus Pro"],
    "shenkong r1": ["Shenkong R1 深空"],
    "patchwork-verif": ["Patchwork Verified"],
    "borealis sonata 4.5": ["Opal Sonata 4.5"],
    "туманность": ["Nebula Ultra 253B Instruct Preview of the Federation of Open Models"],
}
_PATHS = {
    "marmalade": "benchmarks/keyboard/",
    "how to add a model": "contribute/",
    "disagree": "disagreements/",
}


def _catalogue() -> Catalogue:
    return compared().catalogue


def _fold(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _named() -> Iterator[tuple[str, str]]:
    """Yield every name, alias, API id and id of a card, with the address of its page."""
    for kind, folder in FOLDER_OF.items():
        for card_id, file in _catalogue().cards(kind).items():
            for name in {card_id, *names_of(file.card)}:
                yield name, f"{folder}/{card_id}/"


def _type(page: Page, text: str) -> Locator:
    """Type into the search; gives the titles of what is found, best first."""
    search_for(page, text)
    return page.locator(".md-search-result__list article > h1")


def test_every_name_alias_and_api_id_finds_its_card_first(visitor: Watched) -> None:
    page = visitor.open("")
    with urlopen(f"{visitor.address}search/search_index.json") as answer:
        index = json.load(answer)
    pages: dict[str, set[str]] = {}
    for name, address in _named():
        pages.setdefault(_fold(name), set()).add(address)
    typed = [spelled for name, _ in _named() for spelled in (name, name.lower().replace("-", " "))]
    found = page.evaluate(_ASK, [index["docs"], index["config"], typed])
    wrong = [
        (text, best)
        for text, best in zip(typed, found, strict=True)
        if not best or best[0][0] not in pages[_fold(text)]
    ]
    assert len(typed) > 200
    assert wrong == []
    # The key Enter opens what has the highest score.
    assert all(best[0][1] > best[1][1] for best in found if len(best) == 2)


def test_what_is_called_as_typed_comes_first(visitor: Watched) -> None:
    page = visitor.open("")
    for typed, titles in _TITLES.items():
        found = _type(page, typed)
        for place, title in enumerate(titles):
            expect(found.nth(place), typed).to_have_text(title)


def test_an_organization_comes_before_its_models_and_these_before_others(visitor: Watched) -> None:
    models = _catalogue().models.values()
    names = {file.card.name for file in models if file.place.organization == "pebble"}
    found = _type(visitor.open(""), "pebble foundation")
    expect(found.first).to_have_text("Pebble Foundation")
    expect(found.nth(9)).to_be_attached()  # the list has ten, and more as it is scrolled
    assert set(found.all_text_contents()[1:10]) <= names


def test_a_model_is_opened_by_the_key_enter(visitor: Watched) -> None:
    page = visitor.open("")
    expect(_type(page, "lumen-4").first).to_have_text("Lumen-4")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"^{re.escape(visitor.address)}models/lumen-4/"))


def test_what_is_typed_is_completed_to_a_name(visitor: Watched) -> None:
    page = visitor.open("")
    expect(_type(page, "opal son").first).to_contain_text("Sonata")
    expect(page.locator(".md-search__suggest")).to_have_text("opal sonata")


def test_text_is_found_where_no_name_is(visitor: Watched) -> None:
    page = visitor.open("")
    for typed, path in _PATHS.items():
        _type(page, typed)
        link = page.locator(".md-search-result__list").get_by_role("link").first
        wanted = re.compile(f"^{re.escape(visitor.address + path)}")
        expect(link, typed).to_have_attribute("href", wanted)


def test_two_models_are_answered_by_their_comparison_and_a_wish_by_the_table(
    visitor: Watched,
) -> None:
    page = visitor.open("")
    answers = {
        "lumen-4.2 vs opal sonata 4.5": ("Lumen-4.2 vs Opal Sonata 4.5", "Comparison", "compare/"),
        "open source embedding": ("Models: open weights, Embedding Model", "Table", "models/?"),
        "price": ("Cost", "", "cost/"),
    }
    for typed, (title, kind, path) in answers.items():
        expect(_type(page, typed).first, typed).to_have_text(title)
        first = page.locator(".md-search-result__link").first
        href = first.get_attribute("href") or ""
        assert href.startswith(visitor.address + path), typed
        if kind:
            expect(first.locator(".md-tag"), typed).to_have_text(kind)
    found = _type(page, "open source embedding")
    expect(found.first).to_have_text("Models: open weights, Embedding Model")
    page.keyboard.press("Enter")
    wanted = page.get_by_role("button", name="Remove the filter Weights: Open")
    expect(wanted).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Type: Embedding Model"))).to_be_visible()


_INSIDE = r"""marks => marks.map(mark => mark.previousSibling?.data ?? "")
  .filter(before => /[\p{L}\p{N}]$/u.test(before)).length"""


def test_no_mark_of_a_search_begins_inside_a_word(visitor: Watched) -> None:
    page = visitor.open("models/lumen-4/?h=de")
    marks = page.locator("article mark[data-md-highlight]")
    expect(marks.first).to_be_attached()
    assert "Model" in page.locator("article").inner_text()
    assert marks.evaluate_all(_INSIDE) == 0
