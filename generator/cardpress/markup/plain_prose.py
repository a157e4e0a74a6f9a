"""Markdown text in which no sign means anything, as in most cards: read without a parser."""

import re

# Letters, digits and signs that neither begin a construct of Markdown nor have to be escaped.
_SIGN = "[A-Za-z0-9,.;:'()/%$\u2013\u2014-]"
# A line begins with a letter, as a digit may begin a list, and ends without a space, as two break
# it. Each way to read a text differs in its first sign from the others: none is tried twice.
_LINE = f"[A-Za-z]{_SIGN}*(?: {_SIGN}+)*"
_PLAIN = re.compile(f"{_LINE}(?:\n\n?{_LINE})*\n*")


def plain_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, each in one line; none of a text that has to be parsed."""
    if not _PLAIN.fullmatch(text):
        return []
    return [paragraph.replace("\n", " ") for paragraph in text.rstrip("\n").split("\n\n")]
