"""What a build before has left of a site stays only where nobody has touched it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cardpress.keeping import BuiltSite
from cardpress.writer import stamp_of

_TICK = 60_000_000  # a little more than what counts as the same time
_FILES = {"models/a/index.html": "a", "models/b/index.html": "b", "data/a.json": "{}"}


def _written(root: Path, files: dict[str, str] = _FILES, key: str = "a secret") -> Path:
    """Return a folder that a build has written, long enough ago to tell any change from it."""
    site = root / "site"
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    _write_later(site / "index.html")
    BuiltSite(root, key, site).keep({**files, "index.html": "home"})
    return site


def _write_later(path: Path) -> None:
    """Write a file that is so much newer that nobody takes it for one of the same time."""
    path.write_text("", "utf-8")
    first = stamp_of(os.fspath(path))
    assert first
    while (now := stamp_of(os.fspath(path))) and now[3] < first[3] + _TICK:
        path.write_text("", "utf-8")


def _rebuilt(root: Path, key: str = "a secret") -> BuiltSite:
    """Return what is known where somebody has emptied the folder in between."""
    built = BuiltSite(root, key, root / "site")
    built.put_aside()
    for path in (root / "site").iterdir():
        assert path.is_file() or not [*path.rglob("*.html")]
    built.put_back()
    return built


def _held(built: BuiltSite) -> set[str]:
    return {path for path, name in _FILES.items() if built.holds(path, name)}


def test_what_was_written_is_held_as_it_stands(tmp_path: Path) -> None:
    site = _written(tmp_path)
    built = _rebuilt(tmp_path)
    assert _held(built) == {*_FILES}
    assert not built.holds("models/a/index.html", "another content")
    # It is too new to be told from one that changes right after it was written.
    assert not built.holds("index.html", "home")
    assert (site / "models/a/index.html").read_text("utf-8") == "a"


def _in_place(path: Path) -> None:
    before = path.stat()
    path.write_text("x", "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _replaced(path: Path) -> None:
    path.unlink()
    path.write_text("a", "utf-8")


def _linked(path: Path) -> None:
    elsewhere = path.parents[3] / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


@pytest.mark.parametrize("change", [Path.unlink, _in_place, _replaced, _linked])
def test_what_somebody_has_touched_is_not_held(
    change: Callable[[Path], None], tmp_path: Path
) -> None:
    change(_written(tmp_path) / "models/a/index.html")
    assert _held(_rebuilt(tmp_path)) == {*_FILES} - {"models/a/index.html"}


def test_nothing_else_comes_back(tmp_path: Path) -> None:
    site, elsewhere = _written(tmp_path), tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("somebody's own", "utf-8")
    (site / "models/c").mkdir()
    (site / "models/c/index.html").write_text("c", "utf-8")
    (site / "models/linked").symlink_to(elsewhere)
    _rebuilt(tmp_path)
    left = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert left == {*_FILES, "index.html"}
    assert [*elsewhere.iterdir()] == [elsewhere / "mine.txt"]


def test_what_is_not_written_again_goes(tmp_path: Path) -> None:
    site = _written(tmp_path)
    _rebuilt(tmp_path).keep({"models/a/index.html": "a"})
    assert not (site / "models/b").exists()
    assert not (site / "data").exists()
    assert (site / "models/a/index.html").is_file()


def test_what_others_have_written_meanwhile_stays(tmp_path: Path) -> None:
    site = _written(tmp_path)
    built = BuiltSite(tmp_path, "a secret", site)
    built.put_aside()
    (site / "models/a").mkdir(parents=True)
    (site / "models/a/index.html").write_text("another plugin's", "utf-8")
    built.put_back()
    assert _held(built) == {"data/a.json"}
    built.keep({})
    assert (site / "models/a/index.html").read_text("utf-8") == "another plugin's"


@pytest.mark.parametrize("damage", [b"", b"\xff\n{}\n", b'{"folder": "site", "files": {}}'])
def test_without_a_sound_list_nothing_is_held(damage: bytes, tmp_path: Path) -> None:
    _written(tmp_path)
    (tmp_path / ".cache/cardpress/site.json").write_bytes(damage)
    assert not _held(_rebuilt_anything(tmp_path))


def _rebuilt_anything(root: Path, key: str = "a secret") -> BuiltSite:
    built = BuiltSite(root, key, root / "site")
    built.put_aside()
    built.put_back()
    return built


def test_with_another_key_or_for_another_folder_nothing_is_held(tmp_path: Path) -> None:
    _written(tmp_path)
    assert not _held(_rebuilt_anything(tmp_path, key="another"))
    other = BuiltSite(tmp_path, "a secret", tmp_path / "other")
    other.put_aside()
    other.put_back()
    assert not _held(other)


def test_a_build_that_did_not_end_leaves_nothing_to_the_next(tmp_path: Path) -> None:
    _written(tmp_path)
    BuiltSite(tmp_path, "a secret", tmp_path / "site").put_aside()
    assert not _held(_rebuilt_anything(tmp_path))
    assert not [*(tmp_path / ".cache/cardpress").glob("site/*")]
