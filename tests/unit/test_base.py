"""A catalogue stands on layers of cards, of which nothing shows that it does not use."""

from pathlib import Path

import pytest

from cardpress import packaged
from cardpress.build import Destination, build, check
from cardpress.loader import load_settings
from tests.conftest import MakeRoot
from tests.refused import here

_MODEL = (
    "name: {name}\ntype: Scorer\nbenchmarks: {results}\n"
    "sources: {{s: {{title: S, url: 'https://acme.example/s'}}}}\n"
)
_COMPANY = {
    "company/catalogue.yml": "types: [Scorer]\nfields: {tier: {label: Tier, kind: text}}\n",
    "company/cards/organizations/globex.yml": "name: Globex\naliases: [GX]\n",
    "company/cards/organizations/unseen.yml": "name: Unseen\n",
    "company/cards/benchmarks/gini.yml": "name: Gini\ncategory: Credit\naliases: [Gini index]\n",
    "company/cards/benchmarks/unseen.yml": "name: Unseen\ncategory: Credit\n",
    "company/cards/models/globex/shared.yml": _MODEL.format(name="Shared", results="{gini: 4}"),
}
_TEAM = {
    "catalogue.yml": "base: [company]\n",
    "cards/organizations/team.yml": "name: Team\n",
    "cards/models/team/ours.yml": _MODEL.format(name="Ours", results="{Gini index: 5}"),
}


@pytest.fixture
def team(catalogue: MakeRoot) -> Path:
    """Make a team's catalogue that stands on its company's, beside it."""
    return _team(catalogue)


def _team(catalogue: MakeRoot, files: dict[str, str] | None = None) -> Path:
    own = {**_TEAM, "catalogue.yml": "base: [../company]\n"}
    above = {f"../{path}": text for path, text in _COMPANY.items()}
    return catalogue({**own, **above, **(files or {})}, base=False)


def _told(root: Path) -> list[str]:
    checked = check(root)
    return [str(problem) for problem in (*checked.problems, *checked.warnings)]


def _pages(root: Path) -> dict[str, str]:
    built = build(root)
    assert not built.problems
    return {page.path: page.markdown for page in built.pages}


def test_models_of_a_base_are_shown_and_what_models_use(team: Path) -> None:
    pages = _pages(team)
    assert {"models/shared.md", "models/ours.md", "organizations/globex.md"} <= {*pages}
    assert "benchmarks/gini.md" in pages
    # By another name that only the card of the base has.
    assert "](../benchmarks/gini.md)" in pages["models/ours.md"]


def test_nothing_shows_of_what_is_not_used(team: Path) -> None:
    built = build(team)
    texts = [page.markdown for page in built.pages] + [data.text for data in built.data]
    assert not [text for text in texts if "unseen" in text.casefold()]
    assert not [record for record in built.search if "unseen" in record.path]
    assert not [redirect for redirect in built.redirects if "unseen" in str(redirect)]


def test_nothing_shows_that_only_a_draft_uses(catalogue: MakeRoot) -> None:
    used = _MODEL.format(name="Draft", results="{unseen: 3}")
    draft = used + "governance: {approval: draft}\n"
    root = _team(catalogue, {"cards/models/team/draft.yml": draft})
    seen = build(root, destination=Destination(drafts=True))
    assert "benchmarks/unseen.md" in {page.path for page in seen.pages}
    assert "benchmarks/unseen.md" not in {page.path for page in build(root).pages}


def test_a_page_of_a_base_cannot_be_edited_here(team: Path) -> None:
    cards = {page.path: page.card for page in build(team).pages}
    assert cards["models/ours.md"] == "cards/models/team/ours.yml"
    assert not cards["models/shared.md"]
    assert not cards["benchmarks/gini.md"]
    assert not cards["organizations/globex.md"]


