"""What `cardpress diff` reads of a git repository, what it refuses, and what it never runs."""

import json
import os
from pathlib import Path

import pytest

from cardpress.loader import MAX_BYTES
from tests.changing import commit, diff, git, model, told, write
from tests.conftest import BASE, MakeRoot
from tests.house import PACKAGE
from tests.modules import MODULES

_CARD = "cards/models/acme/case.yml"


@pytest.fixture
def root(catalogue: MakeRoot) -> Path:
    """Make a catalogue in a repository, with one commit."""
    made = catalogue({_CARD: model()})
    commit(made)
    return made


def _refused(root: Path, *arguments: str) -> str:
    result = diff(root, *arguments)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    return result.stderr


def test_only_one_module_starts_a_program() -> None:
    starting = [path for path in MODULES if "subprocess" in path.read_text("utf-8")]
    assert starting == [PACKAGE / "history/git.py"]


def test_a_base_that_is_nothing_is_refused_with_a_remedy(root: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for base in ("nowhere", "main:cards", "HEAD~9", "HEAD^{tree}", "", "\x1b[2J"):
        told = _refused(root, "--", base)
        assert "expected a git revision or a folder with cards/" in told, base
        assert "\x1b" not in told
    assert "no cards/ folder in" in _refused(root, str(tmp_path / "empty"))
    assert "expected a git revision" in _refused(root, "--", "--output=stolen")
    assert not (root / "stolen").exists()
    assert "expected a git revision" in _refused(root, "main", "--to", "nowhere")


def test_another_use_of_a_card_of_the_base_is_no_change_of_it(catalogue: MakeRoot) -> None:
    company = "../company/cards/benchmarks/ours.yml"
    root = catalogue({_CARD: model()})
    write(root, {company: "name: Ours\n", "catalogue.yml": "base: [../company]\n"})
    commit(root)
    write(root, {_CARD: model(benchmarks="{ours: 80}")})
    report = json.loads(diff(root, "main", "--format", "json").stdout)
    assert [card["id"] for card in report["cards"]["changed"]] == ["case"]
    assert report["cards"]["uncompared"] == report["cards"]["added"] == []


def test_a_catalogue_in_no_repository_is_refused_with_a_remedy(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = catalogue()
    assert "is in no git repository" in _refused(root, "main")
    assert "Nothing changes on the site." in told(root, str(BASE))


def test_without_git_only_a_folder_can_be_compared_with(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(root))
    assert "git is not installed" in _refused(root, "main")
    assert "1 card added" in told(root, str(BASE))


def test_a_shallow_clone_says_how_to_get_what_it_lacks(root: Path, tmp_path: Path) -> None:
    commit(root)
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{root}", "shallow")
    assert "fetch-depth: 0" in _refused(tmp_path / "shallow", "HEAD~1")
    assert "Nothing changes" in told(tmp_path / "shallow", "HEAD")


def test_a_base_without_cards_in_this_place_is_refused(tmp_path: Path) -> None:
    commit_of_none = commit(_folder(tmp_path / "repository"))
    root = tmp_path / "repository/below"
    write(root, {_CARD: model()})
    assert "no cards/ folder in" in _refused(root, commit_of_none)
    write(tmp_path / "repository", {"cards/models/acme/case.yml": model()})
    commit(tmp_path / "repository")
    # Of the catalogue in the same folder, and not of one above it.
    assert "no problems" not in told(root, "HEAD")


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def test_what_can_be_compared_with_a_broken_base_is(root: Path) -> None:
    broken = "cards/models/acme/broken.yml"
    write(root, {broken: "nmae: Broken\n", "cards/notes.yml": "x", _CARD: model(family="One")})
    (root / "cards/models/acme/linked.yml").symlink_to("/etc/passwd")
    (root / "cards/models/acme/large.yml").write_bytes(b"#" * (MAX_BYTES + 1))
    commit(root)
    write(root, {broken: model(name="Mended"), "cards/notes.yml": None, _CARD: model(family="Two")})
    (root / "cards/models/acme/linked.yml").unlink()
    (root / "cards/models/acme/large.yml").unlink()
    report = json.loads(told(root, "HEAD", "--format", "json"))
    assert {problem["path"] for problem in report["problems"]["mended"]} >= {
        "cards/models/acme/broken.yml",
        "cards/models/acme/large.yml",
        "cards/models/acme/linked.yml",
        "cards/notes.yml",
    }
    assert [card["id"] for card in report["cards"]["changed"]] == ["case"]
    assert [card["id"] for card in report["cards"]["uncompared"]] == ["broken"]
    assert report["cards"]["added"] == []


def test_a_base_with_broken_settings_is_compared_as_far_as_it_goes(root: Path) -> None:
    write(root, {"catalogue.yml": "nmae: x\n"})
    commit(root)
    write(root, {"catalogue.yml": None})
    assert "catalogue.yml" in told(root, "HEAD")


def test_names_and_places_of_any_form_are_read_as_they_are(root: Path) -> None:
    git(root, "tag", "version/1.0")
    write(root, {"cards/models/acme/:(glob)*.yml": "x", "cards/models/acme/ä b\n.yml": "x"})
    commit(root)
    for revision in ("version/1.0", "HEAD~1", "main^", "HEAD@{1}", git(root, "rev-parse", "HEAD~")):
        assert "2 new problems" in told(root, revision), revision


def test_no_program_that_a_repository_names_is_run(root: Path) -> None:
    ran = root / "ran"
    script = root / "evil.sh"
    script.write_text(f"#!/bin/sh\ntouch {ran}\n", encoding="utf-8")
    script.chmod(0o755)
    for name in ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc"):
        (root / ".git/hooks" / name).write_text(script.read_text("utf-8"), encoding="utf-8")
        (root / ".git/hooks" / name).chmod(0o755)
    (root / ".gitattributes").write_text("*.yml diff=evil filter=evil\n", encoding="utf-8")
    for setting in (
        *("core.fsmonitor", "core.sshCommand", "core.pager", "pager.rev-parse", "diff.external"),
        *("diff.evil.textconv", "diff.evil.command", "filter.evil.smudge", "filter.evil.clean"),
        *("credential.helper", "core.alternateRefsCommand", "core.editor", "gpg.program"),
    ):
        git(root, "config", setting, str(script))
    write(root, {_CARD: model(family="Two")})
    assert "1 card changed" in told(root, "HEAD")
    assert not ran.exists()


def test_what_a_partial_clone_lacks_is_told_and_not_fetched(root: Path, tmp_path: Path) -> None:
    write(root, {_CARD: model(family="Two")})
    commit(root)
    git(root, "config", "uploadpack.allowFilter", "true")
    url = f"file://{root}"
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", url, "partial")
    (tmp_path / "ssh").write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    refused = _refused(tmp_path / "partial", "HEAD~1")
    assert "git" in refused
    assert "Error: " in refused


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"])
def test_a_hook_of_another_repository_does_not_lead_astray(
    name: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, os.devnull)
    assert "Nothing changes" in told(root, "HEAD")
