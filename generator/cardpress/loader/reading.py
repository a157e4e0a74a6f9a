"""The text of a file -> its data and its faults: the one way in which YAML is read here."""

from functools import partial

from .composing import MAX_DEPTH, Composer
from .document import Document, Marked
from .plain import plain_data
from .unreadable import Empty, Unreadable, decode

__all__ = ["MAX_DEPTH", "read", "read_foreign", "read_marked"]


def read(source: bytes) -> Document:
    """Return one YAML document of at most 64 KB; bad input becomes faults, never an exception."""
    try:
        text = decode(source)
    except Unreadable as stop:
        return Document(faults=[stop.fault])
    data = plain_data(text, deepest=MAX_DEPTH)
    if data is None:
        return read_marked(text)
    return document_of(source, data)


def data_of(source: bytes) -> object:
    """Return the data of a text; None if it has a fault, or must be read with its places."""
    try:
        return plain_data(decode(source), deepest=MAX_DEPTH)
    except Unreadable:
        return None


def read_foreign(text: str) -> Document:
    """Return one YAML document that is no card, of any size: whoever asks bounds it."""
    data = plain_data(text, deepest=MAX_DEPTH)
    return read_marked(text) if data is None else Document(data)


def document_of(source: bytes, data: object) -> Document:
    """Return the document of a text without faults, of which the data are known."""
    return Document(data, mark=partial(_marked, source))


def read_marked(text: str) -> Document:
    """Return the document of a text with its faults, and with the place of every value."""
    composer, is_empty = Composer(text), False
    try:
        composer.compose()
    except Unreadable as stop:
        composer.faults.append(stop.fault)
        is_empty = isinstance(stop, Empty)
    marked = composer.marked
    return Document(marked.data, is_empty, composer.faults, lambda: marked)


def marks_of(source: bytes) -> Marked:
    """Return where each value of a text stands, as far as it can be read."""
    try:
        return _marked(source)
    except Unreadable:
        return Marked()


def _marked(source: bytes) -> Marked:
    composer = Composer(decode(source))
    composer.compose()
    return composer.marked
