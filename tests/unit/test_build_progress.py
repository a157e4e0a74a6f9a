"""`mkdocs build` shows how far its pages are, and with --verbose where its time went."""

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config

from tests.conftest import MakeRoot
from tests.screen import Screen, every, left

_SETTINGS = "site_name: Small\ntheme: {name: material, font: false}\nplugins: [search, cardpress]\n"
_CARD = (
    "name: {}\ntype: Embedding Model\nsources: {{a: {{title: A, url: 'https://acme.dev/x'}}}}\n"
    "limitations: [{{title: One, text: '[here](#nowhere)'}}]\n"
)
_MODELS = 6


@pytest.fixture
def few(catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a catalogue, and a clock of the build on which everything takes long."""
    monkeypatch.setattr("cardpress.mkdocs_plugin.stages.monotonic", every(1))
    made = catalogue({"mkdocs.yml": _SETTINGS})
    (made / "docs").mkdir()
    return made


@pytest.fixture
def root(few: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make one of some models, whose pages are made in several parts as if they were many."""
    monkeypatch.setattr("cardpress.partitions._FEWEST", 2)
    monkeypatch.setattr("cardpress.partitions._LARGEST", 8)
    for name in (f"case-{number}" for number in range(_MODELS)):
        (few / f"cards/models/acme/{name}.yml").write_text(_CARD.format(name), encoding="utf-8")
    return few


def _build(root: Path, site: Path) -> None:
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(site)))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_person_sees_how_many_pages_are_made_and_then_nothing_of_it(
    root: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, jobs: int
) -> None:
    caplog.set_level(logging.INFO, logger="mkdocs")
    (root / "mkdocs.yml").write_text(
        _SETTINGS.replace("cardpress]", f"cardpress: {{jobs: {jobs}}}]"), encoding="utf-8"
    )
    with Screen() as screen:
        _build(root, tmp_path / "site")
        shown = screen.read()
    steps = shown.count("Making pages")
    assert steps > 2
    assert left(shown) == []


@pytest.mark.parametrize("way", ["in CI", "quiet"])
def test_nobody_who_looks_on_sees_nothing(
    root: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, way: str
) -> None:
    caplog.set_level(logging.ERROR if way == "quiet" else logging.INFO, logger="mkdocs")
    with Screen() as screen, pytest.MonkeyPatch.context() as patch:
        if way == "in CI":
            patch.setenv("CI", "1")
        _build(root, tmp_path / "site")
        assert screen.read() == ""


@pytest.mark.parametrize(("language", "told"), [("en", "Making pages"), ("de", "Seiten erstellen")])
def test_verbose_tells_how_long_each_stage_took(
    few: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, language: str, told: str
) -> None:
    (few / "catalogue.yml").write_text(f"language: {language}\n", encoding="utf-8")
    caplog.set_level(logging.DEBUG, logger="mkdocs")
    _build(few, tmp_path / "site")
    found = [
        record.getMessage().removeprefix("cardpress: ")
        for record in caplog.records
        if record.name.endswith("cardpress") and record.levelno == logging.DEBUG
    ]
    assert len(found) == 8
    assert any(message.startswith(f"{told}: ") for message in found)
