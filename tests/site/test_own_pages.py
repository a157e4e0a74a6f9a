"""A written page may stand in place of a generated one, whatever places it has."""

import re
from pathlib import Path

import pytest

from tests.site.conftest import HOME, SMALL_SITE, SmallSite, build
from tests.site.elements import read_html
from tests.site.links import faults

_STRICT = f"""{SMALL_SITE}site_url: {HOME}
validation: {{links: {{not_found: warn, anchors: warn, absolute_links: warn}}}}
"""
_NUMBERS = "# Our numbers\n\n## Ranking {#about.ranking}\n\nBy hand.\n"
_PLAIN = "# Plain\n\nAsk us.\n"
_MORE = "markdown_extensions: [attr_list]\n"
_RESULTS = """\
name: Other
type: Large Language Model
sources: {a: {title: A, url: "https://acme.dev/a"}, b: {title: B, url: "https://acme.dev/b"}}
benchmarks:
  sums: [{score: 51, source: a}, {score: 61, source: b}]
"""


@pytest.mark.parametrize("urls", [True, False])
def test_links_to_places_that_a_written_page_has_not_lead_to_the_page(
    urls: bool, small_site: SmallSite, tmp_path: Path
) -> None:
    settings = f"{_STRICT}{_MORE}use_directory_urls: {str(urls).lower()}\n"
    written = {"docs/numbers.md": _NUMBERS, "docs/models/other.md": _PLAIN}
    card = {"cards/models/acme/other.yml": _RESULTS}
    root = small_site({"mkdocs.yml": settings, **written, **card})
    built = build(root, tmp_path / "site")
    assert built.returncode == 0, built.stdout
    assert not urls or faults(tmp_path / "site") == []  # it knows addresses of folders only
    assert re.search(r"INFO .*numbers\.md has not .*#about\.conditions", built.stdout)
    assert re.search(r"INFO .*models/other\.md has not .*#source\.a", built.stdout)
    name = "benchmarks/sums/index.html" if urls else "benchmarks/sums.html"
    links = {link.attributes.get("href") for link in read_html(tmp_path / "site" / name).all("a")}
    up, end = ("../../", "/") if urls else ("../", ".html")
    numbers, other = f"{up}numbers{end}", f"{up}models/other{end}"
    # The one place that it has is still led to.
    assert {f"{numbers}#about.ranking", other} <= links
    assert not any(link and link.startswith(f"{other}#") for link in links)
