"""The built site: whole, consistent, on its own host, and the same every time."""

import html
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import BASE, CATALOGUE, ROOT
from tests.site.conftest import (
    BIN,
    CARDS,
    HOME,
    SMALL_SITE,
    Pages,
    SmallSite,
    build,
    copy_site,
    follow,
    links_to,
    page_of,
    run,
)
from tests.site.elements import read_html
from tests.site.links import faults

_MODELS = [card for card in CARDS if card.parts[1] == "models"]
_WRITTEN = sorted(path.relative_to(ROOT) for path in ROOT.glob("site_src/**/*.md"))


def _card(path: Path) -> dict[str, Any]:
    card: dict[str, Any] = yaml.safe_load((CATALOGUE / path).read_text("utf-8"))
    return card


def test_every_card_has_its_page(pages: Pages) -> None:
    assert len(CARDS) > 10
    for card in CARDS:
        assert pages[page_of(card)].one("article").one("h1").words() == _card(card)["name"]


def test_every_address_leads_somewhere_and_nothing_is_loaded_from_another_host(site: Path) -> None:
    assert faults(site) == []


def test_models_lead_to_rivals_organizations_and_benchmarks_and_back(pages: Pages) -> None:
    page = "models/lumen-4.2/index.html"
    rivals = ("aurora/lumen-3-turbo", "borealis/opal-4", "aurora/lumen-4.2-mini")
    assert all(links_to(Path(f"cards/models/{r}.yml"), page, pages[page]) for r in rivals)
    benchmarks = {card.stem: card for card in CARDS if card.parts[1] == "benchmarks"}
    for model in _MODELS:
        scores = _card(model).get("benchmarks", {})
        measured = [card for name, card in benchmarks.items() if name in scores]
        for other in (Path(f"cards/organizations/{model.parts[2]}.yml"), *measured):
            assert links_to(other, page_of(model), pages[page_of(model)]), (model, other)
            assert links_to(model, page_of(other), pages[page_of(other)]), (other, model)


def test_an_address_that_leads_nowhere_offers_every_part_of_the_site(pages: Pages) -> None:
    parts = pages["index.html"].one(of="md-tabs__list").all("a")
    offered = pages["404.html"].one("article").all("a")
    named = [(link.words(), follow("", link.attributes["href"])) for link in offered]
    assert named == [(link.words(), follow("", link.attributes["href"])) for link in parts]


