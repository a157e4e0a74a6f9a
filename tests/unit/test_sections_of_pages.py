"""A catalogue leaves out, moves and renames sections of its models' pages, or is told why not."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from cardpress.build import Built, build, check
from cardpress.configuration import Configuration
from tests.conftest import CASES, CATALOGUE, MakeRoot
from tests.links_of_pages import dead_links

_CARD = (CASES / "good/full.yml").read_text("utf-8")
_SECTIONS = [section.key for section in Configuration().sections.shown]
_ALWAYS = ("disagreements", "reported", "quoted", "sources")
_FREE = [key for key in _SECTIONS if key not in _ALWAYS]
_ALL = dict.fromkeys(_FREE, False)


def _built(root: Path, sections: Mapping[str, Any]) -> Built:
    # Without pages that no card has, which take most of the time.
    parts = dict.fromkeys(("fields", "checks", "templates", "cost", "coverage", "explore"), False)
    file = {"sections": dict(sections), "parts": parts}
    text = yaml.safe_dump(file, allow_unicode=True, sort_keys=False)
    (root / "catalogue.yml").write_text(text, encoding="utf-8")
    return build(root)


def _headings(catalogue: MakeRoot, sections: Mapping[str, Any]) -> list[str]:
    root = catalogue({"cards/models/acme/case.yml": _CARD})
    built = _built(root, sections) if sections else build(root)
    assert not built.problems
    page = next(page.markdown for page in built.pages if page.path == "models/case.md")
    return [re.sub(r"<a [^>]*></a>", "", one) for one in re.findall(r"^## (.*)", page, re.M)]


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the frozen cards."""
    root = tmp_path_factory.mktemp("sections") / "catalogue"
    shutil.copytree(CATALOGUE / "cards", root / "cards")
    return root


@pytest.mark.parametrize("sections", [{"completeness": False}, {"terms": False}, _ALL], ids=len)
def test_no_link_leads_to_a_section_that_is_left_out(
    sections: dict[str, bool], frozen: Path
) -> None:
    built = _built(frozen, sections)
    assert not built.problems
    assert list(dead_links(built)) == []


def test_every_section_can_be_left_out_alone_but_those_that_figures_lead_to(
    tmp_path: Path,
) -> None:
    root = tmp_path / "catalogue"
    shutil.copytree(CASES / "base", root)
    (root / "cards/models/acme/case.yml").write_text(_CARD, encoding="utf-8")
    whole = next(
        page.markdown
        for page in _built(root, {"terms": True}).pages
        if page.path == "models/case.md"
    )
    for key in _SECTIONS:
        built = _built(root, {key: False})
        if key in _ALWAYS:
            assert [problem.message for problem in built.problems] == [
                "this section cannot be left out"
            ]
            continue
        page = next(page.markdown for page in built.pages if page.path == "models/case.md")
        assert list(dead_links(built)) == [], key
        assert set(page.split("\n")) - {_line_without_link(whole)} <= set(whole.split("\n")), key


def _line_without_link(page: str) -> str:
    """Return the line that leads to the count of completeness, as it is without its section."""
    line = next(line for line in page.split("\n") if "(#about.completeness)" in line)
    return re.sub(r"\[(.*)\]\(#about\.completeness\)", r"\1", line)


def test_sections_stand_where_the_file_puts_them(catalogue: MakeRoot) -> None:
    asked = {
        "limitations": {"after": "overview"},
        "approval": {"label": "Approval", "after": "overview"},
        "pricing": {"after": "head"},
        "resources": {"after": "limitations"},
    }
    text = {"approved": {"label": "Approved", "kind": "text", "section": "approval"}}
    root = catalogue({"cards/models/acme/case.yml": f"{_CARD}custom: {{approved: by us}}\n"})
    file = yaml.safe_dump({"fields": text, "sections": asked}, sort_keys=False)
    (root / "catalogue.yml").write_text(file, encoding="utf-8")
    built = build(root)
    assert not built.problems
    page = next(page.markdown for page in built.pages if page.path == "models/case.md")
    found = [one.split(" ", 1)[1] for one in re.findall(r"^## (.*)", page, re.M)]
    wanted = ["Pricing", "Overview", "Limitations", "Resources", "Approval", "Key Specifications"]
    assert found[: len(wanted)] == wanted


def test_any_section_has_a_heading_of_the_catalogues_own(catalogue: MakeRoot) -> None:
    asked = {key: {"label": f"My {key}*", "icon": "★"} for key in _SECTIONS}
    headings = _headings(catalogue, asked)
    assert len(headings) >= 15
    assert [one for one in headings if not one.startswith(r"★ My ")] == []
    assert r"★ My key\_features\*" in headings


@pytest.mark.parametrize(
    ("sections", "told"),
    [
        (
            {"samples": False},
            "sections.samples: no section of a model's page; did you mean 'examples'?",
        ),
        ({"key_featurs": False}, "did you mean 'key_features'?"),
        ({"api-access": False}, "did you mean 'examples'?"),
        ({"zebra": False}, "no section of a model's page, which has overview, "),
        ({"zebra": False}, "for one of your own, write a label: zebra: {label: ...}"),
        ({"pricing": {"after": "overveiw"}}, "found 'overveiw'; did you mean 'overview'?"),
        ({"pricing": {"after": "zebra"}}, "head puts it before all others"),
        ({"pricing": {"after": "pricing"}}, "in a circle: 'pricing' after 'pricing'"),
        (
            {"pricing": {"after": "terms"}, "terms": {"after": "pricing"}},
            "sections.pricing.after: these sections stand in a circle: 'pricing' after 'terms'",
        ),
        ({"sources": False}, "sections.sources: this section cannot be left out"),
    ],
)
def test_what_means_nothing_is_told_with_its_place(
    sections: dict[str, Any], told: str, catalogue: MakeRoot
) -> None:
    root = catalogue({"catalogue.yml": yaml.safe_dump({"sections": sections})})
    [problem] = check(root).problems
    assert told in f"{problem}"
    assert problem.path == "catalogue.yml"
    assert problem.line > 1


def test_two_sections_after_one_stand_as_the_file_has_them(catalogue: MakeRoot) -> None:
    asked = {"terms": {"after": "overview"}, "pricing": {"after": "overview"}}
    found = [heading.split(" ", 1)[1] for heading in _headings(catalogue, asked)]
    at = found.index("Overview")
    assert found[at + 1 : at + 3] == ["Names, License and Status", "Pricing"]
