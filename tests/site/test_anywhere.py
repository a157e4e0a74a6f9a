"""A catalogue stands anywhere on a site, beside pages that people wrote and other catalogues."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import BASE, CASES
from tests.site import commands
from tests.site.conftest import BIN, SmallSite, build, small_catalogue
from tests.site.elements import read_html
from tests.site.links import faults
from tests.site.neighbours import GERMAN

_PATH = "models-catalogue/"
_SETTINGS: dict[str, Any] = {
    "site_name": "Docs",
    "site_url": "https://acme.example/docs/",
    "theme": {"name": "material", "font": False, "features": ["content.action.edit"]},
    "plugins": ["search", "tags", {"cardpress": {"path": _PATH}}],
    "repo_url": "https://host.example/acme",
    "edit_uri_template": "edit/main/docs/{path}",
    "validation": {"links": {"not_found": "warn", "anchors": "warn"}},
}
_WRITTEN = {
    "docs/index.md": f"# Docs\n\n[All]({_PATH}models/index.md), [Bolt]({_PATH}models/bolt.md)\n",
    "docs/tags.md": "# Tags\n\n<!-- material/tags -->\n",
}


def _settings(**changed: Any) -> dict[str, str]:
    return {**_WRITTEN, "mkdocs.yml": json.dumps({**_SETTINGS, **changed})}


@pytest.fixture(scope="module", params=[True, False], ids=["folders", "files"])
def below(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site of which the catalogue is a part; returns where it was built."""
    folder = tmp_path_factory.mktemp("below")
    root = small_catalogue(folder / "root", _settings(use_directory_urls=request.param))
    built = build(root, folder / "site")
    assert built.returncode == 0, built.stdout
    return folder / "site"


def _page(site: Path, path: str) -> Path:
    return next(p for p in (site / f"{path}.html", site / path / "index.html") if p.is_file())


def test_a_catalogue_below_a_path_is_whole(below: Path) -> None:
    assert faults(below) == []
    assert read_html(below / "index.html").one("h1").words().startswith("Docs")
    assert (below / _PATH / "index.html").is_file()
    assert "Moved: Lightning" in _page(below, f"{_PATH}models/lightning").read_text("utf-8")
    assert (below / _PATH / "data/v1/models/bolt.json").is_file()
    assert (below / _PATH / "assets/data/site.js").is_file()
    assert {path.name for path in below.iterdir()} >= {
        "assets",
        "search",
        "sitemap.xml",
        "404.html",
    }
    sitemap = (below / "sitemap.xml").read_text("utf-8")
    assert f"<loc>https://acme.example/docs/{_PATH}models/bolt" in sitemap
    places = {page.parent.relative_to(below).parts[:1] for page in below.rglob("*.html")}
    assert places <= {(), ("models-catalogue",), ("tags",)}
    index = json.loads((below / "search/search_index.json").read_text("utf-8"))
    [entry] = [entry for entry in index["docs"] if entry["title"] == "Bolt"]
    assert entry["location"].startswith(f"{_PATH}models/bolt")
    # Who searches the documentation does not look for a field of a card, or for a check.
    manual = [one for one in index["docs"] if one["location"].startswith(f"{_PATH}contribute/")]
    assert sorted(one["title"] for one in manual) == ["Checks", "Field reference", "Templates"]


def test_styles_of_text_are_for_pages_of_the_catalogue_alone(below: Path) -> None:
    marked = [_page(below, path) for path in (f"{_PATH}models/bolt", f"{_PATH}cost")]
    for page in (*marked, below / "index.html"):
        assert bool(list(read_html(page).all("div", of="cp-catalogue"))) == (page in marked)
    styles = (below / "assets/cardpress.css").read_text("utf-8")
    assert ":where(html:has(.cp-catalogue)) {" in styles
    outside = styles.partition(":where(html:has(.cp-catalogue)) {")[0]
    assert "\n.md-typeset h1 {" not in outside


def test_pages_below_a_path_are_edited_where_they_lie(below: Path) -> None:
    for page, path in (
        ("tags", "docs/tags.md"),
        (f"{_PATH}models/bolt", "cards/models/rival/bolt.yml"),
    ):
        link = read_html(_page(below, page)).one("a", rel="edit").attributes["href"]
        assert link == f"https://host.example/acme/edit/main/{path}"


