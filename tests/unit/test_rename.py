"""`cardpress rename`: a card at its new place, and everything that spoke of it."""

from pathlib import Path

import pytest

from tests.conftest import MakeRoot
from tests.refused import files_of, here

_OLD = "cards/models/acme/rocket-1.yml"
_OTHER = "cards/models/rival/dart.yml"
_SOURCE = "sources:\n  page: {title: Page, url: https://acme.example/}\n"
_ROCKET = f"""\
name: Rocket One
type: Large Language Model  # of the first kind
aliases: [rocket-one-latest]
{_SOURCE}"""
_DART = f"""\
name: Dart
type: Large Language Model
{_SOURCE}lifecycle: {{status: deprecated, replacement: rocket-1}}
comparisons:
  - source: page
    results:
      rocket-1:  # as they print it
        sums: 5
price_comparisons:
  - "rocket-1"
  - bolt
related:
  - {{model: rocket-1, relation: successor, note: rocket-1 came later}}
inherits: rocket-one-latest
lineage: {{base: {{model: Rocket One, relation: finetune}}}}
waivers:
  - rule: quoted-score-differs
    field: comparisons[0].results.rocket-1.sums
    reason: So it is.
"""


@pytest.fixture
def root(catalogue: MakeRoot) -> Path:
    return catalogue({_OLD: _ROCKET, _OTHER: _DART})


def _problems(root: Path) -> str:
    return here(root, "check").output


def test_every_reference_by_the_id_is_mended_and_any_other_that_leads_there_stays(
    root: Path,
) -> None:
    problems = _problems(root)
    told = here(root, "rename acme/rocket-1 rocket-2")
    assert told.exit_code == 0, told.output
    new = "cards/models/acme/rocket-2.yml"
    assert told.output == (
        f"{_OLD} -> {new}\n{_OTHER}\n"
        "renamed acme/rocket-1 to acme/rocket-2, with 4 references in 1 card\n"
    )
    assert not (root / _OLD).exists()
    assert (root / new).read_text("utf-8") == _ROCKET.replace(
        "latest]\n", "latest]\nformer_names:\n  - rocket-1\n"
    )
    expected = _DART.replace("rocket-1", "rocket-2").replace("rocket-2 came", "rocket-1 came")
    assert (root / _OTHER).read_text("utf-8") == expected
    assert _problems(root) == problems


def test_a_rename_back_takes_the_name_out_of_the_former_ones(root: Path) -> None:
    here(root, "rename rocket-1 rocket-2")
    here(root, "rename rocket-2 rocket-1")
    assert (root / _OLD).read_text("utf-8") == _ROCKET.replace(
        "latest]\n", "latest]\nformer_names:\n  - rocket-2\n"
    )
    assert (root / _OTHER).read_text("utf-8") == _DART


def test_a_model_goes_to_another_organization_and_a_new_one_gets_its_card(root: Path) -> None:
    problems = _problems(root)
    assert here(root, "rename rocket-1 rival/rocket-1").output == (
        f"{_OLD} -> cards/models/rival/rocket-1.yml\nrenamed acme/rocket-1 to rival/rocket-1\n"
    )
    assert _problems(root) == problems
    assert here(root, "rename rocket-1 newcomer/rocket-1").exit_code == 0
    assert "name: newcomer\n" in (root / "cards/organizations/newcomer.yml").read_text("utf-8")
    assert (root / "cards/models/newcomer/rocket-1.yml").read_text("utf-8") == _ROCKET
    assert _problems(root).replace(" of 10 cards", " of 9 cards") == problems


def test_an_organization_takes_its_models_along(root: Path) -> None:
    problems = _problems(root)
    told = here(root, "rename organizations/acme acme-labs")
    assert told.exit_code == 0, told.output
    assert not (root / "cards/models/acme").exists()
    assert (root / "cards/models/acme-labs/rocket-1.yml").read_text("utf-8") == _ROCKET
    card = (root / "cards/organizations/acme-labs.yml").read_text("utf-8")
    assert "former_names:\n  - acme\n" in card
    assert _problems(root) == problems


def test_a_benchmark_is_renamed_where_results_have_it_for_a_key(root: Path) -> None:
    problems = _problems(root)
    told = here(root, "rename benchmarks/sums benchmarks/simple-sums")
    assert told.exit_code == 0, told.output
    dart = (root / _OTHER).read_text("utf-8")
    assert "        simple-sums: 5\n" in dart
    assert "field: comparisons[0].results.rocket-1.simple-sums\n" in dart
    assert _problems(root) == problems


