"""The site's scripts say what the generator says: figures, sentences, what is alike and best."""

import csv
import io
from itertools import product
from typing import Any

import pytest

from cardpress import figures
from cardpress.build import check
from cardpress.wording import counts as counted
from tests.browser.conftest import Run
from tests.conftest import ROOT

_DIGITS = (1, 1.5, 2.25, 5, 9.99, 12.345, 99.95, 123.456789, 4096, 999.5)
_NUMBERS = [
    *(0, -0.0, 0.1 + 0.2, 1e12, -1e12, 1_048_576, 76.8, 100),
    *(float(f"{sign}{digits}e{place}") for sign in ("", "-") for digits in _DIGITS
      for place in range(-7, 8)),
]  # fmt: skip
_UNITS = ("percent", "points", "elo", "usd", "ratio", "seconds")
_CURRENCIES = ("USD", "EUR", "GBP", "CNY", "JPY", "INR")


def test_figures_are_written_alike_by_scripts_and_pages(run: Run) -> None:
    amounts = [value for value in _NUMBERS if value >= 0]
    counts = [0, 1, 2, 999, 1000, 1_234_567]
    body = """
      const { numbers, amounts, counts, units, currencies } = given;
      return {
        number: numbers.map(m.number),
        score: units.map((unit) => numbers.map((value) => m.score(value, unit))),
        money: currencies.map((currency) => amounts.map((value) => m.money(value, currency))),
        counted: counts.map((count) => m.counted(count, "model")),
      };"""
    given: dict[str, Any] = {"numbers": _NUMBERS, "amounts": amounts, "counts": counts}
    given |= {"units": _UNITS, "currencies": _CURRENCIES}
    told = run("rules/figures", body, given)
    assert told["number"] == [figures.number(value) for value in _NUMBERS]
    for unit, scores in zip(_UNITS, told["score"], strict=True):
        assert scores == [figures.score(value, unit) for value in _NUMBERS]
    for currency, shown in zip(_CURRENCIES, told["money"], strict=True):
        assert shown == [figures.money(value, currency) for value in amounts]
    assert told["counted"] == [counted.models(count) for count in counts]


def test_ratios_are_rounded_alike_by_scripts_and_pages(run: Run) -> None:
    ratios = [
        a / b for a, b in product((1, 1.125, 2.5, 15, 60, 1_048_576), (0.05, 1, 0.3, 3, 1000))
    ]
    told = run("rules/sentences", "return given.map(m.times);", ratios)
    assert told == [figures.times(ratio) for ratio in ratios]


_MODELS: list[dict[str, Any]] = [
    {"id": "a", "name": "Élan One", "organization": ["x", "Ex"], "type": "T", "reads": ["text"]},
    {
        "id": "b",
        "name": "Beta",
        "also": ["beta-2026"],
        "organization": ["y", "Why"],
        "type": "T",
        "reads": ["text", "image"],
        "context": {"v": 100, "t": "100"},
        "status": {"v": "active", "t": "Active"},
    },
    {
        "id": "c",
        "name": "Gamma",
        "organization": ["y", "Why"],
        "type": "U",
        "context": {"v": 200, "t": "200"},
        "input": {"v": None, "t": "$1 per image"},
        "status": {"v": None, "t": "retires 2027"},
    },
]


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ({}, "abc"),
        ({"query": "elan"}, "a"),
        ({"query": "ÉLAN one"}, "a"),
        ({"query": "2026 beta"}, "b"),
        ({"query": "why gamma"}, "c"),
        ({"query": "beta gamma"}, ""),
        ({"choices": {"organization": ["Why"]}}, "bc"),
        ({"choices": {"organization": ["Ex", "Why"]}}, "abc"),
        ({"choices": {"reads": ["image", "none"]}}, "bc"),
        ({"choices": {"status": ["none"]}}, "ac"),
        ({"choices": {"organization": ["Why"], "type": ["T"]}}, "b"),
        ({"ranges": {"context": {"min": 100, "max": None, "none": False}}}, "bc"),
        ({"ranges": {"context": {"min": None, "max": 100, "none": False}}}, "b"),
        ({"ranges": {"context": {"min": 101, "max": 199, "none": False}}}, ""),
        ({"ranges": {"context": {"min": 150, "max": None, "none": True}}}, "ac"),
        ({"ranges": {"context": {"min": None, "max": None, "none": True}}}, "a"),
        ({"ranges": {"context": {"min": None, "max": None, "none": False}}}, "abc"),
        ({"ranges": {"input": {"min": 0, "max": None, "none": False}}}, ""),
    ],
)
def test_a_wish_finds_the_models_that_fulfil_all_of_it(
    run: Run, wish: dict[str, Any], found: str
) -> None:
    body = """
      const wish = { ...m.everything(), ...given.wish };
      return m.passing(given.models, m.tests(wish, m.MEASURES)).map(({ id }) => id);"""
    assert run("filters", body, {"wish": wish, "models": _MODELS}) == [*found]


