"""Formats that packages add, and the mark of a card that an import made."""

import json
import re
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

from cardpress.build import Destination, build, check
from cardpress.cli import main
from cardpress.ecosystem import entries
from cardpress.importers import Draft, formats
from tests.conftest import ROOT, MakeRoot

_GUIDE = ROOT / "site_src/contribute/import.md"
_DATA = Destination(is_html=False)
_LIST = json.dumps({"models": [{"id": "ours", "name": "Ours", "window": 4096}]})
_CARD = (
    "name: Drafted\ntype: Embedding Model\nimported: {importer: litellm, date: 2026-11-22}\n"
    "sources: {list: {title: List, url: 'https://lists.acme.dev'}}\n"
    "specifications: {max_input: 9}\n"
)


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Add the format of the guide, as a package that is installed would."""
    module = ModuleType("acme_cards")
    [code] = re.findall(r"^```python\n(.*?)^```", _GUIDE.read_text("utf-8"), re.DOTALL | re.M)
    exec(compile(code, str(_GUIDE), "exec"), module.__dict__)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    ours = formats.known_formats()
    entry = EntryPoint("acme", "acme_cards:read", formats.GROUP)
    # One that takes a name of ours does not get it.
    other = EntryPoint("litellm", "acme_cards:read", formats.GROUP)
    found = (entry, other, *ours.values())
    monkeypatch.setattr(entries, "entry_points", lambda **_asked: found)
    return module


def _import(root: Path, *words: str) -> tuple[int, str]:
    arguments = ["--root", str(root), "import", *words, "-", "--accessed", "2026-11-22"]
    ended = CliRunner().invoke(main, arguments, input=_LIST, catch_exceptions=False)
    return ended.exit_code, ended.output


@pytest.mark.usefixtures("added")
def test_the_format_of_the_guide_makes_a_card(catalogue: MakeRoot) -> None:
    root = catalogue()
    assert _import(root, "acme", "--write")[0] == 0
    assert "context_window: {value: 4096, source: acme-list, locator: ours}" in (
        root / "cards/models/acme/ours.yml"
    ).read_text("utf-8")
    assert check(root).problems == ()


@pytest.mark.usefixtures("added")
def test_help_lists_the_format_of_a_package() -> None:
    told = CliRunner().invoke(main, ["import", "--help"]).output
    assert all(f"\n  {name}\n" in f"{told}\n" for name in ("acme", "litellm", "openrouter"))


@pytest.mark.usefixtures("added")
def test_no_package_takes_the_name_of_a_format_of_ours() -> None:
    assert formats.known_formats()["litellm"].value == "cardpress.importers.litellm:read"


def _raises(_file: object) -> Any:
    raise RuntimeError("of its own")


@pytest.mark.parametrize(
    ("reader", "told"),
    [
        (_raises, "RuntimeError: of its own; report it there"),
        (lambda _file: [{"name": "x"}], "it yields what is no draft; report it there"),
        (None, "object is not callable; report it there"),
        (Path, "report it there"),
        (lambda _file: sys.exit("of its own"), "SystemExit: of its own; report it there"),
        (lambda _file: [Draft([1])], "card: Input should be a valid dictionary; report it"),  # type: ignore[arg-type]
        (lambda _file: [Draft({}, model=["x"])], "model: Input should be a valid string"),  # type: ignore[arg-type]
        (lambda _file: [Draft({}, names=None)], "names: Input should be a valid tuple"),  # type: ignore[arg-type]
        (lambda _file: [Draft({}, losses=(1,))], "losses.0: "),  # type: ignore[arg-type]
    ],
)
def test_a_broken_format_is_told(
    reader: object, told: str, added: ModuleType, catalogue: MakeRoot
) -> None:
    added.read = reader  # type: ignore[attr-defined]
    code, output = _import(catalogue(), "acme")
    assert (code, "Traceback" in output) == (2, False)
    assert "the format acme of the package acme_cards:read failed with -: " in output
    assert told in output


def test_a_format_that_cannot_be_loaded_is_told(
    added: ModuleType, catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, added.__name__)
    code, output = _import(catalogue(), "acme")
    assert code == 2
    assert "ModuleNotFoundError" in output


def test_an_imported_card_says_so_until_somebody_has_reviewed_it(catalogue: MakeRoot) -> None:
    place = "cards/models/acme/drafted.yml"
    root = catalogue({place: _CARD})
    told = "Imported from litellm on November 22, 2026, not yet reviewed"
    made = build(root, destination=_DATA)
    pages = {page.path: page.markdown for page in made.pages}
    assert f"**{told}" in pages["models/drafted.md"]
    data = {file.path: file.text for file in made.data}
    assert '\\"review\\":\\"Imported\\"' in data["assets/data/models.js"]
    assert '\\"key\\":\\"review\\",\\"label\\":\\"Review\\"' in data["assets/data/columns.js"]
    assert "Imported, not yet reviewed" in data["assets/data/columns.js"]
    whole = json.loads(data["data/v1/models/drafted.json"])
    assert whole["more"]["imported"] == {"importer": "litellm", "date": "2026-11-22"}
    assert whole["derived"]["reviewed"] is False
    [found] = [record for record in made.search if "Drafted" in record.names]
    assert found.text.startswith("Imported, not yet reviewed")
    (root / place).write_text(_CARD.replace("imported: {", "# {"), encoding="utf-8")
    after = build(root, destination=_DATA)
    said = [page.markdown for page in after.pages if "not yet reviewed" in page.markdown]
    columns = next(f.text for f in after.data if f.path == "assets/data/columns.js")
    assert [path for path in said if "contribute" not in path] == []
    assert '\\"key\\":\\"review\\"' not in columns