def test_parts_of_a_site_are_offered_however_deep_their_pages_lie(
    small_site: SmallSite, tmp_path: Path
) -> None:
    nav = (
        "[Start: index.md, {Deep: [{Deeper: [{Deepest: models/index.md}]}]}, {Out: 'https://a.b/'}]"
    )
    settings = f"{SMALL_SITE}nav: {nav}\nsite_url: https://cardpress.example/below/\n"
    built = build(small_site({"mkdocs.yml": settings}), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    links = read_html(tmp_path / "site/404.html").one("article").all("a")
    found = {link.words(): link.attributes["href"] for link in links}
    assert found == {"Start": "/below/.", "Deep": "/below/models/", "Out": "https://a.b/"}


def test_edit_links_lead_to_the_card_or_to_the_page_that_people_wrote(pages: Pages) -> None:
    for card in CARDS:
        link = pages[page_of(card)].one("a", rel="edit").attributes["href"]
        assert link.endswith(f"/edit/main/{card.as_posix()}")
    for path in _WRITTEN:
        folder = path.relative_to("site_src").with_suffix("")
        folder = folder.parent if folder.name == "index" else folder
        link = pages[f"{folder}/index.html"].one("a", rel="edit").attributes["href"]
        assert link.endswith(f"/edit/main/{path.as_posix()}")
    assert not list(pages["models/index.html"].all("a", rel="edit"))


def test_breadcrumbs_lead_to_the_list_and_home(pages: Pages) -> None:
    for card in CARDS:
        kind = card.parts[1]
        crumbs = list(pages[page_of(card)].one("nav", of="md-path").all("a"))
        assert [crumb.words() for crumb in crumbs] == ["Home", kind.capitalize()]
        targets = [follow(page_of(card), crumb.attributes["href"]) for crumb in crumbs]
        assert targets == [HOME, f"{HOME}{kind}/"]


def test_tags_lead_to_the_models(pages: Pages) -> None:
    for model in _MODELS:
        assert links_to(model, "tags/index.html", pages["tags/index.html"])
        assert list(pages[page_of(model)].one("article").all("a", of="md-tag"))


def test_search_knows_every_card_by_its_name(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    titles = {entry["location"]: html.unescape(entry["title"]) for entry in index["docs"]}
    for card in CARDS:
        assert titles[page_of(card).removesuffix("index.html")] == _card(card)["name"]


def test_code_is_whole_and_has_a_copy_button(pages: Pages) -> None:
    page = pages["models/lumen-4.2/index.html"]
    features = json.loads(page.one("script", id="__config").text())["features"]
    assert "content.code.copy" in features
    examples = _card(Path("cards/models/aurora/lumen-4.2.yml"))["examples"]
    shown = {code.text() for code in page.one("article").all("code")}
    assert shown >= {example["code"] for example in examples}


def test_a_sample_in_several_languages_gives_tabs(small_site: SmallSite, tmp_path: Path) -> None:
    languages = {"python": "if 1:\n    print(1)\n\nprint(2)\n", "javascript": "log(`1`)\n"}
    examples = [{"title": f"Sample {n}", "languages": languages} for n in (1, 2)]
    card = {"name": "Tabbed", "type": "Large Language Model", "examples": examples}
    root = small_site({"cards/models/acme/tabbed.yml": json.dumps(card)})
    built = build(root, tmp_path / "site")
    assert built.returncode == 0, built.stdout
    article = read_html(tmp_path / "site/models/tabbed/index.html").one("article")
    tabs = list(article.all("div", of="tabbed-set"))
    order = [e for e in article.all() if e.tag == "h3" or e in tabs]
    assert [e.words() for e in order[::2]] == ["Sample 1", "Sample 2"]
    assert order[1::2] == tabs
    for each in tabs:
        labels = [label.words() for label in each.one(of="tabbed-labels").all("label")]
        assert labels == ["Python", "JavaScript"]
        assert [code.text() for code in each.all("code")] == list(languages.values())


def test_a_broken_link_of_a_written_page_fails_the_build(tmp_path: Path) -> None:
    copy = copy_site(tmp_path / "copy", BASE / "cards")
    links = ["missing.md", "../models/missing.md", "fields.md#missing", "../models/index.md#nope"]
    with (copy / "site_src/contribute/index.md").open("a", encoding="utf-8") as page:
        page.writelines(f"\n[nowhere]({link})\n" for link in links)
    built = build(copy, copy.parent / "site")
    assert built.returncode == 1, built.stdout
    for link in links:
        assert f"contains a link '{link}'" in built.stdout
    assert f"Aborted with {len(links)} warnings in strict mode" in built.stdout


def _undated(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and "sitemap" not in path.name)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_two_builds_give_the_same_bytes(site: Path, copy: Path) -> None:
    settings = (copy / "mkdocs.yml").read_text("utf-8")
    assert "      policy:\n" in settings
    # By one process, where the other had as many as there are cores.
    by_one = settings.replace("      policy:\n", "      jobs: 1\n      policy:\n")
    (copy / "mkdocs.yml").write_text(by_one, encoding="utf-8")
    other = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "COLUMNS": "40"}
    assert build(copy, copy.parent / "site", other).returncode == 0
    first, second = _undated(site), _undated(copy.parent / "site")
    assert first.keys() == second.keys()
    assert [path for path, content in first.items() if second[path] != content] == []


def test_broken_cards_fail_the_build_with_every_problem(
    small_site: SmallSite, tmp_path: Path
) -> None:
    broken = {
        "cards/models/acme/typo.yml": "name: Typo\ntype: Embedding Model\nreleasd: 2025\n",
        "cards/models/rival/yaml.yml": "name: Yaml\ntype: [Embedding\n",
        "cards/models/rival/lost.yml": "name: Lost\ntype: Embedding Model\nbenchmarks: {sum: 1}\n"
        "sources: {s: {title: S}}\n",
        "cards/benchmarks/many.yml": "name: Many\ncategory: 7\nunit: meter\n",
    }
    built = build(small_site(broken), tmp_path / "site")
    assert built.returncode == 1
    places = ["models/acme/typo.yml:3:1: releasd", "models/rival/yaml.yml:3:1: not valid YAML"]
    places += ["models/rival/lost.yml:3:14: benchmarks.sum", "benchmarks/many.yml:2:11: category"]
    for place in (*places, "benchmarks/many.yml:3:7: unit"):
        assert f"cards/{place}" in built.stdout
    assert "did you mean 'release_date'?" in built.stdout
    assert "5 problems in 4 of 11 cards" in built.stdout
    assert "Traceback" not in built.stdout


@pytest.mark.parametrize("docs", [{}, {"docs/about.md": "# About us\n"}])
def test_another_catalogue_builds_with_the_least_settings(
    small_site: SmallSite, tmp_path: Path, docs: dict[str, str]
) -> None:
    home = {"templates/pages/home.md.j2": "# Our own home\n\n{{ view.holds }}\n"}
    built = build(small_site({**docs, **home}), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    page = read_html(tmp_path / "site/index.html").one("article")
    assert "Our own home¶ 2 models from 2 organizations" in page.words()
    assert (tmp_path / "site/models/bolt/index.html").is_file()
    assert (tmp_path / "site/assets/cardpress.css").is_file()
    assert (tmp_path / "site/about/index.html").is_file() == bool(docs)


def test_a_written_page_stands_instead_of_a_generated_one(
    small_site: SmallSite, tmp_path: Path
) -> None:
    own = {"docs/index.md": "# Own home\n", "docs/models/bolt.md": "# Own Bolt\n"}
    built = build(small_site(own), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    for path, heading in (("index", "Own home"), ("models/bolt/index", "Own Bolt")):
        assert read_html(tmp_path / f"site/{path}.html").one("h1").words() == heading


def test_a_missing_cards_folder_is_told(small_site: SmallSite, tmp_path: Path) -> None:
    root = small_site({})
    (root / "cards").rename(root / "crads")
    built = build(root, tmp_path / "site")
    checked = run(BIN / "cardpress", "--root", root, "check", cwd=tmp_path)
    assert (built.returncode, checked.returncode) == (1, 2)
    for told in (built.stdout, checked.stdout):
        assert f"no cards/ folder in {root}" in told
        assert "Traceback" not in told
