"""Cards are edited beside the pages that people wrote, wherever a repository has those."""

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from cardpress.mkdocs_plugin.edit_links import EditLinks

_CARD = "cards/models/acme/a.yml"
_TEMPLATE = {"edit_uri_template": "https://host.example/edit/main/docs/{path}"}


def _config(folder: Path, settings: dict[str, Any], docs: str = "docs") -> MkDocsConfig:
    (folder / docs).mkdir(parents=True)
    path = folder / "mkdocs.yml"
    path.write_text("site_name: X\n", "utf-8")
    with path.open("rb") as file:
        return load_config(file, docs_dir=str(folder / docs), **settings)


@pytest.mark.parametrize(
    ("settings", "docs", "root", "expected"),
    [
        (_TEMPLATE, "docs", ".", "https://host.example/edit/main/"),
        (_TEMPLATE, "docs", "models", "https://host.example/edit/main/models/"),
        (_TEMPLATE, "docs", "docs/inside", "https://host.example/edit/main/docs/inside/"),
        (
            {"edit_uri_template": "https://host.example/?of={path}&at=main"},
            "docs",
            "docs",
            "https://host.example/?of=",
        ),
        (
            {"repo_url": "https://host.example/a/b", "edit_uri": "edit/main/web/docs/"},
            "web/docs",
            ".",
            "https://host.example/a/b/edit/main/",
        ),
        (
            {"repo_url": "https://host.example/a", "edit_uri": "?edit=docs/"},
            "docs",
            ".",
            "https://host.example/a?edit=",
        ),
        (
            {"repo_url": "https://github.com/a/b"},
            "docs",
            ".",
            "https://github.com/a/b/edit/master/",
        ),
    ],
)
def test_the_address_of_a_card_follows_from_that_of_pages(
    settings: dict[str, Any], docs: str, root: str, expected: str, tmp_path: Path
) -> None:
    config = _config(tmp_path, settings, docs)
    found = EditLinks(None, (tmp_path / root).resolve(), config).address(_CARD)
    assert found is not None
    assert found.removesuffix("&at=main") == expected + _CARD


@pytest.mark.parametrize(
    "template",
    [
        "https://host.example/edit/main/{path}",  # pages of another folder than that of cards
        "https://host.example/edit/main/pages/{path}",
        "https://host.example/edit/main/docs/{path_noext}",
    ],
)
def test_an_address_that_does_not_follow_is_asked_for(
    template: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = _config(tmp_path, {"edit_uri_template": template})
    with caplog.at_level("INFO"):
        assert EditLinks(None, tmp_path, config).address(_CARD) is None
    assert "set the plugin's edit_uri_template" in caplog.text
    own = EditLinks("https://host.example/e/{path}", tmp_path, config)
    assert own.address(_CARD) == f"https://host.example/e/{_CARD}"


def test_a_site_without_edit_links_has_none_on_cards(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        assert EditLinks(None, tmp_path, _config(tmp_path, {})).address(_CARD) is None
    assert not caplog.text
