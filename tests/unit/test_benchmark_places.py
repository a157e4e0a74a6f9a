"""What the benchmark measures is what it says: catalogues, edits, sites of others, processes."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cardpress.checked import check
from tests.benchmarks import edits, engines
from tests.benchmarks.editions import write_catalogue
from tests.benchmarks.measurement import Measurement
from tests.benchmarks.measuring import Failed, Missing, at_most, run, surroundings, tree
from tests.benchmarks.run import measure
from tests.benchmarks.subjects import Subject
from tests.benchmarks.workplace import Place, html_of, measured
from tests.conftest import CATALOGUE

_CARD = """\
name: Nova
benchmarks:
  sums: {score: 71.5, source: report}
"""
_HOLDING = "kept = bytearray(80_000_000); print('ready', flush=True); input()"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Return a place with pages as Markdown, and no more."""
    place = Place(tmp_path, 2)
    for page in ("index.md", "models/index.md", "models/a-index.md", "compare.md", "compare/b.md"):
        path = tmp_path / "markdown" / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {page}\n", encoding="utf-8")
    place.__dict__["markdown"] = tmp_path / "markdown"
    return place


@pytest.mark.parametrize("models", [3, 40])
def test_a_catalogue_of_any_size_has_no_problem(tmp_path: Path, models: int) -> None:
    root = write_catalogue(tmp_path / "root", models, source=CATALOGUE)
    assert len([*root.glob("cards/models/*/*.yml")]) == models
    assert not check(root).problems


def test_a_page_has_its_place_on_a_site() -> None:
    pages = ("index.md", "models/index.md", "models/gpt-5.2.md", "benchmarks/an-index.md")
    assert [html_of(page) for page in pages] == [
        "index.html",
        "models/index.html",
        "models/gpt-5.2/index.html",
        "benchmarks/an-index/index.html",
    ]


def test_a_site_without_a_page_has_failed(place: Place) -> None:
    out = place.out("site")
    for page in place.pages:
        (out / html_of(page)).parent.mkdir(parents=True, exist_ok=True)
        (out / html_of(page)).write_text(page, encoding="utf-8")
    assert place.written("site") == measured(out)
    (out / "compare/b/index.html").unlink()
    with pytest.raises(Failed, match=r"1 of 5 pages were not made: compare/b\.md"):
        place.written("site")


def test_hugo_has_every_page_and_those_of_folders_by_its_own_name(place: Place) -> None:
    content = engines.hugo_site(place) / "content"
    found = sorted(path.relative_to(content).as_posix() for path in content.rglob("*.md"))
    assert found == [
        *("_index.md", "compare/_index.md", "compare/b.md"),
        *("models/_index.md", "models/a-index.md"),
    ]


def test_the_plain_site_has_our_settings_and_no_plugin_of_ours(place: Place) -> None:
    path = engines.settings(place, place.out("mkdocs"))
    settings = yaml.safe_load(path.read_text("utf-8"))
    search, tags = settings["plugins"]
    assert [*search] == ["search"]
    assert tags == "tags"
    assert settings["theme"]["name"] == "material"
    assert "validation" in settings
    assert settings["nav"] == [
        {"Home": "index.md"},
        {"Models": "models/index.md"},
        {"Compare": "compare.md"},
    ]


def _card(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "root/cards/models/acme/nova.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("more", ["", "limitations:\n- one\n- two\n", "limitations:\n  - one\n"])
def test_an_edit_adds_a_limitation_to_those_that_are_there(tmp_path: Path, more: str) -> None:
    path = _card(tmp_path, _CARD + more)
    before = yaml.safe_load(path.read_text("utf-8")).get("limitations", [])
    edits.more_text(path).make()
    after = yaml.safe_load(path.read_text("utf-8"))["limitations"]
    assert after == [{"title": "Measured", "text": edits.SENTENCE}, *before]
    assert edits.editable(tmp_path / "root") == path


def test_an_edit_of_a_score_gives_one_that_is_nowhere_on_the_page(tmp_path: Path) -> None:
    path = _card(tmp_path, _CARD)
    edit = edits.another_score(path, unlike="71.5")
    assert edit.shows == "70.8"
    assert edit.text == _CARD.replace("71.5", "70.8")
    assert edit.page == "models/nova/index.html"
    assert edits.another_score(path, unlike="70.8").shows == "70.1"
    with pytest.raises(Failed):
        edits.another_score(path, unlike="70.8 70.1 69.4 67.9")


def test_memory_is_of_a_process_and_all_that_it_started() -> None:
    inner = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_HOLDING!r}])"
    command = [sys.executable, "-c", inner]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        with at_most(process.pid) as peak:
            assert len(tree(process.pid)) == 2
        assert process.stdin
        process.stdin.write(b"\n")
        process.stdin.close()
        process.wait()
    assert peak.memory > 80_000_000


def test_a_command_that_fails_says_its_last_lines(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('why'); raise SystemExit(3)"]
    with pytest.raises(Failed, match="ended with 3: why"):
        run(command, tmp_path, surroundings(tmp_path), log=tmp_path / "log")


def test_what_is_missing_or_fails_is_kept_and_the_rest_goes_on(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(engines, "_TOOLS", place.folder)

    def missing(_: Place) -> Iterator[Measurement]:
        engines.tool("hugo")
        yield from ()

    def failing(_: Place) -> Iterator[Measurement]:
        yield Measurement("serve-start", 2, 1, 1, 1)
        raise Failed("never showed it")

    def sound(_: Place) -> Iterator[Measurement]:
        yield Measurement("cold", 2, 1, 1, 1)

    named = {"hugo": missing, "serve": failing, "cold": sound}
    results = measure({place: [Subject(name, one) for name, one in named.items()]}, 2)
    assert [(gap.row, gap.is_failure) for gap in results.gaps] == [("hugo", False), ("serve", True)]
    assert "not installed" in results.gaps[0].reason
    assert [one.row for one in results.measurements] == ["serve-start", "cold", "cold"]
    with pytest.raises(Missing):
        engines.tool("zensical")
