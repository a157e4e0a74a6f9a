"""The head of a page: who made the model, when it came, and what kind it is."""

import re
from collections.abc import Callable

from markdown_it.tree import SyntaxTreeNode

from ..gathered import Gathered
from ..licenses import license_of
from ..markdown_text import Section, lines_of
from ..words import day, short_line
from .statements import overview

_ENTRY = re.compile(r"(?P<label>[^:]{2,40}):\s+(?P<value>.+)")
_OWNERS = ("organization", "developer", "provider", "company", "vendor", "by", "maker")


def head(title: Section, gathered: Gathered) -> str | None:
    """Put the lines below the title in their place; return what they call its maker."""
    owner, left = "", list[SyntaxTreeNode]()
    for block in title.blocks:
        entries = [_ENTRY.fullmatch(line) for each in _paragraphs(block) for line in lines_of(each)]
        if not entries or None in entries:
            left.append(block)
            continue
        for entry in filter(None, entries):
            label, value = entry["label"].strip().lower(), entry["value"].strip()
            if label in _OWNERS:
                owner = owner or value
            elif not _READERS.get(label, _unknown)(value, label, gathered):
                gathered.lose(label, value)
    overview(title, left, gathered)
    return owner or None


def _paragraphs(block: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    return [each for each in block.walk() if each.type == "paragraph"]


def _unknown(_value: str, _label: str, _gathered: Gathered) -> bool:
    return False


def _released(value: str, label: str, gathered: Gathered) -> bool:
    if found := day(value):
        gathered.put("release_date", [gathered.cited({"value": found}, label)])
    return bool(found)


def _type(value: str, _label: str, gathered: Gathered) -> bool:
    gathered.put("type", short_line(value))
    return True


def _family(value: str, _label: str, gathered: Gathered) -> bool:
    gathered.put("family", short_line(value))
    return True


def _license(value: str, label: str, gathered: Gathered) -> bool:
    found = license_of(value)
    gathered.add("license", gathered.cited(found, label) if found else "")
    return bool(found)


def _status(value: str, label: str, gathered: Gathered) -> bool:
    gathered.put("lifecycle.status", [gathered.cited({"value": value.lower()}, label)])
    return True


_READERS: dict[str, Callable[[str, str, Gathered], bool]] = {
    **dict.fromkeys(("release", "released", "release date"), _released),
    **dict.fromkeys(("type", "model type"), _type),
    "family": _family,
    "license": _license,
    "status": _status,
}
