"""Settings of a site that would undo what cards are guarded against are refused."""

import json
from pathlib import Path

import pytest
import yaml

from tests.site.conftest import SMALL_SITE, SmallSite, build


@pytest.mark.parametrize(
    "name",
    [
        "pymdownx.snippets",
        "pymdownx.snippets:SnippetExtension",
        "pymdownx.b64",
        "macros",
        "include-markdown",
        "markdown-exec",
    ],
)
def test_what_runs_or_reads_for_a_card_is_refused(
    small_site: SmallSite, tmp_path: Path, name: str
) -> None:
    installed = tmp_path / "installed"
    (installed / "fake-1.dist-info").mkdir(parents=True)
    (installed / "fake-1.dist-info/entry_points.txt").write_text(
        f"[mkdocs.plugins]\n{name} = mkdocs.contrib.search:SearchPlugin\n"
    )
    settings = {**yaml.safe_load(SMALL_SITE), "markdown_extensions": []}
    settings["markdown_extensions" if name.startswith("pymdownx") else "plugins"].append(name)
    root = small_site({"mkdocs.yml": json.dumps(settings)})
    built = build(root, tmp_path / "site", {"PYTHONPATH": str(installed)})
    assert built.returncode == 1, built.stdout
    assert (
        f"{name.partition(':')[0]} would let a stranger's card read files or run code"
        in built.stdout
    )
    assert "take it out of mkdocs.yml" in built.stdout
    assert "Traceback" not in built.stdout


def test_a_directive_that_cards_are_not_guarded_against_is_refused(
    small_site: SmallSite, tmp_path: Path
) -> None:
    settings = {**yaml.safe_load(SMALL_SITE), "plugins": [{"tags": {"listings_directive": "list"}}]}
    settings["plugins"].append("cardpress")
    built = build(small_site({"mkdocs.yml": json.dumps(settings)}), tmp_path / "site", {})
    assert built.returncode == 1, built.stdout
    assert "listings_directive" in built.stdout
    assert "Traceback" not in built.stdout
