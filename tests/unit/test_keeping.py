"""`check` keeps the cards for its next run where a key is set, and says the same without."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress import writer
from cardpress.cli import main
from cardpress.keeping import KEY
from cardpress.loader import reading
from tests.conftest import MakeRoot

_FILE = ".cache/cardpress/cards.json"
_BROKEN = {"cards/models/acme/case.yml": "name: Case\ntype: Nothing\n"}
_YAML: list[str] = []


@pytest.fixture(autouse=True)
def _counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def plain_data(text: str, *, deepest: int) -> object:
        _YAML.append(text)
        return found(text, deepest=deepest)

    found = reading.plain_data  # type: ignore[attr-defined]
    monkeypatch.setattr(reading, "plain_data", plain_data)


def _check(root: Path, key: str | None) -> tuple[str, int]:
    """Return what `check` says, and how many cards it read as YAML."""
    _YAML.clear()
    told = CliRunner().invoke(main, ["--root", str(root), "check"], env={KEY: key})
    assert not told.exception or isinstance(told.exception, SystemExit)
    return told.output, len(_YAML)


def test_the_next_check_reads_no_card_as_yaml_that_has_not_changed(catalogue: MakeRoot) -> None:
    root = catalogue(_BROKEN)
    told, count = _check(root, None)
    assert count > 5
    assert not (root / ".cache").exists()
    assert _check(root, "a key") == (told, count)
    assert _check(root, "a key") == (told, 0)
    kept = (root / _FILE).read_bytes()
    assert _check(root, "another key") == (told, count)
    assert (root / _FILE).read_bytes() != kept
    (root / "cards/models/acme/plain.yml").write_text("name: New\ntype: Embedding Model\n", "utf-8")
    assert _check(root, "another key") == (told, 1)


def test_a_check_writes_nothing_through_a_link(catalogue: MakeRoot, tmp_path: Path) -> None:
    root, elsewhere = catalogue(_BROKEN), tmp_path / "elsewhere"
    elsewhere.mkdir()
    (root / ".cache").symlink_to(elsewhere)
    assert _check(root, "a key") == _check(root, None)
    assert not [*elsewhere.iterdir()]


def test_a_full_disk_ends_no_check(catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: str) -> bool:
        raise OSError(28, "No space left on device", str(path))

    root = catalogue(_BROKEN)
    monkeypatch.setattr(writer, "write_text", full)
    assert _check(root, "a key") == _check(root, None)
