"""The catalogue taken along: what changed this month, and all of it as files."""

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import Watch, Watched
from tests.browser.errands import Errand
from tests.browser.serving import served
from tests.changing import commit, write
from tests.site.conftest import copy_site

_CARD = "cards/models/borealis/opal-4.5.yml"
_MOVED = "cards/models/cygnus/vectors-1.yml"


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site of a repository of the frozen cards, to which two days have brought news."""
    folder = tmp_path_factory.mktemp("past")
    root = copy_site(folder / "root")
    card, moved = ((root / path).read_text("utf-8") for path in (_CARD, _MOVED))
    assert "input: 5," in card
    write(root, {_CARD: card.replace("input: 5,", "input: 6,"), _MOVED: None})
    commit(root, "2026-10-01")
    write(root, {_MOVED: moved})
    commit(root, "2026-11-03")
    write(root, {_CARD: card})
    commit(root, "2026-11-20")
    with served(root, folder / "site") as address:
        yield address


def test_what_changed_this_month_is_told_by_day(watch: Watch, past: str) -> None:
    window = watch(past)
    errand = Errand.from_home(window)
    page = errand.page
    article = page.get_by_role("article")
    expect(article.get_by_role("listitem").filter(has_text="Nov 20, 2026")).to_be_visible()
    errand.follow("All changes")
    days = article.get_by_role("heading", level=2)
    expect(days).to_contain_text(["November 20, 2026", "November 3, 2026"])
    changed = article.get_by_role("listitem").filter(has_text="$6.00 → $5.00")
    expect(changed.get_by_role("link", name="Opal 4.5", exact=True)).to_be_visible()
    expect(changed.get_by_role("link", name="Model registry, Opal 4.5")).to_be_visible()
    errand.follow("November 2026")
    expect(page).to_have_url(f"{past}new/2026-11/")
    expect(days.filter(has_text="October")).to_have_count(0)
    assert violations(page) == []
    added = article.get_by_role("listitem").filter(has_text="Vectors 1")
    expect(added.first).to_be_visible()
    errand.click(added.first.get_by_role("link", name="Vectors 1"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vectors 1")
    assert errand.steps <= 3


def test_all_data_is_saved_as_json_and_csv(visitor: Watched, tmp_path: Path) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.follow("Take the data with you")
    files = page.get_by_role("table").first
    saved = {name: tmp_path / name for name in ("catalogue.json", "scores.csv")}
    for name, path in saved.items():
        row = files.get_by_role("row").filter(has=page.get_by_role("rowheader", name=name))
        link = row.get_by_role("link", name=name)
        told = row.get_by_role("cell").last.inner_text().strip()
        address = link.evaluate("link => link.href")
        errand.steps += 1  # a browser shows the one and saves the other, as the host has it
        path.write_bytes(page.request.get(address).body())
        assert hashlib.sha256(path.read_bytes()).hexdigest().startswith(told)
    catalogue = json.loads(saved["catalogue.json"].read_text("utf-8"))
    names = {model["id"]: model["name"] for model in catalogue["models"]}
    assert names["lumen-4.2"] == "Lumen-4.2"
    with saved["scores.csv"].open(encoding="utf-8", newline="") as text:
        models = {row["model"] for row in csv.DictReader(text)}
    assert "lumen-4.2" in models <= set(names)
    assert errand.steps <= 3
