"""A price that names no currency is in that of the catalogue whose card it stands in."""

import json
from pathlib import Path

import pytest

from cardpress.build import build
from cardpress.loader import load_settings
from cardpress.reference import json_schemas, new_cards
from tests.conftest import MakeRoot

_MODEL = (
    "name: {name}\ntype: Large Language Model\nsources: {{a: {{title: A, url: 'https://a.dev'}}}}\n"
)
_UNSTATED = "pricing: [{input: 2, output: 4}]\n"
_STATED = "pricing: [{input: 2, output: 4, currency: USD}]\n"


@pytest.fixture
def in_euros(catalogue: MakeRoot) -> Path:
    """Make a catalogue in euros above one in pounds and one that says nothing of money."""
    return catalogue(
        {
            "catalogue.yml": "currency: EUR\nbase: [../pounds, ../silent]\n",
            "cards/models/acme/ours.yml": _MODEL.format(name="Ours") + _UNSTATED,
            "cards/models/acme/stated.yml": _MODEL.format(name="Stated") + _STATED,
            "../pounds/catalogue.yml": "currency: GBP\n",
            "../pounds/cards/models/acme/british.yml": _MODEL.format(name="British") + _UNSTATED,
            "../silent/cards/models/acme/public.yml": _MODEL.format(name="Public") + _UNSTATED,
        }
    )


@pytest.mark.parametrize(
    ("model", "price"), [("ours", "€2"), ("stated", "$2"), ("british", "£2"), ("public", "$2")]
)
def test_a_price_means_what_its_author_meant(model: str, price: str, in_euros: Path) -> None:
    made = build(in_euros)
    assert not made.problems
    [page] = [page.markdown for page in made.pages if page.path == f"models/{model}.md"]
    assert price in page


def test_programs_are_told_the_currency_of_every_price(in_euros: Path) -> None:
    made = build(in_euros)
    data = {file.path: file.text for file in made.data}
    for model, currency in {"ours": "EUR", "british": "GBP", "public": "USD"}.items():
        [path] = [path for path in data if path.endswith(f"/{model}.json")]
        assert json.loads(data[path])["prices"][0]["currency"] == currency


def test_editors_and_new_cards_name_the_currency_of_the_catalogue(in_euros: Path) -> None:
    configuration = load_settings(in_euros).configuration
    [(_path, card)] = new_cards(in_euros, "acme/new", configuration)
    assert "#     currency: EUR  #" in card
    schemas = dict(json_schemas(configuration.documents))
    assert '"default": "EUR"' in schemas["cards/model.schema.json"]
