"""What it takes to read a claim of a kind: its words in full and in brief, and where they lead."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from cardpress.markup import Markdown, escape
from cardpress.schema import Claim

Held = Literal["figure", "date", "choices", "text"]
"""What a column of claims holds; figures are aligned, and sorted by the largest first."""


def no_address(_claim: Claim) -> None:
    """Return that a claim leads nowhere."""


@dataclass(frozen=True)
class Reading:
    """How a kind of claim reads, as plain text; ``full`` takes the unit of the fact.

    ``column`` is what a column of such claims holds. The words are ``authored`` if they are the
    card's own, which are not escaped yet; ``address`` is the link that a claim has of its own,
    ``email`` where else to write to, and ``model`` the reference to a model that it is. A claim
    that ``is_block`` is Markdown of several paragraphs.
    """

    full: Callable[[Any, str], str]
    brief: Callable[[Any], str]
    column: Held = "text"
    authored: bool = False
    address: Callable[[Any], str | None] = no_address
    email: Callable[[Any], str | None] = no_address
    model: Callable[[Any], str | None] = no_address
    is_block: bool = False

    def leads_away(self, claim: Claim) -> bool:
        """Return whether the words of a claim are a link, so that its source cannot be theirs."""
        return bool(self.address(claim) or self.model(claim) or self.is_block)

    def safe(self, words: str) -> Markdown:
        """Return the words of a claim, safe for a page."""
        return escape(words) if self.authored else Markdown(words)


def word(text: Callable[[Any], str]) -> Reading:
    """Return the reading of a kind whose words are ours, the same in full and in brief."""
    return Reading(full=lambda claim, _: text(claim), brief=text)


def authored(
    text: Callable[[Any], str], address: Callable[[Any], str | None] = no_address
) -> Reading:
    """Return the reading of a kind whose words are the card's, the same in full and in brief."""
    return Reading(lambda claim, _: text(claim), text, authored=True, address=address)


def figure(brief: Callable[[Any], str], precise: Callable[[Any], str] | None = None) -> Reading:
    """Return the reading of a figure; in full it has its unit, and may be more precise."""

    def full(claim: Claim, unit: str) -> str:
        return f"{(precise or brief)(claim)} {unit}".rstrip()

    return Reading(full, brief, column="figure")
