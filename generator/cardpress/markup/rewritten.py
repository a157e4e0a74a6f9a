"""A card's Markdown, parsed, as CommonMark again: what another engine reads as the same blocks."""

from collections.abc import Iterable, Iterator

from markdown_it.tree import SyntaxTreeNode

from .pieces import code, code_block, link
from .text import Markdown, escape, escape_within

_LISTS = {"bullet_list": ("-", "*"), "ordered_list": (".", ")")}


def rewrite(tree: SyntaxTreeNode) -> Markdown:
    """Return the blocks below a node as CommonMark; every word of theirs is escaped."""
    return Markdown(_blocks(tree.children, "\n\n"))


def _blocks(nodes: Iterable[SyntaxTreeNode], separator: str) -> str:
    return separator.join(_block(node, mark) for node, mark in _marked(nodes))


def _marked(nodes: Iterable[SyntaxTreeNode]) -> Iterator[tuple[SyntaxTreeNode, str]]:
    """Yield each block with the sign of its items: two lists in a row differ, or would be one."""
    before, turn = "", 0
    for node in nodes:
        turn = 1 - turn if node.type == before else 0
        before = node.type
        yield node, _LISTS[node.type][turn] if node.type in _LISTS else ""


def _block(node: SyntaxTreeNode, mark: str) -> str:
    if node.type == "paragraph":
        return "".join(_inlines(node.children[0].children))
    if node.type == "bullet_list":
        return _between(node).join(_item(mark, item) for item in node.children)
    if node.type == "ordered_list":
        first = int(node.attrs.get("start", 1))
        items = (_item(f"{n}{mark}", item) for n, item in enumerate(node.children, first))
        return _between(node).join(items)
    return code_block(node.content, node.info.strip())


def _between(node: SyntaxTreeNode) -> str:
    # A list is loose by any blank line between the blocks of it.
    is_tight = all(child.hidden for item in node.children for child in _paragraphs(item))
    return "\n" if is_tight else "\n\n"


def _paragraphs(item: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    return [child for child in item.children if child.type == "paragraph"]


def _item(marker: str, node: SyntaxTreeNode) -> str:
    is_tight = all(child.hidden for child in _paragraphs(node))
    body = _blocks(node.children, "\n" if is_tight else "\n\n")
    # Further lines stand exactly below the text, or a long number would lose them.
    room = " " * (len(marker) + 1)
    return f"{marker} " + body.replace("\n", f"\n{room}").replace(f"\n{room}\n", "\n\n")


def _inlines(nodes: Iterable[SyntaxTreeNode]) -> Iterator[str]:
    starts = True
    for node in nodes:
        yield _inline(node, starts=starts)
        starts = node.type == "hardbreak"


def _inline(node: SyntaxTreeNode, *, starts: bool) -> str:
    if node.type == "hardbreak":
        return "  \n"
    if node.type == "code_inline":
        return code(node.content)
    if node.type == "text":
        return _line_start(node.content) if starts else escape_within(node.content)
    inner = Markdown("".join(_inlines(node.children)))
    if node.type == "link":
        return link(inner, str(node.attrs["href"]))
    return f"**{inner}**" if node.type == "strong" else f"*{inner}*"


def _line_start(text: str) -> str:
    # A line begins with its text, but what follows within it is another piece. Some engines take a
    # no-break space there for nothing, and with it the break of the line.
    after = text[len(text.rstrip()) :]
    return escape(text) + "".join(" " if space == " " else f"&#{ord(space)};" for space in after)
