"""The front matter of a page: what a site generator is told of it."""

import re
from collections.abc import Mapping

import yaml

from cardpress.markup import escape_metadata
from cardpress.pages import Page
from cardpress.wording.made import MADE_BY

_WIDTH = 10_000
# A number sign means something behind a space, and other signs at the beginning of a text; a word
# of YAML's own is none.
_SIGN = "[A-Za-z0-9.,:;()/%&+'$\u2013\u2014-]"
_PLAIN = re.compile(f"[A-Za-z]{_SIGN}*(?: {_SIGN}+)*")
_MEANS = re.compile("y|n|yes|no|true|false|on|off|null", re.IGNORECASE)


def front_matter(card: str, stated: Mapping[str, object]) -> str:
    """Return a page's front matter, which says first that it was made, and from which card."""
    text = "".join(_entry(key, value) for key, value in stated.items())
    return f"---\n{MADE_BY}{made_from(card)}\n{text}---\n\n"


def made_from(card: str) -> str:
    """Return what a page was made from, given the path of its card, which may be empty."""
    return f"{card or 'all cards'}; edits here are lost."


def metadata(page: Page) -> dict[str, object]:
    """Return what a page's front matter says of it, but for what it was made from."""
    meta: Mapping[str, object] = {
        "title": escape_metadata(page.title),
        "description": escape_metadata(page.description),
        "tags": [escape_metadata(tag) for tag in page.tags],
        "hide": list(page.hide),
        "search": None if page.in_search else {"exclude": True},
    }
    return {key: value for key, value in meta.items() if value}


def _entry(key: str, value: object) -> str:
    # A dumper for each page takes as long as some of the pages themselves.
    if isinstance(value, str) and (text := written(value)):
        return f"{key}: {text}\n"
    if isinstance(value, list) and all(items := [written(item) for item in value]):
        return "".join((f"{key}:\n", *(f"- {item}\n" for item in items)))
    return dumped({key: value})


def written(text: str) -> str:
    """Return a text of plain signs as YAML has it, or an empty one if a dumper has to write it."""
    if len(text) >= _WIDTH // 2 or _MEANS.fullmatch(text) or not _PLAIN.fullmatch(text):
        return ""
    # In quotes alone, where a colon would end the name of an entry.
    if ": " in text or text.endswith(":"):
        return "'{}'".format(text.replace("'", "''"))
    return text


def dumped(meta: Mapping[str, object]) -> str:
    """Return front matter as YAML, by libyaml where it writes what PyYAML would write."""
    text = _dump(meta, yaml.CSafeDumper)
    # libyaml escapes what lies beyond the first 65,536 characters, as emoji do.
    return _dump(meta, yaml.SafeDumper) if "\\U" in text else text


def _dump(meta: Mapping[str, object], dumper: type[yaml.SafeDumper | yaml.CSafeDumper]) -> str:
    # On one line each, however long: themes and other engines read front matter line by line.
    text: str = yaml.dump(meta, Dumper=dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text
