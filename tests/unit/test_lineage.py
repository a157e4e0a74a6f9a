"""A family of models is on the page of each, and a circle of them is told with its place."""

from pathlib import Path
from typing import Any

import pytest

from cardpress.blocks import Citations
from cardpress.blocks.lineage import lineage
from cardpress.build import build, check
from cardpress.catalogue import Catalogue
from cardpress.markup import Markdown, to_html
from tests.catalogues import catalogue_of
from tests.conftest import MakeRoot

_OUTSIDE = {"name": "Else 7B", "url": "https://else.example/7b"}


def _made_from(*bases: str, relation: str = "finetune") -> dict[str, Any]:
    made = [{"model": base, "relation": relation} for base in bases]
    return {"lineage": {"base": made}} if made else {}


def _tree(model: str, catalogue: Catalogue) -> list[str]:
    cite = Citations(catalogue, f"models/{model}.md")
    view = lineage(catalogue.models[model], catalogue, cite)
    return [f"{line.indent}{line.text}" for line in view.tree] if view else []


def _names(model: str, catalogue: Catalogue) -> list[str]:
    """Return the tree with a dash for each level, and links by their text alone."""
    found = []
    for written in _tree(model, catalogue):
        line = written.split(" <small>")[0]
        text = line.strip().replace("[", "").split("](")
        relation = f" ({line.rsplit(' (', 1)[1]}" if line.endswith(")") and " (" in line else ""
        depth = (len(line) - len(line.lstrip())) // 4
        found.append("-" * depth + text[0].split(" (")[0] + relation)
    return found


def test_a_family_is_shown_from_the_oldest_model_down_on_each_page() -> None:
    quantized = _made_from("b", relation="quantized")
    catalogue = catalogue_of({"a": {}, "b": _made_from("a"), "c": quantized})
    assert _names("a", catalogue) == ["**a**", "-b (finetune)", "--c (quantized)"]
    assert _names("b", catalogue) == ["a", "-**b** (finetune)", "--c (quantized)"]
    assert _names("c", catalogue) == ["a", "-b (finetune)", "--**c** (quantized)"]


@pytest.mark.parametrize("relation", ["finetune", "adapter", "quantized", "merge", "distillation"])
def test_each_relation_is_named(relation: str) -> None:
    catalogue = catalogue_of({"a": {}, "b": _made_from("a", relation=relation)})
    assert _names("a", catalogue) == ["**a**", f"-b ({relation})"]


def test_a_merge_stands_below_each_of_its_bases_and_its_children_once() -> None:
    catalogue = catalogue_of({"a": {}, "b": {}, "m": _made_from("a", "b"), "x": _made_from("m")})
    assert _names("m", catalogue) == [
        *("a", "-**m** (finetune)", "--x (finetune)"),
        *("b", "-**m** (finetune)"),
    ]


def test_a_base_outside_the_catalogue_is_named_with_its_address_source_and_note() -> None:
    base = {**_OUTSIDE, "relation": "quantized", "source": "two", "note": "4 bits"}
    first, own = _tree("m", catalogue_of({"m": {"lineage": {"base": base}}}))
    assert first == "[Else 7B](https://else.example/7b)"
    assert own.startswith("    **m** (quantized) <small>[two of m](#source.two")
    assert own.endswith(", 4 bits</small>")


def test_two_models_made_from_one_base_outside_are_one_family() -> None:
    derived = {"lineage": {"base": _OUTSIDE}}
    catalogue = catalogue_of({"a": derived, "b": derived, "c": _made_from("a")})
    # On the page of a its own line alone: b is neither older nor made from it.
    assert _names("a", catalogue) == ["Else 7B", "-**a** (finetune)", "--c (finetune)"]


def test_a_model_without_family_has_no_section() -> None:
    assert _tree("a", catalogue_of({"a": {}})) == []


@pytest.mark.parametrize(
    "name", ["<script>", "](https://evil.example) [", "| cell | cell", "a" * 100, "- list", "`x"]
)
def test_a_hostile_name_of_a_base_is_but_its_text(name: str, catalogue: MakeRoot) -> None:
    quoted = name.replace("'", "''")
    base = f"lineage: {{base: {{name: '{quoted}', url: 'https://else.example/'}}}}\n"
    card = f"name: M\ntype: Embedding Model\nsources: {{a: {{title: A}}}}\n{base}"
    built = build(catalogue({"cards/models/acme/m.yml": card}))
    assert not built.problems
    page = next(page for page in built.pages if page.path == "models/m.md").markdown
    html = to_html(Markdown(page.split("---", 2)[2]))
    assert "<script>" not in html
    assert 'href="https://evil.example' not in html
    assert html.count('href="https://else.example/"') == 1


