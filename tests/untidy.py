"""Data written as YAML in any way that an author may like, with comments wherever they stand."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from cardpress.loader import scalar_value

Draw = Callable[[st.SearchStrategy[Any]], Any]
_WORDS = st.sampled_from(
    [
        *(
            "word",
            "two words",
            "a: b",
            "a #b",
            "- x",
            "no",
            "1.50",
            "1e-05",
            "2026-01",
            "2026",
            "~",
        ),
        *(
            "it's",
            'say "so"',
            "back\\slash",
            "[x]",
            "{x}",
            "a, b",
            "&a",
            "*a",
            "!t",
            "%p",
            "@a",
            "`",
        ),
        *(
            "é ü 漢",
            "x\u00a0y",
            "🙂",
            " lead",
            "trail ",
            "tab\there",
            "true",
            "0x1f",
            ".5",
            "-",
            "?",
        ),
        *("one\ntwo\n", "one\n\ntwo", "  in\nout\n", "a\n\n\n", "\nfirst", "k: v\n# no comment\n"),
        *(
            "long " * 40,
            "paragraph " * 20 + "\n\n" + "other " * 40,
            "x" * 130,
            "a:",
            ":a",
            "#a",
            "",
        ),
        *("<<", "=", "null", "1_000", "12:30:45", "2026-01-15", "y", "|", ">", "'", '"', "a\tb"),
    ]
)
texts = _WORDS | st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
comments = st.sampled_from(["# note", "# - x", "## head", "# a: b", "# [", "#tight", "# 'q\""])


class Untidy:
    """Writes data in ways that a test draws; ``with_comments`` says whether any stand in it."""

    def __init__(self, draw: Draw, *, with_comments: bool) -> None:
        self._draw, self._with_comments = draw, with_comments

    def text(self, data: dict[str, Any]) -> str:
        """Return the text of a card."""
        head: str = self._draw(
            st.sampled_from(["", "# yaml-language-server: $schema=x\n", "---\n"])
        )
        lines = self._block(data, 0)
        end: str = self._draw(st.sampled_from(["\n", ""]))
        return head + "\n".join([*lines, *self._above(0)]) + end

    def _is(self) -> bool:
        return bool(self._draw(st.booleans()))

    def _above(self, indent: int) -> list[str]:
        """Return empty lines and comments between two entries."""
        lines = [""] * self._draw(st.sampled_from([0, 0, 0, 1, 2]))
        if self._with_comments and self._is():
            lines.append(" " * indent + self._draw(comments))
        return lines

    def _behind(self) -> str:
        return "  # behind" if self._with_comments and self._is() and self._is() else ""

    def _block(self, value: Any, indent: int) -> list[str]:
        margin, lines = " " * indent, list[str]()
        pairs = value.items() if isinstance(value, dict) else ((None, item) for item in value)
        for key, item in pairs:
            lines += self._above(indent)
            sign = "-" if key is None else f"{_key(key)}:"
            first, *rest = self._value(item, indent)
            lines += [f"{margin}{sign}{first}", *rest]
        return [*lines, *self._above(indent)] if self._is() else lines

    def _value(self, value: Any, indent: int) -> list[str]:
        if isinstance(value, (dict, list)) and value and self._is():
            deeper = indent + self._draw(st.sampled_from([1, 2, 4]))
            return [self._behind(), *self._block(value, deeper)]
        if isinstance(value, str) and self._is() and (block := _literal(value, indent + 2)):
            return [f" {block[0]}{self._behind()}", *block[1:]]
        margin = " " * (indent + 1)
        if self._is() and self._is():
            return [
                self._behind(),
                *self._above(indent + 1),
                f"{margin}{self._flow(value, indent)}",
            ]
        return [f" {self._flow(value, indent)}{self._behind()}"]

    def _flow(self, value: Any, indent: int) -> str:
        if not isinstance(value, (dict, list)):
            return _single(value, is_bare=self._is())
        if isinstance(value, dict):
            signs, items = "{}", [*value.items()]
        else:
            signs, items = "[]", [(None, item) for item in value]
        parts = [
            f"{'' if key is None else f'{_key(key)}: '}{self._flow(item, indent)}"
            for key, item in items
        ]
        if self._is() and self._is():
            return self._in_lines(signs, parts, " " * (indent + 1))
        return f"{signs[0]}{', '.join(parts)}{signs[1]}"

    def _in_lines(self, signs: str, parts: list[str], margin: str) -> str:
        """Return brackets with a line for each of their parts, and comments between these."""
        lines = [f"{signs[0]}{self._behind()}"]
        for part in parts:
            lines += [*self._above(len(margin)), f"{margin}{part},{self._behind()}"]
        return "\n".join([*lines, *self._above(len(margin)), f"{margin}{signs[1]}"])


def _key(key: str) -> str:
    return key if key.isascii() and key.isidentifier() else _double(key)


def _single(value: object, *, is_bare: bool) -> str:
    if not isinstance(value, str):
        return "true" if value is True else "false" if value is False else f"{value}"
    is_plain = value.isascii() and value.isalpha() and isinstance(scalar_value(value), str)
    return value if is_plain and is_bare else _double(value)


def _double(text: str) -> str:
    shown = "".join(
        f"\\{sign}" if sign in '"\\' else sign if sign.isprintable() else f"\\U{ord(sign):08x}"
        for sign in text
    )
    return f'"{shown}"'


def _literal(text: str, indent: int) -> list[str] | None:
    lines = text.removesuffix("\n").split("\n")
    is_shown = all(line.isprintable() and line == line.strip() for line in lines)
    if not is_shown or not all(lines):
        return None
    sign = "|" if text.endswith("\n") else "|-"
    return [sign, *(" " * indent + line for line in lines)]
