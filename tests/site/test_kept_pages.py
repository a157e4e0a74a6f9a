"""A build with the key of a cache writes the site that one without would, whatever came before."""

import os
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree

import pytest

from cardpress.keeping import KEY
from cardpress.loader import seal, unseal
from tests.site.conftest import SmallSite, build

_SECRET = "a secret of the owner"
_INDEX = ".cache/cardpress/pages.json"
_NEW = "cards/models/acme/new-one.yml"
_NEWEST = "cards/models/acme/newest.yml"
_CARD = "name: New One\ntype: Embedding Model\nsummary: A model that is new.\n"
_MARK = "<!-- kept -->"
# That pages depend on what else a catalogue says is held by tests/unit/test_watched_reads.py, with
# every awkward card; here are few, as each edit is followed by two builds.
_SETTINGS = """\
site_name: Small
site_url: https://cardpress.example/
theme:
  name: material
  font: false
  features: [navigation.footer, navigation.indexes, navigation.path, navigation.tabs]
plugins: [search, tags, cardpress]
nav:
  - index.md
  - Models: models/index.md
  - About: about.md
"""
_FILES = {
    "mkdocs.yml": _SETTINGS,
    "docs/about.md": "# About us\n\n[Bolt](models/bolt.md)\n",
    "cards/models/acme/bolder.yml": "name: Bolder\ntype: Large Language Model\ninherits: bolt\n"
    "sources: {s: {title: Notes, url: https://acme.example/n}}\nbenchmarks: {sums: 87}\n"
    "pricing: [{input: 1, output: 2}]\ncomparisons: [{source: s, results: {bolt: {sums: 80}}}]\n",
    "cards/models/acme/later.yml": "name: Later\ntype: Embedding Model\nrelated: "
    "[{model: plain, relation: predecessor}]\n",
    "cards/models/acme/lone.yml": "name: Lone\ntype: Embedding Model\n",
}
_Edit = Callable[[Path], object]
_Site = tuple[int, dict[str, bytes]]
"""How its build ended, and the contents of its files."""


