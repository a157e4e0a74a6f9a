"""While a person edits, a card that says something wrong has a page of its problems, no more."""

import pytest

from cardpress.build import build
from tests.conftest import MakeRoot

_CARD = "name: Case\ntype: Large Language Model\n"


@pytest.mark.parametrize(
    "text",
    [
        "benchmarks: {sums: {score: 1, source: nosuch}}\n",
        "benchmarks: {nosuch: {score: 1}}\n",
        "benchmarks: {sums: [{score: 1, source: nosuch}, {score: 2, source: other}]}\n",
        "pricing: [{input: 1, source: nosuch}]\n",
        "pricing: [{input: 1, provider: nosuch}]\n",
        "specifications: {context_window: {value: 1000, source: nosuch}}\n",
        "lifecycle: {status: {value: deprecated, source: nosuch}, replacement: nosuch}\n",
        "related: [{model: nosuch, relation: successor}, {model: case, relation: variant}]\n",
        "comparisons: [{models: [nosuch, bolt], results: {nosuch: {sums: 1}}}]\n",
        "comparisons: [{results: {bolt: {sums: {score: 1, source: nosuch}}}}]\n",
        "limitations: [{title: a, text: b, source: nosuch}]\n",
        "license: {name: Own, source: nosuch}\n",
    ],
)
def test_a_card_that_refers_to_nothing_gets_a_page_of_problems(
    text: str, catalogue: MakeRoot
) -> None:
    built = build(catalogue({"cards/models/acme/case.yml": _CARD + text}), show_problems=True)
    assert {problem.path for problem in built.problems} == {"cards/models/acme/case.yml"}
    pages = {page.path: page.markdown for page in built.pages}
    assert "problem" in pages["models/case.md"]
    assert "bolt" in pages["models/index.md"]
    assert "models/case" not in pages["models/index.md"]


def test_a_card_that_others_refer_to_may_break(catalogue: MakeRoot) -> None:
    source = "sources: {a: {title: A, url: https://a.example, kind: vendor}}\n"
    other = f"{_CARD}{source}comparisons: [{{results: {{case: {{sums: 1}}}}}}]\nrelated: "
    other += "[{model: case, relation: variant}]\n"
    files = {
        "cards/models/acme/case.yml": f"{_CARD}license: {{name: Own, source: nosuch}}\n",
        "cards/models/acme/other.yml": other.replace("Case", "Other"),
    }
    built = build(catalogue(files), show_problems=True)
    assert {problem.path for problem in built.problems} == {"cards/models/acme/case.yml"}
    assert "Other" in next(p.markdown for p in built.pages if p.path == "models/other.md")


@pytest.mark.parametrize("path", ["cards/models/acme/bolt.yml", "cards/models/nobody/case.yml"])
def test_a_card_in_a_wrong_place_breaks_no_other_page(path: str, catalogue: MakeRoot) -> None:
    built = build(catalogue({path: _CARD}), show_problems=True)
    assert built.problems
    assert "models/index.md" in {page.path for page in built.pages}
