"""What the package's own cards say by a word of ours is in the language of the site."""

import pytest

from cardpress.build import build
from tests.conftest import MakeRoot

_CARD = (
    "name: One\ntype: Large Language Model\nlicense: {name: Proprietary}\n"
    "sources: {a: {title: A, url: 'https://acme.dev'}}\n"
    "benchmarks: {two: 5, three: 6}\n"
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Proprietary", "### Coding", "### General Knowledge", "### Coding at home")),
        ("de", ("Proprietär", "### Allgemeinwissen", "### Coding at home", "### Programmieren")),
    ],
)
def test_categories_and_licenses_are_in_the_language_and_in_its_order(
    language: str, said: tuple[str, ...], catalogue: MakeRoot
) -> None:
    files = {"cards/models/acme/one.yml": _CARD.replace("three: 6", "three: 6, four: 7")}
    names = {"two": "General Knowledge", "three": "Coding", "four": "Coding at home"}
    for benchmark, category in names.items():
        card = f"name: {benchmark.title()}\ncategory: {category}\nunit: points\n"
        files[f"cards/benchmarks/{benchmark}.yml"] = card
    made = build(catalogue(files), language=language)
    assert not made.problems
    pages = {page.path: page.markdown for page in made.pages}
    license_, *headings = said
    assert license_ in pages["models/one.md"]
    assert {*headings} <= {*pages["models/one.md"].splitlines()}
    listed = [name.removeprefix("### ") for name in headings]
    if language == "de":
        places = [pages["benchmarks/index.md"].index(f"| {name} |") for name in listed]
        assert places == sorted(places)
