"""Links of pages that share what is known of their targets lead where those of each alone do."""

from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cardpress.mkdocs_plugin.page_links import KnownTargets, PageLinks

_NAMES = ("index.md", "cost.md", "models/index.md", "models/a.md", "models/b.md", "models/a/c.md")
_FORMS = ("{}", "./{}", "../{}", "../models/{}", "{}#x", "{}#x%20y", "{}?q=1", "{}?q=1&amp;r=2#x")
_WRITTEN = ["#x", "", "/cost.md", "no.md", "https://a.example/#x", "a.md#", "data:x"]
_PAGE = "\n".join(
    f'<a href="{written}">x</a>'
    for written in [*_WRITTEN, *(form.format(name) for name, form in product(_NAMES, _FORMS))]
    for _ in "twice"
)


def _config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "mkdocs.yml").write_text("site_name: Site\nplugins: []\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    return load_config(str(tmp_path / "mkdocs.yml"))


def _files(config: MkDocsConfig, *, directories: bool) -> Files:
    return Files(
        [File(name, config.docs_dir, config.site_dir, directories) for name in _NAMES],
    )


def _resolved(
    files: Iterable[File], site: Files, config: MkDocsConfig, known: KnownTargets | None
) -> dict[str, tuple[str, object]]:
    found: dict[str, tuple[str, object]] = {}
    for file in files:
        links = PageLinks(file, site, config, {}, known)
        found[file.src_uri] = links.resolved(_PAGE), links.to_anchors
    return found


@pytest.mark.parametrize("directories", [True, False])
def test_pages_that_share_targets_have_the_links_of_each_alone(
    directories: bool,
    tmp_path: Path,
) -> None:
    config = _config(tmp_path)
    files = _files(config, directories=directories)
    alone = _resolved(files, files, config, None)
    known = KnownTargets()
    for order in (list(files), [*files][::-1]):
        assert _resolved(order, files, config, known) == alone


def test_what_is_known_of_one_site_is_nothing_to_another(tmp_path: Path) -> None:
    config, known = _config(tmp_path), KnownTargets()
    for directories in (True, False):
        files = _files(config, directories=directories)
        shared = _resolved(files, files, config, known)
        assert shared == _resolved(files, files, config, None)
