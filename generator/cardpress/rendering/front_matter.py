"""The front matter of a page: what a site generator is told of it."""

import re
from collections.abc import Mapping

import yaml

from cardpress.markup import escape_metadata
from cardpress.pages import Page

MADE_BY = "generated: by cardpress from "
"""How the first line of every page's front matter begins."""
_WIDTH = 10_000
# A colon or a number sign means something where a space stands beside it, and other signs at the
# beginning; a word of YAML's own is no text.
_SIGN = "[A-Za-z0-9.,;()/%&+'$\u2013\u2014-]"
_PLAIN = re.compile(f"[A-Za-z]{_SIGN}*(?: {_SIGN}+)*")
_MEANS = re.compile("y|n|yes|no|true|false|on|off|null", re.IGNORECASE)


def front_matter(page: Page) -> str:
    """Return a page's front matter, which says first what has made it from what."""
    made_from = page.card or "all cards"
    meta: Mapping[str, object] = {
        "title": escape_metadata(page.title),
        "description": escape_metadata(page.description),
        "tags": [escape_metadata(tag) for tag in page.tags],
        "hide": list(page.hide),
        "search": None if page.in_search else {"exclude": True},
    }
    text = "".join(_entry(key, value) for key, value in meta.items() if value)
    return f"---\n{MADE_BY}{made_from}; edits here are lost.\n{text}---\n\n"


def _entry(key: str, value: object) -> str:
    # A dumper for each page takes as long as some of the pages themselves.
    if isinstance(value, str) and _is_plain(value):
        return f"{key}: {value}\n"
    if isinstance(value, list) and all(map(_is_plain, value)):
        return "".join((f"{key}:\n", *(f"- {item}\n" for item in value)))
    return dumped({key: value})


def _is_plain(text: str) -> bool:
    """Return whether a text stands in YAML as it is, without anything around it."""
    return bool(_PLAIN.fullmatch(text)) and len(text) < _WIDTH // 2 and not _MEANS.fullmatch(text)


def dumped(meta: Mapping[str, object]) -> str:
    """Return front matter as YAML, by libyaml where it writes what PyYAML would write."""
    text = _dump(meta, yaml.CSafeDumper)
    # libyaml escapes what lies beyond the first 65,536 characters, as emoji do.
    return _dump(meta, yaml.SafeDumper) if "\\U" in text else text


def _dump(meta: Mapping[str, object], dumper: type[yaml.SafeDumper | yaml.CSafeDumper]) -> str:
    # On one line each, however long: themes and other engines read front matter line by line.
    text: str = yaml.dump(meta, Dumper=dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text
