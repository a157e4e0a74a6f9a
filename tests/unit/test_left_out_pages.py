"""A kind of page that a catalogue leaves out is not there, and nothing leads to it."""

import re
import shutil
from pathlib import Path

import pytest

from cardpress.build import Built, build
from cardpress.configuration import CatalogueFile, Configuration, SitePages
from cardpress.markup import Markdown
from cardpress.wording import PATHS, TITLES, has_page
from tests.conftest import CATALOGUE
from tests.left_out import left_out_together
from tests.links_of_pages import dead_links

_ALL = tuple(SitePages.model_fields)
_TEMPLATES = Path(__file__).parents[2] / "templates/pages"
# The home page is at the root of the site, and asks for each part before it leads there.
_ASKED = re.compile(r"view\.parts\.(\w+)")


def _built(folder: Path, *parts: str) -> Built:
    root = folder / "catalogue"
    shutil.copytree(CATALOGUE / "cards", root / "cards")
    out = ", ".join(f"{part}: false" for part in parts)
    settings = f"owner: contacts\nparts: {{{out}}}\n" if parts else "owner: contacts\n"
    (root / "catalogue.yml").write_text(settings, encoding="utf-8")
    return build(root)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the pages of a catalogue that leaves nothing out."""
    return _built(tmp_path_factory.mktemp("whole"))


def test_a_whole_site_has_every_part_and_no_dead_link(whole: Built) -> None:
    assert {*PATHS.values()} <= {page.path for page in whole.pages}
    assert list(dead_links(whole)) == []


def test_every_part_is_left_out_where_each_other_is_there() -> None:
    groups = left_out_together(_ALL)
    assert groups[-1] == _ALL
    for one in _ALL:
        with_others = {other for group in groups if one in group for other in {*_ALL} - {*group}}
        assert with_others == {*_ALL} - {one}, one


@pytest.mark.parametrize("parts", left_out_together(_ALL), ids=" ".join)
def test_no_link_leads_to_a_page_that_is_left_out(
    parts: tuple[str, ...], whole: Built, tmp_path: Path
) -> None:
    built = _built(tmp_path, *parts)
    assert not built.problems
    shown = SitePages(**dict.fromkeys(parts, False))
    left = Configuration(CatalogueFile(owner="contacts", parts=shown)).parts
    wanted = [page.path for page in whole.pages if has_page(left, page.path)]
    assert [page.path for page in built.pages] == wanted != [page.path for page in whole.pages]
    assert list(dead_links(built)) == []
    names = "|".join(TITLES[part] for part in parts if part in TITLES)
    named = re.compile(rf"(?<!\*)\*(?:{names or '-'})\*(?!\*)")
    assert [page.path for page in built.pages if named.search(page.markdown)] == []
    assert [one.path for one in built.redirects if not has_page(left, one.target)] == []
    assert [one.path for one in built.search if not has_page(left, one.path)] == []


def test_without_the_comparison_there_are_no_pages_of_pairs(tmp_path: Path) -> None:
    built = _built(tmp_path, "compare")
    assert not any("_vs_" in page.path for page in built.pages)
    assert not any("data-compare" in page.markdown for page in built.pages)


def test_scripts_get_no_data_that_only_a_page_left_out_would_read(tmp_path: Path) -> None:
    built = _built(tmp_path, "compare", "cost", "explore", "redirects")
    files = {file.path for file in built.data if file.path.endswith(".js")}
    assert {file.removeprefix("assets/data/") for file in files} == {
        *("site.js", "models.js", "columns.js", "scores.js")
    }
    assert not built.redirects
    [site] = (file.text for file in built.data if file.path.endswith("site.js"))
    assert r"\"without\":[\"compare\",\"pairs\",\"explore\",\"cost\",\"redirects\"]" in site


def test_home_asks_for_every_part_to_which_it_leads() -> None:
    names = ("difference", "home_current", "home_ways")
    parts = ("home.md.j2", *(f"parts/{name}.md.j2" for name in names))
    home = "".join((_TEMPLATES / part).read_text("utf-8") for part in parts)
    leads = {part for part, path in PATHS.items() if f"]({path})" in home}
    assert leads == {*_ASKED.findall(home)}


def test_no_other_template_writes_the_address_of_a_page() -> None:
    written = {
        path.name
        for path in _TEMPLATES.rglob("*.j2")
        if re.search(r"\]\([^)%{]*\.md", path.read_text("utf-8"))
    }
    ours = {"home.md.j2", "home_current.md.j2", "home_ways.md.j2"}
    assert written == {*ours, "difference.md.j2"}


def test_a_link_of_a_message_to_no_page_becomes_its_text() -> None:
    message = Markdown("See [the one](%(one)s#x) and [the other](%(other)s).")
    told = message % {"one": None, "other": Markdown("other.md")}
    assert told == "See the one and [the other](other.md)."


def test_no_page_names_one_that_is_left_out(tmp_path: Path) -> None:
    # Readers would look for it in the menu; the frozen cards have no words of ours in italics.
    named = re.compile(rf"(?<!\*)\*({'|'.join(map(re.escape, TITLES.values()))})\*(?!\*)")
    shown = {TITLES[key] for key in ("models", "numbers")}
    for page in _built(tmp_path, *_ALL).pages:
        assert {*named.findall(page.markdown)} <= shown, page.path
