"""The table of a page that has an attribute of the model in each row."""

import re
from collections.abc import Callable

from markdown_it.tree import SyntaxTreeNode

from ..gathered import Data, Gathered
from ..licenses import license_of
from ..markdown_text import Section, rows_of, words_of
from ..words import day, short_line
from .amounts import count, with_note

Blocks = list[SyntaxTreeNode]
_UNDISCLOSED = re.compile(r"(?:undisclosed|not disclosed|unknown|n/?a|proprietary)", re.IGNORECASE)
_MODALITIES = {
    "text": "text",
    "texts": "text",
    "image": "image",
    "images": "image",
    "vision": "image",
    "audio": "audio",
    "speech": "audio",
    "video": "video",
    "videos": "video",
    "pdf": "pdf",
    "file": "file",
    "files": "file",
    "embedding": "embedding",
    "embeddings": "embedding",
}
_ARROW = re.compile(r"\s*(?:→|->|;|\bto\b)\s*")
_SIDE = re.compile(r"\s*\((?P<side>input|output)s?\)", re.IGNORECASE)
_TRUTH = {
    "yes": True,
    "✅": True,
    "✓": True,
    "true": True,
    "no": False,
    "❌": False,
    "false": False,
}


def specifications(section: Section, blocks: Blocks, _name: str, gathered: Gathered) -> Blocks:
    """Put the attributes of tables in their place; return the blocks that are left."""
    left = Blocks()
    for block in blocks:
        rows = rows_of(block) if block.type == "table" else []
        if not rows or any(len(row) != 2 for row in rows):
            left.append(block)
            continue
        for label, value in ([words_of(cell) for cell in row] for row in rows[1:]):
            if value and not _attribute(label, value, gathered):
                gathered.lose(f"{section.title}: {label}", value)
    return left


def _attribute(label: str, value: str, gathered: Gathered) -> bool:
    key = label.lower().strip("*: ")
    field, reader = _FIELDS.get(key, ("", _text))
    data = reader(value) if field else {}
    if data:
        gathered.put(field, [gathered.cited(data, label)])
    return bool(data)


def _count(value: str) -> Data:
    text, note = with_note(value)
    found = count(text)
    return {"value": found, "note": note} if found else {}


def _parameters(value: str) -> Data:
    text, note = with_note(value)
    if _UNDISCLOSED.fullmatch(text):
        return {"disclosed": False, "note": note}
    return _count(value)


def _text(value: str) -> Data:
    return {"value": short_line(value)} if short_line(value) else {}


def _day(value: str) -> Data:
    text, note = with_note(value)
    found = day(text)
    return {"value": found, "note": note} if found else {}


def _flag(value: str) -> Data:
    text, note = with_note(value)
    found = _TRUTH.get(text.lower())
    return {} if found is None else {"value": found, "note": note}


def _license(value: str) -> Data:
    return license_of(value)


def _modalities(value: str) -> Data:
    side = _SIDE.search(value)
    parts = _ARROW.split(_SIDE.sub("", value))
    named = [
        [_MODALITIES.get(each) for each in re.findall(r"[a-z]+", part.lower())] for part in parts
    ]
    if not 1 <= len(named) <= 2 or any(None in each or not each for each in named):
        return {}
    if len(named) == 2:
        return {"input": named[0], "output": named[1]}
    return {side["side"].lower() if side else "input": named[0]}


_Reader = Callable[[str], Data]
_FIELDS: dict[str, tuple[str, _Reader]] = {
    label: (f"specifications.{field}", reader)
    for field, reader, labels in (
        ("parameters", _parameters, ("parameters",)),
        ("active_parameters", _count, ("active parameters",)),
        ("context_window", _count, ("context window", "context", "context length")),
        ("max_input", _count, ("max input", "maximum input")),
        ("max_output", _count, ("max output", "maximum output")),
        ("embedding_dimensions", _count, ("embedding dimensions", "dimensions")),
        ("training_tokens", _count, ("training tokens",)),
        ("training_data", _text, ("training data",)),
        ("architecture", _text, ("architecture",)),
        ("knowledge_cutoff", _day, ("knowledge cutoff", "training cutoff")),
        ("modalities", _modalities, ("modalities",)),
        ("reasoning", _flag, ("reasoning",)),
        ("tool_calling", _flag, ("tool calling", "function calling")),
    )
    for label in labels
}
_FIELDS |= dict.fromkeys(("release", "release date", "released"), ("release_date", _day))
_FIELDS["license"] = "license", _license
