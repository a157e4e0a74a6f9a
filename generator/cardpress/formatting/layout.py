"""A tree -> the lines of a card in canonical form."""

from collections.abc import Sequence

from .forms import Form
from .nodes import BLANK, Collection, Entry, Node, Scalar, has_comments
from .scalars import ROW, WIDTH, block_text, written_key, written_text

_STEP = 2


def laid_out(node: Collection, form: Form, indent: int = 0, head: Sequence[str] = ()) -> list[str]:
    """Return the lines of a mapping or a list, each entry on its own."""
    lines = _single_spaced([*head], is_first=True, below=[])
    for number, entry in enumerate(node.entries):
        above = _single_spaced(entry.before, is_first=not number, below=lines)
        lines += [_margin(line, indent) for line in above]
        lines += entry_lines(entry, form.at(entry.key) if entry.key is not None else form, indent)
    after = _single_spaced(node.after, is_first=False, below=lines)
    return lines + [_margin(line, indent) for line in after]


def _margin(line: str, indent: int) -> str:
    return f"{' ' * indent}{line}" if line else ""


def _single_spaced(comments: list[str], *, is_first: bool, below: list[str]) -> list[str]:
    """Return comments with at most one empty line between them, and none above the first entry."""
    spaced: list[str] = []
    for line in comments:
        above = spaced[-1] if spaced else BLANK if is_first or not (below and below[-1]) else "x"
        if line or above:
            spaced.append(line)
    return spaced


def entry_lines(entry: Entry, form: Form, indent: int) -> list[str]:
    """Return the lines of one entry, without the comments above it."""
    sign = "-" if entry.key is None else f"{written_key(entry.key)}:"
    lines = _value(entry.node, form, len(sign) + indent + 1, indent + _STEP)
    above, behind = "", "".join(f"  {comment}" for comment in entry.behind)
    if entry.key is None and lines[0] == BLANK:
        # Nothing but a dash would stand before it.
        above, behind = behind.strip(), ""
        first = f"{' ' * indent}- {lines[1].lstrip()}"
        del lines[0]
    else:
        first = f"{' ' * indent}{sign} {lines[0]}".rstrip(" ")
    return [*([_margin(above, indent)] if above else []), f"{first}{behind}", *lines[1:]]


def _value(node: Node, form: Form, column: int, indent: int) -> list[str]:
    """Return the lines of a value that begins at a column; the first is empty if all are below."""
    if isinstance(node, Scalar):
        return _scalar(node, form, column, indent)
    if not node.entries:
        return ["{}" if node.is_mapping else "[]"]
    line = _in_line(node, form)
    if line and column + len(line) <= (ROW if node.is_mapping else WIDTH):
        return [line]
    return [BLANK, *laid_out(node, form, indent)]


def _scalar(node: Scalar, form: Form, column: int, indent: int) -> list[str]:
    if not isinstance(node.value, str):
        return [scalar_line(node, form)]
    is_code = bool(form.of_scalar and form.of_scalar.kind == "code")
    if "\n" in node.value:
        return block_text(node.value, indent, is_code=is_code) or [scalar_line(node, form)]
    line = scalar_line(node, form)
    if column + len(line) > WIDTH and " " in node.value:
        return block_text(node.value, indent, is_code=is_code) or [line]
    return [line]


def scalar_line(node: Scalar, form: Form, *, in_flow: bool = False) -> str:
    """Return a value on one line."""
    if isinstance(node.value, bool):
        return "true" if node.value else "false"
    if not isinstance(node.value, str):
        return node.written
    return written_text(node.value, in_flow=in_flow, is_date=form.is_date)


def _in_line(node: Collection, form: Form) -> str:
    """Return a figure or a list of short words on one line, in brackets; empty for all else."""
    if has_comments(node):
        return ""
    if node.is_mapping:
        is_row = form.is_row(node)
    else:
        is_row = form.is_listed_in_line(node) and _is_of_scalars(node)
    return flow(node, form) if is_row and _is_flowable(node, form) else ""


def _is_of_scalars(node: Collection) -> bool:
    return all(isinstance(entry.node, Scalar) for entry in node.entries)


def _is_flowable(node: Node, form: Form) -> bool:
    if isinstance(node, Scalar):
        return not (isinstance(node.value, str) and "\n" in node.value)
    if not node.is_mapping:
        return all(_is_flowable(entry.node, form) for entry in node.entries)
    inside = ((entry.node, form.at(entry.key or "")) for entry in node.entries)
    return not form.levels and all(_is_flowable(*one) for one in inside)


def flow(node: Node, form: Form) -> str:
    """Return a value in brackets on one line."""
    if isinstance(node, Scalar):
        return scalar_line(node, form, in_flow=True)
    if not node.is_mapping:
        return f"[{', '.join(flow(entry.node, form) for entry in node.entries)}]"
    pairs = (flow_entry(entry, form.at(entry.key or "")) for entry in node.entries)
    return f"{{{', '.join(pairs)}}}"


def flow_entry(entry: Entry, form: Form) -> str:
    """Return a key with its value, as they stand in brackets."""
    return f"{written_key(entry.key or '', in_flow=True)}: {flow(entry.node, form)}"
