"""What the guide says of exports is true: the table of formats, and a format of one's own."""

import re
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner
from mkdocs.exceptions import PluginError

from cardpress.cli import main
from cardpress.ecosystem import entries
from cardpress.exporters import Exported, Format, formats
from cardpress.mkdocs_plugin.broken_formats import broken_formats_told
from tests.conftest import CATALOGUE, ROOT
from tests.exports import FORMATS, compared_with, exported, format_called, held, stated, subjects

_GUIDE = (ROOT / "site_src/contribute/exports.md").read_text("utf-8")
_ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)` \| .* \| ([^|]*) \|$", re.MULTILINE)
# Of the card, and not of the model: never told of in the guide.
_OF_THE_CARD = {"added", "imported", "inherits", "waivers"}
_ALL_BUT = "all but "


def test_the_table_says_which_fields_of_a_card_go_out() -> None:
    rows = {name: (file, fields) for name, file, fields in _ROW.findall(_GUIDE)}
    assert tuple(rows) == FORMATS
    known = {key for _compared, model in subjects() for key in stated(model)} - _OF_THE_CARD
    for name, (file, fields) in rows.items():
        assert file == format_called(name).file
        named = re.findall(r"`(\w+)`", fields)
        assert named == sorted(named)
        told = known - {*named} if fields.startswith(_ALL_BUT) else {*named}
        assert told == _going_out(name) & known, name


def _going_out(name: str) -> set[str]:
    found = set[str]()
    for _compared, model in subjects():
        made = exported(name, model)
        found |= {*held(model, made.losses[model])} if made.text else set()
    return found


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Add the format of the guide, as a package that is installed would."""
    module = ModuleType("acme_cards")
    [code] = re.findall(r"^```python\n(.*?)^```", _GUIDE, re.DOTALL | re.MULTILINE)
    exec(compile(code, "exports.md", "exec"), module.__dict__)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    points = [EntryPoint(name, "acme_cards:FORMAT", formats.GROUP) for name in ("acme", "spdx")]
    found = (*points, *formats.known_formats().values())
    monkeypatch.setattr(entries, "entry_points", lambda **_asked: found)
    return module


def _export(*words: str) -> tuple[int, str, str]:
    ended = CliRunner().invoke(main, ["--root", str(CATALOGUE), "export", *words])
    assert ended.exception is None or isinstance(ended.exception, SystemExit)
    return ended.exit_code, ended.stdout, ended.stderr


@pytest.mark.usefixtures("added")
def test_the_format_of_the_guide_makes_a_file_and_tells_the_rest() -> None:
    code, said, told = _export("acme", "lumen-4.2")
    assert (code, said) == (0, '{"name": "Lumen-4.2", "since": "2026-01"}')
    assert "family" in told
    assert "release_date[1]" in told


@pytest.mark.usefixtures("added")
def test_help_lists_formats_and_no_package_takes_the_name_of_ours() -> None:
    told = CliRunner().invoke(main, ["export", "--help"]).output
    assert all(f"\n  {name}\n" in f"{told}\n" for name in ("acme", *FORMATS))
    assert formats.known_formats()["spdx"].value == "cardpress.exporters.spdx:FORMAT"


def test_a_format_of_a_package_that_fails_says_whose_it_is(added: ModuleType) -> None:
    def fails(_subject: object) -> object:
        raise KeyError("of its own")

    made = vars(added)
    made["FORMAT"] = Format("Acme", "{model}.txt", "text/plain", fails, str)
    assert _export("acme", "lumen-4.2")[2].count("KeyError: 'of its own'; report it there") == 1
    made["FORMAT"] = "no format"
    assert "it is no format of exports" in _export("acme", "lumen-4.2")[2]
    del made["FORMAT"]
    assert "AttributeError" in _export("acme", "lumen-4.2")[2]


def _ends(_of: object) -> Any:
    sys.exit("of its own")


def _is_said(_of: object) -> Any:
    return "said"


_BROKEN: dict[str, tuple[tuple[Any, Any, Any, Any, Any], str]] = {
    "ends": (("A", "{model}.txt", _ends, _is_said, _is_said), "SystemExit: of its own; report"),
    "no text": (("A", "{model}.txt", _is_said, lambda _: b"x", _is_said), "found bytes"),
    "no letters": (("A", "{model}.txt", _is_said, lambda _: "\ud800", _is_said), "surrogates"),
    "no name": (("A", None, _is_said, _is_said, _is_said), "the name of its file is no text"),
    "no label": ((7, "{model}.txt", _is_said, _is_said, _is_said), "its label or"),
    "a folder": (("A", "../{model}.txt", _is_said, _is_said, _is_said), "found '../{model}.txt'"),
}


def test_a_format_of_a_package_that_makes_what_is_no_file_writes_none(
    added: ModuleType, tmp_path: Path
) -> None:
    for case, ((label, file, part, text, holds), told) in _BROKEN.items():
        vars(added)["FORMAT"] = Format(label, file, "text/plain", part, text, holds=holds)
        code, _said, why = _export("acme", "lumen-4.2", "--out", str(tmp_path / "out"))
        assert (code, told in why) == (2, True), f"{case}: {why}"
        assert [*tmp_path.rglob("*")] == [], case


def test_a_build_ends_with_a_message_where_a_format_fails_to_say_what_it_holds(
    added: ModuleType,
) -> None:
    vars(added)["FORMAT"] = Format("A", "{model}.txt", "text/plain", _is_said, str, holds=_ends)
    form = formats.format_named("acme")
    with pytest.raises(PluginError, match="of its own; report it there"), broken_formats_told():
        form.holds(compared_with("lumen-4.2").catalogue.models["lumen-4.2"].card)


def test_a_format_is_used_without_the_command() -> None:
    made = exported("cyclonedx", "lumen-4.2")
    assert isinstance(made, Exported)
    for name in FORMATS:
        form = format_called(name)
        assert form.label
        assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+(; version=[\d.]+)?", form.media_type)
        assert form.is_whole == ("{model}" not in form.file)
