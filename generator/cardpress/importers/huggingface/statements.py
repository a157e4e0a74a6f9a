"""Sections of a README that say in sentences what a card has a section for."""

import re

from markdown_it.tree import SyntaxTreeNode

from cardpress.schema import LONGEST_LINE, LONGEST_TEXT

from ..faults import NO_SECTION, NOT_SHOWN, TOO_LONG
from ..gathered import Gathered
from ..licenses import license_of
from ..markdown_text import Section, links_of, words_of
from ..prose import written
from ..words import address, cut_line, short_line

Blocks = list[SyntaxTreeNode]
# What led to a list of results, which are elsewhere now.
_LEADS_NOWHERE = re.compile(
    r"[^\n.]*achieves the following results? on[^\n]*:[ \t]*(?=\n\n[^\n-]|\Z)", re.IGNORECASE
)
_A_SUMMARY = 20  # characters: less says nothing


def statements(path: str, section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put what a section says into the list of statements at a place."""
    if text := _text(section, blocks, gathered):
        gathered.add(path, gathered.cited({"text": text}, section.title))
    return []


def overview(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Add what a section says to the overview, of which the first sentence is the summary."""
    text = _LEADS_NOWHERE.sub("", _text(section, blocks, gathered)).strip()
    if not text:
        return []
    if not gathered.more_text("overview", text, LONGEST_TEXT):
        gathered.lose(section.title, text, TOO_LONG)
    paragraph = next((each for each in blocks if each.type == "paragraph" and words_of(each)), None)
    first = _first_sentence(words_of(paragraph)) if paragraph else ""
    gathered.put("summary", first if len(first) >= _A_SUMMARY else "")
    return []


def risks(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put what a section says into the risks, under its heading."""
    if text := _text(section, blocks, gathered):
        data = {"title": cut_line(section.title), "description": text}
        gathered.add("risks", gathered.cited(data, section.title))
    return []


def stages(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put what a section says into the stages of training, each paragraph as far as it fits."""
    text = _text(section, blocks, gathered)
    said = cut_at_sentences(" ".join(filter(None, map(words_of, blocks)))) if text else ""
    if said:
        data = {"name": cut_line(section.title), "description": said}
        gathered.add("training.stages", gathered.cited(data, section.title))
    if text and len(said) < len(" ".join(filter(None, map(words_of, blocks)))):
        gathered.lose(section.title, text, TOO_LONG)
    return []


def authors(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put whom a section names into the contacts, with the first address that it has for them."""
    for block in blocks:
        links = [url for _words, url in links_of(block) if address(url)]
        if name := short_line(words_of(block)):
            data = {"name": name, "role": section.title, "url": next(iter(links), None)}
            gathered.add("contacts", gathered.cited(data, section.title))
        else:
            gathered.lose(section.title, words_of(block), TOO_LONG)
    return []


def licensed(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put the license that a section names in its place, unless the front matter names one."""
    words = " ".join(filter(None, map(words_of, blocks)))
    named = license_of(words)
    if named.get("spdx") and not gathered.has("license"):
        gathered.add("license", gathered.cited(named, section.title))
    else:
        gathered.lose(section.title, words, NO_SECTION)
    return []


def cut_at_sentences(words: str) -> str:
    """Return the first sentences of a text, as many as fit into a line of a card."""
    if len(words) <= LONGEST_LINE:
        return words
    whole = words[: LONGEST_LINE + 1].rpartition(". ")[0]
    return f"{whole}." if whole else ""


def _first_sentence(words: str) -> str:
    sentence = words.partition(". ")[0].rstrip(".")
    return f"{sentence}." if len(sentence) < LONGEST_LINE else ""


def _text(section: Section, blocks: Blocks, gathered: Gathered) -> str:
    text, lost = written(blocks)
    for part in lost:
        gathered.lose(section.title, part, NOT_SHOWN)
    return text
