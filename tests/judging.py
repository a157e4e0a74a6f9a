"""A card of one's own among those of tests/cases/rules, and what the rules find in it."""

import shutil
from collections.abc import Callable
from pathlib import Path

from cardpress.build import Checked, check
from cardpress.problem import Problem
from tests.conftest import CASES

Judge = Callable[..., Checked]
CATALOGUE = CASES / "rules"
CARDS = {
    "model": "cards/models/acme/case.yml",
    "benchmark": "cards/benchmarks/mmlu.yml",
    "catalogue": "catalogue.yml",
}
"""The file that is judged, by its kind."""
SOURCE = "sources: {card: {title: Model card, url: 'https://acme.dev/case', published: 2025-06}}\n"
DAY = "2026-01-15"
_HEADS = {
    "model": "name: Case\ntype: Large Language Model\n",
    "benchmark": "name: MMLU\n",
    "catalogue": "currency: USD\n",
}


def judge_in(folder: Path) -> Judge:
    """Return what checks a catalogue in a folder with a card that goes on with the given text."""

    def judge(
        text: str, as_of: str | None = None, kind: str = "model", settings: str = ""
    ) -> Checked:
        root = folder / "catalogue"
        if not root.exists():
            shutil.copytree(CATALOGUE, root)
        (root / "catalogue.yml").write_text(f"{settings or 'name: Acme'}\n", encoding="utf-8")
        category = (
            "category: Reasoning\n" if kind == "benchmark" and "category:" not in text else ""
        )
        head = "" if text.startswith("name:") else _HEADS[kind]
        card = f"{head}{category}{text}\n"
        (root / CARDS[kind]).write_text(card, encoding="utf-8")
        return check(root, as_of=as_of)

    return judge


def found_by(rule: str, checked: Checked) -> list[Problem]:
    """Return the problems and warnings of one rule."""
    return [each for each in (*checked.problems, *checked.warnings) if each.rule == rule]
