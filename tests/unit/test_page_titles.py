"""A generated page is called as the menu says, or else by its title, in the site's language."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from cardpress.mkdocs_plugin.generated_page import GeneratedPage
from cardpress.rendering import RenderedPage
from cardpress.wording import find_language
from tests.conftest import ROOT
from tests.generated import generated_file


@pytest.mark.parametrize(
    ("path", "named", "title"),
    [
        ("index.md", "", "Start"),
        ("models-catalogue/index.md", "", "Unsere Modelle"),
        ("index.md", "Übersicht", "Übersicht"),
        ("models-catalogue/index.md", "Übersicht", "Übersicht"),
    ],
)
def test_a_page_has_the_name_of_the_menu_or_its_own(
    path: str, named: str, title: str, tmp_path: Path
) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Site", "docs_dir": str(tmp_path)})
    assert config.validate() == ([], [])
    file = generated_file(RenderedPage(path, "# Unsere Modelle\n", {}), config)
    page = GeneratedPage(file, config, language=find_language("de", ROOT))
    page.title = named or page.title
    page.read_source(config)
    page.render(config, Files([]))
    assert page.title == title
