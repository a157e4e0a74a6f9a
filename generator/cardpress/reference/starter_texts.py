"""The texts of a new catalogue's files: what is filled in, and in which language it is written.

A file has ``<<name>>`` where a name stands, and ``<<_ text>>`` around what is translated; within
that, a name is ``%(name)s``.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import wrap

import yaml

from cardpress import markup, packaged
from cardpress.language import pgettext

CONTEXT = "starter"
"""Of all its messages, as an owner of a card may be called otherwise than a column of the site."""
OURS = "menu_"
"""How the names of values begin that are words of ours."""
_MARK = re.compile(r"<<(?:(\w+)|_ (.+?))>>")
_COMMENT = re.compile(r".*#\s*")
_WIDTH = 100
_PLAIN = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)+|[A-Z]{3}|(?!no|on)[a-z]{2}")
"""What every reader of YAML takes for text; of other single words some are true or false."""


def files() -> Iterator[tuple[str, Path]]:
    """Yield each file of a new catalogue, by its path in it."""
    folder = packaged.starter()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield path.relative_to(folder).as_posix(), path


def starter_messages() -> Iterator[str]:
    """Yield what is translated in these files, for whoever collects messages."""
    for _, path in files():
        yield from (mark[2] for mark in _MARK.finditer(path.read_text("utf-8")) if mark[2])


def filled_in(path: Path, values: Mapping[str, str]) -> str:
    """Return the text of a file with values in it, in the current language."""
    fill = _in_settings if path.suffix == ".yml" else _in_prose
    lines = path.read_text("utf-8").splitlines()
    return "".join(f"{line}\n" for text in lines for line in _wrapped(fill(text, values)))


def in_yaml(value: str) -> str:
    """Return a name as YAML: in quotes, but for what every reader takes for text."""
    # A text of JSON is one of YAML.
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _in_prose(line: str, values: Mapping[str, str]) -> str:
    safe = {name: markup.escape(value) for name, value in values.items()}
    return _MARK.sub(lambda mark: safe[mark[1]] if mark[1] else _said(mark[2], safe), line)


def _in_settings(line: str, values: Mapping[str, str]) -> str:
    def fill(mark: re.Match[str]) -> str:
        name, message = mark.groups()
        # A name can be any word, which some reader of YAML takes for true, or for a number.
        if name and not name.startswith(OURS):
            return in_yaml(values[name])
        words, before = values[name] if name else _said(message, values), line[: mark.start()]
        # A comment, or a line of a text that YAML reads as it stands.
        is_text = not before.strip() or _COMMENT.fullmatch(before)
        return words if is_text or _is_plain(words) else json.dumps(words, ensure_ascii=False)

    return _MARK.sub(fill, line)


def _said(message: str, values: Mapping[str, str]) -> str:
    return pgettext(CONTEXT, message) % values


def _is_plain(words: str) -> bool:
    try:
        # In brackets, where a comma would be no part of the words.
        return bool(yaml.safe_load(f"[{words}]") == [words])
    except yaml.YAMLError:
        return False


def _wrapped(line: str) -> list[str]:
    if not line.startswith("## ") or len(line) <= _WIDTH:
        return [line]
    return wrap(line, _WIDTH, subsequent_indent="## ", break_on_hyphens=False)
