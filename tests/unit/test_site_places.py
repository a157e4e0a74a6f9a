"""A catalogue is found beside the settings of a site, and stands where its options say."""

import shutil
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cardpress.mkdocs_plugin.place import find_place

_SETTINGS = "mkdocs.yml"


def _config(path: Path | None, docs: Path) -> MkDocsConfig:
    config = MkDocsConfig(config_file_path=str(path) if path else None)
    config.docs_dir = str(docs)
    return config


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run from a folder that has no cards."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_cards_lie_beside_the_settings(tmp_path: Path) -> None:
    (tmp_path / "site/cards").mkdir(parents=True)
    (tmp_path / "cards").mkdir()
    config = _config(tmp_path / "site" / _SETTINGS, tmp_path / "docs")
    assert find_place(None, "", config).root == tmp_path / "site"


@pytest.mark.parametrize("folder", ["conf", ".config"])
def test_cards_lie_beside_the_pages_where_settings_have_a_folder_of_their_own(
    folder: str, tmp_path: Path
) -> None:
    (tmp_path / "cards").mkdir()
    config = _config(tmp_path / folder / _SETTINGS, tmp_path / "docs")
    assert find_place(None, "", config).root == tmp_path


def test_cards_lie_where_mkdocs_runs_where_nothing_else_is_known(
    tmp_path: Path, elsewhere: Path
) -> None:
    (elsewhere / "cards").mkdir()
    assert find_place(None, "", _config(None, tmp_path / "docs")).root == elsewhere


def test_cards_lie_where_mkdocs_runs_where_its_settings_have_none(
    tmp_path: Path, elsewhere: Path
) -> None:
    (elsewhere / "cards").mkdir()
    config = _config(tmp_path / "settings" / _SETTINGS, tmp_path / "far/docs")
    assert find_place(None, "", config).root == elsewhere


def test_settings_that_are_a_link_count_from_both_of_its_ends(tmp_path: Path) -> None:
    (tmp_path / "real/cards").mkdir(parents=True)
    (tmp_path / "real" / _SETTINGS).touch()
    (tmp_path / "site").mkdir()
    link = tmp_path / "site" / _SETTINGS
    link.symlink_to(tmp_path / "real" / _SETTINGS)
    config = _config(link, tmp_path / "far/docs")
    assert find_place(None, "", config).root == tmp_path / "real"
    shutil.copytree(tmp_path / "real/cards", tmp_path / "site/cards")
    assert find_place(None, "", config).root == tmp_path / "site"


def test_a_root_that_is_named_counts_from_the_settings(tmp_path: Path) -> None:
    for folder in ("catalogue/cards", "cards", "conf"):
        (tmp_path / folder).mkdir(parents=True)
    config = _config(tmp_path / "conf" / _SETTINGS, tmp_path / "docs")
    assert find_place("../catalogue", "", config).root == tmp_path / "catalogue"
    with pytest.raises(PluginError, match=r"no cards/ folder in .*/conf/catalogue; .* `root`"):
        find_place("catalogue", "", config)


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("", ""),
        ("/", ""),
        (".", ""),
        ("models-catalogue", "models-catalogue/"),
        ("/a/b/", "a/b/"),
        ("./a//b", "a/b/"),
    ],
)
def test_a_path_is_read_as_people_write_it(written: str, path: str, tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    assert find_place(None, written, _config(tmp_path / _SETTINGS, tmp_path / "docs")).path == path


@pytest.mark.parametrize(
    "path", ["..", "a/../../b", "https://host.example/", "a b", ".a", "ä", "a?b"]
)
def test_a_path_that_no_page_can_stand_at_is_refused(path: str, tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    with pytest.raises(PluginError, match="path: expected an address on the site"):
        find_place(None, path, _config(tmp_path / _SETTINGS, tmp_path / "docs"))
