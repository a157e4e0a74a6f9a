"""The values that a card's fields hold, each with its bounds and a hint for what does not fit."""

import datetime
import re
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, Strict, WithJsonSchema

from cardpress import figures, markup

from .shapes import Expectation, refusal

_T = TypeVar("_T")

# What the loader's hints recognise a type by, named once for both.
ONE_LINE = "one line of text"
MARKDOWN = "Markdown text"
CODE = "code"
LONGEST_LINE = 300
EXAMPLE_DATE = "2026-01-15"

# Control characters can break Markdown; bidirectional overrides can make a page read as it is not.
_UNSAFE = r"\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"

# In the middle of each pattern stands one sign that can be seen: a name of zero-width spaces would
# be a link that nobody can find.
Line = Annotated[
    str,
    Field(
        pattern=rf"^[^\x00-\x1f{_UNSAFE}]*[^\s\x00-\x20\u200b-\u200f\u2060{_UNSAFE}][^\x00-\x1f{_UNSAFE}]*$"
    ),
    Field(max_length=LONGEST_LINE),
    Expectation(
        ONE_LINE,
        f"at most {LONGEST_LINE} characters; quote text that YAML would read as something else",
        "A line of text.",
    ),
]
"""One line of plain text."""


def _only_supported(value: str) -> str:
    if found := markup.unsupported(value):
        what = f"Markdown of paragraphs, lists, emphasis, code and links, not {found}"
        raise refusal(
            what, _INSTEAD.get(found, "card text is part of a larger page; use bold text")
        )
    return value


_INSTEAD = {
    "HTML": "write it as Markdown; to show a tag, put it in backticks",
    "a link that is not an http or https address": "write the full address: https://...",
}
Text = Annotated[
    str,
    Field(
        pattern=rf"^[^\x00-\x08\x0b-\x1f{_UNSAFE}]*[^\s\x00-\x20{_UNSAFE}]"
        rf"[^\x00-\x08\x0b-\x1f{_UNSAFE}]*$",
        max_length=20_000,
    ),
    Expectation(
        MARKDOWN,
        "at most 20,000 characters, in quotes or in a block after '|'",
        "A paragraph of *Markdown*.",
    ),
    # Behind the expectation, which would otherwise replace the reason that this one gives.
    AfterValidator(_only_supported),
]
"""Markdown in one or more paragraphs: emphasis, `code`, links and lists; no headings, no HTML."""


def _no_directive(value: str) -> str:
    if markup.holds_directive(value):
        raise refusal(
            "code without directives of the theme", "delete <!-- material/... --> or --8<--"
        )
    return value


Code = Annotated[
    str,
    Field(pattern=rf"^[^\x00-\x08\x0b-\x1f{_UNSAFE}]*$", min_length=1, max_length=5_000),
    Expectation(CODE, "at most 5,000 characters, in a block after '|'", "print(1)"),
    AfterValidator(_no_directive),  # behind, as in Text
]
"""A code sample, shown exactly as written."""

Key = Annotated[
    str,
    Field(pattern=r"^[a-z0-9][a-z0-9.-]*$", max_length=80),
    Expectation("a key of a-z, 0-9, dot and hyphen", "for example llm-stats", "llm-stats"),
]
"""A short name used inside one card."""


def _known_language(value: str) -> str:
    if not figures.is_programming_language(value):
        raise ValueError(value)
    return value


Language = Annotated[
    str,
    Field(pattern=r"^[a-z0-9][a-z0-9+#_.-]*$", max_length=40),
    AfterValidator(_known_language),  # before the expectation, whose message suits both faults
    Expectation(
        "the short name of a programming language",
        "for example python, javascript or bash",
        "python",
    ),
]
"""A programming language, as named after a code fence."""


def _with_a_host(value: str) -> str:
    if not urlsplit(value).hostname:  # which raises ValueError where it cannot be read
        raise ValueError(value)
    return value


