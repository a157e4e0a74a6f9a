"""The settings of a catalogue are read once, told in their language, and judged like cards."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress.build import Checked, build, check
from cardpress.cli import main
from cardpress.loader import load_settings, settings
from cardpress.loader.cards import read_file
from cardpress.problem import Problem
from tests.conftest import MakeRoot


def test_a_rule_on_the_file_itself_is_as_grave_as_the_file_says(catalogue: MakeRoot) -> None:
    rates = "currency: EUR\nrates: {CHF: {rate: 1.05, date: 2026-01}}\n"
    found = {}
    for level in ("error", "warning", "off"):
        root = catalogue({"catalogue.yml": f"{rates}checks: {{rate-of-no-price: {level}}}\n"})
        checked = check(root)
        found[level] = [(one.path, one.line, one.severity) for one in _of_rates(checked)]
        shutil.rmtree(root)
    place = ("catalogue.yml", 2)
    assert found == {"error": [(*place, "problem")], "warning": [(*place, "warning")], "off": []}


def _of_rates(checked: Checked) -> list[Problem]:
    found = (*checked.problems, *checked.warnings)
    return [problem for problem in found if problem.rule == "rate-of-no-price"]


def test_a_build_reads_the_file_once_and_its_language_before(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({"catalogue.yml": "rates: {CHF: {rate: 1.05, date: 2020}}\n"})
    read = list[Path]()

    def counted(path: Path) -> bytes:
        read.append(path)
        return read_file(path)

    monkeypatch.setattr(settings, "read_file", counted)
    assert build(root, as_of="2026-11-28").warnings
    assert read == [root / "catalogue.yml"] * 2
    read.clear()
    check(root)
    assert read == [root / "catalogue.yml"]


def test_what_is_wrong_in_the_file_is_told_in_the_language_that_it_names(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({"catalogue.yml": "language: de\ntyps: [Word]\n"})
    run = CliRunner().invoke(main, ["--root", str(root), "check"])
    [told] = {build(root).problems[0].message, run.output.split(": ", 2)[2].split("\n")[0]}
    assert told == "kein Feld in catalogue.yml; ist 'types' gemeint?"


def test_a_catalogue_counts_in_its_own_money_whatever_its_base_does(catalogue: MakeRoot) -> None:
    rates = "currency: EUR\nrates: {CHF: {rate: 1.05, date: 2026-01}}\n"
    below = {"cards/organizations/globex.yml": "name: Globex\n", "catalogue.yml": rates}
    below["catalogue.yml"] += "owner: contacts\nparts: {cost: false}\n"
    files = {f"../company/{path}": text for path, text in below.items()}
    own = load_settings(catalogue({**files, "catalogue.yml": "base: [../company]\n"}))
    assert not own.problems
    money = own.configuration.money
    assert (money.currency, dict(money.rates)) == ("USD", {})
    # Nor has it the owners of its base, or its pages.
    assert own.configuration.file.owner is None
    assert own.configuration.parts.cost