def test_two_catalogues_have_pages_data_and_names_of_their_own(
    small_site: SmallSite, tmp_path: Path
) -> None:
    second = {"cardpress": {"root": "more", "path": "more/models"}}
    root = small_site(_settings(plugins=["search", {"cardpress": {"path": _PATH}}, second]))
    shutil.copytree(CASES / "reference", root / "more")
    built = build(root, tmp_path / "site")
    assert built.returncode == 0, built.stdout
    site = tmp_path / "site"
    assert faults(site) == []
    for path, model in ((_PATH, "bolt"), ("more/models/", "gpt-5.2")):
        assert read_html(site / path / f"models/{model}/index.html").one("h1").words()
        assert model in (site / path / "assets/data/site.js").read_text("utf-8")
        location = f'"location":"{path}models/{model}/"'
        assert location in (site / "search/search_index.json").read_text("utf-8")
    page = read_html(site / "index.html")
    assert len(list(page.all("link", href="assets/cardpress.css"))) == 1
    assert len(list(page.all("script", src="assets/cardpress/main.js"))) == 1


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ({}, {}, "path: two catalogues stand at '/' of the site; give each"),
        # The home of one stands where the other has its list of models.
        ({}, {"path": "models"}, "models/index.html: two catalogues have a page at this address"),
        ({}, {"path": "x", "policy": {"meta": True}}, "policy: a site has one for all catalogues"),
        ({}, {"path": "x", "language": "de"}, "language: a site is in one language, and its"),
    ],
)
def test_catalogues_that_are_in_each_others_way_are_told(
    first: dict[str, Any], second: dict[str, Any], told: str, small_site: SmallSite, tmp_path: Path
) -> None:
    second = {"root": "more", **second}
    root = small_site(
        {
            "mkdocs.yml": json.dumps(
                {**_SETTINGS, "plugins": [{"cardpress": first}, {"cardpress": second}]}
            )
        }
    )
    shutil.copytree(BASE, root / "more")
    (root / "more/locale").mkdir()
    (root / "more/locale/de.po").write_text(GERMAN, "utf-8")
    built = build(root, tmp_path / "site")
    assert built.returncode == 1
    assert told in built.stdout
    assert "Traceback" not in built.stdout


def test_what_stands_in_place_of_a_generated_page_or_file_is_told(
    small_site: SmallSite, tmp_path: Path
) -> None:
    own = {
        "docs/README.md": "# Own home\n",
        "docs/models/bolt/index.md": "# Own Bolt\n",
        "docs/models/lightning.md": "# Another Lightning\n",
        "docs/data/v1/models/plain.json": "{}\n",
        # A page of one's own has not the places of the one for which it stands.
        "mkdocs.yml": json.dumps({**_SETTINGS, "plugins": ["cardpress"], "validation": {}}),
    }
    built = build(small_site(own), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    for written, generated in (
        ("README.md", "index.md"),
        ("models/bolt/index.md", "models/bolt.md"),
        ("models/lightning.md", "models/lightning/index.html"),
        ("data/v1/models/plain.json", "data/v1/models/plain.json"),
    ):
        assert (
            f"INFO    -  cardpress: {written} stands in place of the generated {generated}\n"
            in built.stdout
        )
    assert (
        read_html(tmp_path / "site/models/bolt/index.html").one("h1").words().startswith("Own Bolt")
    )
    assert [fault for fault in faults(tmp_path / "site") if "#" not in fault] == []


def test_settings_may_lie_anywhere(small_site: SmallSite, tmp_path: Path) -> None:
    root = small_site(_WRITTEN)
    settings = json.dumps({**_SETTINGS, "docs_dir": "../docs"})
    (root / "mkdocs.yml").write_text(json.dumps(_SETTINGS), "utf-8")
    for folder in ("conf", ".config"):
        (root / folder).mkdir()
        (root / folder / "mkdocs.yml").write_text(settings, "utf-8")
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked/docs").symlink_to(root / "docs")
    (tmp_path / "linked/mkdocs.yml").symlink_to(root / "mkdocs.yml")
    ways: list[tuple[Path, str]] = [
        (root, "conf/mkdocs.yml"),
        (root, ".config/mkdocs.yml"),
        (tmp_path, "linked/mkdocs.yml"),
    ]
    for number, (where, path) in enumerate(ways):
        site = tmp_path / f"site-{number}"
        arguments = ("build", "--strict", "--config-file", path, "--site-dir", site)
        built = commands.run(
            commands.MKDOCS,
            *arguments,
            cwd=where,
            env=commands.environment(),
            errors=subprocess.STDOUT,
        )
        assert built.returncode == 0, built.stdout
        assert _page(site, f"{_PATH}models/bolt").is_file()


def test_settings_may_come_from_standard_input(small_site: SmallSite, tmp_path: Path) -> None:
    root = small_site(_WRITTEN)
    command = (BIN / "mkdocs", "build", "--strict", "-f", "-", "--site-dir", tmp_path / "site")
    built = subprocess.run(
        command,
        cwd=root,
        env=commands.environment(),
        input=json.dumps(_SETTINGS).encode(),
        capture_output=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr.decode()
    assert _page(tmp_path / "site", f"{_PATH}models/bolt").is_file()
