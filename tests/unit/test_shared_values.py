"""What thousands of cards state alike is held in memory once."""

from cardpress.loader import load
from tests.conftest import MakeRoot

_CARD = "name: %s\nwebsite: https://one-address.example/\n"


def test_cards_share_their_texts_and_which_fields_they_state(catalogue: MakeRoot) -> None:
    names = ("one", "two")
    files = {f"cards/organizations/{name}.yml": _CARD % name for name in names}
    loaded = load(catalogue(files, base=False))
    one, two = (file.card for file in loaded.organizations)
    assert {one.name, two.name} == {*names}
    assert one.website is two.website
    assert one.model_fields_set is two.model_fields_set
    assert one.model_dump(exclude_unset=True) == {"name": one.name, "website": one.website}
