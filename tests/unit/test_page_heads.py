"""What search engines and previews of links show of a page: whole, safe, and with addresses."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image

_SETTINGS = """\
site_name: Acme & Co
site_url: https://a.example/docs/
site_description: What we run
theme: {name: material, font: false}
plugins:
  - search
  - cardpress: {jobs: 1}
"""
_CARDS = {
    "catalogue.yml": "license: CC-BY-4.0\n",
    "docs/guide.md": "---\ndescription: How 'we' work\n---\n# Guide\n",
    "cards/organizations/acme.yml": "name: Acme\n",
    "cards/models/acme/one.yml": "name: One\ntype: Embedding Model\n"
    "specifications: {context_window: {value: 8192, source: a}}\n"
    "release_date: {value: 2026-01-02, source: a}\n"
    "license: {name: Apache License 2.0, spdx: Apache-2.0, source: a}\n"
    "pricing: [{provider: Acme, input: 0.5, source: a}]\n"
    "sources: {a: {title: A, url: 'https://a.dev/x', accessed: 2026-03-04}}\n",
    "cards/models/acme/two.yml": "name: '</title><script>x</script> \"2\"'\n"
    "type: Embedding Model\nsources: {a: {title: A}}\n"
    "release_date: {value: 2026-01-02, note: for some}\n"
    "summary: 'Made by \"us\" </script> & <b>them</b>'\n",
    "cards/models/acme/three.yml": "name: 模型\ntype: Embedding Model\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("heads")
    for name, text in {"mkdocs.yml": _SETTINGS, **_CARDS}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


def _head(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text("utf-8").partition("</head>")[0]


def _meta(head: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)">', head)
    return {name: unescape(value) for name, value in found}


def _title(head: str) -> str:
    (title,) = re.findall("<title>(.*?)</title>", head)
    return unescape(title)


def _trail(head: str) -> list[tuple[str, str]]:
    steps = _records(head)["BreadcrumbList"]["itemListElement"]
    return [(step["name"], step["item"]) for step in steps]


def _records(head: str) -> dict[str, Any]:
    texts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head)
    return {record["@type"]: record for record in map(json.loads, texts)}


def test_a_page_says_what_it_has_where_nobody_sees_the_site(site: Path) -> None:
    titles = {page: _title(_head(site, page)) for page in ("", "models", "models/one", "guide")}
    assert titles == {
        "": "Compare 3 AI models: prices, benchmarks, sources - Acme & Co",
        "models": "3 AI models: prices, context windows, licenses - Acme & Co",
        "models/one": "One by Acme: price, context window - Acme & Co",
        "guide": "Guide - Acme & Co",
    }


def test_a_card_without_a_summary_is_described_by_its_figures(site: Path) -> None:
    about = _meta(_head(site, "models/one"))
    assert about["description"] == about["og:description"]
    assert about["description"] == (
        "One by Acme: $0.50 per 1M input tokens, 8,192 tokens of context, "
        "released Jan 2, 2026. Each figure has its source."
    )
    assert _meta(_head(site, "guide"))["og:description"] == "How 'we' work"
    assert _meta(_head(site, ""))["og:description"] == "What we run"


def test_previews_have_the_address_and_a_picture_that_is_there(site: Path) -> None:
    for page, picture in {
        "models/one": "models/one.png",
        "organizations/acme": "organizations/acme.png",
        "guide": "picture.png",
        "models": "picture.png",
        # Half a name would be the name of another.
        "models/three": "picture.png",
    }.items():
        said = _meta(_head(site, page))
        assert said["og:url"] == f"https://a.example/docs/{page}/"
        assert said["og:image"] == f"https://a.example/docs/{picture}"
        with Image.open(site / picture) as image:
            size = (said["og:image:width"], said["og:image:height"])
            assert tuple(map(str, image.size)) == size
            # Something is drawn, beside the bar at its foot.
            assert len(image.crop((0, 0, image.width, 400)).getcolors() or ()) > 4


def test_a_page_says_which_pages_are_above_it(site: Path) -> None:
    assert _trail(_head(site, "models/one")) == [
        ("Acme & Co", "https://a.example/docs/"),
        ("Models", "https://a.example/docs/models/"),
        ("One", "https://a.example/docs/models/one/"),
    ]
    assert "BreadcrumbList" not in _records(_head(site, ""))


def test_a_model_is_told_as_software_without_its_prices(site: Path) -> None:
    record = _records(_head(site, "models/one"))["SoftwareApplication"]
    about = _meta(_head(site, "models/one"))["description"]
    assert record == {
        "@context": "https://schema.org",
        "@type": "SoftwareApplication",
        "name": "One",
        "url": "https://a.example/docs/models/one/",
        "description": about,
        "author": {"@type": "Organization", "name": "Acme"},
        "datePublished": "2026-01-02",
        "license": "https://spdx.org/licenses/Apache-2.0",
        "applicationCategory": "Embedding Model",
    }
    # What nobody states, and what holds under a condition, is left out.
    assert {"datePublished", "license"}.isdisjoint(
        _records(_head(site, "models/two"))["SoftwareApplication"]
    )


def test_the_catalogue_is_told_as_a_dataset_whose_files_are_there(site: Path) -> None:
    for page in ("", "data"):
        record = _records(_head(site, page))["Dataset"]
        assert record["name"] == "Acme & Co"
        assert record["description"]
        assert record["license"] == "https://spdx.org/licenses/CC-BY-4.0"
        files = [file["contentUrl"] for file in record["distribution"]]
        assert "https://a.example/docs/data/v1/catalogue.json" in files
        for file in files:
            assert (site / file.removeprefix("https://a.example/docs/")).is_file(), file


def test_no_card_gets_out_of_the_head(site: Path) -> None:
    head = _head(site, "models/two")
    assert head.count("</title>") == 1
    assert "<script>x" not in head
    assert "<b>" not in head
    assert _title(head).startswith('</title><script>x</script> "2" by Acme')
    assert _trail(head)[-1][0] == '</title><script>x</script> "2"'
    assert _records(head)["SoftwareApplication"]["name"] == '</title><script>x</script> "2"'


def test_without_its_address_a_site_names_none(tmp_path: Path) -> None:
    for name, text in {"mkdocs.yml": _SETTINGS, **_CARDS}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("site_url: https://a.example/docs/\n", ""), "utf-8")
    build(load_config(str(tmp_path / "mkdocs.yml")))
    head = _head(tmp_path / "site", "models/one")
    assert _meta(head).keys() >= {"og:title", "og:description"}
    assert not _meta(head).keys() & {"og:url", "og:image"}
    assert "ld+json" not in head


def test_crawlers_are_led_to_pages_with_their_own_days(site: Path) -> None:
    assert "Sitemap: https://a.example/docs/sitemap.xml" in (site / "robots.txt").read_text()
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    days = dict(re.findall(r"<loc>(.*?)</loc>\s*(?:<lastmod>(.*?)</lastmod>)?", sitemap))
    assert days["https://a.example/docs/models/one/"] == "2026-03-04"
    # What nobody tells a day of has none, and not that of the build.
    assert days["https://a.example/docs/models/two/"] == ""
    assert days["https://a.example/docs/guide/"] == ""
