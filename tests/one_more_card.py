"""One card more of each kind, with the fields that a test gives it."""

import json
from pathlib import Path

CARDS = {
    "model": ("cards/models/acme/other.yml", {"type": "Large Language Model"}),
    "organization": ("cards/organizations/other.yml", {}),
    "benchmark": ("cards/benchmarks/other.yml", {"category": "Sums", "summary": "Sums."}),
}


def write_card(root: Path, kind: str, **said: object) -> str:
    """Write the card and return its path, relative to the root."""
    path, head = CARDS[kind]
    card = {"name": "Other", **head, **said}
    (root / path).write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")
    return path
