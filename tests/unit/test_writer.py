"""A folder of pages is written whole, changed only where it changes, and never anybody else's."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cardpress.rendering import RenderedPage
from cardpress.writer import NotOurFolder, write_pages, write_text

_LONG_AGO = 1_000_000_000
_LEFT = ".cardpress-0123456789abcdef.unfinished"


def _page(path: str, text: str = "text") -> RenderedPage:
    return RenderedPage(path, f"{text}\n", {}, "cards")


_PAGES = [_page("index.md"), _page("models/a.md"), _page("models/b.md")]


def _files(folder: Path) -> dict[str, str]:
    found = sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


def _expected(pages: list[RenderedPage]) -> dict[str, str]:
    return {page.path: page.markdown for page in pages}


def _age(folder: Path) -> None:
    for path in folder.rglob("*.md"):
        os.utime(path, (_LONG_AGO, _LONG_AGO))


def test_a_folder_holds_exactly_the_pages(tmp_path: Path) -> None:
    out = tmp_path / "not" / "there" / "yet"
    assert write_pages(_PAGES, out) == 3
    assert _files(out) == _expected(_PAGES)


def test_a_page_that_did_not_change_keeps_its_time_stamp(tmp_path: Path) -> None:
    write_pages(_PAGES, tmp_path)
    _age(tmp_path)
    changed = [_PAGES[0], _page("models/a.md", "new"), _PAGES[2]]
    assert write_pages(changed, tmp_path) == 1
    assert _files(tmp_path) == _expected(changed)
    times = {path.name: path.stat().st_mtime == _LONG_AGO for path in tmp_path.rglob("*.md")}
    assert times == {"index.md": True, "a.md": False, "b.md": True}
    _age(tmp_path)
    assert write_pages(changed, tmp_path) == 0
    assert all(path.stat().st_mtime == _LONG_AGO for path in tmp_path.rglob("*.md"))


def test_a_page_that_no_card_has_any_more_is_deleted_with_its_folder(tmp_path: Path) -> None:
    write_pages([*_PAGES, _page("benchmarks/x/y.md")], tmp_path)
    assert write_pages(_PAGES[:1], tmp_path) == 3
    assert _files(tmp_path) == _expected(_PAGES[:1])
    assert [path.name for path in tmp_path.iterdir()] == ["index.md"]


def _note(folder: Path) -> Path:
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    return folder / "notes.txt"


def _page_by_hand(folder: Path) -> Path:
    (folder / "models/zz.md").write_text("# Mine\n", encoding="utf-8")
    return folder / "models/zz.md"


def _front_matter_by_hand(folder: Path) -> Path:
    (folder / "zz.md").write_text("---\ntitle: Mine\n---\n", encoding="utf-8")
    return folder / "zz.md"


def _planned_page_by_hand(folder: Path) -> Path:
    (folder / "models/c.md").write_text("# Mine\n", encoding="utf-8")
    return folder / "models/c.md"


def _ours_but_no_page(folder: Path) -> Path:
    (folder / "zz.txt").write_text(_PAGES[0].markdown, encoding="utf-8")
    return folder / "zz.txt"


def _hidden(folder: Path) -> Path:
    (folder / ".git").mkdir()
    (folder / ".git/config").write_text("mine", encoding="utf-8")
    return folder / ".git/config"


def _link_to_a_file(folder: Path) -> Path:
    (folder.parent / "mine.md").write_text(_PAGES[1].markdown, encoding="utf-8")
    (folder / "models/c.md").symlink_to(folder.parent / "mine.md")
    return folder / "models/c.md"


def _link_to_a_folder(folder: Path) -> Path:
    (folder.parent / "mine").mkdir()
    (folder.parent / "mine/c.md").write_text(_PAGES[1].markdown, encoding="utf-8")
    (folder / "linked").symlink_to(folder.parent / "mine")
    return folder / "linked"


def _link_to_nowhere(folder: Path) -> Path:
    (folder / "zz.md").symlink_to("nowhere.md")
    return folder / "zz.md"


def _unfinished_by_hand(folder: Path) -> Path:
    (folder / "zz.md.cardpress-unfinished").write_text(_PAGES[0].markdown, encoding="utf-8")
    return folder / "zz.md.cardpress-unfinished"


def _unfinished_by_name(folder: Path) -> Path:
    (folder / _LEFT).write_text("mine", encoding="utf-8")
    return folder / _LEFT


def _unfinished_link(folder: Path) -> Path:
    (folder.parent / "mine.md").write_text("", encoding="utf-8")
    (folder / _LEFT).symlink_to(folder.parent / "mine.md")
    return folder / _LEFT


def _unfinished_folder(folder: Path) -> Path:
    (folder / "models" / _LEFT).mkdir()
    (folder / "models" / _LEFT / "a.md").write_text("mine", encoding="utf-8")
    return folder / "models" / _LEFT / "a.md"


def _folder_for_a_page(folder: Path) -> Path:
    (folder / "aa.md").mkdir()
    return folder / "aa.md"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "zz.md")
    return folder / "zz.md"


_FOREIGN = [
    *(_unfinished_by_hand, _unfinished_by_name, _unfinished_link, _unfinished_folder),
    *(_folder_for_a_page, _pipe),
    *(_note, _page_by_hand, _front_matter_by_hand, _planned_page_by_hand, _ours_but_no_page),
    *(_hidden, _link_to_a_file, _link_to_a_folder, _link_to_nowhere),
]


@pytest.mark.parametrize("foreign", _FOREIGN)
def test_a_folder_with_a_file_of_others_is_refused_before_anything_is_written(
    foreign: Callable[[Path], Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    write_pages(_PAGES, out)
    _age(out)
    path = foreign(out)
    before = sorted((p, p.lstat().st_mtime_ns) for p in tmp_path.rglob("*"))
    with pytest.raises(NotOurFolder, match=path.name):
        write_pages([_page("aa.md"), _page("models/a.md", "new"), _page("models/c.md")], out)
    assert sorted((p, p.lstat().st_mtime_ns) for p in tmp_path.rglob("*")) == before


def test_a_file_that_holds_the_text_already_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.json"
    assert write_text(path, "τ²\n")
    os.utime(path, (_LONG_AGO, _LONG_AGO))
    assert not write_text(path, "τ²\n")
    assert path.stat().st_mtime == _LONG_AGO
    assert write_text(path, "τ³\n")
    assert path.read_bytes() == "τ³\n".encode()
    assert [each.name for each in path.parent.iterdir()] == ["b.json"]


def test_a_file_is_exchanged_and_not_written_over(tmp_path: Path) -> None:
    path, link = tmp_path / "a.md", tmp_path / "before"
    path.write_text("old", encoding="utf-8")
    os.link(path, link)
    write_text(path, "new")
    assert (path.read_text("utf-8"), link.read_text("utf-8")) == ("new", "old")
