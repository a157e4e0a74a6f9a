"""Every list of words of a card is extended by `catalogue.yml`, or closed for a reason."""

import pytest

from cardpress.build import build, check
from cardpress.configuration import SCHEMAS, VOCABULARIES, CatalogueFile
from cardpress.schema import outline, records_of
from tests.conftest import MakeRoot

_MODEL = "cards/models/acme/case.yml"
_SOURCED = "sources: {a: {title: Card}}"
_CARD = "name: Case\ntype: Embedding Model\nsources: {a: {title: Card, url: 'https://a.dev'}}\n"
# For each list of words: a card that says one, and where readers meet what it is called.
_SAID = {
    "types": (_MODEL, "type: word", "models/case.md"),
    "statuses": (
        _MODEL,
        f"{_SOURCED}\nlifecycle: {{status: word}}",
        "models/case.md",
    ),
    "modalities": (
        _MODEL,
        "specifications: {modalities: {input: [word]}}\nsources: {a: {title: Card}}",
        "models/case.md",
    ),
    "relations": (_MODEL, "related: [{model: rocket, relation: word}]", "models/case.md"),
    "source_kinds": (
        _MODEL,
        "sources: {a: {title: Card, kind: word}}\nfamily: F",
        "models/case.md",
    ),
    "derivations": (
        _MODEL,
        "lineage: {base: [{name: BERT, relation: word}]}\nsources: {a: {title: Card}}",
        "models/case.md",
    ),
    "components": (_MODEL, f"{_SOURCED}\ncomponents: [{{part: word}}]", "models/case.md"),
    "openness": (
        _MODEL,
        f"{_SOURCED}\ncomponents: [{{part: weights, openness: word}}]",
        "models/case.md",
    ),
    "acquisitions": (
        _MODEL,
        f"{_SOURCED}\ntraining: {{datasets: [{{name: Mails, acquisition: word}}]}}",
        "models/case.md",
    ),
    "activities": (
        _MODEL,
        f"{_SOURCED}\nenvironment: [{{activity: word, energy_kwh: 5}}]",
        "models/case.md",
    ),
    "access": (
        _MODEL,
        f"{_SOURCED}\navailability: [{{provider: Acme, access: word}}]",
        "models/case.md",
    ),
    "approvals": (_MODEL, f"{_SOURCED}\ngovernance: {{approval: word}}", "models/case.md"),
    "units": ("cards/benchmarks/case.yml", "unit: word", "benchmarks/case.md"),
}
# What decides how figures are compared, added up or ranked: nobody could tell what another word of
# these would mean for that.
_CLOSED = {
    ("Benchmark", "direction"): "which of two scores is better",
    ("Result", "evaluator"): "whose word a score is",
    ("Price", "per"): "what a price is for, which costs are counted by",
    ("Price", "tier"): "which prices of a model a workload can pay",
    ("Price", "token_kind"): "which tokens of a workload a price is for",
}


def test_every_list_of_the_schema_that_may_be_extended_is_a_setting() -> None:
    extended = {
        field.vocabulary
        for schema in SCHEMAS.values()
        for record in records_of(schema)
        for field in outline(record)
        if field.vocabulary
    }
    assert extended == set(VOCABULARIES) == set(_SAID) <= set(CatalogueFile.model_fields)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_an_added_word_is_accepted_and_reads_as_the_catalogue_says(
    name: str, catalogue: MakeRoot
) -> None:
    path, said, page = _SAID[name]
    heads = {
        _MODEL: "name: Case\n" + ("" if name == "types" else "type: Embedding Model\n"),
        "cards/benchmarks/case.yml": "name: Case\ncategory: Cases\n",
    }
    other = "cards/models/acme/rocket.yml"
    root = catalogue({path: f"{heads[path]}{said}\n", other: "name: Rocket\ntype: word\n"})
    (root / other).write_text("name: Rocket\ntype: Embedding Model\n", encoding="utf-8")
    refused = [problem for problem in check(root).problems if "found 'word'" in problem.message]
    assert len(refused) == 1
    (root / "catalogue.yml").write_text(f"{name}: {{word: Own words}}\n", encoding="utf-8")
    made = build(root)
    assert not made.problems
    assert "Own words" in {page.path: page for page in made.pages}[page].markdown


def test_an_added_word_without_a_label_reads_as_it_is_written(catalogue: MakeRoot) -> None:
    root = catalogue({"catalogue.yml": "types: [Fraud Detector]\n"})
    card = _CARD.replace("Embedding Model", "Fraud Detector")
    (root / _MODEL).write_text(card, encoding="utf-8")
    pages = {page.path: page.markdown for page in build(root).pages}
    assert "> **Type**: Fraud Detector" in pages["models/case.md"]


def test_a_relation_of_ones_own_reads_from_both_sides(catalogue: MakeRoot) -> None:
    root = catalogue(
        {
            "catalogue.yml": "relations: {challenger: {label: challenger, inverse: champion}}\n",
            _MODEL: f"{_CARD}related: [{{model: rocket, relation: challenger}}]\n",
            "cards/models/acme/rocket.yml": "name: Rocket\ntype: Embedding Model\n",
        }
    )
    pages = {page.path: page.markdown for page in build(root).pages}
    assert "(challenger)" in pages["models/case.md"]
    assert "(champion)" in pages["models/rocket.md"]


def test_every_other_list_of_the_schema_is_closed_for_a_reason() -> None:
    closed = {
        (record.__name__, field.key)
        for schema in SCHEMAS.values()
        for record in records_of(schema)
        for field in outline(record)
        if field.choices and not field.vocabulary
    }
    assert closed == set(_CLOSED)
