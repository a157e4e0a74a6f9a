"""What a page says in sentences."""

from markdown_it.tree import SyntaxTreeNode

from cardpress.schema import LONGEST_TEXT

from ..faults import NOT_SHOWN, TOO_LONG
from ..gathered import Gathered
from ..markdown_text import Section
from ..prose import written

Blocks = list[SyntaxTreeNode]
_PROSE = ("paragraph", "bullet_list", "ordered_list", "blockquote")


def overview(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Add what a section says to the overview."""
    prose = [
        block
        for block in blocks
        if block.type in ("paragraph", "bullet_list", "ordered_list", "blockquote")
    ]
    text, lost = written(prose)
    for part in lost:
        gathered.lose(section.title, part, NOT_SHOWN)
    if text and not gathered.more_text("overview", text, LONGEST_TEXT):
        gathered.lose(section.title, text, TOO_LONG)
    return [block for block in blocks if block not in prose]
