"""Links of a card's Markdown that lead elsewhere than they say, or that nobody can see."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from markdown_it.token import Token

from cardpress.characters import is_blank
from cardpress.messages import N_

_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*", re.IGNORECASE)
_SHOWN = ("text", "code_inline")


class Misleading(NamedTuple):
    """A link, by the token that opens it, and what is wrong with it."""

    link: Token
    reason: str


def misleading(tokens: Iterable[Token]) -> Misleading | None:
    """Return the first such link, or None if there is none."""
    link, said = Token("", "", 0), list[str]()
    for token in tokens:
        if token.type == "link_open":
            link, said = token, []
        elif token.type in _SHOWN:
            said.append(token.content)
        elif token.type == "link_close" and (reason := _misled("".join(said), link)):
            return Misleading(link, reason)
    return None


def _misled(text: str, opened: Token) -> str | None:
    target = str(opened.attrs["href"])
    if is_blank(text):
        return N_("a link without text")
    if _ADDRESS.fullmatch(text) and _host(text) != _host(target):
        return N_("a link that leads elsewhere than it says")
    return None


def _host(address: str) -> str:
    address = address.strip()
    full = address if "://" in address else f"https://{address}"
    try:
        host = urlsplit(full).hostname or ""
        return host.removeprefix("www.").encode("idna").decode()
    except (ValueError, UnicodeError):
        return full
