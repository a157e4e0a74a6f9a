"""Which known word a misspelt one stands for: only where nothing else can be meant."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from cardpress.characters import folded_name
from cardpress.messages import _

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BETWEEN = re.compile(r"[\s_/.:()-]+")
_ACRONYM = re.compile(r"[^aeiouy]{3}")
_LONGEST = 100  # characters; nobody misspells a longer name, and distances take their time
_SHORTEST, _LONG = 4, 7  # letters, from which one slip, and two slips, leave a word recognisable
_MOST_SLIPS = 2


def did_you_mean(
    word: str, known: Sequence[str], *, words: Collection[str] = (), is_name: bool = False
) -> str:
    """Return the end of a message that suggests the known word meant; empty if none is certain.

    ``words`` are not misspelt, as they mean something of their own. ``is_name`` is true for names
    of cards, which differ by less than words do.
    """
    found = nearest(word, tuple(known), words=frozenset(words), is_name=is_name)
    # Of two that are as near nobody can tell which is meant.
    meant = found[0] if len({_parts(each) for each in found}) == 1 else ""
    return suggestion(meant) if meant else ""


def suggestion(meant: str) -> str:
    """Return the end of a message that suggests a word."""
    return _("; did you mean '%(name)s'?") % {"name": meant}


@lru_cache(maxsize=1024)
def nearest(
    word: str, known: tuple[str, ...], *, words: frozenset[str] = frozenset(), is_name: bool = False
) -> tuple[str, ...]:
    """Return the known words that a word may misspell, all of them in as many letters."""
    if len(word) > _LONGEST:
        return ()
    parts = _parts(word)
    found: dict[int, list[str]] = {}
    for other in known:
        # The length first: among thousands of names it spares all but a few the comparison.
        if abs(len(other) - len(word)) <= _MOST_SLIPS + len(parts):
            slips = _slips(parts, _parts(other), words, is_name=is_name)
            if slips is not None:
                found.setdefault(slips, []).append(other)
    return tuple(found[min(found)]) if found else ()


def _slips(
    parts: tuple[str, ...], others: tuple[str, ...], words: frozenset[str], *, is_name: bool
) -> int | None:
    """Return in how many letters two names differ, None if they are no spellings of one name."""
    # contextWindow and context-window; but of several words, one more is another meaning: the
    # input_audio is no input.
    if "".join(parts) == "".join(others):
        return 0
    if len(parts) != len(others):
        return None
    each = [
        _word_slips(one, other, words, is_name=is_name)
        for one, other in zip(parts, others, strict=True)
        if one != other
    ]
    total = sum(slips for slips in each if slips is not None)
    return None if None in each or total > _MOST_SLIPS else total


def _word_slips(one: str, other: str, words: frozenset[str], *, is_name: bool) -> int | None:
    # Another number is another version, and what stands for a quantity has one letter to be told
    # by: a kwh is no mwh.
    shorter = min(len(one), len(other))
    if not (one.isalpha() and other.isalpha()) or shorter < _SHORTEST:
        return None
    if not is_name and _forms(one) & _forms(other):
        return 1
    if one in words or (one[0] != other[0] and one[:2] != other[1::-1] and not _lost(one, other)):
        return None
    # Names are often four letters, of which each stands for a word, as MMLU and MMMU; of these, as
    # of other short names, one letter for another is another name.
    is_short_name = is_name and shorter == _SHORTEST and sorted(one) != sorted(other)
    if is_short_name and (len(one) == len(other) or _ACRONYM.search(other)):
        return None
    slips = distance(one, other)
    return slips if slips <= (_MOST_SLIPS if shorter >= _LONG else 1) else None


def _lost(one: str, other: str) -> bool:
    """Return whether one of the words is the other without its first letter."""
    # Words that begin with another letter are mostly others: rate and date, tasks and risks.
    return one[1:] == other or other[1:] == one


def _forms(word: str) -> set[str]:
    """Return a word as it is, and as it may be in the singular."""
    singular = f"{word[:-3]}y" if word.endswith("ies") else word
    return {word, singular, word.removesuffix("s"), word.removesuffix("es")}


@lru_cache(maxsize=16_384)
def _parts(name: str) -> tuple[str, ...]:
    spaced = _CAMEL.sub(" ", name)
    return tuple(filter(None, _BETWEEN.split(folded_name(spaced))))


def distance(one: str, other: str) -> int:
    """Return how many letters are added, left out, exchanged or swapped with the next one."""
    before, last = [0] * (len(other) + 1), list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, against in enumerate(other, 1):
            steps = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != against))
            is_swap = (
                row > 1
                and column > 1
                and (letter, one[row - 2])
                == (
                    other[column - 2],
                    against,
                )
            )
            line.append(min(steps, before[column - 2] + 1) if is_swap else steps)
        before, last = last, line
    return last[-1]
