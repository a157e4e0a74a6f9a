"""Nothing that a card states is lost: each value and note is on the model's page and in its data.

A card is made from the schema, with every field that there is, in every list more than once, and a
value of its own in each place.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from cardpress import figures
from cardpress.build import Built, Destination, build
from cardpress.markup import Markdown, to_html
from cardpress.problem import FieldPath
from cardpress.wording import duration
from tests.distinct_cards import distinct_cards
from tests.fuzz.tokens import Element, Part, read

# What no page of a model shows: a waiver is for the check, and a summary for lists of models.
_ELSEWHERE = {("summary",), ("added",)}


@pytest.fixture(scope="module")
def cards() -> dict[str, Any]:
    return distinct_cards()


@pytest.fixture(scope="module")
def built(cards: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = tmp_path_factory.mktemp("whole")
    for path, card in cards.items():
        file = root / f"cards/{path}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(card), encoding="utf-8")
    # With drafts, as the first word of each choice is chosen, and that of an approval is draft.
    made = build(root, destination=Destination(drafts=True))
    assert not [one for one in made.problems if one.severity == "problem"]
    return made


def test_every_value_and_note_is_on_the_models_page(built: Built, cards: dict[str, Any]) -> None:
    page = next(page for page in built.pages if page.path == "models/m0.md")
    parts = read(to_html(Markdown(page.markdown.split("---", 2)[2])))
    shown = " ".join(text for part in parts for text in _texts(part))
    lost = [
        path
        for path, value in _leaves(cards["models/acme/m0"])
        if path not in _ELSEWHERE and not any(form in shown for form in _forms(value))
    ]
    assert not lost, str(lost)


def test_every_value_and_note_is_in_the_models_data(built: Built, cards: dict[str, Any]) -> None:
    text = next(data.text for data in built.data if data.path == "data/v1/models/m0.json")
    data = [value for _, value in _leaves(json.loads(text))]
    lost = [path for path, value in _leaves(cards["models/acme/m0"]) if value not in data]
    assert not lost, str(lost)


def _texts(part: Part) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, Element):
        yield from (value for _, value in part.attributes)


def _leaves(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Any]]:
    """Yield the texts and numbers of a card; a choice, without a digit, is no value of its own."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*path, number))
    elif any(sign.isdigit() for sign in str(value)) and path[-1] not in ("source", "model"):
        yield path, value


def _forms(value: Any) -> list[str]:
    """Return how a page may show a value."""
    if isinstance(value, int | float):
        return [figures.number(value), duration(value)]
    if figures.is_day(value):
        return [figures.date(value), figures.short_date(value)]
    return [value]
