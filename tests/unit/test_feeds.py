"""Feeds of what is new: what a reader of feeds finds in them, and that it finds it again."""

import json
from pathlib import Path
from typing import Any

import feedparser
import pytest

from cardpress.build import check
from cardpress.changes import CatalogueHistory
from cardpress.comparison import Compared
from cardpress.data import data_files
from cardpress.history import History
from tests.changing import commit, model, write
from tests.conftest import MakeRoot

_SITE = "https://acme.example/models/"
_CARD = "cards/models/acme/case.yml"
_NAME = "Case & <b>Co</b>"
_SOURCES = "{one: {title: 'A <report> & more', url: 'https://acme.example/report'}}"


@pytest.fixture
def root(catalogue: MakeRoot) -> Path:
    """Make a catalogue of two days, the second with a change of a price."""
    first = model(name=f"'{_NAME}'", sources=_SOURCES, pricing="[{input: 1}]")
    made = catalogue({_CARD: first})
    commit(made, "2026-01-15")
    write(made, {_CARD: first.replace("input: 1", "input: 0.5")})
    commit(made, "2026-02-01")
    return made


def _files(root: Path, address: str = _SITE, ending: str = "/") -> dict[str, str]:
    compared: Compared = check(root).planned
    history: History = CatalogueHistory(root).of(compared.catalogue)
    files = data_files(compared, ending=ending, address=address, history=history)
    return {file.path: file.made.text for file in files if "feed" in file.path}


def _parsed(text: str) -> Any:
    found = feedparser.parse(text)
    assert not found.bozo, found.get("bozo_exception")
    return found


def test_a_model_has_a_feed_of_its_own(root: Path) -> None:
    found = _parsed(_files(root)["models/case/feed.xml"])
    assert found.version == "atom10"
    assert found.feed.title == f"What is new: {_NAME}"
    assert [link.href for link in found.feed.links] == [
        f"{_SITE}models/case/feed.xml",
        f"{_SITE}models/case/",
    ]
    changed, added = found.entries
    assert changed.title == f"{_NAME}: changed: 1 price"
    assert changed.link == f"{_SITE}models/case/"
    assert changed.updated == "2026-02-01T00:00:00Z"
    assert changed.content[0].type == "text/plain"
    assert changed.content[0].value == (
        "per 1M tokens: Input $1.00 → $0.50 (A <report> & more, https://acme.example/report)"
    )
    assert added.title == f"{_NAME}: added to the catalogue"
    assert found.feed.updated == changed.updated


def test_both_forms_say_the_same(root: Path) -> None:
    files = _files(root)
    for path, text in files.items():
        if path.endswith(".json"):
            record = json.loads(text)
            atom = _parsed(files[path.replace(".json", ".xml")])
            assert record["version"] == "https://jsonfeed.org/version/1.1", path
            assert record["feed_url"] == _SITE + path
            items = [(one["id"], one["url"], one["title"]) for one in record["items"]]
            assert items == [(one.id, one.link, one.title) for one in atom.entries], path
            assert all(one["content_text"] and one["date_published"] for one in record["items"])


def test_ids_are_apart_and_stay_when_more_is_added(root: Path) -> None:
    before = _parsed(_files(root)["feed.xml"])
    write(root, {"cards/models/acme/more.yml": model(name="More")})
    commit(root, "2026-03-01")
    after = _parsed(_files(root)["feed.xml"])
    ids = [entry.id for entry in after.entries]
    assert len(set(ids)) == len(ids)
    assert ids[1:] == [entry.id for entry in before.entries]
    assert ids[0].startswith("tag:acme.example,2026-03-01:")
    assert after.feed.id == before.feed.id


def test_the_catalogue_and_each_organization_have_one(root: Path) -> None:
    files = _files(root, ending=".html")
    of_all, of_maker = (
        _parsed(files[path]) for path in ("feed.xml", "organizations/acme/feed.xml")
    )
    assert of_all.feed.links[1].href == f"{_SITE}new/"
    assert {entry.title for entry in of_maker.entries} <= {e.title for e in of_all.entries}
    assert of_maker.entries[0].link == f"{_SITE}models/case.html"


def test_many_new_models_of_a_day_are_one_entry(root: Path) -> None:
    write(root, {f"cards/models/acme/m-{n}.yml": model(name=f"M{n}") for n in range(30)})
    commit(root, "2026-03-01")
    first, *_ = _parsed(_files(root)["feed.xml"]).entries
    assert first.title == "30 models added"
    assert first.link == f"{_SITE}new/2026-03/#day.2026-03-01"
    assert len(first.content[0].value.split("\n")) == 30


def test_without_an_address_links_are_relative_to_the_feed(root: Path) -> None:
    files = _files(root, address="")
    record = json.loads(files["models/case/feed.json"])
    assert record["items"][0]["url"] == "./"
    assert record["home_page_url"] == "./"
    assert json.loads(files["feed.json"])["items"][0]["url"] == "models/case/"
    assert record["items"][0]["id"].startswith("urn:uuid:")


def test_a_catalogue_without_history_has_one_feed_without_entries(catalogue: MakeRoot) -> None:
    files = _files(catalogue())
    assert {*files} == {"feed.xml", "feed.json"}
    assert not _parsed(files["feed.xml"]).entries
