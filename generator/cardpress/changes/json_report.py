"""A report of changes as JSON: all of it, whatever its length."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from cardpress.problem import Problem
from cardpress.wording.suspicions import sentence

from .card_changes import CardChanges, CardName, ChangedCard, NewCard, address_of
from .catalogue_changes import CatalogueChanges
from .item import Item
from .matching import Change
from .note import Note
from .page_changes import ChangedPage
from .side import Side

VERSION = 1
"""Of the form of the report; a program may rely on it as long as this is the same."""


def as_json(found: CatalogueChanges) -> str:
    """Return the report as an object with the same keys for every change."""
    pages = found.pages
    report = {
        "version": VERSION,
        "base": _side(found.sides.before),
        "to": _side(found.sides.after),
        "as_of": found.sides.as_of,
        "suspicious": [_note(note) for note in found.suspicions],
        "cards": _cards(found.cards),
        "settings": [_change(change) for change in found.settings],
        "problems": {"new": _problems(found.broken), "mended": _problems(found.mended)},
        "effects": [_note(note) for note in found.effects],
        "pages": {
            "added": _pages(pages.added),
            "removed": _pages(pages.removed),
            "own": _pages(pages.own),
            "others": _pages(pages.others),
            "dead": _pages(pages.dead),
        },
    }
    text = json.dumps(report, indent=2, ensure_ascii=False)
    return text.encode("utf-8", "backslashreplace").decode()  # a file name may not be UTF-8


def _side(side: Side) -> dict[str, object]:
    return {"name": side.origin.name, "commit": side.origin.commit or None}


def _cards(cards: CardChanges) -> dict[str, object]:
    return {
        "added": [_new(each) for each in cards.added],
        "removed": [_new(each) for each in cards.removed],
        "renamed": [
            {
                "before": _card(each.before),
                "after": _card(each.after),
                "keeps_name": each.keeps_name,
            }
            for each in cards.renamed
        ],
        "changed": [_changed(each) for each in cards.changed],
        "uncompared": [_card(card) for card in cards.uncompared],
    }


def _card(card: CardName) -> dict[str, object]:
    return {**asdict(card), "page": card.page}


def _new(each: NewCard) -> dict[str, object]:
    facts = [{"label": part.label, "value": part.shown} for part in each.facts]
    return {**_card(each.card), "facts": facts}


def _changed(each: ChangedCard) -> dict[str, object]:
    return {**_card(each.card), "changes": [_change(change) for change in each.changes]}


def _change(change: Change) -> dict[str, object]:
    item = change.item
    return {
        "kind": change.kind,
        "field": item.place,
        "label": item.label,
        "subject": item.subject,
        "before": _item(change.before),
        "after": _item(change.after),
    }


def _item(item: Item | None) -> dict[str, object] | None:
    if item is None:
        return None
    parts = [{"label": part.label, "value": part.shown} for part in item.parts]
    return {"parts": parts, "source": asdict(item.source) if item.source else None}


def _note(note: Note) -> dict[str, object]:
    return {
        "kind": note.kind,
        "card": _card(note.card) if note.card else None,
        "field": note.place,
        "parts": dict(note.parts),
        "message": sentence(note.kind, {"card": note.name, **note.parts}),
    }


def _problems(problems: Iterable[Problem]) -> list[dict[str, object]]:
    return [asdict(problem) for problem in problems]


def _pages(pages: Iterable[ChangedPage]) -> list[dict[str, str]]:
    return [{"kind": page.kind, "page": address_of(page.path)} for page in pages]
