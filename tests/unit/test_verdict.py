"""Rules that judge meanwhile find what they find at once, and stop a build before it writes."""

import os
import shutil
import signal
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError

from cardpress.checked import Checked, judged
from cardpress.mkdocs_plugin import verdict
from cardpress.mkdocs_plugin.verdict import Verdict
from tests.conftest import MakeRoot

_SETTINGS = "site_name: Small\ntheme: {name: material, font: false}\n"
_MEANWHILE = "plugins: [search, cardpress: {jobs: 2}]\n"
_ALONE = "plugins: [search, cardpress: {jobs: 1}]\n"
_SHOWN = "plugins: [search, cardpress: {jobs: 2, show_problems: true}]\n"


@pytest.fixture
def root(catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a catalogue that is judged as if it had many cards."""
    monkeypatch.setattr(verdict, "_FEWEST", 1)
    return catalogue({"docs/index.md": "# Us\n"})


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how many cards each verdict is about that is waited for from here on."""
    counts: list[int] = []

    class Counted(Verdict):
        """A verdict that is counted."""

        def __init__(self, found: Checked, root: Path) -> None:
            counts.append(len(found.cards))
            super().__init__(found, root)

    monkeypatch.setattr("cardpress.mkdocs_plugin.instances.Verdict", Counted)
    return counts


def _told(
    root: Path, level: str, log: pytest.LogCaptureFixture, plugins: str = _MEANWHILE
) -> list[str]:
    """Build the site with a rule as grave as that; returns what was told of cards."""
    (root / "catalogue.yml").write_text(f"checks: {{summary-missing: {level}}}\n", "utf-8")
    (root / "mkdocs.yml").write_text(_SETTINGS + plugins, "utf-8")
    # As a process of its own: a plugin of the one before has told its warnings already.
    known: Any = MkDocsConfig.plugins
    known.plugin_cache.clear()
    log.clear()
    with log.at_level("INFO"):
        try:
            build(load_config(str(root / "mkdocs.yml")))
        except Abort:
            return [*_of_rule(log), "aborted"]
    return _of_rule(log)


def _of_rule(log: pytest.LogCaptureFixture) -> list[str]:
    return [message for message in log.messages if "[summary-missing]" in message]


def test_warnings_are_told_as_by_one_process(
    root: Path, begun: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    alone = _told(root, "warning", caplog, _ALONE)
    assert alone
    assert begun == []
    assert _told(root, "warning", caplog) == alone
    assert len(begun) == 1
    assert (root / "site/models/index.html").is_file()


def test_a_problem_ends_the_build_before_anything_is_written(
    root: Path, begun: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    alone = _told(root, "error", caplog, _ALONE)
    assert alone[-1] == "aborted"
    assert _told(root, "error", caplog) == alone
    assert len(begun) == 1
    assert [path for path in (root / "site").rglob("*") if path.is_file()] == []


def test_problems_that_are_shown_on_pages_are_known_before_these_are_planned(
    root: Path, begun: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    assert _told(root, "error", caplog, _SHOWN)
    assert begun == []
    assert (root / "site/models/plain/index.html").is_file()


def test_a_fault_of_a_card_is_told_with_what_the_rules_find(
    root: Path, begun: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    (root / "cards/models/acme/torn.yml").write_text("name: [", "utf-8")
    [whole, _] = _told(root, "error", caplog)
    assert "cards/models/acme/torn.yml" in whole
    assert begun == []


def test_cards_are_judged_here_where_the_other_process_was_killed(
    root: Path,
    begun: list[int],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alone = _told(root, "warning", caplog, _ALONE)
    here = os.getpid()

    def killed(found: Checked, root: Path) -> Checked:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return judged(found, root)

    monkeypatch.setattr(verdict, "judged", killed)
    assert _told(root, "warning", caplog) == alone
    assert len(begun) == 1


def test_a_build_that_has_failed_tells_what_is_wrong_and_leaves_nobody_at_work(
    root: Path, begun: list[int], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise BuildError("no menu")

    monkeypatch.setattr("mkdocs.commands.build.get_navigation", fail)
    before = {*active_children()}
    found = _told(root, "error", caplog)
    assert len(found) == 3
    assert found[-1] == "aborted"
    assert len(begun) == 1
    assert {*active_children()} == before


def test_a_fault_of_the_second_catalogue_is_told_before_the_first_writes_anything(
    root: Path, begun: list[int], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cardpress.mkdocs_plugin.data_meanwhile._FEWEST", 1)
    shutil.copytree(root / "cards", root / "ours/cards")
    both = (
        "plugins: [cardpress: {jobs: 3, root: ours, path: ours/}, cardpress: {jobs: 3, path: all/}]"
    )
    assert _told(root, "error", caplog, both)[-1] == "aborted"
    assert len(begun) == 2
    assert [path for path in (root / "site").rglob("*") if path.is_file()] == []
