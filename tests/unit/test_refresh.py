"""A folder of fetched files brings a catalogue up to date by its plan, twice no more than once."""

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from cardpress.build import check
from cardpress.cli import main
from tests.conftest import CASES, Expect, MakeRoot
from tests.refused import files_of

_CASE = CASES / "refresh"
_PLAN = (_CASE / "refresh.yml").read_text("utf-8")


def _refreshed(root: Path, *more: str, folder: Path = _CASE / "fetched") -> Result:
    arguments = ["--root", str(root), "refresh", str(folder), *more]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def _text(root: Path, path: str) -> str:
    return (root / f"cards/models/{path}.yml").read_text("utf-8")


def _card(root: Path, path: str) -> dict[str, object]:
    data = yaml.safe_load(_text(root, path))
    assert isinstance(data, dict)
    return data


def test_a_refresh_tells_what_it_chose_and_what_it_left_out(
    catalogue: MakeRoot, expect: Expect
) -> None:
    root = catalogue({"refresh.yml": _PLAN})
    before = files_of(root)
    told = _refreshed(root).output
    assert files_of(root) == before
    expect(_CASE / "report.md", told)


def test_planned_models_get_cards_that_the_check_accepts(
    catalogue: MakeRoot, expect: Expect
) -> None:
    root = catalogue({"refresh.yml": _PLAN})
    assert _refreshed(root, "--write").exit_code == 0
    assert check(root).problems == ()
    for name in ("openai/gpt-nine", "openai/gpt-image-nine", "xai/grok-nine"):
        expect(_CASE / f"{name.replace('/', '.')}.yml", _text(root, name))


def test_a_refresh_twice_is_once(catalogue: MakeRoot) -> None:
    root = catalogue({"refresh.yml": _PLAN})
    _refreshed(root, "--write")
    once = files_of(root)
    told = _refreshed(root, "--write").output
    assert files_of(root) == once
    assert "Changed cards" not in told


def test_a_card_that_is_there_keeps_its_facts_and_gets_prices(catalogue: MakeRoot) -> None:
    card = (
        "name: GPT Nine by hand\ntype: Large Language Model\n"
        "release_date: {value: 2026-08-30, source: page}\n"
        "sources: {page: {title: Page, url: 'https://acme.dev'}}\n"
        "specifications: {context_window: {value: 300000, source: page}}\n"
        "availability: {provider: Azure, access: API, source: page}\n"
    )
    organization = "name: OpenAI\n"
    root = catalogue(
        {
            "refresh.yml": _PLAN,
            "cards/models/openai/gpt-nine.yml": card,
            "cards/organizations/openai.yml": organization,
        }
    )
    assert _refreshed(root, "--write").exit_code == 0
    found, text = _card(root, "openai/gpt-nine"), _text(root, "openai/gpt-nine")
    assert found["name"] == "GPT Nine by hand"
    assert "release_date: {value: 2026-08-30, source: page}\n" in text
    assert "imported" not in found
    specifications = found["specifications"]
    assert isinstance(specifications, dict)
    assert specifications["context_window"]["value"] == 300000
    assert "max_input" not in specifications
    assert isinstance(found["availability"], dict)
    assert found["pricing"]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("files: []\nmodles: {}\n", "modles"),
        ("files:\n  - {file: missing.json, format: litellm}\n", "missing.json"),
        ("files:\n  - {file: list.json, format: litelm}\n", "litelm"),
        ("files: []\nmodels: {gpt-nine: {}}\n", "organization/model"),
        ("- files\n", "mapping"),
        ("files: [\n", "refresh.yml"),
    ],
)
def test_a_plan_that_cannot_be_followed_is_told(catalogue: MakeRoot, plan: str, told: str) -> None:
    root = catalogue({"refresh.yml": plan})
    result = _refreshed(root)
    assert result.exit_code == 2
    assert told in result.output


def test_a_folder_that_misdates_its_files_is_told(catalogue: MakeRoot, tmp_path: Path) -> None:
    folder = tmp_path / "fetched"
    shutil.copytree(_CASE / "fetched", folder)
    (folder / "fetched.yml").write_text("files: {list.json: {accessed: lately}}\n", "utf-8")
    result = _refreshed(catalogue({"refresh.yml": _PLAN}), folder=folder)
    assert result.exit_code == 2
    assert "accessed" in result.output


def test_a_file_at_another_commit_is_the_same_source(catalogue: MakeRoot) -> None:
    source = "https://github.com/pydantic/genai-prices/blob/0123abc/prices/data.json"
    card = (
        "name: GPT-Nine\ntype: Large Language Model\n"
        f"sources: {{prices: {{title: Prices, url: '{source}', accessed: 2026-10-02}}}}\n"
        "pricing: [{input: 2, output: 8, checked: 2026-10-02, source: prices}]\n"
    )
    files = {"cards/models/openai/gpt-nine.yml": card, "cards/organizations/openai.yml": "name: O"}
    plan = "files: [{file: own-prices.json, format: genai-prices}]\n"
    root = catalogue({"refresh.yml": plan, **files})
    told = _refreshed(root, "--write")
    assert told.exit_code == 0, told.output
    rows = _card(root, "openai/gpt-nine")["pricing"]
    assert isinstance(rows, list), told.output
    amounts = [(row["input"], row["source"]) for row in rows]
    # The price of today is known; what came before and what is to come stand beside it.
    assert amounts == [(2, "prices"), (1, "genai-prices"), (3, "genai-prices")]
