"""Attacks on the highlighter: code of signs that mean something to a language, again and again."""

import re
import time
from dataclasses import dataclass
from functools import cache
from html import escape
from random import Random

from pygments.lexer import RegexLexer
from pygments.lexers import get_lexer_by_name

from cardpress.markup import MOST_HIGHLIGHTED, code_languages
from cardpress.mkdocs_plugin.highlighting import highlighted

from .tokens import Forged

LANGUAGES = tuple(sorted(code_languages.HIGHLIGHTED))
LONGEST = 5.0
"""Seconds that a page may take."""
_SHORT, _SUSPECT = 600, 0.006
_LITERAL = re.compile(r"\\?[!-/:-@\[-`{-~]|[A-Za-z_]{1,12}|\d", re.ASCII)
_ALWAYS = (
    "\n",
    " ",
    "a",
    "0",
    ".",
    '"',
    "'",
    "\\",
    "(",
    ")",
    "<",
    "[",
    "{",
    "\n  a",
    "a.",
    "\t",
    "/*",
)


@dataclass(frozen=True)
class Code:
    """Code in a language: a unit again and again, between a beginning and an end."""

    language: str
    begin: str
    unit: str
    end: str

    def of(self, length: int) -> str:
        """Return it of about a length."""
        times = (length - len(self.begin) - len(self.end)) // len(self.unit)
        return f"{self.begin}{self.unit * times}{self.end}"


@cache
def signs(language: str) -> tuple[str, ...]:
    """Return what a language's highlighter looks for, in pieces, and what is usual everywhere."""
    lexer = get_lexer_by_name(language)
    found = set(_ALWAYS)
    if isinstance(lexer, RegexLexer):
        # What a highlighter is made of is told nowhere but in its own table of expressions.
        for rules in lexer.tokens.values():
            for rule in rules:
                if isinstance(rule, tuple) and isinstance(rule[0], str):
                    found.update(piece.removeprefix("\\") for piece in _LITERAL.findall(rule[0]))
    return tuple(sorted(found))


def sample(random: Random) -> Code:
    """Return hostile code in one of the languages."""
    language = random.choice(LANGUAGES)
    known = signs(language)
    begin, unit, end = (_some(random, known, most) for most in (2, 4, 2))
    return Code(language, begin, unit or "a", random.choice(("", end)))


def _some(random: Random, known: tuple[str, ...], most: int) -> str:
    pick = random.choice((known, known, _ALWAYS))
    return "".join(random.choice(pick) for _ in range(random.randint(1, most)))


def attack(code: Code) -> float:
    """Return the seconds that a page with it takes. Raises Forged if they are too many."""
    spent = _seconds(code, _SHORT)
    # Time that grows by the square of the length, or worse, shows in a short text already.
    if spent > _SUSPECT:
        spent = _seconds(code, MOST_HIGHLIGHTED)
    if spent > LONGEST / 2:
        raise Forged(f"{spent:.1f} s for {code}")
    return spent


def _seconds(code: Code, length: int) -> float:
    text = code.of(length)
    page = f'<pre><code class="language-{escape(code.language)}">{escape(text)}</code></pre>'
    began = time.process_time()
    highlighted(page)
    return time.process_time() - began
