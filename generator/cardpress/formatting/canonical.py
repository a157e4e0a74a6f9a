"""A card in canonical form: fields in the schema's order, one way to write each value."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from cardpress.loader import Document, read
from cardpress.schema import Record

from .forms import Form, in_order
from .layout import laid_out
from .nodes import Collection, comments_in
from .parsing import Parsed, parse
from .values import node_of

_BREAK = re.compile(r"\r\n?")
BOM = "\ufeff"
"""What Windows' editors write at the head of a file."""


class BrokenText(Exception):
    """A text that the loader cannot read; ``document`` has its faults."""

    def __init__(self, document: Document) -> None:
        super().__init__("; ".join(fault.message for fault in document.faults))
        self.document = document


def canonical(text: str, schema: type[Record]) -> str:
    """Return a card in canonical form: the same data and comments, written one way.

    The ends of its lines stay those of its first line. Raises BrokenText where the loader finds
    faults, as what such a text means is not certain.
    """
    read_text(text)
    plain = _BREAK.sub("\n", text.removeprefix(BOM))
    return with_breaks_of(text, rewritten(plain, schema))


def rewritten(text: str, schema: type[Record]) -> str:
    """Return a sound text in canonical form, or as it is where that could not be kept whole."""
    before = parse(text)
    if not isinstance(before.root, Collection) or not before.root.is_mapping:
        return text
    comments = _comments(before)
    form = Form(schema)
    in_order(before.root, form)
    after = "\n".join(laid_out(before.root, form, head=before.head)) + "\n"
    return after if _says_same(text, after, comments) else text


def _says_same(before: str, after: str, comments: list[str]) -> bool:
    document = read(after.encode())
    if document.faults or document.data != read(before.encode()).data:
        return False
    return _comments(parse(after)) == comments


def _comments(parsed: Parsed) -> list[str]:
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
