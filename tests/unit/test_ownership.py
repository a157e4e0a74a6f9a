"""Owners of models, their reviews, and drafts, which a published site has not."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress.build import Destination, build
from cardpress.cli import main
from tests.conftest import MakeRoot

_HEAD = "name: {}\ntype: Embedding Model\n"
_FIELDS = "fields: {owner: {label: Owner, kind: person}}\nowner: owner\n"
_CARDS = {
    "one": "custom: {owner: {value: Payments Team, email: pay@acme.dev}}\n"
    "governance: {review_date: [2026-06-01, 2026-03-01]}\n",
    "two": "custom: {owner: [{value: '@acme/risk'}, {value: Payments Team, email: pay@acme.dev}]}\n"
    "governance: {review_date: 2026-01-01, approval: approved}\n",
    "three": "related: [{model: four, relation: variant}]\nprice_comparisons: [four]\n"
    "sources: {a: {title: Card, url: 'https://acme.dev'}}\npricing: [{input: 3}]\n",
    "four": "governance: {approval: [draft, approved]}\ncustom: {owner: '@acme/risk'}\n"
    "sources: {a: {title: Card, url: 'https://acme.dev'}}\npricing: [{input: 1, output: 2}]\n",
}


@pytest.fixture
def owned(catalogue: MakeRoot) -> Path:
    """Make a catalogue of four models, one of them without an owner and one a draft."""
    cards = {f"cards/models/acme/{n}.yml": _HEAD.format(n.title()) + t for n, t in _CARDS.items()}
    return catalogue({"catalogue.yml": _FIELDS, **cards})


def _pages(root: Path, *, drafts: bool = False, as_of: str | None = None) -> dict[str, str]:
    made = build(root, as_of=as_of, destination=Destination(drafts=drafts))
    assert not made.problems
    return {page.path: page.markdown for page in made.pages}


def test_the_page_of_owners_lists_models_by_owner_and_reviews_by_day(owned: Path) -> None:
    page = _pages(owned, as_of="2026-02-01")["owners.md"]
    assert "| Payments Team | [One](models/one.md), [Two](models/two.md) |" in page
    assert "- [Three](models/three.md)" in page
    two, one = "**due since Jan 1, 2026**", "Mar 1, 2026"
    assert page.index(f"| [Two](models/two.md) | {two} |") < page.index(
        f"| [One](models/one.md) | {one} |"
    )


def test_without_a_setting_there_is_no_page_of_owners(owned: Path) -> None:
    (owned / "catalogue.yml").write_text(_FIELDS.replace("owner: owner\n", ""), encoding="utf-8")
    assert "owners.md" not in _pages(owned)


def test_a_published_site_has_nothing_of_a_draft_but_its_name(owned: Path) -> None:
    published, preview = _pages(owned), _pages(owned, drafts=True)
    assert {*preview} - {*published} == {"models/four.md", "compare/four_vs_three.md"}
    assert "**Draft: this page is in the preview only" in preview["models/four.md"]
    assert not [path for path, text in published.items() if "four.md" in text]
    assert "- four (variant)" in published["models/three.md"]
    assert "[Four](four.md) (variant)" in preview["models/three.md"]


def test_the_data_of_a_published_site_has_no_draft(owned: Path) -> None:
    made = build(owned)
    assert not [file.path for file in made.data if "four" in file.path]
    assert not [record for record in made.search if "four" in record.path]


def test_what_was_a_draft_before_is_published(owned: Path) -> None:
    card = owned / "cards/models/acme/four.yml"
    card.write_text(card.read_text("utf-8").replace("[draft, approved]", "[approved, draft]"))
    assert "models/four.md" in _pages(owned)


def test_code_hosts_are_told_who_answers_for_which_card(owned: Path) -> None:
    run = CliRunner().invoke(main, ["--root", str(owned), "owners"])
    assert run.exit_code == 0
    assert run.stdout.split("\n")[1:] == [
        "/cards/models/acme/four.yml @acme/risk",
        "/cards/models/acme/one.yml pay@acme.dev",
        "/cards/models/acme/two.yml @acme/risk pay@acme.dev",
        "",
    ]
    assert "no account: cards/models/acme/three.yml is answered for by nobody" in run.stderr


def test_contacts_may_be_the_owners(owned: Path) -> None:
    card = owned / "cards/models/acme/three.yml"
    card.write_text(f"{card.read_text('utf-8')}contacts: {{name: Desk, email: a@b.dev}}\n", "utf-8")
    (owned / "catalogue.yml").write_text(_FIELDS.replace("owner: owner", "owner: contacts"))
    run = CliRunner().invoke(main, ["--root", str(owned), "owners"])
    assert "/cards/models/acme/three.yml a@b.dev" in run.stdout


def test_owners_of_no_field_are_told_with_place_and_remedy(owned: Path) -> None:
    for text, message in (
        ("owner: team\n", "catalogue.yml:1:8: owner: expected contacts or an own field of persons"),
        (
            "owner: day\nfields: {day: {label: Day, kind: date}}\n",
            "catalogue.yml:1:8: owner: expected contacts or an own field of persons, found 'day'",
        ),
        ("", "catalogue.yml names no owner"),
    ):
        (owned / "catalogue.yml").write_text(text, encoding="utf-8")
        cards = owned / "cards/models/acme"
        for path in cards.glob("*.yml"):
            path.write_text(_HEAD.format(path.stem), encoding="utf-8")
        run = CliRunner().invoke(main, ["--root", str(owned), "owners"])
        assert run.exit_code != 0
        assert message in run.output


def test_two_owners_of_a_model_are_no_dispute_unless_the_catalogue_says_so(owned: Path) -> None:
    assert "Two" not in _pages(owned)["disagreements.md"]
    rivals = _FIELDS.replace("kind: person", "kind: person, several: false")
    (owned / "catalogue.yml").write_text(rivals, encoding="utf-8")
    assert "### [Two](models/two.md)" in _pages(owned)["disagreements.md"]


@pytest.mark.parametrize(
    ("owner", "account"),
    [
        ("'@acme/risk'", "@acme/risk"),
        ("'@acme/sub/risk'", "@acme/sub/risk"),
        ("desk@acme.dev", "desk@acme.dev"),
        ("{value: Desk, email: desk@acme.dev}", "desk@acme.dev"),
        *(
            (name, "")
            for name in ("'@'", "'@acme/'", "'@@acme'", "'@-acme'", "'@ac me'", "'@ächme'")
        ),
        *((name, "") for name in ("Desk <desk@acme.dev>", "desk@acme", "'# desk'")),
    ],
)
def test_only_what_a_code_host_can_know_is_an_account(
    owner: str, account: str, owned: Path
) -> None:
    card = owned / "cards/models/acme/one.yml"
    card.write_text(f"{_HEAD.format('one')}custom: {{owner: {owner}}}\n", encoding="utf-8")
    run = CliRunner().invoke(main, ["--root", str(owned), "owners"])
    named = [line for line in run.stdout.splitlines() if "/one.yml" in line]
    assert named == ([f"/cards/models/acme/one.yml {account}"] if account else [])


def test_paths_of_owners_are_those_of_the_repository(owned: Path, tmp_path: Path) -> None:
    (tmp_path / "repository/.git").mkdir(parents=True)
    inside = tmp_path / "repository/our models #1/vision!"
    shutil.copytree(owned, inside)
    run = CliRunner().invoke(main, ["--root", str(inside), "owners"])
    first = run.stdout.splitlines()[1]
    assert first == r"/our\ models\ \#1/vision\!/cards/models/acme/four.yml @acme/risk"
