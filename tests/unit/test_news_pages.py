"""The pages of what is new, and what other pages show of it."""

import re
from pathlib import Path

import pytest

from cardpress.build import build
from cardpress.changes import CatalogueHistory
from cardpress.language import in_language
from cardpress.wording import find_language
from tests.changing import commit, model, write
from tests.conftest import MakeRoot

_CARD = "cards/models/acme/case.yml"
_SOURCES = "{one: {title: 'Report <b>', url: 'https://acme.example/report'}}"


def _pages(root: Path, language: str = "en") -> dict[str, str]:
    built = build(root, history=CatalogueHistory(root), language=language)
    assert not built.problems
    return {page.path: page.markdown for page in built.pages}


@pytest.fixture
def root(catalogue: MakeRoot) -> Path:
    """Make a catalogue of two days in two months, the second with a change of a price."""
    first = model(name="'Case *1* <script>'", sources=_SOURCES, pricing="[{input: 1}]")
    made = catalogue({_CARD: first})
    commit(made, "2026-01-15")
    write(made, {_CARD: first.replace("input: 1", "input: 0.5")})
    commit(made, "2026-02-01")
    return made


def test_days_are_told_the_newest_first_with_links_and_sources(root: Path) -> None:
    pages = _pages(root)
    page = pages["new/index.md"]
    days = re.findall("^## (.*)$", page, re.MULTILINE)
    assert days == ["February 1, 2026", "January 15, 2026", "By month"]
    assert (
        r"- **[Case \*1\* &lt;script>](../models/case.md)**: per 1M tokens: Input $1.00 → $0.50 "
        r"([Report &lt;b>](https://acme.example/report))" in page
    )
    assert "[February 2026](2026-02.md)" in page
    assert '<a id="day.2026-02-01"></a>' in pages["new/2026-02.md"]
    assert "January 15" not in pages["new/2026-02.md"]
    assert "[The newest changes](index.md)" in pages["new/2026-01.md"]


def test_a_card_and_its_organization_fold_their_own_changes(root: Path) -> None:
    pages = _pages(root)
    assert "<summary>History: 2 entries</summary>" in pages["models/case.md"]
    assert "- **January 15, 2026**: added to the catalogue" in pages["models/case.md"]
    [line] = re.findall(r"- \*\*February 1, 2026\*\*: .*", pages["organizations/acme.md"])
    assert "[Case" in line
    assert "$1.00 → $0.50" in line


def test_home_shows_the_newest_and_how_current_it_is(root: Path) -> None:
    text = (root / _CARD).read_text("utf-8").replace("report'}", "report', accessed: 2026-01-31}")
    write(root, {_CARD: text})
    home = _pages(root)["index.md"]
    assert "- Feb 1, 2026: Prices (1): [Case" in home
    assert "[All changes](new/index.md)" in home
    assert "The newest of its sources was read: January 31, 2026." in home


def test_many_new_models_of_a_day_are_summed_up(root: Path) -> None:
    many = {f"cards/models/acme/m-{n}.yml": model(name=f"M{n}") for n in range(40)}
    others = {f"cards/models/o{n}/n-{n}.yml": model(name=f"N{n}") for n in range(20)}
    makers = {f"cards/organizations/o{n}.yml": f"name: O{n}\n" for n in range(20)}
    write(root, many | others | makers)
    commit(root, "2026-03-01")
    page = _pages(root)["new/index.md"].split("## February")[0]
    assert "### Models added (60)" in page
    assert "(40)**: [M0](../models/m-0.md)" in page
    assert "[and 32 more](../organizations/acme.md#changes.all)" in page
    assert "<summary>Show 13 more</summary>" in page
    assert page.count("\n- ") < 30


def test_what_is_removed_is_named_without_a_link(root: Path) -> None:
    write(root, {"cards/models/acme/gone.yml": model(name="'[Gone](x)'")})
    commit(root, "2026-03-01")
    write(root, {"cards/models/acme/gone.yml": None})
    commit(root, "2026-03-02")
    page = _pages(root)["new/index.md"]
    assert "### Removed (1)\n\n- \\[Gone\\](x)\n" in page
    assert "models/gone.md" not in page


def test_a_site_without_history_says_why(catalogue: MakeRoot) -> None:
    root = catalogue()
    assert "from a copy without its repository" in _pages(root)["new/index.md"]
    assert "What is new" not in _pages(root)["index.md"].split("## Newest")[1]
    told = build(root).pages
    [page] = (page.markdown for page in told if page.path == "new/index.md")
    assert "No history was read for this site." in page


def test_it_is_told_in_the_language_of_the_site(root: Path) -> None:
    page = _pages(root, "de")["new/index.md"]
    assert "## 1. Februar 2026" in page
    assert "### Preise (1)" in page
    with in_language(find_language("de", root)):
        assert "Eingabe 1,00\xa0$ → 0,50\xa0$" in page


def test_a_catalogue_without_the_part_reads_no_history(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, {"catalogue.yml": "parts: {news: false, retirements: false}\n"})
    monkeypatch.setattr("cardpress.changes.past.head_of", None)
    pages = _pages(root)
    assert not [path for path in pages if path.startswith(("new/", "retirements"))]
    assert "History:" not in pages["models/case.md"]
