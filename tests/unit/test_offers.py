"""The site offers models in the formats of others: which, where, and on which pages."""

import json
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from cardpress.build import Built, Destination, build
from cardpress.exporters.formats import known_formats
from tests.conftest import MakeRoot

_SITE = Destination(is_html=True)
_CARDS = {
    "cards/models/acme/one.yml": "name: One\ntype: Embedding Model\nsources: {a: {title: A}}\n"
    "specifications: {context_window: 8192}\nbenchmarks: {sums: 9}\n",
    "cards/models/acme/two.yml": "name: Two\ntype: Embedding Model\n",
    "cards/benchmarks/sums.yml": "name: Sums\ncategory: Coding\n",
}


def _site(catalogue: MakeRoot, settings: str = "") -> Built:
    files = {**_CARDS, **({"catalogue.yml": settings} if settings else {})}
    return build(catalogue(files), destination=_SITE)


def _page(made: Built, path: str) -> str:
    return next(page.markdown for page in made.pages if page.path == path)


def _exports(made: Built) -> Mapping[str, str]:
    start = "data/v1/exports/"
    return {
        file.path.removeprefix(start): file.text
        for file in made.data
        if file.path.startswith(start)
    }


def test_some_formats_are_offered_unless_the_catalogue_says_otherwise(catalogue: MakeRoot) -> None:
    found = _exports(_site(catalogue))
    assert {path for path in found if "/one" in path} == {"cyclonedx/one.cdx.json"}
    prices = json.loads(found["litellm/model_prices_and_context_window.json"])
    assert prices["one"]["mode"] == "embedding"
    assert json.loads(found["models.dev/api.json"])["acme"]["models"].keys() >= {"one", "two"}
    assert json.loads(found["cyclonedx/one.cdx.json"])["bomFormat"] == "CycloneDX"


def test_a_catalogue_offers_the_formats_that_it_names(catalogue: MakeRoot) -> None:
    formats = [*known_formats()]
    found = _exports(_site(catalogue, f"exports: {json.dumps(formats)}\n"))
    assert {path.partition("/")[0] for path in found} == {*formats}
    # Of a model without results, there is no file of results.
    results = {path for path in found if path.startswith("eval-results/")}
    assert "eval-results/one.eval-results.yaml" in results
    assert "eval-results/two.eval-results.yaml" not in results


def test_a_catalogue_may_offer_none(catalogue: MakeRoot) -> None:
    made = _site(catalogue, "exports: []\n")
    assert not _exports(made)
    (line,) = re.findall("This model as (.*);", _page(made, "models/one.md"))
    assert re.findall(r"\[([^]]*)\]", line) == ["JSON", "Markdown"]


def test_a_site_without_downloads_offers_nothing(catalogue: MakeRoot) -> None:
    made = _site(catalogue, "exports: [spdx]\nparts: {data: false}\n")
    assert not _exports(made)
    assert "This model as" not in _page(made, "models/one.md")


def test_a_model_s_page_leads_to_each_of_its_files(catalogue: MakeRoot) -> None:
    made = _site(catalogue, "exports: [cyclonedx, eval-results, huggingface]\n")
    there = {file.path for file in made.data}
    for model, names in {
        "one": ["JSON", "Markdown", "CycloneDX", ".eval_results", "Hugging Face README"],
        "two": ["JSON", "Markdown", "CycloneDX", "Hugging Face README"],
    }.items():
        (line,) = re.findall("This model as (.*);", _page(made, f"models/{model}.md"))
        links = re.findall(r"\[([^]]*)\]\(([^)]*)\)", line.replace("\\", ""))
        assert [name for name, _ in links] == names
        addresses = [address for _, address in links]
        assert addresses.pop(1) == f"{model}.md.md"
        for address in addresses:
            assert posixpath.normpath(f"models/{address}") in there


def test_where_pages_are_alone_they_lead_to_no_file(catalogue: MakeRoot) -> None:
    assert "This model as" not in _page(build(catalogue(_CARDS)), "models/one.md")


def test_the_data_page_tells_of_both_kinds_of_formats(catalogue: MakeRoot) -> None:
    page = _page(_site(catalogue), "data/index.md")
    assert "(v1/exports/models.dev/api.json)" in page
    assert "[`v1/exports/cyclonedx/" in page
    assert "cardpress export --lost" in page


@pytest.mark.parametrize("ending", ["/index.html", ".html"])
def test_the_page_and_its_markdown_lead_to_files_of_the_site(ending: str, tmp_path: Path) -> None:
    is_folder = ending.startswith("/")
    settings = (
        "site_name: Acme\nplugins: [{cardpress: {jobs: 1}}]\n"
        f"theme: {{name: material, font: false}}\nuse_directory_urls: {str(is_folder).lower()}\n"
    )
    beside = {"docs/about.md": "# About\n", "cards/organizations/acme.yml": "name: Acme\n"}
    for name, text in {"mkdocs.yml": settings, **beside, **_CARDS}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    mkdocs_build(load_config(str(tmp_path / "mkdocs.yml"), strict=True))
    page = tmp_path / f"site/models/one{ending}"
    for file, link in (page, 'href="([^"]*)"'), (Path(f"{page}.md"), r"\]\(([^)]*)\)"):
        (line,) = re.findall("This model as .*", file.read_text("utf-8"))
        addresses = re.findall(link, line)
        assert len(addresses) == 4
        for address in addresses:
            there = file.parent / address
            assert (there / "index.html" if address.endswith("/") else there).is_file(), address
