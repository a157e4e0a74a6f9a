"""The index of the search: small, and of use with any engine, plugin or theme."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from cardpress.mkdocs_plugin import scripts
from tests.conftest import CATALOGUE, ROOT
from tests.site.conftest import CARDS, SMALL_SITE, SmallSite, build, page_of

_MOST_BYTES = 700
_WORKER = "assets/javascripts/workers/search.*.js"


@pytest.fixture(scope="module")
def entries(site: Path) -> list[dict[str, Any]]:
    """Read the entries of the site's index."""
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    return list(index["docs"])


def test_a_card_has_one_small_entry(entries: list[dict[str, Any]]) -> None:
    addresses = {page_of(card).removesuffix("index.html") for card in CARDS}
    of_cards = [each for each in entries if each["location"].partition("#")[0] in addresses]
    assert sorted(each["location"] for each in of_cards) == sorted(addresses)
    sizes = [len(json.dumps(each, ensure_ascii=False).encode()) for each in of_cards]
    assert max(sizes) < _MOST_BYTES
    assert sum(sizes) / len(sizes) < _MOST_BYTES / 2


def test_no_entry_grows_with_the_catalogue(entries: list[dict[str, Any]]) -> None:
    names = {yaml.safe_load((CATALOGUE / card).read_text("utf-8"))["name"] for card in CARDS}
    for entry in entries:
        assert sum(name in entry["text"] for name in names) < 20, entry["location"]


def test_what_people_wrote_and_the_guides_are_found_section_by_section(
    entries: list[dict[str, Any]],
) -> None:
    sections = {entry["location"] for entry in entries if "#" in entry["location"]}
    assert {"contribute/#add-a-model", "numbers/#conditions"} <= sections
    assert {"contribute/fields/#model-card", "coverage/#how-figures-are-chosen"} <= sections


def test_our_script_stands_before_the_whole_of_the_theme_s(site: Path) -> None:
    import material  # type: ignore[import-untyped]  # noqa: PLC0415 - it prints a notice

    [made] = site.glob(_WORKER)
    [theirs] = (Path(material.__file__).parent / "templates").glob(_WORKER)
    folder = ROOT / "site_src/assets/cardpress"
    ours = "".join((folder / name).read_text("utf-8") for name in scripts.WORKER)
    assert made.read_text("utf-8") == ours + theirs.read_text("utf-8")


def test_a_site_without_a_search_is_built(small_site: SmallSite, tmp_path: Path) -> None:
    settings = SMALL_SITE.replace("search, ", "")
    built = build(small_site({"mkdocs.yml": settings}), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    assert not (tmp_path / "site/search").exists()
    assert (tmp_path / "site/models/plain/index.html").is_file()


def test_the_search_of_another_theme_has_the_same_entries(
    small_site: SmallSite, tmp_path: Path
) -> None:
    settings = SMALL_SITE.replace("{name: material, font: false}", "mkdocs")
    built = build(small_site({"mkdocs.yml": settings}), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    index = json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))
    found = [each for each in index["docs"] if each["location"].startswith("models/plain/")]
    assert [each["title"] for each in found] == ["Plain"]


def test_a_page_that_people_wrote_is_found_as_they_wrote_it(
    small_site: SmallSite, tmp_path: Path
) -> None:
    page = "# Our own page\n\n## Our section\n\nText.\n"
    built = build(small_site({"docs/models/plain.md": page}), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    index = json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))
    found = [each for each in index["docs"] if each["location"].startswith("models/plain/")]
    assert [each["title"] for each in found] == ["Our own page", "Our section"]
