"""`cardpress init` writes a catalogue that is sound as it stands, and overwrites nothing."""

import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from cardpress import packaged
from cardpress.build import build
from cardpress.cli import main
from cardpress.reference import start_in
from tests.conftest import CATALOGUE, ROOT
from tests.refused import files_of, here

_STARTER = ROOT / "generator/cardpress/starter"
_BENCHMARK = "name: {name}\ncategory: Language\nsummary: A test.\n"


@pytest.fixture(autouse=True)
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have a base of our own in place of the real cards, in the folder where everything is."""
    monkeypatch.setattr(packaged, "cards", lambda: CATALOGUE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _init(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["init", *arguments], catch_exceptions=False)


def _files(folder: str) -> dict[str, str]:
    return {path: text.decode() for path, text in files_of(Path(folder)).items()}


def test_a_new_catalogue_is_sound_and_has_pages() -> None:
    told = _init("models")
    assert told.output.startswith("made the catalogue 'Our models' in models: ")
    assert "next: cd models, then mkdocs serve" in told.output
    assert here(Path("models").resolve(), "check --strict").output == "2 cards, no problems\n"
    built = build(Path("models").resolve())
    assert {"index.md", "models/example-model.md", "organizations/our-team.md"} <= {
        page.path for page in built.pages
    }
    assert "](organizations/index.md)" in next(
        p.markdown for p in built.pages if p.path == "index.md"
    )


def test_every_page_of_the_menu_is_there() -> None:
    _init("models")
    root = Path("models").resolve()
    # A tag is MkDocs' own; what it stands for is no path.
    text = re.sub(r"!ENV \S+.*", "''", (root / "mkdocs.yml").read_text("utf-8"))
    paths = re.findall(r"([\w/]+\.md)", str(yaml.safe_load(text)["nav"]))
    assert "models/index.md" in paths
    pages = {page.path for page in build(root).pages} | {"about.md"}
    assert set(paths) <= pages


def test_the_menu_is_in_the_language_of_the_site() -> None:
    _init("models", "--language", "de")
    menu = Path("models/mkdocs.yml").read_text("utf-8")
    assert "  - Modelle: models/index.md\n" in menu
    assert "name: Zum dunklen Design wechseln\n" in menu
    assert "<<" not in menu


def test_all_that_a_new_catalogue_says_is_in_its_language() -> None:
    told = _init("models", "--language", "de", "--currency", "EUR")
    assert told.output.startswith("Katalog 'Unsere Modelle' in models angelegt")
    files = _files("models")
    assert files["docs/about.md"].startswith("# Über diesen Katalog\n")
    assert "    label: Verantwortlich\n" in files["catalogue.yml"]
    assert "\nname: Beispielmodell\n" in files["cards/models/unser-team/example-model.yml"]
    assert here(Path("models").resolve(), "check --strict").exit_code == 0
    said = "".join(files[path] for path in ("README.md", "catalogue.yml", "docs/about.md"))
    assert not re.findall(r"\b(?:the|your|of)\b", said)


def test_a_german_name_without_umlauts_is_as_germans_write_it() -> None:
    _init("models", "--language", "de", "--organization", "Übel & Söhne")
    _init("others", "--organization", "Übel & Söhne")
    assert Path("models/cards/models/uebel-soehne").is_dir()
    assert Path("others/cards/models/ubel-sohne").is_dir()


def test_a_catalogue_starts_inside_a_site_that_is_there(base: Path) -> None:
    (base / "mkdocs.yml").write_text("site_name: Site\n", encoding="utf-8")
    refused = _init("--organization", "Acme")
    assert "or put the catalogue into this site: cardpress init --path models/" in refused.output
    told = _init("--organization", "Acme", "--path", "our/models")
    assert "      - All models: our/models/models/index.md\n" in told.output
    assert told.output.endswith("plugins:\n  - cardpress: {path: our/models/}\n")
    assert {path.split("/")[0] for path in _files(".")} == {"cards", "catalogue.yml", "mkdocs.yml"}
    assert here(base, "check --strict").exit_code == 0


@pytest.mark.parametrize("path", ["our models", "../models", "", "a//b"])
def test_an_address_that_no_site_has_is_refused(path: str, base: Path) -> None:
    assert "expected an address such as models-catalogue/" in _init("--path", path).output
    assert not (base / "cards").exists()


def test_the_schemas_of_a_new_catalogue_are_up_to_date() -> None:
    _init("models")
    told = here(Path("models").resolve(), "schema").output.splitlines()
    assert told
    assert all(line.startswith("up to date: ") for line in told)


def test_two_catalogues_differ_in_nothing_but_names() -> None:
    _init("one", "--name", "First catalogue", "--organization", "First Maker")
    _init("two", "--name", "Other things", "--organization", "Second Team")
    first, second = _files("one"), _files("two")
    said = [
        ("First catalogue", "Other things"),
        ("First Maker", "Second Team"),
        ("first-maker", "second-team"),
    ]
    for one, other in said:
        first = {path.replace(one, other): text.replace(one, other) for path, text in first.items()}
    assert first == second
    assert not [path for path, text in second.items() if str(Path.cwd()) in text or "<<" in text]


@pytest.mark.parametrize(
    ("folder", "name", "organization", "found"),
    [
        ("models", "Our models", "Our Team", "our-team"),
        ("acme-models", "Acme models", "Acme", "acme"),
        ("Acme_Bank.models", "Acme Bank models", "Acme Bank", "acme-bank"),
        ("", "Our models", "Our Team", "our-team"),
    ],
)
def test_names_come_from_the_folder(folder: str, name: str, organization: str, found: str) -> None:
    start = start_in(folder)
    assert (start.name, start.organization, start.id) == (name, organization, found)


@pytest.mark.parametrize(
    "name", ["Yes", "a: b #c", "*x* <b> & [y](z)", 'Société "Générale"', "2026", "模型"]
)
def test_a_name_of_any_signs_stays_a_name(name: str) -> None:
    assert _init("models", "--name", name).exit_code == 0
    for path, key in (("catalogue.yml", "name"), ("mkdocs.yml", "site_name")):
        text = re.sub("!ENV", "", Path("models", path).read_text("utf-8"))
        assert yaml.safe_load(text)[key] == name
    root = Path("models").resolve()
    assert here(root, "check --strict").exit_code == 0
    heading = (root / "README.md").read_text("utf-8").splitlines()[0]
    assert "<b>" not in heading
    assert "[y]" not in heading


def test_every_setting_and_field_that_is_commented_out_can_be_used() -> None:
    _init("models", "--currency", "EUR")
    root = Path("models").resolve()
    for path in ("catalogue.yml", "cards/models/our-team/example-model.yml"):
        text = (root / path).read_text("utf-8")
        used = re.sub(r"^( *)# (?!yaml-language|url: )", r"\1", text, flags=re.MULTILINE)
        assert used != text
        (root / path).write_text(used, encoding="utf-8")
    for benchmark in ("mmlu-pro", "swe-bench-verified"):
        assert (ROOT / f"cards/benchmarks/{benchmark}.yml").is_file()  # the package has it
        (root / "cards/benchmarks").mkdir(exist_ok=True)
        card = _BENCHMARK.format(name=benchmark)
        (root / f"cards/benchmarks/{benchmark}.yml").write_text(card, encoding="utf-8")
    other = root / "cards/models/our-team/another-model.yml"
    other.write_text("name: B\ntype: Classification Model\ncustom: {owner: X}\n", encoding="utf-8")
    assert here(root, "check").output.endswith("5 cards, no problems\n")
    [page] = [page for page in build(root).pages if page.path == "models/example-model.md"]
    assert "71.2%" in page.markdown


def test_what_is_there_already_is_told_at_once_and_left_alone(base: Path) -> None:
    root = base / "models"
    (root / "cards").mkdir(parents=True)
    (root / "README.md").write_text("mine", encoding="utf-8")
    (root / "mkdocs.yml").symlink_to("nowhere")
    (root / ".github").write_text("no folder", encoding="utf-8")
    (root / "docs").symlink_to(base)
    before = files_of(base)
    told = _init("models")
    assert told.exit_code == 2
    listed = re.findall(r"^  (\S+)$", told.output, re.MULTILINE)
    assert listed == [".github", "README.md", "docs", "mkdocs.yml"]
    assert "so nothing was written" in told.output
    assert files_of(base) == before


def test_a_catalogue_starts_in_the_folder_where_one_is(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (base / "acme-models").mkdir()
    monkeypatch.chdir(base / "acme-models")
    assert "next: mkdocs serve" in _init().output
    assert (base / "acme-models/cards/models/acme/example-model.yml").is_file()


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--currency", "XYZ", "currency: expected an ISO 4217 currency code, found 'XYZ'"),
        ("--language", "xx", "expected a language with a message file, found 'xx'"),
        ("--organization", "\u6a21\u578b", "expected a name with letters from a to z"),
        ("--organization", "con", "expected a name with letters from a to z"),
        ("--name", "a\u202eb", "name: expected a name of characters that can be seen"),
        ("--organization", "a\u202eb", "expected a name of characters that can be seen"),
    ],
)
def test_what_no_catalogue_can_be_called_is_refused(option: str, value: str, told: str) -> None:
    refused = _init("models", option, value)
    assert refused.exit_code == 2
    assert told in refused.output
    assert not Path("models").exists()


def test_the_starter_asks_for_this_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    major, minor, _ = project["version"].split(".")
    wanted = f"cardpress>={major}.{minor},<{major}.{int(minor) + 1}"
    assert wanted in (_STARTER / "requirements.txt").read_text("utf-8").splitlines()
    json.loads((_STARTER / ".vscode/settings.json").read_text("utf-8"))
