"""What stands in two layers of a catalogue counts in the upper one, whole."""

from pathlib import Path

from cardpress.build import build, check
from cardpress.loader import load_settings
from tests.conftest import MakeRoot

_CARD = "name: {name}\ntype: {type}\nsources: {{s: {{title: S, url: 'https://acme.example/s'}}}}\n"
_BELOW = {
    "../company/catalogue.yml": (
        "types: {Scorer: Scorer of the company}\n"
        "fields: {tier: {label: Tier of the company, kind: text}}\n"
    ),
    "../company/cards/organizations/globex.yml": "name: Globex\n",
    "../company/cards/models/globex/shared.yml": _CARD.format(name="Shared", type="Scorer"),
}


def _root(catalogue: MakeRoot, files: dict[str, str]) -> Path:
    return catalogue({"catalogue.yml": "base: [../company]\n", **_BELOW, **files})


def test_a_word_and_a_field_of_ones_own_replace_those_of_the_base(catalogue: MakeRoot) -> None:
    own = "types: {Scorer: Our scorer}\nfields: {tier: {label: Our tier, kind: text}}\n"
    root = _root(catalogue, {"catalogue.yml": f"base: [../company]\n{own}"})
    with (root / "../company/cards/models/globex/shared.yml").open("a", encoding="utf-8") as card:
        card.write("custom: {tier: gold}\n")
    page = {page.path: page.markdown for page in build(root).pages}["models/shared.md"]
    assert "> **Type**: Our scorer" in page
    assert "| **Our tier** | gold |" in page


def test_a_folder_that_two_layers_stand_on_counts_once(catalogue: MakeRoot) -> None:
    files = {
        "catalogue.yml": "base: [../company, ../team]\n",
        "../team/catalogue.yml": "base: [../company]\n",
        "../team/cards/organizations/team.yml": "name: Team\n",
    }
    layers = load_settings(_root(catalogue, files)).configuration.layers
    assert [layer.name for layer in layers] == ["../company", "../team"]


def test_a_broken_card_of_ones_own_is_not_replaced_by_that_of_the_base(catalogue: MakeRoot) -> None:
    broken = {"cards/models/acme/shared.yml": "name: Ours\ntype: Nothing\n"}
    root = _root(catalogue, broken)
    [problem] = check(root).problems
    assert (problem.path, problem.field) == ("cards/models/acme/shared.yml", "type")
    made = build(root, show_problems=True)
    page = {page.path: page.markdown for page in made.pages}["models/shared.md"]
    assert "This card has problems" in page
