"""The frozen catalogue of the tests: sound, and what is awkward in it stands on its pages."""

from pathlib import Path

import pytest

from cardpress import figures
from tests import frozen, real_cards
from tests.conftest import CATALOGUE, Expect

_PAGES = CATALOGUE / "pages"


def test_the_frozen_cards_have_neither_problems_nor_warnings() -> None:
    assert frozen.checked().problems == ()
    assert frozen.checked().warnings == ()


def test_no_test_can_open_a_card_of_the_real_catalogue() -> None:
    card = real_cards.FOLDER / "models/some/model.yml"
    with pytest.raises(AssertionError, match="a test of the code reads"):
        card.read_text("utf-8")
    with real_cards.may_be_read(), pytest.raises(FileNotFoundError):
        card.read_text("utf-8")


def test_no_link_leads_a_test_to_a_card_of_the_real_catalogue(tmp_path: Path) -> None:
    [card, *_] = real_cards.FOLDER.rglob("*.yml")
    (tmp_path / "one.yml").symlink_to(card)
    (tmp_path / "cards").symlink_to(real_cards.FOLDER)
    for path in (tmp_path / "one.yml", tmp_path / "cards" / card.relative_to(real_cards.FOLDER)):
        with pytest.raises(AssertionError, match="a test of the code reads"):
            path.read_text("utf-8")


def test_the_frozen_catalogue_has_cards_that_nothing_refers_to_and_one_that_says_nothing() -> None:
    catalogue = frozen.compared().catalogue
    makers = {file.place.organization for file in catalogue.models.values()}
    assert set(catalogue.organizations) - makers == {"idle"}
    measured = {name for results in frozen.compared().results.values() for name in results}
    assert set(catalogue.benchmarks) - measured == {"untried"}
    assert catalogue.models["blank"].card.model_fields_set == {"name", "type"}


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("models/easel-1-quick.md", "# EASEL.1 \\[quick\\]"),
        ("models/nebula-ultra.md", "- **Also known as**: Туманность Ультра"),
        ("models/shenkong-r1.md", "会思考的模型"),
        ("models/shenkong-r1.md", "CN¥4.00"),
        ("models/dictaphone-2.md", "€0.005"),
        ("models/dictaphone-2.md", "[**2.1%**]"),
        ("models/lumen-4.2.md", "[**100%**]"),
        ("models/lumen-4.1.md", "1,047,576 tokens"),
        ("models/lumen-2.md", "[**0%**]"),
        ("models/cygnus-3-pro.md", "[**$5,478.16**]"),
        ("models/cygnus-3-pro.md", "[**2,439**]"),
        ("models/cygnus-3-pro.md", "[**0.115**]"),
        ("models/vectors-1.md", "| **Embedding Dimensions** | [3,072]"),
        ("models/prickly-pear.md", "# Prickly &lt;b>pear&lt;/b> \\| \\*one\\*"),
        ("organizations/idle.md", "# Idle Works"),
        ("benchmarks/tau2-errands.md", "# τ²-Errands"),
        ("benchmarks/untried.md", "# Untried"),
    ],
)
def test_the_awkward_ones_render(page: str, words: str) -> None:
    assert words in frozen.pages()[page]


@pytest.mark.parametrize("model", ["lumen-4.2", "opal-4", "shenkong-r1"])
def test_a_model_lists_every_result_with_its_source(model: str) -> None:
    table = frozen.pages()[f"models/{model}.md"].split("## 🧾 Reported Results", 1)[1]
    rows = [line for line in table.split("\n## ")[0].split("\n") if line.startswith("| ")]
    results = frozen.compared().results[model].values()
    catalogue = frozen.compared().catalogue
    for result in (one for reported in results for one in reported):
        unit = catalogue.benchmarks[result.benchmark].card.unit
        shown = (
            f"benchmarks/{result.benchmark}.md)",
            figures.score(result.result.score, unit),
            f"#source.{result.source}",
        )
        assert any(all(part in row for part in shown) for row in rows), result


def test_a_model_without_results_has_no_table_of_them() -> None:
    assert "Benchmarks" not in frozen.pages()["models/easel-1-quick.md"]


@pytest.mark.parametrize("path", sorted(_PAGES.rglob("*.md")), ids=lambda path: path.stem)
def test_a_page_of_this_kind_reads_like_this(path: Path, expect: Expect) -> None:
    expect(path, frozen.pages()[path.relative_to(_PAGES).as_posix()])


def test_the_counts_of_the_coverage_page_are_those_of_the_cards() -> None:
    catalogue = frozen.compared().catalogue
    page = frozen.pages()["coverage.md"]
    first = page.split("# What the Catalogue Covers\n\n", 1)[1].split("\n")[0]
    cards = [file.card for file in catalogue.models.values()]
    results = sum(len(reported) for card in cards for reported in card.benchmarks.values())
    prices = sum(len(card.pricing) for card in cards)
    assert first == (
        f"{len(catalogue.models)} models from {len(catalogue.organizations)} organizations, "
        f"{results} results on {len(catalogue.benchmarks)} benchmarks, and {prices} prices."
    )