@pytest.mark.parametrize(
    ("path", "before"), [("benchmarks/gini", "Gini index"), ("organizations/globex", "GX")]
)
def test_a_card_of_ones_own_replaces_the_whole_of_another(
    path: str, before: str, catalogue: MakeRoot
) -> None:
    card = "name: Of our own\n" + ("category: Other\n" if "gini" in path else "")
    model = _MODEL.format(name="Ours", results="{gini: 5}")
    root = _team(catalogue, {f"cards/{path}.yml": card, "cards/models/team/ours.yml": model})
    pages = _pages(root)
    assert "# Of our own\n" in pages[f"{path}.md"]
    assert not [text for text in pages.values() if before in text]


def test_a_model_replaces_one_of_another_organization(catalogue: MakeRoot) -> None:
    text = _MODEL.format(name="Replaced", results="{gini: 9}")
    root = _team(catalogue, {"cards/models/team/shared.yml": text})
    pages = _pages(root)
    assert pages["models/shared.md"].count("Replaced")
    assert "organizations/globex.md" not in pages


def test_a_broken_card_of_ones_own_still_replaces(catalogue: MakeRoot) -> None:
    root = _team(catalogue, {"cards/benchmarks/gini.yml": "name: Gini index\n"})
    [told] = _told(root)
    assert told.startswith("cards/benchmarks/gini.yml:1:1: category: missing")


@pytest.mark.parametrize(
    ("names", "name"), [("../lower, ../company", "Gini"), ("../company, ../lower", "Lower")]
)
def test_the_layer_named_last_wins(names: str, name: str, catalogue: MakeRoot) -> None:
    lower = {"../lower/cards/benchmarks/gini.yml": "name: Lower\ncategory: Credit\n"}
    model = _MODEL.format(name="Ours", results="{gini: 5}")
    own = {"catalogue.yml": f"base: [{names}]\n", "cards/models/team/ours.yml": model}
    assert f"# {name}\n" in _pages(_team(catalogue, {**lower, **own}))["benchmarks/gini.md"]


def test_a_base_may_stand_on_another(catalogue: MakeRoot) -> None:
    below = {
        "../company/catalogue.yml": "base: [../ground]\ntypes: [Scorer]\n",
        "../ground/cards/benchmarks/lift.yml": "name: Lift\ncategory: Credit\n",
        "cards/models/team/ours.yml": _MODEL.format(name="Ours", results="{lift: 5, gini: 3}"),
    }
    root = _team(catalogue, below)
    assert "benchmarks/lift.md" in _pages(root)
    assert [layer.name for layer in load_settings(root).configuration.layers] == [
        "../ground",
        "../company",
    ]


def test_words_and_fields_of_a_base_hold_for_ones_own_cards(catalogue: MakeRoot) -> None:
    company = "types: [Scorer]\nfields: {tier: {label: Tier, kind: text, required: true}}\n"
    custom = "custom: {tier: gold, team: Fraud}\n"
    own = "base: [../company]\nfields: {team: {label: Team, kind: text, required: true}}\n"
    files = {"../company/catalogue.yml": company, "catalogue.yml": own}
    model = _TEAM["cards/models/team/ours.yml"] + custom
    root = _team(catalogue, {**files, "cards/models/team/ours.yml": model})
    # What one's own cards must state, those of a base need not.
    assert "Tier" in _pages(root)["models/ours.md"]
    (root / "cards/models/team/ours.yml").write_text(_TEAM["cards/models/team/ours.yml"], "utf-8")
    assert "custom: missing, required in a model card" in _told(root)[0]


def test_what_is_wrong_in_a_base_is_told_where_it_is_used(catalogue: MakeRoot) -> None:
    unseen = {"../company/cards/benchmarks/unseen.yml": "name: Unseen\n"}
    assert not _told(_team(catalogue, unseen))


def test_a_wrong_card_of_a_base_is_found_by_its_path(catalogue: MakeRoot) -> None:
    root = _team(catalogue, {"../company/cards/benchmarks/gini.yml": "name: Gini index\n"})
    [told] = _told(root)
    assert told.startswith("base ../company: cards/benchmarks/gini.yml:1:1: category: missing")
    ended = here(root, "check")
    assert ended.exit_code == 1
    assert ended.output.endswith("1 problem in the base\n")


