"""A card in canonical form: fields in the schema's order, one way to write each value."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from cardpress.loader import MAX_BYTES, Document, read
from cardpress.schema import Record

from .forms import Form, in_order
from .layout import laid_out
from .nodes import Collection, comments_in
from .parsing import parse
from .values import node_of

_BREAK = re.compile(r"\r\n?")
BOM = "\ufeff"
"""What Windows' editors write at the head of a file."""


class BrokenText(Exception):
    """A text that the loader cannot read; ``document`` has its faults."""

    def __init__(self, document: Document) -> None:
        super().__init__("; ".join(fault.message for fault in document.faults))
        self.document = document


class TooLarge(Exception):
    """A card that has more bytes in canonical form than a card may have; ``size`` is how many."""

    def __init__(self, size: int) -> None:
        super().__init__(f"{size} bytes")
        self.size = size


def canonical(text: str, schema: type[Record]) -> str:
    """Return a card in canonical form: the same data and comments, written one way.

    The ends of its lines stay those of its first line. Raises BrokenText where the loader finds
    faults, as what such a text means is not certain, and TooLarge where the form has no room.
    """
    read_text(text)
    plain = _BREAK.sub("\n", text.removeprefix(BOM))
    after = rewritten(plain, schema)
    made = with_breaks_of(text, after)
    if (size := len(made.encode())) > MAX_BYTES:
        raise TooLarge(size)
    # Nothing but a mistake of ours could prevent it.
    return made if says_same(plain, after) else with_breaks_of(text, plain)


def rewritten(text: str, schema: type[Record]) -> str:
    """Return a sound text in canonical form; one that is no mapping as it is."""
    parsed = parse(text)
    if not isinstance(parsed.root, Collection) or not parsed.root.is_mapping:
        return text
    form = Form(schema)
    in_order(parsed.root, form)
    return "\n".join(laid_out(parsed.root, form, head=parsed.head)) + "\n"


def says_same(before: str, after: str) -> bool:
    """Return whether two texts have the same data and the same comments, in whatever form."""
    was, became = read(before.encode()), read(after.encode())
    if became.faults or was.data != became.data:
        return False
    return comments(before) == comments(after)


def comments(text: str) -> list[str]:
    """Return the comments of a text, in alphabetical order."""
    parsed = parse(text)
    return sorted(filter(None, (*parsed.head, *comments_in(parsed.root))))


def read_text(text: str) -> Document:
    """Return the document of a text. Raises BrokenText where it has faults."""
    document = read(text.encode("utf-8", "surrogatepass"))
    if document.faults:
        raise BrokenText(document)
    return document


def with_breaks_of(text: str, plain: str) -> str:
    """Return a text with the ends of lines that the first line of another has."""
    is_of_windows = text.split("\n", 1)[0].endswith("\r")
    return plain.replace("\n", "\r\n") if is_of_windows else plain


def new_card_text(data: Mapping[str, object], schema: type[Record], path: str) -> str:
    """Return a card of plain data in canonical form; ``path`` is its place below the root.

    What is None is left out. A float of a whole number is written without a point.
    """
    folders = "../" * (len(PurePosixPath(path).parts) - 2)
    name = f"{schema_name(schema)}.schema.json"
    form = Form(schema)
    root = node_of(data, form)
    assert isinstance(root, Collection)
    in_order(root, form)
    head = [f"# yaml-language-server: $schema={folders}{name}"]
    return "\n".join(laid_out(root, form, head=head)) + "\n"


def schema_name(schema: type[Record]) -> str:
    """Return the name of the schema of a card, as its file has it."""
    return schema.__name__.lower()
