"""Sources that disagree on a batch price are told, in whichever way each of them states it."""

import pytest

from cardpress.build import build
from tests.conftest import MakeRoot

_CARD = (
    "name: Case\ntype: Embedding Model\n"
    "sources: {a: {title: A, url: 'https://a.dev'}, b: {title: B, url: 'https://b.dev'}}\n"
    "pricing:\n  - {%s, source: a}\n  - {%s, source: b}\n"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("input: 2, batch_input: 1", "tier: batch, input: 0.5"),
        ("tier: batch, input: 1", "input: 2, batch_input: 0.5"),
        ("tier: batch, input: 1", "tier: batch, input: 0.5"),
        ("input: 2, batch_input: 1", "input: 2, batch_input: 0.5"),
    ],
)
def test_a_disputed_batch_price_shows_both_amounts(
    one: str, other: str, catalogue: MakeRoot
) -> None:
    files = {"cards/models/acme/case.yml": _CARD % (one, other)}
    made = build(catalogue({**files, "cards/organizations/acme.yml": "name: Acme\n"}, base=False))
    assert not made.problems
    [page] = [page.markdown for page in made.pages if page.path == "models/case.md"]
    told = {"    - **$1.00** ([A](#source.a))", "    - **$0.50** ([B](#source.b))"}
    assert told <= {*page.split("\n")}
