"""What is wrong with a store of pages costs time: a page is never another than it was kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cardpress import writer
from cardpress.keeping import KeptPage, PageStore
from cardpress.loader import seal, unseal

_SECRET = b"a secret" + b"pages"
_INDEX = ".cache/cardpress/pages.json"
_PAGES = ".cache/cardpress/pages"
_TEXTS = {"a.md": "Page of a\n", "b.md": "Page of b\n", "c.md": "Page of c, ü\n"}


def _digest(name: str, key: str) -> str:
    return f"{name} {key}"


def _store(root: Path, key: str = "a secret", settings: str = "settings") -> PageStore:
    return PageStore(root, key, settings)


def _kept(root: Path, texts: dict[str, str] = _TEXTS) -> None:
    store = _store(root)
    pages = {
        path: KeptPage("own", [("models", path), ("models *", "")], store.put(text.encode()))
        for path, text in texts.items()
    }
    store.keep(pages, _digest)


def _text(store: PageStore, page: KeptPage) -> str | None:
    content = store.content(page)
    return None if content is None else content.decode()


def _found(store: PageStore) -> dict[str, str | None]:
    return {path: _text(store, page) for path, page in store.unchanged(_digest).items()}


def test_pages_are_found_as_they_were_kept(tmp_path: Path) -> None:
    assert _found(_store(tmp_path)) == {}
    _kept(tmp_path)
    assert _found(_store(tmp_path)) == _TEXTS
    assert _found(_store(tmp_path, key="another")) == {}
    assert _found(_store(tmp_path, settings="others")) == {}


def test_a_page_with_another_face_is_not_unchanged(tmp_path: Path) -> None:
    _kept(tmp_path)

    def changed(name: str, key: str) -> str:
        return "another" if key == "b.md" else _digest(name, key)

    assert _store(tmp_path).unchanged(changed).keys() == {"a.md", "c.md"}
    assert not _store(tmp_path).unchanged(lambda *_: "another")


def test_a_store_has_no_texts_but_those_of_its_pages(tmp_path: Path) -> None:
    _kept(tmp_path)
    (tmp_path / _PAGES / "notes.txt").write_text("somebody's own")
    _kept(tmp_path, {"a.md": "Page of a\n", "d.md": "Page of d\n"})
    texts = {path.read_text("utf-8") for path in (tmp_path / _PAGES).iterdir()}
    assert texts == {"Page of a\n", "Page of d\n", "somebody's own"}


def _everywhere(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def damage(root: Path) -> None:
        for path in [root / _INDEX, *(root / _PAGES).iterdir()]:
            path.write_bytes(change(path.read_bytes()))

    return damage


def _resealed(key: bytes) -> Callable[[Path], None]:
    def damage(root: Path) -> None:
        (root / _INDEX).write_text(seal(unseal(root / _INDEX, _SECRET), key), "utf-8")

    return damage


def _texts_gone(root: Path) -> None:
    for path in (root / _PAGES).iterdir():
        path.unlink()


def _texts_exchanged(root: Path) -> None:
    one, other, _ = (root / _PAGES).iterdir()
    text = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(text)


def _texts_linked(root: Path) -> None:
    for path in [*(root / _PAGES).iterdir()]:
        path.rename(root / path.name)
        path.symlink_to(root / path.name)


def _index_a_folder(root: Path) -> None:
    (root / _INDEX).unlink()
    (root / _INDEX).mkdir()


@pytest.mark.parametrize(
    "damage",
    [
        _everywhere(lambda _: b""),
        _everywhere(lambda text: text[:-3]),
        _everywhere(lambda text: text + b"x"),
        _everywhere(lambda text: text.replace(b"a", b"b")),
        _everywhere(lambda _: b"\xff\n{}\n"),
        _resealed(b"another"),
        _resealed(b"a secret"),  # as the data of cards are sealed
        _texts_gone,
        _texts_exchanged,
        _texts_linked,
        _index_a_folder,
    ],
)
def test_what_is_not_as_it_was_kept_is_not_there(
    damage: Callable[[Path], None], tmp_path: Path
) -> None:
    _kept(tmp_path)
    damage(tmp_path)
    found = _found(_store(tmp_path))
    assert all(text in (None, _TEXTS[path]) for path, text in found.items())
    assert None in {*found.values(), None if not found else ""}
    if damage is not _index_a_folder:
        _kept(tmp_path)
        assert _found(_store(tmp_path)).keys() == _TEXTS.keys()


@pytest.mark.parametrize("name", [".cache", _PAGES, _INDEX])
def test_nothing_is_kept_where_a_link_leads(name: str, tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    elsewhere.mkdir()
    mine = elsewhere / ("0" * 40)  # named as a text of ours
    mine.write_text("somebody's own")
    (root / name).parent.mkdir(parents=True)
    (root / name).symlink_to(elsewhere)
    _kept(root)
    assert [*elsewhere.iterdir()] == [mine]
    assert _found(_store(root)) == {}


def test_a_full_disk_ends_no_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: str) -> bool:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(writer, "write_text", full)
        _kept(tmp_path)
    assert _found(_store(tmp_path)) == {}


def test_two_builds_at_once_take_from_one_another_no_more_than_time(tmp_path: Path) -> None:
    _kept(tmp_path)
    store = _store(tmp_path)
    unchanged = store.unchanged(_digest)
    _kept(tmp_path, {"a.md": "Page of a\n", "b.md": "Another page of b\n"})
    assert {path: _text(store, page) for path, page in unchanged.items()} == {
        "a.md": "Page of a\n",
        "b.md": None,
        "c.md": None,
    }
    store.keep(unchanged, _digest)
    assert _found(_store(tmp_path)) == {"a.md": "Page of a\n", "b.md": None, "c.md": None}
