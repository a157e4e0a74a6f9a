"""A site without some kinds of pages is whole: MkDocs finds no link that leads nowhere."""

from pathlib import Path

import pytest

from cardpress.configuration import SitePages
from tests.left_out import left_out_together
from tests.site.conftest import HOME, SMALL_SITE, SmallSite, build
from tests.site.links import faults

_ALL = tuple(SitePages.model_fields)
_STRICT = f"""{SMALL_SITE}site_url: {HOME}
validation: {{links: {{not_found: warn, anchors: warn, absolute_links: warn}}}}
"""


@pytest.mark.parametrize("parts", left_out_together(_ALL), ids=" ".join)
def test_a_strict_build_without_some_pages_succeeds(
    parts: tuple[str, ...], small_site: SmallSite, tmp_path: Path
) -> None:
    left_out = ", ".join(f"{part}: false" for part in parts)
    ours = f"owner: contacts\nparts: {{{left_out}}}\n"
    root = small_site({"mkdocs.yml": _STRICT, "catalogue.yml": ours})
    built = build(root, tmp_path / "site")
    assert built.returncode == 0, built.stdout
    assert "WARNING" not in built.stdout
    assert faults(tmp_path / "site") == []
    scripts = tmp_path / "site/assets/cardpress"
    assert not [part for part in parts if (scripts / f"{part}-page.js").exists()]
    assert (scripts / "models-page.js").is_file()
