"""What a card says already is nothing new, whatever its spelling; what differs stands beside it."""

from pathlib import Path
from typing import Any

import yaml

from cardpress.checked import configured
from cardpress.importers import Draft
from cardpress.importers.importing import ImportedCard, Wish, imported
from tests.conftest import MakeRoot

_PLACE = "cards/models/acme/case.yml"
_URL = "https://lists.acme.dev/models"
_CARD = """
name: Case
type: Large Language Model
aliases: [case-2026-01-15]
summary: A case.
sources:
  list: {title: Acme's list, url: "https://lists.acme.dev/models/", accessed: 2026-01-01}
  paper: {title: "A paper: on Case"}
release_date: 2026-01
license: {name: Apache License 2.0, spdx: Apache-2.0, source: list}
specifications:
  context_window: {value: 128000, note: as it is called}
  modalities: {input: [text, pdf]}
  reasoning: {value: true, source: paper}
benchmarks:
  Simple Sums: {score: 71.46, settings: {tools: false}}
pricing:
  - {input: 1, output: 2, batch_input: 0.5, checked: 2026-01-01}
  - {provider: Together AI, input: 1, checked: 2026-01-01, note: on request}
resources: {Paper: "https://acme.dev/paper"}
training:
  datasets: {name: Fine Web}
"""
_RESULT = {"score": 71.5, "settings": {"tools": False}}
_PRICE = {"input": 1, "checked": "2026-01-01"}
# What a draft says of it, from the same list read on the same day.
_NOTHING_NEW: dict[str, dict[str, Any]] = {
    "a size by its short name": {"specifications": {"context_window": 131072}},
    "a day in a month": {"release_date": "2026-01-15"},
    "an identifier": {"license": {"name": "apache_2_0"}},
    "PDF files are files": {"specifications": {"modalities": {"input": ["file", "text"]}}},
    "a rounded score": {"benchmarks": {"sums": _RESULT}},
    "a score as a fraction": {"benchmarks": {"sums": {"score": 0.7146}}},
    "a batch in a row of its own": {"pricing": [{"tier": "batch", "input": 0.5}]},
    "the maker by name": {"pricing": [{**_PRICE, "provider": "ACME"}]},
    "a seller in another spelling": {"pricing": [{**_PRICE, "provider": "together-ai"}]},
    "a name in another spelling": {"aliases": ["Case 2026-01-15", "CASE"]},
    "an address by another title": {"resources": {"Report": "https://acme.dev/paper"}},
    "a part of a list of records": {"training": {"datasets": [{"name": "fine-web"}]}},
    "a summary that it has": {"summary": "a case"},
}
_NEW: dict[str, tuple[dict[str, Any], list[str]]] = {
    "another size": (
        {"specifications": {"context_window": 200000}},
        ["- {value: 200000, source: list}"],
    ),
    "another source": (
        {"specifications": {"reasoning": True}},
        ["- {value: true, source: list}"],
    ),
    "another side": (
        {"specifications": {"modalities": {"input": ["text", "file"], "output": ["text"]}}},
        ["- {input: [text, file], output: [text], source: list}"],
    ),
    "other conditions": (
        {"benchmarks": {"sums": {**_RESULT, "settings": {"tools": True}}}},
        ["settings: {tools: true}"],
    ),
    "an amount that a row lacks": (
        {"pricing": [{**_PRICE, "output": 2, "cache_read": 0.1}]},
        ["- {cache_read: 0.1, checked: 2026-01-01, source: list}"],
    ),
    "another amount of the same day": (
        {"pricing": [{**_PRICE, "input": 3, "locator": "cases.case"}]},
        ["note: listed as cases.case"],
    ),
    "another amount of a later day": (
        {"pricing": [{"input": 3, "checked": "2026-02-01", "locator": "cases.case"}]},
        ["- {input: 3, checked: 2026-02-01, source: list, locator: cases.case}"],
    ),
    "another name": ({"aliases": ["Case Two", "Case 2026-01-15"]}, ["Case Two"]),
}


def _import(root: Path, card: dict[str, Any], day: str = "2026-01-01") -> ImportedCard:
    sources = {"acme": {"title": "The list", "url": _URL, "accessed": day}}
    draft = Draft({"sources": sources, **card}, "acme", "case", ("case",))
    outcome = imported(root, configured(root), [draft], Wish())
    assert outcome.missing == ()
    return outcome.cards[0]


def _added(card: ImportedCard) -> str:
    before = (card.before or "").splitlines()
    return "\n".join(line for line in card.text.splitlines() if line not in before)


def test_a_value_in_another_spelling_is_nothing_new(catalogue: MakeRoot) -> None:
    root = catalogue({_PLACE: _CARD})
    for case, draft in _NOTHING_NEW.items():
        card = _import(root, draft)
        assert card.text == card.before, case
        assert card.losses == (), case


def test_another_value_stands_beside_the_one_that_is_there(catalogue: MakeRoot) -> None:
    root = catalogue({_PLACE: _CARD})
    for case, (draft, lines) in _NEW.items():
        added = _added(_import(root, draft))
        assert [line for line in lines if line not in added] == [], f"{case}: {added}"
        assert "acme" not in added, f"{case}: {added}"


def test_a_list_read_on_another_day_is_a_source_of_its_own_but_for_prices(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({_PLACE: _CARD})
    same = _import(root, {"specifications": {"context_window": 128000}}, "2026-02-01")
    assert same.text == same.before
    draft = {
        "specifications": {"context_window": 200000},
        "pricing": [{"input": 3, "checked": "2026-02-01"}],
    }
    card = yaml.safe_load(_import(root, draft, "2026-02-01").text)
    assert f"{card['sources']['acme']['accessed']}" == "2026-02-01"
    assert card["specifications"]["context_window"][1] == {"value": 200000, "source": "acme"}
    assert card["pricing"][2]["source"] == "list"


def test_a_single_value_that_a_card_has_stays_and_the_other_is_told(catalogue: MakeRoot) -> None:
    root = catalogue({_PLACE: _CARD})
    card = _import(root, {"summary": "Another case.", "name": "Cased"})
    assert card.text == card.before
    [loss] = card.losses
    assert (loss.field, loss.value) == ("summary", "Another case.")


def test_a_new_card_has_the_sources_of_its_draft_though_no_figure_cites_them(
    catalogue: MakeRoot,
) -> None:
    card = _import(catalogue(), {"type": "Embedding Model", "name": "Case", "overview": "Text."})
    assert yaml.safe_load(card.text)["sources"]["acme"]["url"] == _URL
