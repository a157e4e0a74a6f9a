"""How a claim of each kind reads, in full, and in brief where its column names the unit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from cardpress import figures
from cardpress.markup import Markdown, escape, link
from cardpress.schema import (
    Claim,
    CountClaim,
    DateClaim,
    FlagClaim,
    License,
    ModalityClaim,
    ParameterClaim,
    QuantityClaim,
    StatedFact,
    StatusClaim,
    TextClaim,
    TokenClaim,
    of_kind,
)
from cardpress.wording import MODALITIES

_FEW = 3  # digits of a quantity in a table
_LARGE = 1_000_000  # from here a count is read in millions and billions


def _nowhere(_claim: Claim) -> None:
    return None


@dataclass(frozen=True)
class Reading:
    """How a kind of claim reads, as plain text; ``full`` is given the unit of the fact.

    ``column`` is what a column of such claims holds. The words are ``authored`` where they are the
    card's own, which no escape has seen yet; ``address`` is where they lead.
    """

    full: Callable[[Any, str], str]
    brief: Callable[[Any], str]
    column: Literal["figure", "date", "text"] = "text"
    authored: bool = False
    address: Callable[[Any], str | None] = _nowhere

    def safe(self, words: str) -> Markdown:
        """Return the words of a claim as they may stand in a page."""
        return escape(words) if self.authored else Markdown(words)


def reading(claim: Claim) -> Reading:
    """Return how a claim reads; a kind that is not known here reads as what it states."""
    return of_kind(READINGS, claim, _UNKNOWN)


def shown(fact: StatedFact, claim: Claim) -> Markdown:
    """Show what a claim states, as a reader sees it; its note is left out."""
    kind = reading(claim)
    words, address = kind.safe(kind.full(claim, fact.unit)), kind.address(claim)
    return link(words, address) if address else words


def in_brief(claim: Claim) -> Markdown:
    """Show what a claim states where its unit is told already, without a link of its own."""
    kind = reading(claim)
    return kind.safe(kind.brief(claim))


def in_plain_words(claim: Claim) -> str:
    """Say in brief what a claim states as plain text, which no escape has seen."""
    return reading(claim).brief(claim)


def in_full(fact: StatedFact, claim: Claim) -> str:
    """Say what a claim states as a page does, as plain text that no escape has seen."""
    return reading(claim).full(claim, fact.unit)


def alternatives_in_full(fact: StatedFact, claims: Iterable[Claim]) -> str:
    """Say all claims that stand for a fact in plain text, each with its note."""
    return ", or ".join(
        f"{in_full(fact, claim)} ({claim.note})" if claim.note else in_full(fact, claim)
        for claim in claims
    )


def _count(claim: CountClaim) -> str:
    is_small = claim.value < _LARGE
    return figures.number(claim.value) if is_small else figures.count(claim.value)


def _parameters(claim: ParameterClaim) -> str:
    return "Undisclosed" if claim.value is None else figures.count(claim.value)


def _modalities(claim: ModalityClaim) -> str:
    sides = [
        f"{', '.join(MODALITIES[kind] for kind in kinds)} ({side})"
        for side, kinds in (("input", claim.input), ("output", claim.output))
        if kinds
    ]
    return "; ".join(sides)


def _whatever(claim: Claim) -> str:
    """Say all that a claim states, each field by its name where there are several."""
    stated = claim.stated
    if len(stated) == 1:
        return "".join(map(str, stated.values()))
    return "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in stated.items())


def _same(told: Callable[[Any], str]) -> Callable[[Any, str], str]:
    """Return how a kind reads in full that reads so in brief, too, but for the unit."""

    def full(claim: Claim, unit: str) -> str:
        return f"{told(claim)} {unit}" if unit else told(claim)

    return full


def _of(told: Callable[[Any], str], column: Literal["figure", "date", "text"] = "text") -> Reading:
    return Reading(_same(told), told, column)


READINGS: dict[type[Claim], Reading] = {
    TokenClaim: Reading(
        full=lambda claim, _: figures.tokens(claim.value),
        brief=lambda claim: figures.number(claim.value),
        column="figure",
    ),
    CountClaim: _of(_count, "figure"),
    QuantityClaim: Reading(
        full=lambda claim, unit: f"{figures.quantity(claim.value)} {unit}".rstrip(),
        brief=lambda claim: figures.quantity(claim.value, digits=_FEW),
        column="figure",
    ),
    ParameterClaim: _of(_parameters, "figure"),
    DateClaim: Reading(
        full=lambda claim, _: figures.date(claim.value),
        brief=lambda claim: figures.short_date(claim.value),
        column="date",
    ),
    TextClaim: Reading(
        full=lambda claim, _: claim.value, brief=lambda claim: claim.value, authored=True
    ),
    FlagClaim: _of(lambda claim: "Yes" if claim.value else "No"),
    StatusClaim: _of(lambda claim: claim.value.capitalize()),
    ModalityClaim: _of(_modalities),
    License: Reading(
        full=lambda claim, _: claim.name,
        brief=lambda claim: claim.name,
        authored=True,
        address=lambda claim: claim.url,
    ),
}
_UNKNOWN = Reading(lambda claim, _: _whatever(claim), _whatever, authored=True)
