"""Two models of one name are told apart wherever models are named side by side."""

import re
from pathlib import Path

import pytest

from cardpress.build import Built, build
from tests.conftest import MakeRoot

_CARD = """\
name: Twin
type: Large Language Model
sources: {{page: {{title: Page, url: "https://acme.dev/twin"}}}}
specifications: {{context_window: {window}}}
benchmarks: {{sums: {{score: {score}, settings: {{shots: 5}}}}}}
pricing: [{{input: {price}, output: 9}}]
{more}
"""
_TWIN = re.compile(r"Twin \((\w+)\)")


@pytest.fixture
def built(catalogue: MakeRoot) -> Built:
    first = _CARD.format(window=4096, score=70, price=1, more="price_comparisons: [twin-2]")
    other = _CARD.format(window=8192, score=80, price=2, more="price_comparisons: [twin-1]")
    root: Path = catalogue(
        {
            "cards/organizations/rival.yml": "name: Rival",
            "cards/models/acme/twin-1.yml": first,
            "cards/models/rival/twin-2.yml": other,
        }
    )
    # While a site is served its pages are shown with the problem, which no waiver lifts.
    made = build(root, show_problems=True)
    assert {problem.rule for problem in made.problems} == {"name-claimed-twice"}
    return made


def test_sentences_columns_and_charts_name_both_with_their_makers(built: Built) -> None:
    pages = {page.path: page.markdown for page in built.pages}
    pair = pages["compare/twin-1_vs_twin-2.md"]
    assert "$1.00 for Twin (Acme) from Acme and $2.00 for Twin (Rival) from Rival" in pair
    assert "Context window: 8,192 tokens for Twin (Rival)" in pair
    assert "Twin (Rival) is ahead on 1" in pair
    for path in ("models/index.md", "benchmarks/sums.md", "explore.md"):
        assert set(_TWIN.findall(pages[path])) == {"Acme", "Rival"}, path


def test_scripts_are_told_the_same_names(built: Built) -> None:
    data = {file.path.removeprefix("assets/data/"): file.text for file in built.data}
    for name in ("models.js", "site.js"):
        assert set(_TWIN.findall(data[name])) == {"Acme", "Rival"}, name
    assert "Twin (Rival)" in data["models/twin-2.js"]
