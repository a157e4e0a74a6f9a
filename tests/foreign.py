"""What of a told text is left in English, where every message is in accented letters."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from cardpress.checks import RULES
from cardpress.configuration import Configuration
from cardpress.problem import Problem
from cardpress.schema import outline
from cardpress.wording.fields import every_record

MESSAGE = re.compile(r"⟦[^⟦⟧]*⟧")
"""A message of tests.pseudo, with its parts, but none that holds another."""
_PART = re.compile(r"%\((\w+)\)s")
_WORD = re.compile(r"[A-Za-z]{2,}")
# The same in every language: commands, truth values, names of characters, and what stands in a
# translation as it is in the message: code, and what looks like a tag. Quoted texts are cut.
_NAMES = {*("cardpress", "new", "ORGANIZATION", "MODEL", "BENCHMARK", "true", "false")}
_KEPT = re.compile(r"U\+[0-9A-F]{4,6} \([A-Z -]+\)|`[^`]*`|<.*?>+|\w+\.\.\.")


def told_in_english(problem: Problem, root: Path) -> Iterator[str]:
    """Yield a problem's message or hint if any of it is no message, or a part of one is English.

    It may quote the words of the files below ``root``, and name their paths.
    """
    for text in filter(None, (problem.message, problem.hint)):
        left, parts = text, list[str]()
        while MESSAGE.search(left):
            parts += MESSAGE.findall(left)
            left = MESSAGE.sub("", left)
        if left or _PART.search(text) or english_words(" ".join(parts), root):
            yield text


def english_words(text: str, root: Path) -> set[str]:
    """Return the words of a text in plain letters that neither a card nor the schema explains."""
    return {*_WORD.findall(_KEPT.sub("", text))} - _words_below(root) - _vocabulary() - _NAMES


@cache  # a test writes its files before it reads what is told of them
def _words_below(root: Path) -> set[str]:
    paths = [path for path in root.rglob("*") if path.suffix in (".yml", ".j2") and path.is_file()]
    texts = (f"{path.relative_to(root)} {path.read_text('utf-8')}" for path in paths)
    # A name is suggested in small letters.
    return {word for text in texts for word in _WORD.findall(f"{text} {text.casefold()}")}


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words that files are written in: keys, choices, examples, rules and sections."""
    words = {word for rule in RULES for word in rule.id.split("-")}
    words |= {"head", *(section.key for section in Configuration().sections.shown)}
    for record in every_record():
        for field in outline(record):
            written = (field.key, *field.choices, str(field.example))
            words.update(_WORD.findall(" ".join(written)))
    return frozenset(words)
