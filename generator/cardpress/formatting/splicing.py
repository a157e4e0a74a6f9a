"""Where a new line of a card belongs, and how what stands there is moved for it."""

import re

from .nodes import Collection, Entry, Node, Scalar

_EMPTY = re.compile(r"\A(?:[ \t]*\r?\n)+")
_MARGIN = re.compile(r"[ \t]*")


def end_of(text: str, entry: Entry) -> int:
    """Return the place behind the last line of an entry, with the comments that are its own."""
    node, comments = entry.node, 0
    while isinstance(node, Collection) and not node.is_flow:
        comments += sum(map(bool, node.after))
        node = node.entries[-1].node
    # A block text that keeps its empty lines ends with the last of them.
    is_at_end = text[node.end - 1 : node.end] == "\n"
    at = node.end if is_at_end else _next_line(text, node.end)
    while comments:
        following = _next_line(text, at)
        comments -= bool(text[at:following].strip())
        at = following
    return at


def _next_line(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def start_of(text: str, entry: Entry) -> int:
    """Return the beginning of an entry's first line, which may be a comment about it.

    That of the entry itself where it stands behind a dash.
    """
    at = text.rfind("\n", 0, entry.start) + 1
    if text[at : entry.start].strip():
        return entry.start
    above, start = text[:at].split("\n")[:-1], at
    # Some may stand between the key and its value, and none above it.
    comments = sum(map(bool, entry.before))
    while comments and above and (line := above.pop()).lstrip()[:1] in ("", "#", "\r"):
        at -= len(line) + 1
        if line.strip():
            start, comments = at, comments - 1
    return start


def ended(text: str, root: Node) -> str:
    """Return a text whose last line has an end, with the same meaning."""
    if text.endswith("\n"):
        return text
    while isinstance(root, Collection) and root.entries and not root.is_flow:
        root = root.entries[-1].node
    is_last = root.end >= len(text.rstrip(" \t\r"))
    if isinstance(root, Scalar) and root.style in ("|", ">") and is_last:
        # Or the end of the line would become a part of it.
        header = root.start + 1
        if text[header : header + 1] == "+":
            text = f"{text[:header]}-{text[header + 1 :]}"
        elif "-" not in text[header:].split("\n", 1)[0].split("#")[0]:
            text = f"{text[:header]}-{text[header:]}"
    return text + line_ending(text)


def inserted(text: str, at: int, lines: list[str]) -> str:
    """Return a text with lines put in at a place, each with the end that its first line has."""
    ending = line_ending(text)
    before, after = text[:at], text[at:]
    column = at - (before.rfind("\n") + 1)
    if before and not before.endswith("\n") and after:
        # Behind a dash, where the entry that stood there moves to a line of its own.
        added = ending.join(lines).lstrip()
        return f"{before}{added}{ending}{' ' * column}{after}"
    if not lines[-1]:
        # A text that ends with empty lines would take those below it for its own.
        after = _EMPTY.sub("", after)
    return f"{before}{ending.join(lines)}{ending}{after}"


def line_ending(text: str) -> str:
    """Return how the first line of a text ends."""
    return "\r\n" if text.split("\n", 1)[0].endswith("\r") else "\n"


def as_list(text: str, entry: Entry, column: int) -> str:
    """Return a text in which the value of a key, at a column, is the only item of a list."""
    node, end, ending = entry.node, end_of(text, entry), line_ending(text)
    colon = text.index(":", entry.key_end) + 1
    dash = column + 2
    between = text[colon : node.start]
    is_block = isinstance(node, Collection) and not node.is_flow
    by = dash + 2 - node.column if isinstance(node, Collection) and is_block else 2
    first, *others = text[node.start : end].split("\n")
    above, *comments = between.split("\n")
    # The last of them is the margin of the value itself.
    moved = [above.rstrip(), *(_moved(line, by).rstrip("\r") for line in comments[:-1])]
    body = "\n".join((first, *(_moved(line, by) for line in others)))
    return f"{text[:colon]}{ending.join(moved)}{ending}{' ' * dash}- {body}{text[end:]}"


def _moved(line: str, by: int) -> str:
    if not line.strip():
        return line
    margin = _MARGIN.match(line)
    width = len(margin[0]) if margin else 0
    return " " * max(width + by, 0) + line[width:]
