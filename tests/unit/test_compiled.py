"""What installed templates were compiled to is left to the next process, and nothing else is."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config

from cardpress import packaged, rendering
from cardpress.rendering import COMPILED, Compiled, bytecode, compile_packaged
from tests.conftest import MakeRoot

_THEME = Path(jinja2.__file__).parent.parent / "material/templates"
_INSTALLED = "partials/source.html"
_OWN = "own.html"
_SITE = "site_name: Small\ntheme: {name: material, font: false}\nplugins: [cardpress: {jobs: 1}]\n"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Return the names of templates that are compiled from here on."""
    names: list[str | None] = []
    compile_one = jinja2.Environment.compile

    def note(env: jinja2.Environment, source: str, name: str | None, *rest: Any) -> Any:
        names.append(name)
        return compile_one(env, source, name, *rest)

    monkeypatch.setattr(jinja2.Environment, "compile", note)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return names


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / _OWN).write_text("Ours", "utf-8")
    return tmp_path / "left"


def _loaded(
    place: Path, prepare: Callable[[jinja2.Environment], object] = lambda _: None
) -> Compiled:
    """Load a template of an installed theme and one of a site, as a process of its own would."""
    compiled = Compiled(place)
    loader = jinja2.FileSystemLoader([place.parent, _THEME])
    env = jinja2.Environment(loader=loader, bytecode_cache=compiled, autoescape=True)
    prepare(env)
    for name in (_INSTALLED, _OWN):
        env.get_template(name)
    return compiled


def _leave(compiled: Compiled) -> None:
    [(path, content)] = compiled.to_leave().items()
    path.write_bytes(content)


def test_the_next_process_compiles_only_what_was_not_installed(
    place: Path, asked: list[str | None]
) -> None:
    _leave(_loaded(place))
    assert asked == [_INSTALLED, _OWN]
    again = _loaded(place)
    assert asked == [_INSTALLED, _OWN, _OWN]
    assert again.to_leave() == {}


def test_what_is_left_is_told_once(place: Path, asked: list[str | None]) -> None:
    compiled = _loaded(place)
    assert [*compiled.to_leave()] == [place]
    assert compiled.to_leave() == {}
    assert asked


@pytest.mark.parametrize("damage", ["", "of another program", "cut", "turned"])
def test_a_file_that_holds_nothing_of_use_is_written_anew(
    damage: str, place: Path, asked: list[str | None]
) -> None:
    _leave(_loaded(place))
    whole = place.read_bytes()
    damaged = {"cut": whole[:-9], "turned": whole[:99] + bytes([whole[99] ^ 1]) + whole[100:]}
    place.write_bytes(damaged.get(damage, damage.encode()))
    _leave(_loaded(place))
    assert asked == [_INSTALLED, _OWN] * 2
    assert place.read_bytes() == whole


def test_another_version_of_what_compiles_begins_anew(
    place: Path, asked: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    _leave(_loaded(place))
    monkeypatch.setattr(bytecode, "_compiler", lambda: b"of another version")
    _loaded(place)
    assert asked == [_INSTALLED, _OWN] * 2


def _add_filter(env: jinja2.Environment) -> None:
    env.filters["ours"] = _add_filter


def _finalize(env: jinja2.Environment) -> None:
    env.finalize = _told


def _told(value: object) -> object:
    return "" if value is None else value


def _escape_some(env: jinja2.Environment) -> None:
    env.autoescape = jinja2.select_autoescape()


def _trim(env: jinja2.Environment) -> None:
    env.trim_blocks = True


@pytest.mark.parametrize(
    "prepare",
    [_add_filter, _finalize, _escape_some, _trim, lambda env: env.add_extension("jinja2.ext.do")],
)
def test_a_theme_that_would_become_something_else_is_compiled_anew(
    prepare: Callable[[jinja2.Environment], object], place: Path, asked: list[str | None]
) -> None:
    _leave(_loaded(place))
    _loaded(place, prepare)
    assert asked == [_INSTALLED, _OWN] * 2


@pytest.mark.parametrize("prepare", [_add_filter, _finalize, _escape_some])
def test_nothing_is_left_of_a_theme_that_others_have_a_say_in(
    prepare: Callable[[jinja2.Environment], object], place: Path, asked: list[str | None]
) -> None:
    assert _loaded(place, prepare).to_leave() == {}
    assert asked


def test_nothing_is_left_where_python_is_to_write_no_bytecode(
    place: Path, asked: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _loaded(place).to_leave() == {}
    assert asked


def _build(root: Path, place: Path, patch: pytest.MonkeyPatch) -> None:
    """Build a site as a process of its own would, that has been told where something is left."""
    compiled = Compiled(place)
    patch.setattr("cardpress.rendering.renderer.COMPILED", compiled)
    patch.setattr("cardpress.mkdocs_plugin.theme.COMPILED", compiled)
    # Not by its command, which has the log of this process omit what it has told before.
    config = load_config(str(root / "mkdocs.yml"))
    build(config)
    config.plugins.on_shutdown()


def test_a_build_leaves_what_the_next_begins_with(
    catalogue: MakeRoot, asked: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = "templates/pages/organization.md.j2"
    root = catalogue({"mkdocs.yml": _SITE, "docs/index.md": "# Us\n", own: "Ours"})
    place = root.parent / "left"
    _build(root, place, monkeypatch)
    assert "pages/model.md.j2" in asked
    asked.clear()
    _build(root, place, monkeypatch)
    assert [name for name in asked if name and name.startswith("pages/")] == [
        "pages/organization.md.j2"
    ]


def test_a_build_goes_on_where_nothing_can_be_left(
    catalogue: MakeRoot, asked: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({"mkdocs.yml": _SITE, "docs/index.md": "# Us\n"})
    _build(root, root / "mkdocs.yml/left", monkeypatch)
    assert asked


def test_it_lies_where_python_has_the_bytecode_and_in_no_folder_of_the_package() -> None:
    place = bytecode.place()
    assert place
    package = Path(rendering.__file__).parent.parent
    assert not place.is_relative_to(package)
    assert sys.implementation.cache_tag in place.name
    assert place.parent.name == "__pycache__"


def test_the_templates_of_the_package_are_compiled_before_a_page_needs_them(
    asked: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = Compiled()
    monkeypatch.setattr(rendering.renderer, "COMPILED", empty)
    compile_packaged()
    folder = packaged.templates()
    paths = (path.relative_to(folder) for path in (folder / "pages").rglob("*.j2"))
    assert sorted(filter(None, asked)) == sorted(map(os.fspath, paths))
    compile_packaged()
    assert len(asked) == len({*asked})
    assert COMPILED is not empty
