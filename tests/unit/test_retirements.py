"""What is switched off when, as a page, in a line on others, and as a calendar."""

import re
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from cardpress.build import build
from cardpress.comparison import compare
from cardpress.data import data_files
from cardpress.pages import plan
from cardpress.rendering import RenderedPage, Renderer
from tests.catalogues import catalogue_of
from tests.changing import model
from tests.conftest import ROOT, MakeRoot

_READ = "{one: {title: 'Notices, all', url: 'https://acme.example/ends', accessed: 2026-01-02}}"


@pytest.fixture
def root(catalogue: MakeRoot) -> Path:
    """Make a catalogue of models that end: soon, late, in the past, at no known day."""

    def ending(lifecycle: str, **fields: str) -> str:
        return model(**{"name": "Case", "sources": _READ, "lifecycle": lifecycle, **fields})

    priced = "[{input: 10, output: 30}]"
    soon = "{retires: {value: 2026-01-20, note: 'in its API; elsewhere, later'}, replacement: new}"
    size = "{context_window: 8000}"
    return catalogue(
        {
            "cards/models/acme/soon.yml": ending(
                soon, name="Soon", pricing=priced, specifications=size
            ),
            "cards/models/acme/late.yml": ending("{retires: 2026-12}", name="Late"),
            "cards/models/acme/gone.yml": ending(
                "{status: retired, retires: 2025-06-01, retired: 2025-07-01}", name="Gone"
            ),
            "cards/models/acme/open.yml": ending("{status: deprecated}", name="Open"),
            "cards/models/acme/new.yml": model(
                name="New",
                sources=_READ,
                pricing="[{input: 2}]",
                specifications="{context_window: 128000}",
            ),
        }
    )


def _page(root: Path, as_of: str | None = "2026-01-15") -> str:
    built = build(root, as_of=as_of)
    assert not built.problems
    pages = built.pages
    return next(page.markdown for page in pages if page.path == "retirements.md")


def test_a_note_of_many_rows_is_told_once() -> None:
    often, seldom = "it is *called* so", "elsewhere later"
    ends: list[dict[str, Any]] = [
        {"retires": {"value": f"2026-0{month}-01", "note": note}}
        for month, note in enumerate((often, often, seldom, seldom, often), 1)
    ]
    ends.append({"retires": [{"value": "2026-07", "note": note} for note in (often, seldom, "x")]})
    models = {f"m{place}": {"lifecycle": end} for place, end in enumerate(ends)}
    pages = plan(compare(catalogue_of(models), "2026-03-15"))
    [planned] = [page for page in pages if page.path == "retirements.md"]
    page = Renderer(ROOT).render(planned)
    assert isinstance(page, RenderedPage)
    assert page.markdown.count("called") == page.markdown.count("elsewhere") == 1
    tables, notes = page.markdown.split("\n- ¹")
    assert notes.startswith(": it is \\*called\\* so\n- ²: elsewhere later\n")
    days = {row[0][1:3]: row[1] for row in _rows(tables)}
    assert days["m0"] == "Jan 1, 2026\u202f¹"
    assert days["m2"] == "Mar 1, 2026\u202f²"
    assert days["m5"] == "Jul 2026\u202f¹\u202f²<br><small>x</small>"


def _rows(section: str) -> list[list[str]]:
    rows = [line.strip("|").split(" | ") for line in section.split("\n") if line.startswith("| [")]
    return [[cell.strip() for cell in row] for row in rows]


def test_days_to_come_are_the_soonest_first_with_what_replaces_the_model(root: Path) -> None:
    page = _page(root)
    to_come, past, undated = re.split("^## (?:Past|Deprecated).*$", page, flags=re.MULTILINE)
    soon, late = _rows(to_come)
    assert soon[0] == "[Soon](models/soon.md)"
    assert soon[1] == "Jan 20, 2026<br><small>in its API; elsewhere, later</small>"
    assert soon[2] == "5"
    assert soon[3] == (
        "[New](models/new.md)<br><small>input $10.00 → $2.00, context 8K → 128K tokens</small>"
    )
    assert late[1:3] == ["Dec 2026", "—"]
    [gone] = _rows(past)
    assert gone[:2] == ["[Gone](models/gone.md)", "Jul 1, 2025"]
    [undated_row] = _rows(undated)
    assert undated_row[0] == "[Open](models/open.md)"
    assert '<a id="of.acme"></a>' in page
    assert "2 dates to come, 1 past." in page


def test_on_its_last_day_a_model_is_still_there(root: Path) -> None:
    assert "| 0 |" in _page(root, "2026-01-20")
    assert "[Soon]" in _page(root, "2026-01-21").split("## Past")[1]


def test_without_a_day_of_the_build_none_is_past(root: Path) -> None:
    page = _page(root, None)
    assert [row[0] for row in _rows(page.split("## Deprecated")[0])] == [
        "[Gone](models/gone.md)",
        "[Soon](models/soon.md)",
        "[Late](models/late.md)",
    ]
    assert "Days left" not in page
    assert "## Past" not in page


def test_home_and_an_organization_lead_there(root: Path) -> None:
    pages = {page.path: page.markdown for page in build(root, as_of="2026-01-15").pages}
    line = "- January 20, 2026: [Soon](models/soon.md), in 5 days, replaced by [New](models/new.md)"
    assert line in pages["index.md"]
    assert "(../retirements.md#of.acme)" in pages["organizations/acme.md"]
    without = {page.path: page.markdown for page in build(root).pages}
    assert "in 5 days" not in without["index.md"]


def test_a_catalogue_in_which_nothing_ends_says_so(catalogue: MakeRoot) -> None:
    assert "No card states that a model is to be switched off." in _page(catalogue())


def _calendar(root: Path, as_of: str | None = None) -> str:
    [text] = (file.text for file in build(root, as_of=as_of).data if file.path.endswith(".ics"))
    return text


def test_the_calendar_has_an_event_for_each_whole_day(root: Path) -> None:
    text = _calendar(root)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    calendar = Calendar.from_ical(text)
    assert not calendar.errors
    events: list[Any] = [*calendar.events]
    gone, soon = events
    assert str(soon["SUMMARY"]) == "Soon is switched off"
    assert soon["DTSTART"].dt.isoformat() == "2026-01-20"
    assert soon["DTEND"].dt.isoformat() == "2026-01-21"
    # Of the day on which the source was read, as a build has no clock.
    assert soon["DTSTAMP"].dt.isoformat() == "2026-01-02T00:00:00+00:00"
    assert str(soon["DESCRIPTION"]).split("\n") == [
        "Replacement: New",
        "in its API; elsewhere, later",
        "https://acme.example/ends",
    ]
    assert (str(gone["UID"]), str(soon["UID"])) == (
        "gone-20250701@cardpress.invalid",
        "soon-20260120@cardpress.invalid",
    )
    assert _calendar(root, "2027-01-01") == text


def test_names_in_the_calendar_are_text_however_long() -> None:
    name = "Größe, 大きい; \\n " + "ä" * 100
    card = {"name": name, "lifecycle": {"retires": "2026-01-20"}}
    compared = compare(catalogue_of({"case": card}))
    files = data_files(compared, ending="/", address="https://acme.example/models/")
    [text] = (file.made.text for file in files if file.path.endswith(".ics"))
    events: list[Any] = [*Calendar.from_ical(text).events]
    [event] = events
    assert str(event["SUMMARY"]) == f"{name} is switched off"
    assert str(event["URL"]) == "https://acme.example/models/models/case/"
    assert str(event["UID"]) == "case-20260120@acme.example"
