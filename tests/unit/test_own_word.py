"""What a catalogue says of its models itself, without a source that others could look up."""

from cardpress.build import Built, build
from tests.conftest import MakeRoot


def _page(made: Built, path: str) -> str:
    return next(page.markdown for page in made.pages if page.path == path)


def test_a_fact_of_ones_own_without_a_source_is_not_put_into_the_mouth_of_another(
    catalogue: MakeRoot,
) -> None:
    card = (
        "name: Case\ntype: Embedding Model\nrelease_date: 2026-01\n"
        "sources: {a: {title: Announcement, url: 'https://a.dev'}, b: {title: Ledger}}\n"
        "custom: {owner: Payments Team, monthly_cost: {value: 1200, source: b}}\n"
    )
    fields = "{owner: {label: Owner, kind: text}, monthly_cost: {label: Cost, kind: number}}"
    files = {"catalogue.yml": f"fields: {fields}\n", "cards/models/acme/case.yml": card}
    made = build(catalogue(files))
    page, numbers = _page(made, "models/case.md"), _page(made, "numbers.md")
    assert "| **Owner** | Payments Team |" in page
    assert '| **Cost** | [1,200](#source.b "Source: Ledger") |' in page
    assert '(#source.a "Source: Announcement")' in page
    assert "is the catalogue's own word" in numbers
    [whole] = (file.text for file in made.data if file.path == "data/v1/models/case.json")
    assert '"source": "b"' in whole
