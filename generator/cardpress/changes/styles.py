"""How the words of a card stand in a terminal, and in a comment of a code host."""

from urllib.parse import quote

from cardpress.markup import code, strong
from cardpress.markup.text import Markdown
from cardpress.problem import plain

from .outline import Style

# Spaces that a language writes within figures; Python calls them unprintable.
_OF_ADDRESSES = "/:?#@%&=+,;~"
_SPACES = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


def visible(text: str) -> str:
    """Return a text in one line with escapes for signs that could command a terminal."""
    text = " ".join(text.split(" ")).replace("\n", " ").replace("\t", " ")
    return "".join(c if c in _SPACES else plain(c) for c in text)


def _code(text: str) -> Markdown:
    # Within code a host finds no mention, link, reference, picture, sum or HTML; outside of it,
    # some of them start at words that no escape keeps from it.
    shown = visible(text).strip()
    return code(shown, in_table=False) if shown else Markdown("")


def _gone(text: str) -> str:
    return f"~~{_code(text)}~~"


def _new(text: str) -> str:
    return strong(_code(text))


IN_TEXT = Style(visible, lambda text: f"[-{visible(text)}-]", lambda text: f"{{+{visible(text)}+}}")


def _link(words: str, address: str) -> str:
    return f"[{words}]({quote(address, safe=_OF_ADDRESSES)})"


IN_MARKDOWN = Style(_code, _gone, _new, link=_link)