def test_a_famous_base_lists_the_nearest_and_counts_the_rest() -> None:
    cards: dict[str, Any] = {"a": {}, **{f"d{n:03}": _made_from("a") for n in range(100)}}
    made = catalogue_of(cards)
    view = lineage(made.models["a"], made, Citations(made, "models/a.md"))
    assert view
    assert len(view.tree) == 61
    assert view.more == "and 40 more models made from it"


def _chain(make: MakeRoot, line: str, length: int) -> Path:
    """Make models m0 to m(length - 1), each of which refers to the next, and the last to m0."""
    cards = {}
    for number in range(length):
        text = line.format(f"m{(number + 1) % length}")
        head = f"name: M{number}x\ntype: Embedding Model\nsources: {{a: {{title: A}}}}\n"
        cards[f"cards/models/acme/m{number}.yml"] = head + text
    return make(cards)


@pytest.mark.parametrize("line", ["inherits: {}\n", "lineage: {{base: {{model: {}}}}}\n"])
@pytest.mark.parametrize("length", [2, 3, 8])
def test_a_circle_is_told_on_each_of_its_cards(line: str, length: int, catalogue: MakeRoot) -> None:
    problems = check(_chain(catalogue, line, length)).problems
    assert [problem.path for problem in problems] == [
        f"cards/models/acme/m{number}.yml" for number in range(length)
    ]
    assert {problem.line for problem in problems} == {4}
    assert problems[0].message.startswith("'m1' is itself made from this model")
    assert "m0 -> m1 -> " in problems[0].message
    assert problems[0].message.endswith("-> m0")
    assert problems[0].hint.startswith("delete the one that is wrong")


@pytest.mark.parametrize("line", ["inherits: {}\n", "lineage: {{base: {{model: {}}}}}\n"])
def test_a_model_made_from_itself_is_told_once(line: str, catalogue: MakeRoot) -> None:
    [problem] = check(_chain(catalogue, line, 1)).problems
    assert problem.message == "expected another model, found 'm0', which is this model itself"


def test_a_circle_of_both_kinds_is_one() -> None:
    cards: dict[str, Any] = {"a": {"inherits": "b"}, "b": _made_from("a"), "c": _made_from("a")}
    made = catalogue_of(cards)
    assert _names("a", made) == ["**a**", "-b (finetune)", "-c (finetune)"]


@pytest.mark.parametrize("show_problems", [True, False])
def test_a_site_with_a_circle_is_served(show_problems: bool, catalogue: MakeRoot) -> None:
    root = _chain(catalogue, "inherits: {}\n", 2)
    assert bool(build(root, show_problems=show_problems).pages) is show_problems


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("m0-base", "expected a model in the catalogue, found 'm0-base'"),
        ("M0x base", "expected a model in the catalogue, found 'M0x base'"),
        ("bolts", "found 'bolts'; did you mean 'bolt'?"),
    ],
)
@pytest.mark.parametrize("line", ["inherits: {}\n", "lineage: {{base: {{model: {}}}}}\n"])
def test_an_unknown_base_is_never_taken_for_the_card_itself(
    line: str, name: str, told: str, catalogue: MakeRoot
) -> None:
    head = "name: M0x\ntype: Embedding Model\nsources: {a: {title: A}}\naliases: [m0-bases]\n"
    card = {"cards/models/acme/m0.yml": head + line.format(name)}
    [problem] = check(catalogue(card)).problems
    assert problem.message.endswith(told)
    assert problem.line == 5


def test_a_removed_base_is_told_at_each_place_that_names_it(catalogue: MakeRoot) -> None:
    both = "inherits: gone\nlineage: {base: [{name: Kept}, {model: gone}]}\n"
    head = "name: M0x\ntype: Embedding Model\nsources: {a: {title: A}}\n"
    problems = check(catalogue({"cards/models/acme/m0.yml": head + both})).problems
    assert [problem.field for problem in problems] == ["inherits", "lineage.base[1].model"]


def test_a_model_on_the_way_to_a_circle_is_not_part_of_it(catalogue: MakeRoot) -> None:
    root = _chain(catalogue, "inherits: {}\n", 2)
    head = "name: Outer\ntype: Embedding Model\nsources: {a: {title: A}}\n"
    (root / "cards/models/acme/outer.yml").write_text(f"{head}inherits: m0\n", "utf-8")
    assert "outer.yml" not in str(check(root).problems)
