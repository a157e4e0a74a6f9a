"""A reference finds its card by any of its names, and what finds none or two is told once."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from cardpress.build import check
from cardpress.catalogue import Catalogue, gather
from cardpress.loader import Loaded, load
from tests.conftest import MakeRoot

_CARD = "cards/models/acme/case.yml"
_SOURCES = "sources: {s: {title: Report}}\n"
_HEAD = "name: Case\ntype: Embedding Model\n"


def _catalogue(root: Path) -> Catalogue:
    return gather(load(root))[0]


def _told(root: Path) -> list[tuple[str, str]]:
    return [(problem.path, problem.field) for problem in check(root).problems]


@pytest.mark.parametrize(
    ("kind", "reference", "card"),
    [
        ("model", "bolt", "bolt"),
        ("model", "Bolt", "bolt"),
        ("model", " BOLT ", "bolt"),
        ("model", "bolt-latest", "bolt"),
        ("model", "Bolt  Latest", "bolt"),
        ("model", "bolt_latest", "bolt"),
        ("model", "Lightning", "bolt"),
        ("model", "lightning", "bolt"),
        ("model", "volt", None),
        ("model", "sums", None),
        ("model", "", None),
        ("benchmark", "sums", "sums"),
        ("benchmark", "Simple Sums", "sums"),
        ("benchmark", "simple_sums", "sums"),
        ("benchmark", "simple-sums", "sums"),
        ("benchmark", "Typing errors", "typing"),
        ("benchmark", "simplesums", None),
        ("organization", "Rival & Co.", "rival"),
        ("organization", "rival", "rival"),
    ],
)
def test_a_card_is_found_by_id_name_alias_and_former_name_in_any_spelling(
    kind: str, reference: str, card: str | None, catalogue: MakeRoot
) -> None:
    assert _catalogue(catalogue({})).find(kind, reference) == card


def test_an_exact_id_wins_over_the_alias_of_another_card(catalogue: MakeRoot) -> None:
    files = {
        _CARD: f"{_HEAD}aliases: [bolt]\n",
        "cards/models/acme/zeta.yml": "name: Z\ntype: Embedding Model\nprice_comparisons: [bolt]\n",
    }
    root = catalogue(files)
    assert _catalogue(root).find("model", "bolt") == "bolt"
    assert _told(root) == [(_CARD, "aliases[0]"), ("cards/models/rival/bolt.yml", "name")]


def test_a_name_that_two_cards_claim_is_told_at_each_claim_and_where_it_is_used(
    catalogue: MakeRoot,
) -> None:
    claims = {
        f"cards/models/acme/{x}.yml": f"name: {x}\ntype: Embedding Model\naliases: [Twin One]\n"
        for x in ("a", "b")
    }
    root = catalogue(claims)
    assert _catalogue(root).find("model", "twin-one") is None
    told = [(path, "aliases[0]") for path in claims]
    assert _told(root) == told
    (root / _CARD).write_text(f"{_HEAD}price_comparisons: [twin_one]\n", encoding="utf-8")
    assert _told(root) == [*told, (_CARD, "price_comparisons[0]")]
    problem = check(root).problems[-1]
    assert str(problem) == (
        f"{_CARD}:3:21: price_comparisons[0]: 'twin_one' is ambiguous: it may mean a or b\n"
        "    write the id"
    )


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("lifecycle: {replacement: X}", "lifecycle.replacement"),
        ("benchmarks: {X: 1}", "benchmarks.X"),
        ("comparisons: [{results: {X: {sums: 1}}}]", "comparisons[0].results.X"),
        ("comparisons: [{results: {bolt: {X: 1}}}]", "comparisons[0].results.bolt.X"),
        ("price_comparisons: [bolt, X]", "price_comparisons[1]"),
        ("related: [{model: X, relation: variant}]", "related[0].model"),
    ],
)
def test_every_reference_of_a_card_is_resolved(text: str, field: str, catalogue: MakeRoot) -> None:
    [problem] = check(catalogue({_CARD: f"{_HEAD}{_SOURCES}{text}\n"})).problems
    assert (problem.path, problem.field, problem.line) == (_CARD, field, 4)
    assert problem.column == text.index("X") + 1
    assert "in the catalogue, found 'X'" in problem.message


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("license: {name: MIT, source: x}", "license.source"),
        ("lifecycle: {retired: {value: 2026, source: x}}", "lifecycle.retired.source"),
        ("specifications: {parameters: {value: 1, source: x}}", "specifications.parameters.source"),
        (
            "specifications: {modalities: [{source: x, input: [text]}]}",
            "specifications.modalities[0].source",
        ),
        ("benchmarks: {sums: {score: 1, source: x}}", "benchmarks.sums.source"),
        ("benchmarks: {sums: [2, {score: 1, source: x}]}", "benchmarks.sums[1].source"),
        ("comparisons: [{source: x, results: {bolt: {sums: 1}}}]", "comparisons[0].source"),
        ("pricing: [{input: 1, source: x}]", "pricing[0].source"),
    ],
)
def test_every_source_that_is_cited_must_be_declared(
    text: str, field: str, catalogue: MakeRoot
) -> None:
    root = catalogue({_CARD: f"{_HEAD}{text}\n"})
    assert _told(root) == [(_CARD, field)]
    sources = "sources: {x: {title: A report}}\n"
    (root / _CARD).write_text(f"{_HEAD}{sources}{text}\n", encoding="utf-8")
    assert not _told(root)


@pytest.mark.parametrize(
    "mistake",
    ["mood: cheerful", "summary:", "summary: a\nsummary: b", "license: &a MIT", "added: soon"],
)
def test_a_broken_card_is_still_found_by_its_names(mistake: str, catalogue: MakeRoot) -> None:
    names = "name: The Rocket\naliases: [rocket-latest]\nformer_names: [Rocket Preview]\n"
    root = catalogue(
        {
            _CARD: f"{_HEAD}{_SOURCES}benchmarks: {{Simple Chess: 3}}\n"
            "price_comparisons: [Rocket Preview]\n",
            "cards/models/acme/rocket.yml": f"{names}type: Embedding Model\n{mistake}\n",
            "cards/benchmarks/chess.yml": f"name: Chess\naliases: [Simple Chess]\n{mistake}\n",
        }
    )
    assert {path for path, _ in _told(root)} == {
        "cards/models/acme/rocket.yml",
        "cards/benchmarks/chess.yml",
    }
    found = _catalogue(root)
    for reference in ("rocket", "The Rocket", "rocket-latest", "Rocket Preview"):
        assert found.find("model", reference) == "rocket"
        assert found.model(reference) is None
    assert found.benchmark("Simple Chess") is None


@pytest.mark.parametrize("text", ["", "a: [\n", "\tname: Rocket\n", "- list\n", "[[[[[[[[", "\x00"])
def test_a_card_that_cannot_be_read_at_all_is_still_found_by_its_id(
    text: str, catalogue: MakeRoot
) -> None:
    root = catalogue(
        {
            _CARD: f"{_HEAD}{_SOURCES}benchmarks: {{chess: 1}}\nprice_comparisons: [rocket]\n",
            "cards/models/acme/rocket.yml": text,
            "cards/benchmarks/chess.yml": text,
            "cards/organizations/acme.yml": text,
        }
    )
    told = {path for path, _ in _told(root)}
    assert told == {
        "cards/models/acme/rocket.yml",
        "cards/benchmarks/chess.yml",
        "cards/organizations/acme.yml",
    }


def test_of_two_models_with_one_id_the_second_is_told_even_where_one_is_broken(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({"cards/models/rival/plain.yml": "nmae: Plain\n"})
    messages = [p.message for p in check(root).problems if p.path.endswith("rival/plain.yml")]
    assert "the id 'plain' is already taken by cards/models/acme/plain.yml" in messages
    assert _catalogue(root).models["plain"].place.organization == "acme"


def test_a_model_and_a_benchmark_may_have_the_same_id(catalogue: MakeRoot) -> None:
    root = catalogue({"cards/benchmarks/bolt.yml": "name: Bolt\ncategory: Speed\n"})
    assert not _told(root)


def test_the_catalogue_is_the_same_whatever_the_order_of_loading(
    catalogue: MakeRoot,
) -> None:
    root = catalogue(
        {
            "cards/models/rival/aaa.yml": f"{_HEAD}price_comparisons: [twin, zzz]\n",
            "cards/models/acme/zzz.yml": f"{_HEAD}aliases: [twin]\nbenchmarks: {{chess: 1}}\n",
            "cards/models/rival/zzz.yml": f"{_HEAD}aliases: [twin]\n",
            "cards/models/acme/broken.yml": "aliases: [twin]\n",
        }
    )
    loaded = load(root)
    found, problems = gather(loaded)
    assert list(found.models) == ["aaa", "bolt", "plain", "zzz"]
    for seed in range(4):
        again, told = gather(_shuffled(loaded, seed))
        assert list(again.models.items()) == list(found.models.items())
        assert sorted(told) == sorted(problems)


def _shuffled(loaded: Loaded, seed: int) -> Loaded:
    chance = random.Random(seed)
    return replace(
        loaded,
        models=tuple(chance.sample(loaded.models, len(loaded.models))),
        organizations=tuple(chance.sample(loaded.organizations, len(loaded.organizations))),
        benchmarks=tuple(chance.sample(loaded.benchmarks, len(loaded.benchmarks))),
        broken=tuple(chance.sample(loaded.broken, len(loaded.broken))),
    )
