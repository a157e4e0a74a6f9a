"""The path of a card is its identity: what lies amiss is told, and links are never followed."""

import os
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cardpress.build import check
from cardpress.cli import main
from cardpress.loader import Settings, load
from cardpress.problem import Problem
from tests.conftest import MakeRoot

_TEXT = "name: Case\ntype: Embedding Model\n"
_NOWHERE = "not a place for a card"
_NAME = "expected a name of a-z, 0-9, dot and hyphen other than index, found "
_ENDING = "expected a name that ends in .yml"
_LINK = "expected a regular file, found a link or device"


def _problems(root: Path) -> tuple[Problem, ...]:
    return check(root).problems


def _ids(root: Path) -> list[tuple[str, str]]:
    return [(place.kind, place.id) for place in check(root).cards]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("cards/case.yml", _NOWHERE),
        ("cards/models/case.yml", _NOWHERE),
        ("cards/models/acme/large/case.yml", _NOWHERE),
        ("cards/organizations/acme/case.yml", _NOWHERE),
        ("cards/benchmarks/maths/case.yml", _NOWHERE),
        ("cards/model/acme/case.yml", _NOWHERE),
        ("cards/Models/acme/case.yml", _NOWHERE),
        ("cards/drafts/case.yml", _NOWHERE),
        ("cards/models/acme/Case.yml", f"{_NAME}'Case'"),
        ("cards/models/acme/index.yml", f"{_NAME}'index'"),
        ("cards/organizations/index.yml", f"{_NAME}'index'"),
        ("cards/models/acme/case_1.yml", f"{_NAME}'case_1'"),
        ("cards/models/acme/my case.yml", f"{_NAME}'my case'"),
        ("cards/models/acme/τ.yml", f"{_NAME}'τ'"),
        ("cards/models/acme/-case.yml", f"{_NAME}'-case'"),
        ("cards/models/acme/.case.yml", f"{_NAME}'.case'"),
        ("cards/models/acme/case..yml", f"{_NAME}'case.'"),
        ("cards/models/Acme/case.yml", f"{_NAME}'Acme'"),
        ("cards/models/index/case.yml", f"{_NAME}'index'"),
        ("cards/models/acme/case.yaml", _ENDING),
        ("cards/models/acme/case.YML", _ENDING),
        ("cards/models/acme/case.Yaml", _ENDING),
        ("cards/organizations/case.yaml", _ENDING),
    ],
)
def test_a_card_that_lies_amiss_is_told(path: str, told: str, catalogue: MakeRoot) -> None:
    [problem] = _problems(catalogue({path: _TEXT}))
    assert (problem.path, problem.line, problem.column) == (path, 1, 1)
    assert problem.message == told
    assert problem.hint


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("cards/models/acme/case.yaml", "rename it to case.yml"),
        ("cards/models/acme/case.YML", "rename it to case.yml"),
        ("cards/models/acme/case.YAML", "rename it to case.yml"),
        ("cards/models/acme/My Case.yml", "rename the file, for example to my-case"),
        ("cards/organizations/My_Case.yml", "rename the file, for example to my-case"),
        ("cards/benchmarks/.case.yml", "rename the file, for example to case"),
        ("cards/models/My Maker/case.yml", "rename the folder, for example to my-maker"),
        ("cards/models/acme/index.yml", "rename the file"),
        ("cards/models/acme/模型.yml", "rename the file"),
    ],
)
def test_the_remedy_for_a_wrong_name_is_a_right_one(
    path: str, remedy: str, catalogue: MakeRoot
) -> None:
    [problem] = _problems(catalogue({path: _TEXT}))
    assert problem.hint.startswith(remedy)
    assert not re.search(r"to (index)?$", problem.hint)


_OF_EDITORS = (
    *(".#one.yml", "._one.yml", "one.yml~", ".one.yml.swp", "#one.yml#", "~$one.yml"),
    *(".history/one.yml", ".history/one_20260101.yml", ".git/one.yml", ".idea/a/b/one.yml"),
    *("__MACOSX/._one.yml", ".one.yml.kate-swp", "one.yml.bak", "one.yml___jb_tmp___"),
    *(".~lock.one.yml#", ".#One Card.YML", "#one#"),
)


@pytest.mark.parametrize(
    "path",
    [
        "cards/README.md",
        "cards/model.schema.json",
        "cards/models/acme/notes.md",
        "cards/models/acme/data.json",
        "cards/models/acme/case.yml.orig",
        "cards/models/acme/yml",
        *(f"cards/models/acme/{name}" for name in _OF_EDITORS),
        "cards/.gitkeep",
        "models/acme/case.yml",
    ],
)
def test_other_files_may_lie_beside_cards(path: str, catalogue: MakeRoot) -> None:
    root = catalogue({path: "# nothing: [that, is: a card"})
    assert not _problems(root)
    assert len(_ids(root)) == 7


@pytest.mark.parametrize("name", ["gpt-5.2", "0", "a", "a..b", "o3-pro.2026-01", "readme"])
def test_a_file_name_is_the_id_of_its_card(name: str, catalogue: MakeRoot) -> None:
    root = catalogue({f"cards/models/acme/{name}.yml": _TEXT})
    assert not _problems(root)
    assert ("model", name) in _ids(root)


def _linked(root: Path) -> Iterator[tuple[Path, Path]]:
    yield root / "cards/models/acme/passwd.yml", Path("/etc/passwd")
    yield root / "cards/models/acme/inside.yml", root / "cards/models/acme/plain.yml"
    yield root / "cards/models/acme/dangling.yml", Path("nowhere.yml")
    yield root / "cards/models/linked", root / "cards/models/rival"
    yield root / "cards/models/linked.d", root / "cards/models/rival"
    yield root / "cards/benchmarks/etc", Path("/etc")


