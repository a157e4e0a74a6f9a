"""Other names lead on, warnings do not stop a build, and a build is for the day it is given."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.conftest import SMALL_SITE, SmallSite, build, small_catalogue
from tests.site.elements import read_html

_CARD = "cards/models/acme/case.yml"
_NAMES = ("../../../evil", "<script>alert(1)</script>", 'a&b"c', "index", "con", "Case Two")
_HEAD = "name: Case\ntype: Embedding Model\nsources: {s: {title: S}}\n"


def _refresh(path: Path) -> str:
    target = re.search(r'content="0; url=([^"]+)"', path.read_text("utf-8"))
    assert target
    return target[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("models/lumen-4.2-2025-12-11", "models/lumen-4.2"),
        ("models/cygnus-next", "models/cygnus-3-pro"),
        ("benchmarks/hilbert-lemma", "benchmarks/lemma"),
    ],
)
def test_an_alias_is_an_address_that_leads_on_without_a_script(
    site: Path, old: str, new: str
) -> None:
    stub = site / old / "index.html"
    target = (stub.parent / _refresh(stub)).resolve()
    assert target == site / new
    page = read_html(stub)
    assert page.one("a").attributes["href"] == _refresh(stub)
    assert page.one("link", rel="canonical").attributes["href"].endswith(f"/{new}/")
    icon = stub.parent / page.one("link", rel="icon").attributes["href"]
    assert icon.is_file(), "a browser asks the host for an icon that it may not have"
    assert "<script" not in stub.read_text("utf-8")


def test_an_alias_leads_on_with_plain_files_too(small_site: SmallSite, tmp_path: Path) -> None:
    root = small_site({})
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "use_directory_urls: false\n", "utf-8")
    built = build(root, tmp_path / "site")
    assert built.returncode == 0, built.stdout
    assert _refresh(tmp_path / "site/models/lightning.html") == "bolt.html"


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Build a site with all that follows; returns where it is, and what the build told."""
    folder = tmp_path_factory.mktemp("odd")
    names = "".join(f"  - {name!r}\n" for name in _NAMES)
    files = {
        "mkdocs.yml": SMALL_SITE,
        "docs/models/lightning.md": "# Own page\n",
        _CARD: f"{_HEAD}comparisons: [{{results: {{bolt: {{sums: 80}}}}}}]\naliases:\n{names}",
        "cards/models/acme/my-index.yml": _HEAD.replace("Case", "Listed"),
    }
    built = build(small_catalogue(folder / "root", files), folder / "site")
    assert built.returncode == 0, built.stdout
    return folder / "site", built.stdout


def test_a_page_that_people_wrote_stands_at_the_address_of_an_alias(odd: tuple[Path, str]) -> None:
    page = odd[0] / "models/lightning/index.html"
    assert read_html(page).one("h1").words() == "Own page"


def test_a_hostile_alias_stays_text_and_stays_in_its_folder(odd: tuple[Path, str]) -> None:
    site, _ = odd
    pages = {path.parent.name for path in (site / "models").glob("*/index.html")}
    aliases = {"bolt-latest", "case-two", "lightning"}
    assert pages == {"bolt", "case", "my-index", "plain", *aliases}
    assert not [*site.parent.rglob("*evil*"), *site.parent.parent.glob("*evil*")]
    listed = (site / "models/case/index.html").read_text("utf-8")
    assert "&lt;script&gt;alert(1)" in listed
    assert "<script>alert(1)" not in listed


def test_a_warning_does_not_stop_a_strict_build_and_is_told(odd: tuple[Path, str]) -> None:
    assert "[quoted-score-differs]" in odd[1]


def test_a_build_speaks_of_past_and_future_only_for_the_day_it_is_given(
    small_site: SmallSite, tmp_path: Path
) -> None:
    root = small_site({_CARD: _HEAD + "lifecycle: {retires: 2026-03-26}\n"})
    for day, words in ((None, None), ("2026-03-27", "already past"), ("2026-03-25", "to come")):
        built = build(root, tmp_path / "site", {"CARDPRESS_AS_OF": day or ""})
        assert built.returncode == 0, built.stdout
        article = read_html(tmp_path / "site/models/case/index.html").one("article").words()
        home = read_html(tmp_path / "site/index.html").one("article").words()
        assert "Retirement date: March 26, 2026" in article
        assert [w for w in ("already past", "to come") if w in article] == (
            [words] if words else []
        )
        assert ("As of March" in home) == bool(day)
    built = build(root, tmp_path / "site", {"CARDPRESS_AS_OF": "2026-02-30"})
    assert built.returncode == 1
    assert "expected a day like 2026-01-15, found '2026-02-30'" in built.stdout
    assert "Traceback" not in built.stdout


def test_the_workflow_builds_for_the_day_of_the_build() -> None:
    workflow = (ROOT / ".github/workflows/ci.yml").read_text("utf-8")
    assert "CARDPRESS_AS_OF=$(date +%F)" in workflow


def test_a_card_may_be_named_like_the_page_of_a_list(odd: tuple[Path, str]) -> None:
    assert read_html(odd[0] / "models/my-index/index.html").one("h1").words() == "Listed"
