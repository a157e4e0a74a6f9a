"""The sections of a model card stand where its reader looks for them, and say each thing once."""

import re

import pytest

from cardpress.build import build
from tests.conftest import CASES, MakeRoot

_CARD = (CASES / "good/model-card.yml").read_text("utf-8")
_HEAD = "name: Case\ntype: Large Language Model\nsources: {a: {title: A}, b: {title: B}}\n"
_ORDER = """
Overview | Intended Use | Languages | Key Specifications | Benchmarks | API Access | Deployment
Variants | Pricing | Availability | Key Features | Limitations | Risks | Fairness
Ethical Considerations | Caveats and Recommendations | When to Choose Tern | Training
Environmental Impact | Openness | Versions | Governance | Resources | Contacts | Citation
Related Models
"""


def _page(catalogue: MakeRoot, card: str = _CARD) -> str:
    built = build(catalogue({"cards/models/acme/case.yml": card}))
    assert not built.problems
    return next(page.markdown for page in built.pages if page.path == "models/case.md")


def test_sections_stand_where_a_reader_of_model_cards_looks_for_them(catalogue: MakeRoot) -> None:
    wanted = [heading.strip() for heading in _ORDER.replace("\n", "|").split("|")]
    lines = [line for line in _page(catalogue).split("\n") if line.startswith("## ")]
    found = [line.split(" ", 2)[2] for line in lines]
    assert found[: len(found) - 4] == [heading for heading in wanted if heading]


def _part(page: str, heading: str) -> str:
    after = page.split(f" {heading}\n\n", 1)[1]
    return re.split(r"\n\n#{2,3} ", after)[0]


def test_texts_of_one_source_are_points_with_the_source_told_once(catalogue: MakeRoot) -> None:
    assert _part(_page(catalogue), "Out-of-Scope Use") == (
        "- Decisions without a person.\n- Languages other than English.\n\n"
        "<small>Source: [Tern card](#source.card)</small>"
    )


def test_texts_of_several_sources_name_each_its_own(catalogue: MakeRoot) -> None:
    assert _part(_page(catalogue), "Caveats and Recommendations") == (
        "- Test it first. <small>[Tern card](#source.card)</small>\n"
        "- Tune it. <small>[Tern paper](#source.paper), page 3</small>"
    )


def test_a_text_alone_is_a_paragraph(catalogue: MakeRoot) -> None:
    assert _part(_page(catalogue), "Direct Use").startswith("Helping moderators.\n\n<small>")


def test_a_risk_is_a_point_with_its_mitigation_in_line(catalogue: MakeRoot) -> None:
    risks = "[{title: Noise, description: It may err., affected: Users, mitigation: A check.}]"
    card = f"{_HEAD}risks: {risks}\n"
    assert _part(_page(catalogue, card), "Risks").split("\n")[0] == (
        "- **Noise**: It may err. *Mitigation*: A check. <small>Who Is Affected: Users</small>"
    )


def test_a_risk_with_a_list_has_room_for_it(catalogue: MakeRoot) -> None:
    page = _page(catalogue)
    assert "\n### Data that nobody has looked at\n\nOf two kinds:\n\n- mail\n- comments\n" in page
    assert "**Description**" not in page


def test_a_table_of_one_source_tells_it_below_and_a_note_under_its_subject(
    catalogue: MakeRoot,
) -> None:
    table = _part(_page(catalogue), "Variants").split("\n")
    assert table[0] == "| Variant | Format | Size (GB) |"
    assert "| Q8<br><small>larger</small> | GGUF |" in table[3]
    assert table[-1] == "<small>Source: [Tern card](#source.card)</small>"


def test_a_large_count_is_written_as_key_specifications_write_it(catalogue: MakeRoot) -> None:
    card = f"{_HEAD}specifications: {{training_tokens: 15000000000000}}\n"
    stages = "training: {stages: [{name: First, tokens: 15000000000000}]}\n"
    page = _page(catalogue, card + stages)
    assert "| **Training Tokens** | [15T](" in page
    assert "| First | 15T |" in page


def test_a_provider_has_an_end_of_its_own(catalogue: MakeRoot) -> None:
    offers = "availability: [{provider: One, retires: 2027-03-30}, {provider: Other}]\n"
    table = _part(_page(catalogue, _HEAD + offers), "Availability").split("\n")
    assert table[0] == "| Provider | Ends |"
    assert table[2:4] == ["| One | Mar 30, 2027 |", "| Other | — |"]


def test_a_table_of_several_sources_names_each_in_its_row(catalogue: MakeRoot) -> None:
    versions = "versions: [{version: '1'}, {version: '2', source: b}]\n"
    table = _part(_page(catalogue, f"{_HEAD}{versions}"), "Versions").split("\n")
    assert table[0] == "| Version | Source |"
    assert table[-1] == "| 2 | [B](#source.b) |"


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        (
            "intended_use: {tasks: {value: Sums, locator: page 3, note: of 1.1}}",
            '- **Tasks**: [Sums](#source.a "Source: A, page 3") (page 3, of 1.1)',
        ),
        (
            "intended_use: {tasks: {value: Sums, locator: row-3}}",
            '- **Tasks**: [Sums](#source.a "Source: A, row-3")',
        ),
        ("risks: [{title: Noise, locator: page 3}]", "- **Noise** <small>page 3</small>"),
        ("versions: [{version: v, locator: page 3}]", "| v<br><small>page 3</small> |"),
        (
            "versions: [{version: v, locator: row-3}]",
            '<small>Source: [A](#source.a "row-3")</small>',
        ),
        ("caveats: [{text: One., locator: x1}, {text: Two., locator: x2}]", '[A](#source.a "x2")'),
        (
            "specifications: {reasoning: {value: true, locator: page 3}}",
            '(#source.a "Source: A, page 3")',
        ),
        ("pricing: [{input: 2, locator: page 3}]", '[$2.00](#source.a "Source: A, page 3")'),
    ],
)
def test_a_record_says_where_in_its_source_it_stands(
    catalogue: MakeRoot, stated: str, shown: str
) -> None:
    assert shown in _page(catalogue, f"{_HEAD}{stated}\n")
