"""The text of a card as a tree in which every comment belongs to what it is about."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

BLANK = ""
"""Stands among the comments of an entry for an empty line."""


@dataclass
class Scalar:
    """A value without parts: its meaning, and from where to where its text stands.

    ``written`` is the text of a number or a flag as its author wrote it: its digits are never
    ours to change. ``style`` is the sign that a quoted or block text begins with; empty for a plain
    one.
    """

    value: object
    written: str = ""
    start: int = 0
    end: int = 0
    style: str = ""


@dataclass
class Entry:
    """A key with its value, or an item of a list, with the comments about it.

    ``before`` are the comments and empty lines above it, ``behind`` those at the end of its line.
    ``start`` and ``column`` are the place of the key, or of an item's dash.
    """

    key: str | None
    node: "Node"
    before: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    start: int = 0
    column: int = 0
    key_end: int = 0


@dataclass
class Collection:
    """A mapping or a list; ``after`` are the comments behind its last entry.

    ``column`` is that of its entries where they stand in lines of their own.
    """

    is_mapping: bool
    entries: list[Entry] = field(default_factory=list)
    is_flow: bool = False
    after: list[str] = field(default_factory=list)
    start: int = 0
    end: int = 0
    column: int = 0

    def entry(self, step: str | int) -> Entry | None:
        """Return the entry of a key, or the item of a number; None without one."""
        if isinstance(step, int):
            is_item = not self.is_mapping and 0 <= step < len(self.entries)
            return self.entries[step] if is_item else None
        return next((entry for entry in self.entries if entry.key == step), None)


Node: TypeAlias = Scalar | Collection


def has_comments(node: Node) -> bool:
    """Return whether a comment stands anywhere inside a collection."""
    if isinstance(node, Scalar):
        return False
    return any(node.after) or any(
        any(entry.before) or any(entry.behind) or has_comments(entry.node) for entry in node.entries
    )


def comments_in(node: Node) -> Iterator[str]:
    """Yield every comment inside a collection, in no order that means anything."""
    if isinstance(node, Collection):
        yield from filter(None, node.after)
        for entry in node.entries:
            yield from filter(None, (*entry.before, *entry.behind))
            yield from comments_in(entry.node)
