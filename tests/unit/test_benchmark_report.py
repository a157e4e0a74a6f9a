"""The report of the benchmark says what was reached, what was not, and what was not measured."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from tests.benchmarks.machine import Machine
from tests.benchmarks.measurement import Gap, Measurement, Results
from tests.benchmarks.plot import plot
from tests.benchmarks.report import Session, report
from tests.benchmarks.rows import FLOORS, PLOTTED, TITLES
from tests.benchmarks.targets import TARGETS

_MACHINE = Machine(
    *("2026-11-29 12:00 UTC", "Some Processor", 2, 8 << 30, "Linux x86_64", "3.11.7", "abc1234"),
    versions={"mkdocs": "1.6.1"},
)
_MB = 1_000_000


def _run(row: str, wall: float, cpu: float = 1.0, models: int = 2_000) -> Measurement:
    return Measurement(
        row, models, wall, cpu, 700 * _MB, files=9_000, size=80 * _MB, model_page=8_000
    )


def _report(results: Results, others: float = 0.01) -> str:
    return report(results, Session(_MACHINE, "make bench REPEAT=2", 2, others), "seconds.svg")


def _cells(text: str, first: str) -> list[str]:
    """Returns the cells of the row that begins with a text, behind it."""
    [line] = [line for line in text.splitlines() if line.startswith(f"| {first} |")]
    return [cell.strip() for cell in line.strip("|").split("|")[1:]]


@pytest.fixture
def results() -> Results:
    return Results(
        [
            *(_run("cold", wall, 40) for wall in (30.0, 20.0)),
            *(_run("hugo", wall, 20) for wall in (10.0, 15.0)),
        ]
    )


def test_a_row_has_its_median_spread_and_ratio_to_hugo(results: Results) -> None:
    cells = _cells(_report(results), TITLES["cold"])
    assert cells == ["25.0 (20.0 to 30.0)", "40.0", "2.00", "700", "9,000", "80"]


def test_a_target_says_whether_it_is_reached(results: Results) -> None:
    text = _report(results)
    reached = _cells(text, "the site cold to Hugo")
    assert reached == ["1 ×", "2,000", "**no**, 2.0 times that", "2.00 (2.00) ×"]
    assert _cells(text, "a model's page, gzipped") == ["10 KB", "most", "yes", "8.00 KB"]
    assert _cells(text, "memory of the site cold")[2:] == ["**no**, 1.2 times that", "700 MB"]


def test_a_target_for_another_number_of_models_is_not_measured() -> None:
    text = _report(Results([_run("cold", 2, models=50), _run("hugo", 4, models=50)]))
    cells = _cells(text, "the site cold to Hugo")
    assert cells[2:] == ["not measured at 2,000", "0.50 (1.00) ×"]


def test_a_floor_that_was_not_measured_leaves_no_ratio() -> None:
    rows = [_run("pages", 2), *(_run(row, 1) for row in FLOORS[1:])]
    assert _cells(_report(Results(rows)), "`pages` to the three floors")[2] == (
        "not measured at 2,000"
    )
    whole = Results([*rows, _run(FLOORS[0], 1)])
    assert _cells(_report(whole), "`pages` to the three floors")[2] == "yes"


def test_growth_is_of_the_site_cold_at_four_times_the_models() -> None:
    grown = Results([_run("cold", 10, models=1_000), _run("cold", 41, models=4_000)])
    cells = _cells(_report(grown), "the site cold, to a quarter of the cards")
    assert cells == ["4.4 ×", "4,000", "yes", "—", "4.10 (1.00) ×"]


def test_what_is_missing_and_what_failed_is_said(results: Results) -> None:
    results.gaps += [Gap("zensical", 50, "is not installed", is_failure=False)]
    results.gaps += [Gap("mkdocs", 50, "9 pages were not made", is_failure=True)]
    text = _report(results)
    assert "## Not on this machine\n\n- zensical, 50 models: is not installed\n" in text
    assert "## Failed\n\n- mkdocs, 50 models: 9 pages were not made\n" in text


def test_serve_says_how_much_of_the_time_is_the_rebuild() -> None:
    seen = Measurement("serve-text", 50, 1.5, 0.5, _MB, told=0.75)
    text = _report(Results([seen]))
    assert f"| {TITLES['serve-text']} | 1.50 | 0.75 |" in text


def test_the_report_names_the_machine_and_who_else_was_at_work(results: Results) -> None:
    text = _report(results)
    assert "2026-11-29 12:00 UTC, Some Processor, 2 cores, 8 GiB" in text
    assert "commit abc1234; mkdocs 1.6.1" in text
    assert "other processes used 1% of the cores.\n" in text
    assert "figures are larger" in _report(results, others=0.5)


def test_the_drawing_names_each_row_that_it_has(results: Results) -> None:
    drawn = ElementTree.fromstring(plot(results))
    texts = [element.text for element in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"2,000", "cold", "hugo"} <= {*texts}
    assert "zensical" not in texts


def test_a_run_without_any_measurement_has_a_report() -> None:
    nothing = Results([], [Gap("cold", 50, "ended with 1", is_failure=True)])
    assert "not measured" in _report(nothing)
    assert ElementTree.fromstring(plot(nothing)) is not None


@pytest.mark.parametrize("place", ["top", "middle"])
def test_names_of_a_drawing_do_not_lie_upon_one_another(place: str) -> None:
    runs = [_run(row, 3) for row in PLOTTED]
    runs += [_run("cold", 0.01, models=50)] if place == "top" else []
    drawn = ElementTree.fromstring(plot(Results(runs)))
    texts = drawn.iter("{http://www.w3.org/2000/svg}text")
    downs = sorted(float(element.attrib["y"]) for element in texts if element.text in PLOTTED)
    assert len(downs) == len(PLOTTED)
    assert downs[0] > 12
    assert all(after - before >= 12 for before, after in pairwise(downs))


def test_every_target_is_of_rows_that_have_a_title() -> None:
    assert {*PLOTTED, *FLOORS} <= {*TITLES}
    assert len({(target.measure, target.models) for target in TARGETS}) == len(TARGETS)
