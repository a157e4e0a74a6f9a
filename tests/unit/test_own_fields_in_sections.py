"""What a card states in a field of the catalogue's own is on its page, whatever its section."""

import re
from pathlib import Path

import pytest

from cardpress.build import build, check
from cardpress.configuration import Configuration
from tests.conftest import CASES, MakeRoot

_SECTIONS = ["head", *(section.key for section in Configuration().sections.shown)]
_PARTS = "parts: {fields: false, checks: false, templates: false, cost: false, coverage: false}\n"
_MODEL = "cards/models/acme/case.yml"
_BARE = "name: Case\ntype: Embedding Model\nsources: {a: {title: Card, url: 'https://a.dev'}}\n"
_FULL = (CASES / "good/full.yml").read_text("utf-8")


def _page(root: Path, sections: list[str]) -> str:
    fields = "".join(
        f"  line_{n}: {{label: Line {n}, kind: text, section: {section}}}\n"
        f"  text_{n}: {{label: Text {n}, kind: markdown, section: {section}}}\n"
        for n, section in enumerate(sections)
    )
    (root / "catalogue.yml").write_text(f"{_PARTS}fields:\n{fields}", encoding="utf-8")
    built = build(root)
    assert not built.problems
    return next(page.markdown for page in built.pages if page.path == "models/case.md")


def _said(count: int) -> str:
    stated = (f"  line_{n}: said {n}L\n  text_{n}: said **{n}T** twice\n" for n in range(count))
    return "custom:\n" + "".join(stated)


@pytest.mark.parametrize("card", [_BARE, _FULL], ids=["bare", "full"])
def test_every_section_shows_lines_and_texts_of_ones_own(card: str, catalogue: MakeRoot) -> None:
    root = catalogue({_MODEL: f"{card}{_said(len(_SECTIONS))}"})
    page = _page(root, _SECTIONS)
    headings = re.findall(r"^## .*", page, re.MULTILINE)
    assert len(headings) == len({*headings})
    for number in range(len(_SECTIONS)):
        assert page.count(f"said {number}L") == 1, _SECTIONS[number]
        assert page.count(f"said **{number}T** twice") == 1, _SECTIONS[number]
    for number, section in enumerate(_SECTIONS):
        lines = (page.index(f"said {number}L"), page.index(f"said **{number}T**"))
        assert sorted(lines) == list(lines), section


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("key specifications", "Key Specifications"),
        ("When to Choose", "When to Choose Case"),
        ("pricing", "Pricing"),
        ("Related models", "Related Models"),
    ],
)
def test_a_section_is_known_by_its_heading_however_it_is_written(
    name: str, heading: str, catalogue: MakeRoot
) -> None:
    page = _page(catalogue({_MODEL: f"{_BARE}{_said(1)}"}), [name])
    named = [line for line in re.findall(r"^## (.*)", page, re.MULTILINE) if heading in line]
    assert len(named) == 1
    assert "\N{PUSHPIN}" not in page


@pytest.mark.parametrize("key", ["source", "note", "value", "locator", "sources", "name", "class"])
def test_a_field_may_be_called_as_one_that_every_claim_has(key: str, catalogue: MakeRoot) -> None:
    root = catalogue({_MODEL: f"{_BARE}custom: {{{key}: In house}}\n"})
    text = f"fields: {{{key}: {{label: From, kind: text}}}}\n"
    (root / "catalogue.yml").write_text(text, encoding="utf-8")
    assert not check(root).problems
    page = next(page.markdown for page in build(root).pages if page.path == "models/case.md")
    assert "| **From** | In house |" in page


def test_a_person_with_a_page_can_still_be_written_to(catalogue: MakeRoot) -> None:
    stated = "{value: Ann, url: 'https://a.dev/ann', email: ann@a.dev}"
    root = catalogue({_MODEL: f"{_BARE}custom: {{who: {stated}}}\n"})
    text = "fields: {who: {label: Who, kind: person}}\n"
    (root / "catalogue.yml").write_text(text, encoding="utf-8")
    page = next(page.markdown for page in build(root).pages if page.path == "models/case.md")
    assert "[Ann](https://a.dev/ann) <small>[ann@a.dev](mailto:ann@a.dev)</small>" in page
