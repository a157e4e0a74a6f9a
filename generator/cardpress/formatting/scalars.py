"""How a single value is written, so that every reader of YAML takes it for what it is."""

import re

import yaml

from cardpress.loader import read, scalar_value

WIDTH = 100
"""Columns of a line of text."""
ROW = 160
"""Columns of a figure with its source and conditions: it is read across, as a table's row is."""

# No sign of these has a meaning in YAML, wherever it stands in a text that begins with a letter.
_HARMLESS = re.compile(r"[^\W\d_](?:[\w./()+$%;~-]| (?=[\w(]))*")
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?", re.ASCII)
_BREAK = re.compile(r"(?<=\S) (?=\S)")


def written_key(key: str, *, in_flow: bool = False) -> str:
    """Return how a key is written."""
    # Other programs take `2025:` and `no:` for keys that are no texts.
    if _is_ambiguous(key) or ":" in key:
        return quoted(key)
    if _HARMLESS.fullmatch(key):
        return key
    line = f"{{{key}: 0}}" if in_flow else f"{key}: 0"
    return key if _reads_as(line, {key: 0}) else quoted(key)


def written_text(text: str, *, in_flow: bool = False, is_date: bool = False) -> str:
    """Return how a text is written on one line: in quotes only where it needs them."""
    return text if _is_plain(text, in_flow, is_date) else quoted(text)


def _is_plain(text: str, in_flow: bool, is_date: bool) -> bool:  # noqa: FBT001 - of one caller
    # `no` is a text to us and false to YAML 1.1, which other programs still have.
    if _is_ambiguous(text) and not (is_date and _DATE.fullmatch(text)):
        return False
    if _HARMLESS.fullmatch(text):
        return True
    if "\n" in text:
        return False
    return _reads_as(f"a: [{text}, 0]", {"a": [text, 0]}) if in_flow else _in_block(text)


def _in_block(text: str) -> bool:
    return _reads_as(f"a: {text}", {"a": text}) and _reads_as(f"- {text}", [text])


def _is_ambiguous(text: str) -> bool:
    if not text:
        return True
    if not isinstance(scalar_value(text), str):
        return True
    resolvers = yaml.SafeDumper.yaml_implicit_resolvers
    return any(pattern.match(text) for _tag, pattern in resolvers.get(text[0], ()))


def _reads_as(line: str, data: object) -> bool:
    document = read(line.encode("utf-8", "replace"))
    return not document.faults and document.data == data


def quoted(text: str) -> str:
    """Return a text in quotes: double ones, unless the text has such itself."""
    if not text.isprintable():
        shown = yaml.dump(text, default_style='"', width=10**9, allow_unicode=True)
        return shown.removesuffix("\n")
    if not re.search(r'["\\]', text):
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def block_text(text: str, indent: int, *, is_code: bool = False) -> list[str] | None:
    """Return the lines of a text below its key: first the sign of how it is to be read.

    None where the text can stand so in no way.
    """
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    lines = body.split("\n")
    is_alone = len(lines) == 1
    if not body or not all(map(_can_stand, lines)) or (is_alone and body != body.strip()):
        return None
    folded = ends < 2 and not is_code and _is_prose(body, indent)
    chomping = "-" if not ends else "+" if ends > 1 else ""
    first = next(line for line in lines if line)
    start = "2" if first.startswith(" ") else ""
    below = _folded(lines, WIDTH - indent) if folded else [*lines, *[""] * (ends - 1)]
    margin = " " * indent
    sign = ">" if folded else "|"
    return [f"{sign}{start}{chomping}", *(f"{margin}{line}" if line else "" for line in below)]


def _is_prose(body: str, indent: int) -> bool:
    """Return whether a text is better broken into lines than shown in those that it has."""
    lines = body.split("\n")
    if any(line != line.strip() for line in lines):
        return False
    # Lines that its author broke are not broken again; each break would need an empty line.
    is_of_paragraphs = not re.search(r"[^\n]\n[^\n]", body)
    is_too_long = any(len(line) + indent > ROW for line in lines)
    return len(lines) == 1 or (is_of_paragraphs and is_too_long)


def _can_stand(line: str) -> bool:
    # Only spaces, or a tab in front, would count for indentation; other signs need quotes.
    is_shown = all(sign.isprintable() or sign in "\t\xa0" for sign in line)
    return is_shown and not line.startswith("\t") and (not line or bool(line.strip()))


def _folded(lines: list[str], width: int) -> list[str]:
    """Return the lines of a text that a reader joins again: one empty line for each break."""
    folded: list[str] = []
    for number, line in enumerate(lines):
        folded += [""] if number else []
        row = ""
        for word in _BREAK.split(line) if line else ():
            if row and len(row) + 1 + len(word) > width:
                folded.append(row)
                row = word
            else:
                row = f"{row} {word}" if row else word
        folded += [row] if row else []
    return folded
