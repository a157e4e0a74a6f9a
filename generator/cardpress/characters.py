"""What a reader sees of a name: characters that show nothing, and names that look the same."""

import re
import unicodedata
from functools import cache, lru_cache

from glyphguard import confusables, ucd

from cardpress.messages import _

_SEPARATORS = re.compile(r"[\s_\u2010-\u2015\u2212-]+")
# Controls, surrogates, signs of a font's own, and the ends of lines and paragraphs. Of the format
# characters most are ignorable; the visible ones, like the Arabic sign of a number, may stay.
_UNSEEN = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})
# Ordinary characters of no ink, which no property of Unicode tells from the others.
_NO_INK = frozenset("\u2800\ufff9\ufffa\ufffb\ufffc\U0001d159\U00016fe4\U00013441\U00013442")
_NON_JOINER, _JOINER = "\u200c", "\u200d"
_VIRAMA = 9  # the canonical combining class of the signs that join Indic letters
_MOST_MARKS = 4  # on one letter: more run over the lines above and below (UTS #39, 5.4)
_KEYCAP = "\u20e3"
_MOST_NAMES = 16_384  # that are remembered


def named(sign: str) -> str:
    """Return a character by its number and its name, as nobody can see it."""
    return f"U+{ord(sign):04X} ({ucd.name(ord(sign))})"


def unseen(name: str) -> str:
    """Return the first character of a name that no reader can see; empty if all can be seen.

    Joiners may stand where a script or an emoji needs them, and so may selectors of variants.
    """
    if name.isascii():
        return "" if name.isprintable() else next(s for s in name if not s.isprintable())
    places = (at for at in range(len(name)) if _shows_nothing(name, at))
    return next((name[at] for at in places), "")


def is_blank(text: str) -> bool:
    """Return whether nothing of a text can be seen: it is of spaces and signs without ink."""
    if text.isascii():
        return not text.strip()
    return all(sign.isspace() or _shows_nothing(text, at) for at, sign in enumerate(text))


def loose_mark(name: str) -> str:
    """Return the first mark of a name that has no letter of its own; empty if there is none.

    One mark twice looks like once, and a pile of marks covers the lines around it.
    """
    if name.isascii():
        return ""
    pile = ""
    for at, sign in enumerate(name):
        if not ucd.is_combining(ord(sign)):
            pile = ""
        elif not pile and (at == 0 or name[at - 1].isspace()):
            return sign
        elif ucd.general_category(ord(sign)) != "Mc":
            if sign == pile[-1:] or len(pile) == _MOST_MARKS:
                return sign
            pile += sign
    return ""


# Of each build the names are mostly those of the build before, and many cards say the same ones.
@lru_cache(maxsize=_MOST_NAMES)
def folded_name(name: str) -> str:
    """Return a name equal for all its spellings: SWE-bench Verified and swe_bench-verified.

    Characters of compatibility, like full-width letters, are those that they stand for.
    """
    return _plain(_plain(name).casefold())


@lru_cache(maxsize=_MOST_NAMES)
def looks(name: str) -> frozenset[str]:
    """Return how a name looks: two names that share one of these can be taken for each other.

    These are skeletons of UTS #39, in which the Cyrillic "o" is "o", and "1" is "l".
    """
    # As written, "I" is "l"; in small letters "i" is "i", and in capitals "L" is no "I". Each case
    # finds likenesses that the others cannot see, without new ones that no reader would see.
    plain = _plain(name)
    spellings = (plain, plain.casefold(), plain.upper())
    return frozenset(_SEPARATORS.sub("-", _skeleton(each)) for each in spellings)


def told_apart(one: str, other: str) -> str:
    """Return the characters in which two names of one look differ, for a reader of a message.

    Empty if no character is in one name alone, as of "-" and "---".
    """
    # What is not ASCII is what the author did not see; without it the difference is in plain view.
    differing = sorted(set(one) ^ set(other), reverse=True)
    foreign = [sign for sign in differing if not sign.isascii()]
    return _(" and ").join(map(named, (foreign or differing)[:_FEW]))


_FEW = 3


def _shows_nothing(name: str, at: int) -> bool:
    sign, code = name[at], ord(name[at])
    if sign in _NO_INK or ucd.is_noncharacter(code) or ucd.general_category(code) in _UNSEEN:
        return True
    if not ucd.is_default_ignorable(code):
        return False
    before, after = name[at - 1] if at else "", name[at + 1 : at + 2]
    if not before:
        return True
    if ucd.is_variation_selector(code):
        return not _is_variant(before, sign, after)
    if sign in (_NON_JOINER, _JOINER):
        return not (_joins_letters(name, at) or (sign == _JOINER and _joins_emoji(before, after)))
    return True


def _is_variant(before: str, selector: str, after: str) -> bool:
    # Digits have an emoji's form, but show it in a key cap alone.
    if before.isascii():
        return after == _KEYCAP and ucd.is_valid_variation_sequence(ord(before), ord(selector))
    is_ideographic = ord(selector) >= _IDEOGRAPHIC and ucd.is_ideograph(ord(before))
    return is_ideographic or ucd.is_valid_variation_sequence(ord(before), ord(selector))


_IDEOGRAPHIC = 0xE0100


def _joins_letters(name: str, at: int) -> bool:
    # Back to the letter alone, as to look through the whole name at each joiner takes its square.
    letter = at - 1
    while letter >= 0 and ucd.is_combining(ord(name[letter])):
        letter -= 1
    before, after = name[letter] if letter >= 0 else "", name[at + 1 : at + 2]
    beside = (name[at - 1], after or " ")
    if any(unicodedata.combining(sign) == _VIRAMA for sign in beside):
        return True
    # Arabic and its kin, whose letters join: the non-joiner parts two of them.
    letters = (before or " ", after or " ")
    return all(unicodedata.bidirectional(sign) == "AL" for sign in letters)


def _joins_emoji(before: str, after: str) -> bool:
    ends = ucd.is_extended_pictographic(ord(before)) or ucd.is_emoji_modifier(ord(before))
    is_picture = bool(after) and ucd.is_extended_pictographic(ord(after))
    return is_picture and (ends or before == "\ufe0f")


def _plain(name: str) -> str:
    if not name.isascii():
        seen = (sign for sign in name if not ucd.is_default_ignorable(ord(sign)))
        name = unicodedata.normalize("NFKC", "".join(seen))
    return _SEPARATORS.sub("-", name.strip())


def _skeleton(name: str) -> str:
    # Most names are ASCII, for which one table does in a microsecond what takes ten.
    return name.translate(_of_ascii()) if name.isascii() else confusables.skeleton(name)


@cache
def _of_ascii() -> dict[int, str]:
    return {code: confusables.skeleton(chr(code)) for code in range(0x20, 0x7F)}
