"""The numbers, dates, lists and choices that a card's fields hold, each with its bounds."""

import datetime
import re
from typing import Annotated, Literal, TypeVar, get_args

from pydantic import AfterValidator, BeforeValidator, Field, Strict, WithJsonSchema

from cardpress.messages import N_, _

from .fact import Vocabulary
from .shapes import Expectation, OneOrMany, refusal

_T = TypeVar("_T")
NUMBER = N_("a number")  # of any sign, as a score is; counts and amounts have names of their own
EXAMPLE_DATE = "2026-01-15"  # by which the loader's hints recognise a date, too

_SMALLEST = 1e-12


def _of_this_world(value: float) -> float:
    # No price, score or quantity is smaller; one that is would print hundreds of zeros, and make
    # any other "infinitely" many times as large.
    if value and abs(value) < _SMALLEST:
        what = _("0 or a number of at least %(least)s") % {"least": f"{_SMALLEST:g}"}
        raise refusal(what, _("correct the exponent"))
    return value


# YAML knows .inf and .nan; JSON, in which scores are published, knows neither.
Score = Annotated[
    float,
    Field(ge=-1e12, le=1e12, allow_inf_nan=False),
    Expectation(
        NUMBER, N_("write only the number, without quotes, %(percent)s or separators: 76.8"), 76.8
    ),
    AfterValidator(_of_this_world),
]
"""A score in its benchmark's own unit; a percentage is 76.8, not 0.768."""

Amount = Annotated[
    float,
    Field(ge=0, le=1e9, allow_inf_nan=False),
    Expectation(
        N_("an amount of money"),
        N_("write only the number, without a currency sign: 20 or 0.15"),
        0.15,
        "amount",
    ),
    AfterValidator(_of_this_world),
]
"""An amount of money in the row's currency."""

Tokens = Annotated[
    int,
    Field(gt=0, le=10**15),
    Expectation(
        N_("a whole number of tokens"),
        N_("write it without quotes or separators: 400000"),
        400000,
        "tokens",
    ),
]
"""A number of tokens."""

Count = Annotated[
    int,
    Field(gt=0, le=10**30),
    Expectation(
        N_("a whole number"),
        N_("write it without quotes, separators or unit: 70000000000"),
        70000000000,
        "count",
    ),
]
"""A positive whole number."""

Quantity = Annotated[
    float,
    Field(ge=0, le=1e30, allow_inf_nan=False),
    Expectation(
        NUMBER, N_("write only the number, without quotes or unit: 2.1e25"), 2.1e25, "quantity"
    ),
    AfterValidator(_of_this_world),
]
"""An amount in the unit of its field, as precise as its source."""

Number = Annotated[
    float,
    Field(ge=-1e30, le=1e30, allow_inf_nan=False),
    Expectation(NUMBER, N_("write only the number, without quotes or unit: 2.1e25"), 76.8),
    AfterValidator(_of_this_world),
]
"""A number of any sign and size, in the unit of its field: requests a year, or a margin."""

Flag = Annotated[bool, Expectation(N_("true or false"), N_("write true or false"), True, "flag")]
"""A fact that is true or false; leave out one that is not known."""

MOST = 100
"""The most items in a list; a card with more is broken in another way, and each item costs time."""
# An empty list is refused, as absent is how a card says unknown; the default () is not validated.
Several = Field(min_length=1, max_length=MOST)
# YAML has lists only, and a strict tuple would refuse them; items stay as strict as their type.
Listed = Annotated[tuple[_T, ...], Strict(False), Several]
"""A YAML list, kept in the author's order."""
OneOrList = Annotated[tuple[_T, ...], Several, OneOrMany()]
"""A record, or a YAML list of them."""

# Nothing of the field is older; outside these years a digit has slipped.
FIRST_YEAR, LAST_YEAR = 1950, 2100
# In ASCII only: \d also matches other scripts' digits, which Python reads as numbers and the JSON
# Schema does not, so an editor would refuse what the check accepts.
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def _year_as_text(value: object) -> object:
    # YAML reads an unquoted 2026 as a number; the author meant the year.
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _real_date(value: str) -> str:
    match = _DATE.fullmatch(value)
    if not match or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
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
                    "pattern": (
                        r"^(19[5-9]\d|20\d\d|2100)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
                    ),
                },
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
            ]
        }
    ),
    Expectation(
        N_("a date like 2026, 2026-01 or 2026-01-15"),
        N_("year first, as precise as the source gives it"),
        EXAMPLE_DATE,
        "date",
    ),
]
"""A date as precise as its source: 2026, 2026-01 or 2026-01-15."""

ModelType = Annotated[
    Literal[
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
    ],
    Vocabulary("types"),
]
"""What kind of model it is; the first of these that applies."""

NO_WRITERS = frozenset(get_args(get_args(ModelType)[0])) - {
    "Large Language Model",
    "Multimodal Model",
}
"""The types of models that nobody has text written by, although some are sold by the token."""

Modality = Annotated[
    Literal["text", "image", "audio", "video", "pdf", "file", "embedding", "score"],
    Vocabulary("modalities"),
]
"""A kind of input or output."""
