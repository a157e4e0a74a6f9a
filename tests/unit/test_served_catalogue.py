"""While a site is served, edits of cards show by the templates of its last build, with news."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig

from cardpress.mkdocs_plugin.plugin import CardpressPlugin
from tests.conftest import MakeRoot

_SETTINGS = "site_name: Small\ntheme: {name: material, font: false}\nplugins: [cardpress]\n"
_PLAIN, _BOLT = "cards/models/acme/plain.yml", "cards/models/rival/bolt.yml"
_TEMPLATE = "templates/pages/benchmark.md.j2"
_DEAR = (
    "name: Plain\ntype: Embedding Model\nsources: {s: {title: List}}\n"
    "pricing: [{input: 5000, output: 9000}]\n"
)


@pytest.fixture
def served(
    catalogue: MakeRoot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> Iterator[tuple[CardpressPlugin, MkDocsConfig]]:
    """Build a site as for a person who edits its cards, and yield its catalogue."""
    caplog.set_level(logging.INFO, logger="mkdocs")
    root = catalogue({"mkdocs.yml": _SETTINGS, _PLAIN: _DEAR, _TEMPLATE: "# Before\n"})
    (root / "docs").mkdir()
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    plugin = next(each for each in config.plugins.values() if isinstance(each, CardpressPlugin))
    yield plugin, config
    # MkDocs keeps the instances of plugins for all that a process builds.
    config.plugins.on_startup(command="build", dirty=False)


def test_an_edit_of_cards_shows_no_half_written_template(
    served: tuple[CardpressPlugin, MkDocsConfig],
) -> None:
    plugin, config = served
    root = plugin.place.root
    (root / _TEMPLATE).write_text("# {% half", "utf-8")
    assert plugin.judge(config).rendered("benchmarks/sums.md").body == "# Before\n"
    (root / _TEMPLATE).write_text("# After\n", "utf-8")
    build(config)
    assert plugin.judge(config).rendered("benchmarks/sums.md").body == "# After\n"


def test_an_edit_tells_its_own_warnings_and_counts_all_others(
    served: tuple[CardpressPlugin, MkDocsConfig], caplog: pytest.LogCaptureFixture
) -> None:
    plugin, config = served
    caplog.clear()
    card = plugin.place.root / _BOLT
    card.write_text(card.read_text("utf-8").replace("input: 0.15", "input: 7000"), "utf-8")
    plugin.judge(config)
    assert "found $7,000" in caplog.text
    assert "found $5,000" not in caplog.text
    assert "warnings as before" in caplog.text
    caplog.clear()
    (plugin.place.root / _PLAIN).write_text(_DEAR.replace("5000", "6000"), "utf-8")
    plugin.judge(config)
    assert "found $6,000" in caplog.text
