"""Catalogues of cards whose names and texts a stranger has made up, all set against one another."""

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.site.conftest import copy_site


def id_of(name: str) -> str:
    """Return an id made of a name."""
    return re.sub("[^a-z0-9]+", "-", name.casefold()).strip("-")


def catalogue_of(root: Path, cards: Mapping[str, Any]) -> Path:
    """Make a catalogue of cards by path; JSON is YAML."""
    copy_site(root)
    for kind in ("models", "organizations", "benchmarks"):
        shutil.rmtree(root / "cards" / kind)
    for path, card in cards.items():
        file = root / f"cards/{path}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")
    return root


def cards_named(names: Iterable[str]) -> dict[str, Any]:
    """Return a model, an organization and a benchmark of each name; all models are on each.

    But the last is on its own alone: of it nothing may be found where nothing was put.
    """
    every = list(names)
    cards: dict[str, Any] = {}
    for number, name in enumerate(every, 1):
        cards[f"organizations/{id_of(name)}"] = {"name": name}
        cards[f"benchmarks/{id_of(name)}"] = {"name": name, "category": name, "summary": name}
        cards[f"models/{id_of(name)}/{id_of(name)}"] = _model(
            name, number, every if number < len(every) else [name]
        )
    return cards


def _model(name: str, number: int, names: list[str]) -> dict[str, Any]:
    key = id_of(name)
    result = {"score": 10.0 + number, "version": "1", "settings": {"shots": 5}}
    return {
        "name": name,
        "type": "Large Language Model",
        "family": name,
        "added": "2026-01-01",
        "release_date": f"2025-01-{number:02}",
        "sources": {key: {"title": name, "url": f"https://acme.dev/{key}"}},
        "specifications": {"context_window": number * 100_000},
        "license": {"name": name},
        "benchmarks": {id_of(each): result for each in names},
        "pricing": [
            {"input": number, "output": 2 * number, "provider": name},
            {"input": 2 * number, "output": 4 * number},
        ],
        "key_features": [{"title": name, "points": [name]}],
        "examples": [
            {"title": name, "language": "python", "code": "1"},
            {"title": name, "languages": {"python": "1", "bash": "echo hello"}},
        ],
    }
