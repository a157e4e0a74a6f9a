"""The values that only `catalogue.yml` holds, each with its bounds."""

from typing import Annotated

from pydantic import Field, Strict

from cardpress.messages import N_
from cardpress.schema import Expectation

FieldKey = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40),
    Expectation(N_("a key of a-z, 0-9 and _"), N_("for example risk_rating"), "owner"),
]
"""The key of a field, as cards write it."""

OwnerField = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40),
    Expectation(N_("contacts or an own field of persons"), N_("for example contacts"), "contacts"),
]
"""What says who answers for a model: the contacts of cards, or a field of the catalogue's own."""

SectionKey = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9_-]*$", max_length=80),
    Expectation(
        N_("the key of a section"), N_("of a-z, 0-9, _ and hyphen: key_features"), "overview"
    ),
]
"""The key of a section of a model's page: a field of the card, or one of the catalogue's own."""

RuleName = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z-]*$", max_length=80),
    Expectation(
        N_("the name of a rule"),
        N_("as `cardpress check` shows it in brackets"),
        "source-without-address",
    ),
]
"""The name of a rule of the check."""

ProfileName = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=80),
    Expectation(N_("a standard for model cards"), N_("for example mitchell"), "mitchell"),
]
"""The short name of a standard for model cards."""

_MOST_FORMATS = 100
FormatName = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9._-]*$", max_length=80),
    Expectation(
        N_("the name of a format of exports"), N_("as `cardpress export -h` lists it"), "cyclonedx"
    ),
]
"""The name of a format in which models can be exported."""
FormatNames = Annotated[tuple[FormatName, ...], Strict(False), Field(max_length=_MOST_FORMATS)]
"""Formats, which may be none."""

Rate = Annotated[
    float,
    Field(gt=0, le=1e9, allow_inf_nan=False),
    Expectation(
        N_("a rate above 0"), N_("how many units of your currency one of it is: 0.86"), 0.86
    ),
]
"""What one unit of a currency is worth in another."""

Folder = Annotated[
    str,
    Field(pattern=r"^[^\x00-\x1f\\\\:]+$", max_length=200),
    Expectation(
        N_("'cardpress', or a folder that has cards/"),
        N_("for example ../company-models"),
        "cardpress",
    ),
]
"""A layer of cards: that which comes with the package, or a folder relative to `catalogue.yml`."""
