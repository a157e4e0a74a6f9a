"""What an import that cannot be done tells: where, what and how, and never a traceback."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cardpress.checked import configured
from cardpress.cli import main
from cardpress.importers import Draft, ImportFile, UnreadableFile, formats
from cardpress.importers.importing import Wish, imported
from tests.conftest import CASES, MakeRoot
from tests.refused import files_of, lead_outside

_IMPORTS = CASES / "imports"
_LITELLM = _IMPORTS / "litellm" / "prices.json"
_OPENROUTER = _IMPORTS / "openrouter" / "models.json"
_DEEP = "[" * 200_000
_READ = {
    "litellm": _LITELLM,
    "models.dev": _IMPORTS / "models.dev" / "api.json",
    "openrouter": _OPENROUTER,
    "genai-prices": _IMPORTS / "genai-prices" / "data.json",
}
# What no list has in a place, and some list may have one day.
_ODD: tuple[Any, ...] = (
    *(None, True, -1, 0, 10**400, 1e-320, "", "x", "-1", "1e999999", "NaN", "\u202e", "a\nb"),
    *("2026-13-45", "http://", [], [[]], [None, 3, "x"], {}, {"": {}}, {"size": "many"}),
)


def _told(root: Path, *arguments: str | Path, stdin: str | None = None) -> str:
    words = ["--root", str(root), "import", *map(str, arguments)]
    ended = CliRunner().invoke(main, words, input=stdin, catch_exceptions=False)
    assert ended.exit_code == 2, ended.output
    return ended.output


@pytest.mark.parametrize(
    ("format_", "file", "told"),
    [
        ("litelm", _LITELLM, "; did you mean 'litellm'?"),
        ("litellm", "nowhere.json", "nowhere.json cannot be read: No such file"),
        ("litellm", _OPENROUTER, "it looks like openrouter; use: cardpress import openrouter"),
        ("epoch", _LITELLM, "it looks like litellm; use: cardpress import litellm"),
        ("openrouter", _LITELLM, "each model has an id and pricing"),
        ("models.dev", _OPENROUTER, "expected api.json or models.json of models.dev"),
        ("genai-prices", _LITELLM, "in which each provider has models"),
        ("litellm", _LITELLM, "has 9 models; choose with --model PATTERN, or --model '*'"),
    ],
)
def test_what_cannot_be_imported_is_told(
    format_: str, file: Path | str, told: str, catalogue: MakeRoot
) -> None:
    root = catalogue()
    before = files_of(root)
    assert told in " ".join(_told(root, format_, file, "--write").split())
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "list.json:1:2: not valid JSON"),
        ("[1]", "expected a mapping in JSON"),
        ("{}", "in which each model has a litellm_provider"),
        (_DEEP, "found deeper nesting"),
        ("\n", "list.json:1:1: expected JSON, found an empty file"),
        ("\udcff", "expected UTF-8 text"),
    ],
)
def test_what_is_no_list_at_all_is_told(text: str, told: str) -> None:
    content = text.encode("utf-8", "surrogateescape")
    with pytest.raises(UnreadableFile, match=told):
        formats.drafts_of("litellm", ImportFile("list.json", content))


def test_standard_input_is_a_file_called_minus(catalogue: MakeRoot) -> None:
    root, text = catalogue(), _LITELLM.read_text("utf-8")
    arguments = ["--root", str(root), "import", "litellm", "-", "--model", "gpt-n*", "--write"]
    assert "--accessed DAY" in CliRunner().invoke(main, arguments, input=text).output
    arguments += ["--accessed", "2026-11-22"]
    assert CliRunner().invoke(main, arguments, input=text, catch_exceptions=False).exit_code == 0
    assert (root / "cards/models/openai/gpt-nine.yml").exists()


def test_the_day_of_a_file_is_that_of_its_last_change(catalogue: MakeRoot, tmp_path: Path) -> None:
    root, file = catalogue(), tmp_path / "prices.json"
    file.write_bytes(_LITELLM.read_bytes())
    os.utime(file, (0, 1_767_225_600))
    arguments = ["--root", str(root), "import", "litellm", str(file), "--model", "gpt-nine"]
    told = CliRunner().invoke(main, [*arguments, "--address", "https://acme.dev/list"]).output
    assert "accessed: 2026-01-01" in told
    assert "url: https://acme.dev/list" in told


def test_a_model_that_nobody_is_called_is_told_with_those_that_there_are(
    catalogue: MakeRoot,
) -> None:
    told = _told(catalogue(), "litellm", _LITELLM, "--model", "gpt-ten")
    assert "no model of the files is called gpt-ten" in told
    assert "    whisper-nine" in told


def test_a_card_with_problems_is_not_added_to(catalogue: MakeRoot) -> None:
    root = catalogue({"cards/models/openai/gpt-nine.yml": "name: GPT Nine\ntyp: x\n"})
    before = files_of(root)
    arguments = ["--root", str(root), "import", "litellm", str(_LITELLM), "--model", "gpt-nine"]
    ended = CliRunner().invoke(main, [*arguments, "--write"], catch_exceptions=False)
    assert ended.exit_code == 1
    assert "cardpress check cards/models/openai/gpt-nine.yml" in ended.output
    assert files_of(root) == before


@pytest.mark.parametrize(
    "link", ["cards/models/openai", "cards/models/openai/gpt-nine.yml", "cards/organizations"]
)
def test_an_import_follows_no_link(link: str, catalogue: MakeRoot) -> None:
    root = catalogue()
    lead_outside(root / link, root.parent / "outside")
    before = files_of(root.parent)
    arguments = ["--root", str(root), "import", "litellm", str(_LITELLM), "--model", "gpt-nine"]
    ended = CliRunner().invoke(main, [*arguments, "--write"], catch_exceptions=False)
    assert ended.exit_code == 1
    assert f"{link} is a link" in ended.output
    assert files_of(root.parent) == before


@pytest.mark.parametrize("name", [*_READ])
def test_whatever_stands_in_the_place_of_a_value_ends_in_no_traceback(
    name: str, catalogue: MakeRoot
) -> None:
    root, data = catalogue(), json.loads(_READ[name].read_text("utf-8"))
    settings = configured(root)
    drafts: dict[str, Draft] = {}
    for place, (path, _value) in enumerate(_places(data)):
        odd = _ODD[place % len(_ODD)]
        content = json.dumps(_with(data, path, odd)).encode()
        # Where the list itself is odd, the file is told to be of another format.
        with suppress(UnreadableFile):
            drafted = formats.drafts_of(name, ImportFile("list.json", content))
            # Of all others nothing has changed.
            drafts |= {repr(draft.card): draft for draft in drafted}
    outcome = imported(root, settings, [*drafts.values()], Wish(new_benchmarks=True))
    assert outcome.cards


def _places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in items:
        yield (*path, step), value
        if isinstance(value, dict | list):
            yield from _places(value, (*path, step))


def _with(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    step, *rest = path
    inner = _with(data[step], tuple(rest), value) if rest else value
    if isinstance(data, dict):
        return {**data, step: inner}
    return [inner if place == step else one for place, one in enumerate(data)]


def test_a_card_or_an_address_that_cannot_be_meant_is_wrong_usage(catalogue: MakeRoot) -> None:
    root = catalogue()
    before = files_of(root)
    cards = ("foo", "/", "acme/", "/x", " / ", "a/b/c", "../../x", "-rf", "a\x1b[31m/b", "a" * 101)
    for option, values, told in (
        ("--as", (*cards, f"acme/{'b' * 101}"), "expected ORGANIZATION/MODEL"),
        ("--address", ("", "x", "http://[", "javascript:alert(1)"), "expected a web address"),
    ):
        for value in values:
            shown = _told(root, "litellm", _LITELLM, "--model", "gpt-nine", option, value)
            assert told in " ".join(shown.split()), value
            assert "\x1b" not in shown
    assert files_of(root) == before


def test_a_name_that_makes_no_id_is_told_and_not_asked_for_once_more(catalogue: MakeRoot) -> None:
    root = catalogue()
    for card, part in (("日本/x", "日本"), ("acme/東京", "東京"), ("models/x", "models")):
        words = ["--root", str(root), "import", "litellm", str(_LITELLM), "--model", "gpt-nine"]
        ended = CliRunner().invoke(main, [*words, "--as", card], catch_exceptions=False)
        assert ended.exit_code == 1, card
        assert f"no id can be made of '{part}'" in ended.output


def test_several_models_of_a_file_do_not_go_to_one_card(catalogue: MakeRoot) -> None:
    told = _told(catalogue(), "litellm", _LITELLM, "--model", "*", "--as", "acme/all")
    assert "acme/all is one card" in told
    assert "    whisper-nine" in told


def test_a_file_without_an_end_is_read_as_far_as_any_format_looks(
    catalogue: MakeRoot, tmp_path: Path
) -> None:
    endless = tmp_path / "endless.json"
    with endless.open("wb") as file:
        file.truncate(64 * 1024**3)  # of a hole, which takes no room
    assert "expected a file of at most" in _told(catalogue(), "litellm", endless)
