"""Names are listed where readers look for them, whatever the language."""

import sys
import unicodedata
from itertools import pairwise

import pytest

from cardpress.alphabet import alphabetically
from cardpress.build import build
from tests.conftest import MakeRoot

_ORDERED = ("Abel", "Ägir", "Ähre 4", "Ähre 10", "Łódź", "Lupe", "øre", "Österreich", "Straße", "Z")
_OWN = "fields: {owner: {label: Owner, kind: person}}\nowner: owner\n"


def test_marks_of_letters_and_sizes_of_numbers_do_not_part_names() -> None:
    assert sorted(set(_ORDERED), key=alphabetically) == list(_ORDERED)


def test_a_mark_decides_among_equals() -> None:
    assert sorted(["Bär", "Bar", "BAR", "Baz"], key=alphabetically) == ["Bar", "BAR", "Bär", "Baz"]


def test_every_sign_that_a_name_may_have_has_a_place() -> None:
    signs = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    latin = [sign for sign in signs if unicodedata.name(sign, "").startswith("LATIN")]
    # As a lambda with a stroke, whose letter is none of Latin, among digits of several scripts.
    assert all(alphabetically(f"a1{sign}٢") for sign in (*latin, "ƛ", "ᵺ", "²", "Ⅷ", "㉈"))


@pytest.mark.parametrize("path", ["models/index.md", "owners.md", "benchmarks/index.md"])
def test_pages_list_names_with_umlauts_where_readers_look(path: str, catalogue: MakeRoot) -> None:
    cards = {}
    for number, name in enumerate(("Zorn", "Ägir", "Bern")):
        card = f"name: {name}\ntype: Embedding Model\ncustom: {{owner: '{name} Team'}}\n"
        scored = f"benchmarks: {{b{number}: 1}}\nsources: {{a: {{title: A, url: 'https://a.dev'}}}}"
        cards[f"cards/models/acme/m{number}.yml"] = card + scored
        told = f"name: {name} Test\ncategory: {name}\nunit: percent\n"
        cards[f"cards/benchmarks/b{number}.yml"] = told
    made = build(catalogue({"catalogue.yml": _OWN, **cards}))
    assert not made.problems
    [page] = [page.markdown for page in made.pages if page.path == path]
    places = [page.index(name) for name in ("Ägir", "Bern", "Zorn")]
    assert all(one < other for one, other in pairwise(places))
