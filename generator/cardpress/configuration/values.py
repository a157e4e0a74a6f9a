"""The values that only `catalogue.yml` holds, each with its bounds."""

from typing import Annotated

from pydantic import Field

from cardpress.schema import Expectation

FieldKey = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40),
    Expectation("a key of a-z, 0-9 and _", "for example risk_rating", "owner"),
]
"""The key of a field, as cards write it."""

RuleName = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z-]*$", max_length=80),
    Expectation(
        "the name of a rule", "as `cardpress check` shows it in brackets", "source-without-address"
    ),
]
"""The name of a rule of the check."""

Rate = Annotated[
    float,
    Field(gt=0, le=1e9, allow_inf_nan=False),
    Expectation("a rate above 0", "how many units of your currency one of it is: 0.86", 0.86),
]
"""What one unit of a currency is worth in another."""

Folder = Annotated[
    str,
    Field(pattern=r"^[^\x00-\x1f\\\\:]+$", max_length=200),
    Expectation(
        "`cardpress`, or a folder that has cards/", "for example ../company-models", "cardpress"
    ),
]
"""A layer of cards: that which comes with the package, or a folder relative to `catalogue.yml`."""
