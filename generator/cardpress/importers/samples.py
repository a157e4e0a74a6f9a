"""Code and citations in a file's Markdown."""

import re

from markdown_it.tree import SyntaxTreeNode

from cardpress import registries
from cardpress.markup import holds_directive
from cardpress.schema import LONGEST_CODE

from .faults import NOT_SHOWN, TOO_LONG
from .gathered import Gathered
from .markdown_text import Section, words_of
from .prose import written
from .words import cut_line, seen, short_line

Blocks = list[SyntaxTreeNode]
_CODE = ("fence", "code_block")
_BIBTEX = re.compile(r"\s*@[A-Za-z]+\s*\{")
_CITING = re.compile(r"\b(?:cit(?:e|ing|ation)|bibtex|apa)\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z0-9][a-z0-9+#_.-]{0,39}")


def citations(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put citations in their place, and return the blocks that are left."""
    left, is_citing = Blocks(), bool(_CITING.search(section.title))
    for block in blocks:
        code = block.content if block.type in _CODE else ""
        text = short_line(words_of(block)) if is_citing and not code else ""
        if _BIBTEX.match(code) and len(code) <= LONGEST_CODE:
            gathered.add("citation", gathered.cited({"bibtex": seen(code).strip()}, section.title))
        elif text and len(text) > _A_CITATION and any(sign.isdigit() for sign in text):
            gathered.add("citation", gathered.cited({"text": text}, section.title))
        else:
            left.append(block)
    return left


_A_CITATION = 40  # characters: less names no work


def samples(
    section: Section, blocks: Blocks, gathered: Gathered, *, with_words: bool = True
) -> Blocks:
    """Put code into the examples, and return the blocks that are left.

    ``with_words`` takes the words that lead to a sample along with it.
    """
    left, lead = Blocks(), Blocks()
    for block in blocks:
        if block.type not in _CODE:
            (lead if with_words else left).append(block)
        elif _sample(section, block, lead, gathered):
            lead = []
        else:
            gathered.lose(section.title, block.content, TOO_LONG)
    return [*left, *lead]


def _sample(section: Section, block: SyntaxTreeNode, lead: Blocks, gathered: Gathered) -> bool:
    code = seen(block.content.replace("\t", "    ")).strip("\n")
    if not code.strip() or len(code) > LONGEST_CODE or holds_directive(code):
        return not code.strip()
    text, lost = written(lead)
    for part in lost:
        gathered.lose(section.title, part, NOT_SHOWN)
    language = next(iter(block.info.lower().split()), "")
    is_known = _LANGUAGE.fullmatch(language) and registries.is_programming_language(language)
    gathered.add(
        "examples",
        {
            "title": cut_line(section.title) or "Example",
            **({"text": text} if text else {}),
            **({"language": language} if is_known else {}),
            "code": f"{code}\n",
        },
    )
    return True