def _write(path: str, text: str) -> _Edit:
    def edit(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")

    return edit


def _replace(path: str, old: str, new: str) -> _Edit:
    def edit(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text, path
        (root / path).write_text(text.replace(old, new), "utf-8")

    return edit


_OVERRIDE = "templates/theme/partials/copyright.html"
_EDITS: Mapping[str, tuple[_Edit, ...]] = {
    "nothing": (),
    "a card more": (_write(_NEW, _CARD),),
    "its name, and its address": (
        _write(_NEW, _CARD.replace("New One", "Newer One")),
        lambda root: (root / _NEW).rename(root / _NEWEST),
    ),
    "a broken card": (_write(_NEW, "name: [\n"),),
    "two cards less": (
        lambda root: (root / _NEW).unlink(),
        lambda root: (root / _NEWEST).unlink(),
    ),
    "templates and settings of the catalogue": (
        _write("templates/pages/organization.md.j2", "# {{ view.name }}\n\nOurs.\n"),
        _write("catalogue.yml", "name: Ours\n"),
    ),
    "the menu, and where the site is": (
        _replace("mkdocs.yml", "- Models: models/index.md", "- All: models/index.md"),
        _replace("mkdocs.yml", "cardpress.example", "models.example"),
    ),
    "a part of the theme": (_write(_OVERRIDE, "<p>Ours</p>\n"),),
    "the theme's own again": (lambda root: (root / _OVERRIDE).unlink(),),
}


def _site(root: Path, out: Path, key: str | None) -> _Site:
    """Build a site where none is, and return how that ended and the contents of its files."""
    rmtree(out, ignore_errors=True)
    return _site_again(root, out, key)


def _site_again(root: Path, out: Path, key: str | None) -> _Site:
    """Build a site where there may be one."""
    code = build(root, out, {KEY: key} if key else None).returncode
    files = (path for path in out.rglob("*") if path.is_file())
    return code, {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def root(small_site: SmallSite) -> Path:
    """Make a catalogue with pages of every kind that can be kept, and of what cannot."""
    return small_site(_FILES)


def test_a_site_is_the_same_after_any_edits(root: Path, tmp_path: Path) -> None:
    stands, empty = tmp_path / "one", tmp_path / "other"
    cold: dict[object, _Site] = {}
    assert _site(root, stands, _SECRET)[0] == 0
    for name, edits in _EDITS.items():
        for edit in edits:
            edit(root)
        _touch(stands)
        with_key = _site_again(root, stands, _SECRET)
        state = _state(root)
        if state not in cold:  # some edits lead back to where others began
            cold[state] = _site(root, tmp_path / "anew", None)
        assert with_key == cold[state], name
        assert with_key[0] == ("broken" in name), name
        # What stands there comes from the store, where nothing stands.
        assert _site(root, empty, _SECRET) == with_key, name
        if "broken" not in name:  # after which the next one is built where nothing could be
            stands, empty = empty, stands


def _state(root: Path) -> object:
    """Return all that a site is built from."""
    files = (path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return tuple(sorted((path.relative_to(root).as_posix(), path.read_bytes()) for path in files))


def _touch(out: Path) -> None:
    """Change what a build has left, as a person does, or a program that forgets no date."""
    if not any(out.iterdir()):
        return  # as a build with a broken card leaves it
    (out / "models/lone/notes.txt").write_text("somebody's own", "utf-8")
    (out / "models/later/index.html").unlink()
    page, moved = out / "models/bolt/index.html", out / "models/plain/index.html"
    before = page.stat()
    page.write_bytes(page.read_bytes().replace(b"Bolt", b"Colt"))
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    moved.rename(out / "moved.html")
    moved.symlink_to(out / "moved.html")


def _marked(kept: bytes) -> bytes:
    """Return a page as it is kept, with the mark in it; any other file as it is."""
    length, _, made = kept.partition(b"\n")
    if b"</html>" not in made:
        return kept
    # How long the page is, behind which its Markdown follows, is told before it.
    return f"{int(length) + len(_MARK)}\n".encode() + made.replace(
        b"</html>", f"{_MARK}</html>".encode()
    )


def _mark(root: Path) -> None:
    """Put a mark into every page that is kept, as only the owner of the key can."""
    secret = f"{_SECRET}pages".encode()
    index = dict(unseal(root / _INDEX, secret))
    pages = index["pages"]
    assert isinstance(pages, dict)
    folder = root / ".cache/cardpress/pages"
    for path, (own, text, *others) in pages.items():
        marked = _marked((folder / text).read_bytes())
        name = blake2b(marked, digest_size=20).hexdigest()
        (folder / name).write_bytes(marked)
        pages[path] = own, name, *others
    (root / _INDEX).write_text(seal(index, secret), "utf-8")


@pytest.mark.parametrize("key", [_SECRET, "another"])
def test_pages_are_taken_whose_cards_have_not_changed(key: str, root: Path, tmp_path: Path) -> None:
    _site(root, tmp_path / "out", _SECRET)
    _mark(root)
    edited = root / "cards/models/acme/lone.yml"
    with edited.open("a", encoding="utf-8") as card:
        card.write("# A comment.\n")
    _, files = _site(root, tmp_path / "out", key)
    taken = {path for path, content in files.items() if _MARK.encode() in content}
    others = {f"models/{name}/index.html" for name in ("bolder", "bolt", "later", "plain")}
    of_models = {path for path in taken if path.startswith("models/")}
    assert of_models == (others if key == _SECRET else set())
    assert bool(taken) == (key == _SECRET)


def test_nothing_is_kept_without_a_key(root: Path, tmp_path: Path) -> None:
    _site(root, tmp_path / "out", None)
    assert not (root / ".cache").exists()