def test_a_dry_run_shows_the_lines_and_writes_nothing(root: Path) -> None:
    before = files_of(root)
    told = here(root, "rename rocket-1 rocket-2 --dry-run").output
    assert "    -      rocket-1:  # as they print it\n    +      rocket-2:  # as they" in told
    assert "    +  - rocket-1\n" in told
    assert told.endswith(
        "would rename acme/rocket-1 to acme/rocket-2, with 4 references in 1 card\n"
    )
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("rocket-7 x", "no card 'rocket-7' in cards/models/"),
        ("rival/rocket-1 x", "did you mean 'acme/rocket-1'?"),
        ("rocket-1 dart", "'dart' is a name of cards/models/rival/dart.yml"),
        ("rocket-1 rocket-1", f"{_OLD} has this name already"),
        ("rocket-1 Rocket", "expected a name of a-z"),
        ("rocket-1 rival/index", "expected a name of a-z"),
        ("rocket-1 ../rocket", "expected a name of a-z"),
        ("rocket-1 a/b/rocket", "expected ORGANIZATION/MODEL"),
        ("rocket-1 con", "expected a name of a-z"),
        ("rocket-1 benchmarks/x", f"{_OLD} stays in cards/models/"),
        ("benchmarks/sums acme/x", "cards/benchmarks/sums.yml stays in cards/benchmarks/"),
        ("organizations/acme rival", "'rival' is a name of cards/organizations/rival.yml"),
        ("a/b/c/d x", "expected ORGANIZATION/MODEL"),
        ("models/ x", "expected ORGANIZATION/MODEL"),
        ("rocket-1 Rival.yml/x", "expected a name of a-z"),
    ],
)
def test_what_cannot_be_renamed_is_told_and_stays(command: str, told: str, root: Path) -> None:
    before = files_of(root)
    result = here(root, f"rename {command}")
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
    assert files_of(root) == before


@pytest.mark.parametrize("name", ["cards/models/acme/rocket-1.yml", "models\\acme\\rocket-1"])
def test_a_path_names_the_card_too(name: str, root: Path) -> None:
    assert here(root, f"rename {name} rocket-2").exit_code == 0
    assert (root / "cards/models/acme/rocket-2.yml").exists()


def test_a_broken_card_that_may_speak_of_it_prevents_a_rename(root: Path) -> None:
    broken = root / "cards/models/rival/broken.yml"
    broken.write_text("name: Broken\nname: Broken\ninherits: rocket-1\n", "utf-8")
    before = files_of(root)
    result = here(root, "rename rocket-1 rocket-2")
    assert result.exit_code == 2
    assert "cards/models/rival/broken.yml is no valid YAML" in " ".join(result.output.split())
    assert files_of(root) == before
    broken.write_text("name: Broken\nname: Broken\n", "utf-8")
    assert here(root, "rename rocket-1 rocket-2").exit_code == 0


def test_a_link_at_the_new_place_is_not_written_through(root: Path) -> None:
    link = root / "cards/models/acme/rocket-2.yml"
    link.symlink_to(root.parent / "nowhere.yml")
    assert here(root, "rename rocket-1 rocket-2").exit_code == 2
    assert not (root.parent / "nowhere.yml").exists()


@pytest.mark.parametrize("refused", ["models/acme/rocket-1.yml", "models/rival/dart.yml"])
def test_all_of_a_rename_is_done_or_nothing(
    refused: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, replace = files_of(root), Path.replace

    def failing(path: Path, target: Path) -> Path:
        if root / "cards" / refused in (path, target) and failures:
            failures.pop()
            raise PermissionError(13, "Permission denied", str(target))
        return replace(path, target)

    failures = [True]
    monkeypatch.setattr(Path, "replace", failing)
    result = here(root, "rename rocket-1 rocket-2")
    assert result.exit_code == 2
    assert "permission denied" in result.stderr
    assert files_of(root) == before


@pytest.mark.parametrize("is_folder", [True, False])
def test_what_is_in_the_way_of_a_rename_costs_no_card(is_folder: bool, root: Path) -> None:
    way = root / "cards/models/newcomer"
    if is_folder:
        (root / "cards/organizations/newcomer.yml").mkdir()
    else:
        way.write_text("a file where a folder is to be", "utf-8")
    before = files_of(root)
    result = here(root, "rename rocket-1 newcomer/rocket-1")
    assert result.exit_code == 2
    assert "move what is in the way elsewhere" in result.output
    assert files_of(root) == before