def test_warnings_of_a_base_are_told_to_nobody(catalogue: MakeRoot) -> None:
    bare = _MODEL.format(name="Shared", results="{gini: 4}").replace("https", "http")
    waiver = "waivers: [{rule: source-in-house, reason: once needed}]\n"
    root = _team(catalogue, {"../company/cards/models/globex/shared.yml": bare + waiver})
    assert here(root, "check --strict").output == "2 cards, no problems\n"


def test_names_of_unused_cards_are_suggested_and_taken_from_nobody(catalogue: MakeRoot) -> None:
    own = "name: Unseen\ncategory: Credit\naliases: [unseens]\n"
    results = _MODEL.format(name="Ours", results="{Unseen: 5, Gini indx: 3}")
    files = {"cards/benchmarks/our-own.yml": own, "cards/models/team/ours.yml": results}
    [told] = _told(_team(catalogue, files))
    assert "found 'Gini indx'; did you mean 'gini-index'?" in told


@pytest.mark.parametrize(
    ("base", "told"),
    [
        (".", "'.' is this catalogue itself"),
        ("../nothing", "no folder '../nothing', seen from catalogue.yml"),
        ("cardpres", "no folder 'cardpres', seen from catalogue.yml; did you mean 'cardpress'?"),
        ("inside", "'inside' is inside this catalogue"),
        ("../empty", "no cards/ in '../empty'"),
        ("linked", "'linked' is a link"),
        ("../linking", "'../linking/cards' is a link"),
        ("../company, ./../company", "'./../company' is named twice"),
        ("/srv/company", "'/srv/company' is on this machine only"),
        ("../circle", "in the base of '../circle': '../catalogue' leads round in a circle"),
    ],
)
def test_a_base_that_cannot_be_one_is_told_in_catalogue_yml(
    base: str, told: str, catalogue: MakeRoot
) -> None:
    files = {
        "catalogue.yml": f"types: [Scorer]\nbase: [{base}]\n",
        "inside/cards/note.md": "",
        "../empty/note.md": "",
        "../linking/note.md": "",
        "../circle/cards/note.md": "",
        "../circle/catalogue.yml": "base: [../catalogue]\n",
    }
    root = _team(catalogue, files)
    (root / "linked").symlink_to("../company")
    (root / "../linking/cards").symlink_to("../company/cards")
    [problem] = check(root).problems
    assert (problem.path, problem.line, problem.message) == ("catalogue.yml", 2, told)
    assert problem.hint or "did you mean" in told


def test_mistakes_in_the_settings_of_a_base_are_told(catalogue: MakeRoot) -> None:
    [told] = _told(_team(catalogue, {"../company/catalogue.yml": "typs: [Scorer]\n"}))
    assert told.startswith("base ../company: catalogue.yml:1:1: typs: ")


def test_new_starts_no_card_of_an_organization_that_the_base_has(team: Path) -> None:
    here(team, "new globex/another")
    assert (team / "cards/models/globex/another.yml").is_file()
    assert not (team / "cards/organizations/globex.yml").exists()
    told = here(team, "new GX/third")
    assert "'GX' is another name of the organization 'globex'; write globex/third" in told.output


def test_owners_of_cards_of_a_base_are_those_of_another_repository(catalogue: MakeRoot) -> None:
    contacts = "contacts: [{name: Us, email: us@acme.example}]\n"
    models = {
        "cards/models/team/ours.yml": _TEAM["cards/models/team/ours.yml"] + contacts,
        "../company/cards/models/globex/shared.yml": (
            _COMPANY["company/cards/models/globex/shared.yml"] + contacts
        ),
        "catalogue.yml": "base: [../company]\nowner: contacts\n",
    }
    told = here(_team(catalogue, models), "owners").output.splitlines()
    assert told[1:] == ["/cards/models/team/ours.yml us@acme.example"]


def test_the_packaged_layer_has_benchmarks_and_organizations_only(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = _team(catalogue, {"catalogue.yml": "base: [cardpress]\ntypes: [Scorer]\n"})
    monkeypatch.setattr(packaged, "cards", lambda: root.parent / "company")
    assert {"models/ours.md", "benchmarks/gini.md"} <= {*_pages(root)}
    assert "models/shared.md" not in _pages(root)
