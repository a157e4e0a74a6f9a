"""Links of a card's Markdown that lead elsewhere than they say, or that nobody can see."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from markdown_it.token import Token

from cardpress.characters import is_blank

_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*", re.IGNORECASE)
_SHOWN = ("text", "code_inline")


def misleading(tokens: Iterable[Token]) -> str | None:
    """Return what is wrong with the first such link, or None if there is none."""
    target, said = "", list[str]()
    for token in tokens:
        if token.type == "link_open":
            target, said = str(token.attrs["href"]), []
        elif token.type in _SHOWN:
            said.append(token.content)
        elif token.type == "link_close" and (found := _wrong("".join(said), target)):
            return found
    return None


def _wrong(text: str, target: str) -> str | None:
    if is_blank(text):
        return "a link without text"
    if _ADDRESS.fullmatch(text) and _host(text) != _host(target):
        return "a link that leads elsewhere than it says"
    return None


def _host(address: str) -> str:
    address = address.strip()
    full = address if "://" in address else f"https://{address}"
    try:
        host = urlsplit(full).hostname or ""
        return host.removeprefix("www.").encode("idna").decode()
    except (ValueError, UnicodeError):
        return full
