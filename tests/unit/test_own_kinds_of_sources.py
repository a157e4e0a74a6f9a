"""What a catalogue adds to the kinds of sources is explained with the others."""

from cardpress.build import build
from tests.conftest import MakeRoot


def _page(catalogue: MakeRoot, settings: str, path: str) -> str:
    files = {
        "catalogue.yml": settings,
        "cards/organizations/acme.yml": "name: Acme\n",
        "cards/models/acme/one.yml": "name: One\ntype: Embedding Model\n",
    }
    made = build(catalogue(files, base=False))
    assert not made.problems
    return next(page.markdown for page in made.pages if page.path == path)


def test_own_kinds_of_sources_are_listed_with_the_usual_ones(catalogue: MakeRoot) -> None:
    own = _page(catalogue, "source_kinds: {inside: In house}\n", "numbers.md")
    assert "- **In house**: a kind that only this catalogue has.\n" in own
    assert "four kinds" not in own


def test_a_home_page_without_benchmarks_counts_none(catalogue: MakeRoot) -> None:
    home = _page(catalogue, "name: Ours\n", "index.md")
    assert "\n1 model from 1 organization.\n" in home
