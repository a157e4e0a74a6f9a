"""Who answers for a model, whether it is a draft, and when it is to be looked at again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cardpress.configuration import CONTACTS, Configuration
from cardpress.loader import CardFile
from cardpress.schema import CUSTOM, Claim, Model, PersonClaim, facts_of

_DRAFT = "draft"
# A name on a code host, of a group's team perhaps, or an address of email.
_ACCOUNT = re.compile(
    r"@[a-z0-9][\w.-]*(?:/[a-z0-9][\w.-]*)*|[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True)
class Owner:
    """A person or a team that answers for a model.

    ``account`` is what a code host knows it by, an address or a name that begins with @; empty
    where nothing says it.
    """

    name: str
    account: str = ""


def owners_of(file: CardFile[Model], configuration: Configuration) -> Iterator[Owner]:
    """Yield who answers for a model, by the field that the catalogue names for it."""
    field = configuration.file.owner
    if field == CONTACTS:
        for contact in file.card.contacts:
            yield Owner(contact.name, contact.email or _account(contact.name))
    for fact in facts_of(configuration.schemas["model"]) if field else ():
        if fact.path == (CUSTOM, field):
            yield from map(_owner, fact.claims_of(file.card))


def is_draft(card: Model) -> bool:
    """Return whether the decision in force is that a model is still a draft."""
    approvals = card.governance.approval if card.governance else ()
    return bool(approvals) and approvals[0].status == _DRAFT


def next_review(card: Model) -> str | None:
    """Return the day on which a model is to be reviewed next, or None if none is stated."""
    days = card.governance.review_date if card.governance else ()
    return min((day.value for day in days), default=None)


def _owner(claim: Claim) -> Owner:
    name = str(getattr(claim, "value", ""))
    email = claim.email if isinstance(claim, PersonClaim) else None
    return Owner(name, email or _account(name))


def _account(name: str) -> str:
    # A host refuses a whole file for one owner that can be none, as @ or @acme/.
    return name if _ACCOUNT.fullmatch(name) else ""
