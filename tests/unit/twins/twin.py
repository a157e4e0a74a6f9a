"""Cases of a rule that lives in Python and in the site's scripts: Python writes them, both answer.

Made-up seeds stand in the code. Drawn ones are what Hypothesis thought of when the file was made:
they stay in it, because what it draws changes with every constant of the code.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

from tests.conftest import CASES

FOLDER = CASES / "rules"
Seed = Any
Case = tuple[list[Any], Any]
"""What a script is given, and what it must answer."""


@dataclass(frozen=True)
class Twin:
    """A rule in both languages; ``answer`` makes a case of each seed, as Python has the rule."""

    name: str
    scripts: tuple[str, ...]
    made_up: tuple[Seed, ...]
    strategy: SearchStrategy[Seed]
    answer: Callable[[Sequence[Seed]], list[Case]]
    drawn: int = 60

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.json"

    def draw(self) -> list[Seed]:
        """Return what Hypothesis thinks of, each once."""
        found: dict[str, Seed] = {}

        # A case is one answer, so nothing is gained by trying a failing one again in a small form.
        @settings(
            phases=[Phase.generate], max_examples=self.drawn, suppress_health_check=[*HealthCheck]
        )
        @given(self.strategy)
        def keep(seed: Seed) -> None:
            found.setdefault(json.dumps(seed), seed)

        keep()
        return list(found.values())

    def kept(self) -> list[Seed] | None:
        """Return the drawn seeds of the case file; None where there is none."""
        if not self.path.is_file():
            return None
        return [case["seed"] for case in json.loads(self.path.read_text("utf-8"))["drawn"]]

    def file(self, drawn: Sequence[Seed], made_up: Sequence[Seed]) -> str:
        """Return the text of a case file, a case a line."""
        about = "Made by .venv/bin/pytest tests/unit --accept, anew where this file is deleted."
        parts = {
            "about": _line(about),
            "scripts": _line(self.scripts),
            "made_up": _lines(_case(*case) for case in self.answer(made_up)),
            "drawn": _lines(
                {"seed": seed, **_case(*case)}
                for seed, case in zip(drawn, self.answer(drawn), strict=True)
            ),
        }
        return "{\n" + ",\n".join(f'"{name}": {text}' for name, text in parts.items()) + "\n}\n"


def _case(given: list[Any], answer: Any) -> dict[str, Any]:
    return {"given": given, "answer": answer}


def _lines(cases: Iterator[dict[str, Any]]) -> str:
    return "[\n" + ",\n".join(map(_line, cases)) + "\n]"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
