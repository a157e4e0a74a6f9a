"""How far a card answers the standards for model cards, on its page, in the report and over all."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress.build import build
from cardpress.checks.profiles import PROFILES, Profile
from cardpress.cli import main
from cardpress.schema import Model, field_at
from tests.conftest import MakeRoot

_HEAD = "name: Case\ntype: Classification Model\nsources: {card: {title: Card}}\n"
_USE = "intended_use: {direct: Sorting mail., users: Offices}\n"


def _report(catalogue: MakeRoot, card: str, profile: str) -> dict[str, list[str]]:
    return _reported(catalogue({"cards/models/acme/case.yml": card}), profile)


def _reported(root: Path, profile: str) -> dict[str, list[str]]:
    arguments = ["--root", str(root), "check", "--profile", profile, "--format", "json"]
    made = CliRunner().invoke(main, arguments)
    assert made.exit_code == 0, made.output
    found: dict[str, list[str]] = next(
        one for one in json.loads(made.output) if one["path"].endswith("case.yml")
    )
    return found


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_every_field_that_answers_a_standard_is_one_of_the_schema(profile: Profile) -> None:
    for asked in profile.asks:
        for path in asked.fields:
            assert field_at(Model, tuple(path.split("."))), path


@pytest.mark.parametrize(("stated", "where"), [(_USE, "filled"), ("", "missing")])
def test_a_section_is_filled_by_any_of_its_fields(
    catalogue: MakeRoot, stated: str, where: str
) -> None:
    assert "Direct use" in _report(catalogue, f"{_HEAD}{stated}", "huggingface")[where]


@pytest.mark.parametrize(
    ("stated", "is_filled"),
    [
        ("availability: {provider: Acme, data_retention: 30 days}", True),
        ("availability: [{provider: Acme}, {provider: Other, data_retention: none}]", True),
        ("availability: {provider: Acme}", False),
    ],
)
def test_a_field_within_a_list_counts_where_one_item_has_it(
    catalogue: MakeRoot, stated: str, *, is_filled: bool
) -> None:
    found = _report(catalogue, f"{_HEAD}{stated}\n", "transparency")
    assert ("Data retention" in found["filled"]) == is_filled


@pytest.mark.parametrize(
    ("stated", "is_filled"),
    [
        ("related: [{model: other, relation: base_model}]", True),
        ("related: [{model: other, relation: alternative}]", False),
        ("related: [{model: other, relation: predecessor}]", False),
        (
            "related: [{model: third, relation: variant}, {model: other, relation: base_model}]",
            True,
        ),
        ("inherits: other", True),
        ("lineage: {base: {name: Elsewhere}}", True),
    ],
)
def test_only_what_a_model_was_made_from_is_a_base_model(
    catalogue: MakeRoot, stated: str, *, is_filled: bool
) -> None:
    cards = {f"cards/models/acme/{other}.yml": _HEAD for other in ("other", "third")}
    root = catalogue({**cards, "cards/models/acme/case.yml": f"{_HEAD}{stated}\n"})
    assert ("Base model" in _reported(root, "huggingface")["filled"]) == is_filled


def test_a_page_says_what_is_missing_and_the_catalogue_how_many_have_it(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({"cards/models/acme/case.yml": f"{_HEAD}{_USE}"})
    pages = {page.path: page.markdown for page in build(root).pages}
    [line] = [line for line in pages["models/case.md"].splitlines() if line.startswith("| [Cyc")]
    assert "Users" not in line
    assert "Energy" not in line
    assert "Environmental considerations" in line
    assert "(#about.completeness)" in pages["models/case.md"]
    assert "| CycloneDX 1.7 | Users | 1 | " in pages["coverage.md"]