Url = Annotated[
    str,
    Field(
        pattern=rf"^https?://[^\s/?#<>\"`\\{{}}|^\x00-\x1f{_UNSAFE}]+[^\s<>\"`\\{{}}|^\x00-\x1f{_UNSAFE}]*$"
    ),
    Field(max_length=2_000),
    AfterValidator(_with_a_host),
    Expectation("a web address", "write it in full: https://...", "https://huggingface.co/docs"),
]
"""An absolute http or https address."""

# YAML knows .inf and .nan; JSON, in which scores are published, knows neither.
Score = Annotated[
    float,
    Field(ge=-1e12, le=1e12, allow_inf_nan=False),
    Expectation("a number", "write only the number, without quotes, % or separators: 76.8", 76.8),
]
"""A score in its benchmark's own unit; a percentage is 76.8, not 0.768."""

Amount = Annotated[
    float,
    Field(ge=0, le=1e9, allow_inf_nan=False),
    Expectation(
        "an amount of money", "write only the number, without a currency sign: 20 or 0.15", 0.15
    ),
]
"""An amount of money in the row's currency."""

Currency = Annotated[
    str,
    Field(pattern=r"^[A-Z]{3}$"),
    Expectation("an ISO 4217 currency code", "for example USD", "USD"),
]
"""An ISO 4217 currency code."""

Tokens = Annotated[
    int,
    Field(gt=0),
    Expectation(
        "a whole number of tokens", "write it without quotes or separators: 400000", 400000
    ),
]
"""A number of tokens."""

Count = Annotated[
    int,
    Field(gt=0),
    Expectation(
        "a whole number", "write it without quotes, separators or unit: 70000000000", 70000000000
    ),
]
"""A positive whole number."""

Quantity = Annotated[
    float,
    Field(ge=0, le=1e30, allow_inf_nan=False),
    Expectation("a number", "write only the number, without quotes or unit: 2.1e25", 2.1e25),
]
"""An amount in the unit of its field, as precise as its source."""

Flag = Annotated[bool, Expectation("true or false", "write true or false", True)]
"""A fact that is true or false; leave out one that is not known."""

MOST = 100
"""The most items in a list; a card with more is broken in another way, and each item costs time."""
# An empty list is refused, as absent is how a card says unknown; the default () is not validated.
Several = Field(min_length=1, max_length=MOST)
# YAML has lists only, and a strict tuple would refuse them; items stay as strict as their type.
Listed = Annotated[tuple[_T, ...], Strict(False), Several]
"""A YAML list, kept in the author's order."""

# In ASCII only: \d also matches other scripts' digits, which Python reads as numbers and the JSON
# Schema does not, so an editor would refuse what the check accepts.
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def _year_as_text(value: object) -> object:
    # YAML reads an unquoted 2026 as a number; the author meant the year.
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _real_date(value: str) -> str:
    match = _DATE.fullmatch(value)
    # Nothing of the field is older than 1950; outside these years a digit has slipped.
    if not match or not 1950 <= int(match[1]) <= 2100:
        raise ValueError(value)
    datetime.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    return value


PartialDate = Annotated[
    str,
    AfterValidator(_real_date),
    BeforeValidator(_year_as_text),
    # Written out, as validators leave no trace in a JSON Schema; for an editor 2026 is a number.
    WithJsonSchema(
        {
            "anyOf": [
                {
                    "type": "string",
                    "pattern": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
                },
                {"type": "integer", "minimum": 1950, "maximum": 2100},
            ]
        }
    ),
    Expectation(
        "a date like 2026, 2026-01 or 2026-01-15",
        "year first, as precise as the source gives it",
        EXAMPLE_DATE,
    ),
]
"""A date as precise as its source: 2026, 2026-01 or 2026-01-15."""

ModelType = Literal[
    "Large Language Model",
    "Multimodal Model",
    "Embedding Model",
    "Reranking Model",
    "Image Generation Model",
    "Video Generation Model",
    "Speech Recognition Model",
    "Speech Synthesis Model",
    "Music Generation Model",
    "Classification Model",
]
"""What kind of model it is; the first of these that applies."""

Modality = Literal["text", "image", "audio", "video", "pdf", "file", "embedding", "score"]
"""A kind of input or output."""