_READ = """
  const usual = ["input", "context"];
  const known = ["name", "input", "context", "status", "score:b", "score:b:c"];
  const isKnown = (key) => known.includes(key);
  return given.map((query) => m.writeView(m.readView(query, usual, isKnown), usual));"""


def test_a_view_is_read_from_the_address_as_it_was_written(run: Run) -> None:
    queries = [
        "",
        "?find=a+b%26c%3Dd",
        "?status=Active&status=none",
        "?status=none",
        "?license=Apache+License+2.0&license=x,y",
        "?context=100..200",
        "?context=..200,none",
        "?input=0..",
        "?input=none",
        "?score:b:c=-5..0.5&columns=input,score:b:c",
        "?columns=context,input",
        "?columns=",
        "?sort=-context",
        "?find=x&type=T&context=1..&columns=input&sort=input",
    ]
    assert run("view", _READ, queries) == queries


@pytest.mark.parametrize(
    ("query", "meaning"),
    [
        ("?context=abc", ""),
        ("?context=..", ""),
        ("?context=1e400..", ""),
        ("?unknown=1..2&sort=-unknown&columns=unknown", ""),
        ("?columns=unknown,input", "?columns=input"),
        ("?columns=input,input", "?columns=input"),
        ("?status=none&status=none", "?status=none"),
        ("?score:b=1..", "?score:b=1..&columns=input,context,score:b"),
    ],
)
def test_what_means_nothing_in_an_address_is_as_usual(run: Run, query: str, meaning: str) -> None:
    assert run("view", _READ, [query]) == [meaning]


def test_a_spreadsheet_reads_what_was_shown_and_runs_nothing(run: Run) -> None:
    rows: list[list[Any]] = [
        ["id", "Name, in full", 'Say "so"'],
        ["a", 0, -1.5],
        ["b", None, "two\r\nlines"],
        ["c", "日本語 é", " spaced "],
        ["d", "=1+1", "@SUM(A1)"],
        ["e", "+1", "-1"],
    ]
    text = run("csv", "return m.csv(given);", rows)
    read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    quoted = [["d", "'=1+1", "'@SUM(A1)"], ["e", "'+1", "'-1"]]
    plain = [["" if each is None else str(each) for each in row] for row in rows[:4]]
    assert read == [*plain, *quoted]
    assert text.count("\r\n") == len(rows) + 1


def test_every_condition_of_a_benchmark_has_an_address_of_its_own(run: Run) -> None:
    body = """
      const scores = await m.loadScores();
      return scores.benchmarks.map(({ id }) => scores.conditions(id).map(({ number, slug }) =>
        [id, slug, [...scores.results.get(id).keys()].filter((model) =>
          scores.result(`score:${id}:${slug}`, model)?.conditions === number)]));"""
    compared = check(ROOT).compared
    found: dict[tuple[str, str], list[str]] = {}
    for benchmark, slug, models in (row for rows in run("scores", body, None) for row in rows):
        assert slug
        assert (benchmark, slug) not in found
        found[benchmark, slug] = sorted(models)
    for benchmark in compared.catalogue.benchmarks:
        by_conditions: dict[object, set[str]] = {}
        for model, results in compared.results.items():
            for each in results.get(benchmark, ()):
                if stated := each.conditions.of_the_measurement.stated:
                    by_conditions.setdefault(stated, set()).add(model)
        shared = sorted(sorted(models) for models in by_conditions.values() if len(models) > 1)
        assert sorted(models for (name, _), models in found.items() if name == benchmark) == shared
