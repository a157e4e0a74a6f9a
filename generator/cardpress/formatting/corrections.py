"""A card in which single words are others, and nothing else is."""

from collections.abc import Iterable
from dataclasses import dataclass

from .canonical import BOM, read_text
from .nodes import Collection, Entry, Node, Scalar
from .parsing import parse
from .scalars import written_key, written_text


@dataclass(frozen=True)
class Correction:
    """A text that stands at ``path`` of a card instead of what is there, or a key instead of it."""

    path: tuple[str | int, ...]
    text: str
    is_key: bool = False


def with_corrections(text: str, corrections: Iterable[Correction]) -> str:
    """Return a card with corrections; what they do not name stays byte for byte.

    A path that names nothing in the card is passed over: 0 is also the place of a value that stands
    alone. Raises BrokenText where the loader finds faults.
    """
    read_text(text)
    mark = BOM if text.startswith(BOM) else ""
    text = text.removeprefix(BOM)
    root = parse(text).root
    spans = [span for one in corrections if (span := _span(root, one))]
    # From the end, so that the places before stay right.
    for start, end, new in sorted(spans, reverse=True):
        text = f"{text[:start]}{new}{text[end:]}"
    return mark + text


def _span(root: Node, correction: Correction) -> tuple[int, int, str] | None:
    node, entry, in_flow = root, Entry(None, root), False
    for step in correction.path:
        if step == 0 and (isinstance(node, Scalar) or node.is_mapping):
            continue
        found = node.entry(step) if isinstance(node, Collection) else None
        # A bare text stands for the record that has it.
        if not found:
            break
        in_flow = in_flow or (isinstance(node, Collection) and node.is_flow)
        node, entry = found.node, found
    if correction.is_key:
        return entry.start, entry.key_end, written_key(correction.text, in_flow=in_flow)
    if not isinstance(node, Scalar):
        return None
    new = written_text(correction.text, in_flow=in_flow)
    # Quotes stay where they stand, though the new text may do without.
    is_kept = node.style in ("'", '"') and new == correction.text and new.isascii()
    return node.start, node.end, f"{node.style}{new}{node.style}" if is_kept else new
