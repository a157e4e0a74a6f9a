"""The kinds of claims: what a source may state about a fact, and how each is written.

A kind is declared here. How two claims of it compare stands in comparison/claims.py, how one reads
in blocks/claims.py, and by what it is sorted in data/claims.py; a test holds them together.
"""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeVar

from pydantic import Field, model_validator

from cardpress.messages import _

from .evidence import Cited
from .fact import Vocabulary
from .restrictions import any_of, where
from .shapes import OneOrMany, refusal
from .texts import Line, Name, Spdx, Url
from .values import Count, Flag, Listed, Modality, PartialDate, Quantity, Several, Tokens

_T = TypeVar("_T")
Status = Annotated[
    Literal["announced", "preview", "active", "deprecated", "retired"], Vocabulary("statuses")
]


class Claim(Cited):
    """What a source states about a fact."""

    unit: ClassVar[str] = ""
    """What the values of this kind count, where all count the same."""

    @property
    def stated(self) -> dict[str, object]:
        """Return the stated values by field, without the source and the note."""
        # Two sources that say the same in other notes agree; only what is stated can differ.
        own = {name: value for name, value in self if name not in Cited.model_fields}
        return {name: value for name, value in own.items() if value is not None}


def of_kind(kinds: Mapping[type[Claim], _T], kind: type[Claim], otherwise: _T) -> _T:
    """Return the entry for a kind of claim, or for the nearest kind it derives from.

    Without any it is ``otherwise``, so that a new kind that is not wired everywhere yet does not
    fail a page.
    """
    if kind in kinds:
        return kinds[kind]
    # The method resolution order is from near to far, so that a special kind wins over a general.
    return next((kinds[base] for base in kind.__mro__ if base in kinds), otherwise)


class TokenClaim(Claim):
    """A number of tokens that a source states."""

    unit: ClassVar[str] = "tokens"
    value: Tokens
    """Number of tokens, in full: 400000."""


class CountClaim(Claim):
    """A count that a source states."""

    value: Count
    """The number, in full."""


class QuantityClaim(Claim):
    """An amount that a source states, in the unit of its field."""

    value: Quantity
    """The amount, as a number: 2.1e25."""


class DateClaim(Claim):
    """A date that a source states."""

    value: PartialDate
    """The date, as precise as the source gives it."""


class TextClaim(Claim):
    """A fact that a source states in words."""

    value: Line
    """The fact, on one line."""


class FlagClaim(Claim):
    """A fact that a source confirms or denies; leave out one that no source mentions."""

    value: Flag
    """`true` or `false`."""


class StatusClaim(Claim):
    """The status of the model, as a source states it."""

    value: Status
    """Its status: announced, preview, active, deprecated or retired."""


class ParameterClaim(Claim):
    """The number of parameters, or that it is not disclosed, as a source states it."""

    value: Count | None = None
    """Number of parameters, in full: 70000000000."""
    disclosed: Flag | None = None
    """`false` if the developer does not disclose the number."""
    restrictions = (
        any_of("value", "disclosed"),
        where("disclosed", True, then={"required": ["value"]}),
        where("disclosed", False, then={"not": {"required": ["value"]}}),
    )

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        # `disclosed: true` alone is refused, too: that a number is public does not tell it.
        if (self.value is None) == (self.disclosed is not False):
            raise refusal(
                _("either a value, or disclosed: false"),
                _("write the number, or {disclosed: false} if it is not public"),
            )
        return self


class ModalityClaim(Claim):
    """The input and output modalities that a source states."""

    input: Listed[Modality] | None = None
    """Input modalities."""
    output: Listed[Modality] | None = None
    """Output modalities."""
    restrictions = (any_of("input", "output"),)

    @model_validator(mode="after")
    def _one_side(self) -> Self:
        if self.input is None and self.output is None:
            raise refusal(_("input or output"), _("write {input: [text], output: [text]}"))
        return self


class License(Claim):
    """The license under which the model may be used."""

    name: Annotated[Name, Field(examples=["Apache License 2.0"])]
    """Name of the license, or Proprietary."""
    spdx: Annotated[Spdx, Field(examples=["Apache-2.0"])] | None = None
    """SPDX identifier, if there is one: Apache-2.0."""
    url: Url | None = None
    """URL of the license text."""
    open_weights: Flag | None = None
    """Whether the weights can be downloaded."""


# Every list takes one claim alone, too: most facts have one source, and a card should read like the
# page. Modalities and licenses have no single value that could stand for the whole claim.
FlagClaims = Annotated[tuple[FlagClaim, ...], Several, OneOrMany("value")]
StatusClaims = Annotated[tuple[StatusClaim, ...], Several, OneOrMany("value")]
Parameters = Annotated[tuple[ParameterClaim, ...], Several, OneOrMany("value")]
TokenClaims = Annotated[tuple[TokenClaim, ...], Several, OneOrMany("value")]
CountClaims = Annotated[tuple[CountClaim, ...], Several, OneOrMany("value")]
QuantityClaims = Annotated[tuple[QuantityClaim, ...], Several, OneOrMany("value")]
DateClaims = Annotated[tuple[DateClaim, ...], Several, OneOrMany("value")]
TextClaims = Annotated[tuple[TextClaim, ...], Several, OneOrMany("value")]
ModalityClaims = Annotated[tuple[ModalityClaim, ...], Several, OneOrMany()]
Licenses = Annotated[tuple[License, ...], Several, OneOrMany()]