def test_a_link_is_refused_and_never_followed(catalogue: MakeRoot) -> None:
    root = catalogue({})
    links = dict(_linked(root))
    for link, target in links.items():
        link.symlink_to(target)
    told = {problem.path: problem.message for problem in _problems(root)}
    assert told == {link.relative_to(root).as_posix(): _LINK for link in links}
    assert len(_ids(root)) == 7
    assert "root:" not in str(_problems(root))


def test_the_link_with_which_an_editor_locks_a_card_is_passed_over(catalogue: MakeRoot) -> None:
    root = catalogue({})
    (root / "cards/models/acme/.#plain.yml").symlink_to("me@machine.1234:1767")
    (root / "cards/models/.cache").symlink_to(root / "cards/models/rival")
    assert not _problems(root)


def test_a_pipe_is_refused_and_not_waited_for(catalogue: MakeRoot) -> None:
    root = catalogue({})
    os.mkfifo(root / "cards/models/acme/pipe.yml")
    assert [problem.message for problem in _problems(root)] == [_LINK]


@pytest.mark.parametrize("name", [b"\xff", b"a\n::error::b", b"\x1b[2J"])
def test_a_hostile_file_name_cannot_break_the_report(name: bytes, catalogue: MakeRoot) -> None:
    root = catalogue({})
    (Path(os.fsdecode(bytes(root / "cards/models/acme") + b"/" + name + b".yml"))).write_text(_TEXT)
    for style in ("text", "github", "json"):
        arguments = ["--root", str(root), "check", "--format", style]
        told = CliRunner().invoke(main, arguments, catch_exceptions=False)
        assert told.exit_code == 1
        assert "\x1b" not in told.output
        assert not any(line.startswith("::error::") for line in told.output.split("\n"))


def _shuffled(seed: int) -> Callable[..., Iterator[tuple[str, list[str], list[str]]]]:
    def walk(top: Path, **options: Any) -> Iterator[tuple[str, list[str], list[str]]]:
        found = list(_WALK(top, **options))
        random.Random(seed).shuffle(found)
        for folder, folders, files in found:
            yield folder, folders[::-1], files[::-1]

    return walk


_WALK = os.walk


@pytest.mark.parametrize("seed", range(4))
def test_cards_and_problems_come_in_the_order_of_their_paths(
    seed: int, catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = {f"cards/models/acme/{name}.yaml": "" for name in "zkab"}
    root = catalogue({**lost, "cards/models/acme-2/b.yml": "", "cards/models/acme.b/c.yml": ""})
    # One for both, as no two configurations are equal.
    own = Settings()
    cards, problems, loaded = check(root).cards, _problems(root), load(root, own)
    monkeypatch.setattr(os, "walk", _shuffled(seed))
    assert check(root).cards == cards
    assert _problems(root) == problems
    assert load(root, own) == loaded
    assert [card.path for card in cards] == sorted(card.path for card in cards)
    assert list(problems) == sorted(problems)


_B = "name: C\ncategory: D\n"


@pytest.mark.parametrize(
    ("folder", "text", "told"),
    [
        ("organizations", "", "1:1: the card is empty"),
        (
            "organizations",
            "website: https://a.example\n",
            "1:1: name: missing, required in",
        ),
        ("organizations", "name: C\ntype: AI\n", "2:1: type: not a field of an organization card"),
        ("organizations", "name: C\nwebsite: a.example\n", "2:10: website: expected a web address"),
        (
            "organizations",
            "name: C\nbenchmarks: {a: 1}\n",
            "2:1: benchmarks: not a field of an org",
        ),
        ("benchmarks", "- name: C\n", "1:1: expected a mapping, found a list"),
        ("benchmarks", "name: C\n", "1:1: category: missing, required in a benchmark card"),
        ("benchmarks", f"{_B}unit: %\n", "3:7: not valid YAML"),
        ("benchmarks", f"{_B}unit: euro\n", "3:7: unit: expected one of 'percent'"),
        (
            "benchmarks",
            f"{_B}direction: up\n",
            "3:12: direction: expected one of 'higher_is_better'",
        ),
        ("benchmarks", f"{_B}range: 100\n", "3:8: range: expected a mapping, found 100"),
        ("benchmarks", f"{_B}range: {{mim: 0}}\n", "3:9: range.mim: not a field of a range"),
        ("benchmarks", f"{_B}range: {{min: 5, max: 5}}\n", "3:8: range: expected min below max\n"),
        ("benchmarks", f"{_B}measures: '# A'\n", "3:11: measures: expected Markdown of paragraphs"),
        ("benchmarks", f"{_B}released: May\n", "3:11: released: expected a date like 2026"),
    ],
)
def test_organizations_and_benchmarks_are_checked_like_models(
    folder: str, text: str, told: str, catalogue: MakeRoot
) -> None:
    [problem] = _problems(catalogue({f"cards/{folder}/case.yml": text}))
    assert str(problem).startswith(f"cards/{folder}/case.yml:{told}")


def test_a_card_that_lies_amiss_counts_among_the_cards(catalogue: MakeRoot) -> None:
    root = catalogue({"cards/lost.yml": "", "cards/models/acme/case.yaml": ""})
    told = CliRunner().invoke(main, ["--root", str(root), "check"]).output
    counts = re.search(r"2 problems in (\d+) of (\d+) cards\n$", told)
    assert counts
    assert [int(count) for count in counts.groups()] == [2, 9]
