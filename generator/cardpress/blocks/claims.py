"""How a claim of each kind reads: in full, or in brief where its column names the unit."""

from dataclasses import replace
from textwrap import shorten

from cardpress import figures
from cardpress.catalogue import Catalogue
from cardpress.markup import Markdown, Prose, escape, link, plain_words, write
from cardpress.schema import (
    AddressClaim,
    ChoiceClaim,
    ChoicesClaim,
    Claim,
    CountClaim,
    DateClaim,
    FlagClaim,
    License,
    ModalityClaim,
    ModelClaim,
    NumberClaim,
    ParameterClaim,
    PersonClaim,
    ProseClaim,
    QuantityClaim,
    StatedFact,
    StatusClaim,
    TextClaim,
    TokenClaim,
    of_kind,
)
from cardpress.wording import (
    STATUSES,
    counts,
    flag,
    license_name,
    modalities,
    model_name,
    undisclosed,
    unit_of,
)
from cardpress.wording.addresses import Links

from .citations import after
from .reading import Held, Reading, authored, figure, word
from .unwired import in_field_words

_BRIEF_DIGITS = 3  # of a quantity in a table, where neighbours are compared at a glance
_BEGINNING = 120  # characters of a text that stands in a line among others
_LARGE = 1_000_000  # from here on, a count is written in millions and billions


def reading(claim: Claim) -> Reading:
    """Return how a claim reads; one of a kind that is not listed here reads as its fields."""
    return of_kind(READINGS, type(claim), _UNKNOWN)


def column_of(kind: type[Claim]) -> Held:
    """Return what a column of claims of a kind holds."""
    return of_kind(READINGS, kind, _UNKNOWN).column


def linked_in_full(fact: StatedFact, claim: Claim, links: Links) -> Markdown:
    """Return what a claim states as a page shows it, without its note."""
    kind = reading(claim)
    if kind.is_block:
        return as_prose(claim).line or escape(_beginning(in_plain_words(claim)))
    if (model := kind.model(claim)) and (linked := links.find_model(model)):
        return linked
    words, address = kind.safe(kind.full(claim, unit_of(fact))), kind.address(claim)
    linked_words = link(words, address) if address else words
    email = kind.email(claim)
    return after(linked_words, link(escape(email), f"mailto:{email}")) if email else linked_words


def as_prose(claim: Claim) -> Prose:
    """Return the Markdown of a claim that is a block."""
    assert isinstance(claim, ProseClaim)
    return write(claim.value)


def _beginning(words: str) -> str:
    return shorten(words, _BEGINNING, placeholder=" …")


def in_plain_words(claim: Claim) -> str:
    """Return in brief what a claim states, as plain text that is not escaped."""
    return reading(claim).brief(claim)


def shown_words(claim: Claim, catalogue: Catalogue) -> str:
    """Return in brief what a claim states, with the name of a model to which it refers."""
    reference = reading(claim).model(claim)
    model = catalogue.find("model", reference) if reference else None
    return model_name(catalogue, model) if model else in_plain_words(claim)


def in_full(fact: StatedFact, claim: Claim) -> str:
    """Return in full what a claim states, as plain text that is not escaped."""
    return reading(claim).full(claim, unit_of(fact))


def _count(claim: CountClaim) -> str:
    # 3,072 dimensions are known by their exact number, 14.8T training tokens are not.
    is_small = claim.value < _LARGE
    return figures.number(claim.value) if is_small else figures.count(claim.value)


def _parameters(claim: ParameterClaim) -> str:
    return undisclosed() if claim.value is None else figures.count(claim.value)


def _modalities(claim: ModalityClaim) -> str:
    sides = (("input", claim.input), ("output", claim.output))
    return "; ".join(modalities(side, kinds) for side, kinds in sides if kinds)


def _license(claim: License) -> str:
    # The identifier, too, which programs and lawyers look for, where the name does not hold it.
    is_told = claim.spdx is None or claim.spdx.casefold() in claim.name.casefold()
    name = license_name(claim.name)
    return name if is_told else f"{name} ({claim.spdx})"


def offered_choices(claim: type[Claim]) -> tuple[str, ...]:
    """Return what readers see of the values that a catalogue offers, in its order."""
    if not issubclass(claim, ChoiceClaim | ChoicesClaim):
        return ()
    return tuple(claim.labels.get(value, value) for value in claim.offered)


def own_choices(claim: ChoiceClaim | ChoicesClaim) -> list[str]:
    """Return what readers see of the values that a claim chooses from the catalogue's own."""
    values = (claim.value,) if isinstance(claim, ChoiceClaim) else claim.value
    # A word of the catalogue's own is shown as it wrote it, and not with a capital.
    return [claim.labels.get(value, value) for value in values]


READINGS: dict[type[Claim], Reading] = {
    TokenClaim: Reading(
        # A message, not a number with a unit behind it: tokens have a form for each count.
        full=lambda claim, _: counts.tokens(claim.value),
        brief=lambda claim: figures.number(claim.value),
        column="figure",
    ),
    CountClaim: figure(_count),
    QuantityClaim: figure(
        brief=lambda claim: figures.quantity(claim.value, digits=_BRIEF_DIGITS),
        precise=lambda claim: figures.quantity(claim.value),
    ),
    ParameterClaim: Reading(
        # A number that is undisclosed has no unit.
        full=lambda claim, unit: f"{_parameters(claim)} {unit if claim.value else ''}".rstrip(),
        brief=_parameters,
        column="figure",
    ),
    DateClaim: Reading(
        full=lambda claim, _: figures.date(claim.value),
        brief=lambda claim: figures.short_date(claim.value),
        column="date",
    ),
    TextClaim: authored(lambda claim: claim.value),
    FlagClaim: word(lambda claim: flag(claim.value)),
    # A catalogue has words of its own among these, which are no more to be trusted than a card's.
    StatusClaim: authored(lambda claim: STATUSES[claim.value]),
    ModalityClaim: authored(_modalities),
    NumberClaim: replace(
        figure(
            brief=lambda claim: figures.quantity(claim.value, digits=_BRIEF_DIGITS),
            precise=lambda claim: figures.quantity(claim.value),
        ),
        authored=True,  # the unit is
    ),
    ProseClaim: replace(authored(lambda claim: plain_words(claim.value)), is_block=True),
    ChoiceClaim: authored(lambda claim: own_choices(claim)[0]),
    ChoicesClaim: Reading(
        full=lambda claim, _: ", ".join(own_choices(claim)),
        brief=lambda claim: ", ".join(own_choices(claim)),
        column="choices",
        authored=True,
    ),
    AddressClaim: authored(
        lambda claim: claim.value.split("://", 1)[1].rstrip("/"), lambda claim: claim.value
    ),
    PersonClaim: replace(
        authored(
            lambda claim: claim.value,
            lambda claim: claim.url or (f"mailto:{claim.email}" if claim.email else None),
        ),
        # Where the name leads to a page about the person, which may say where to write, or not.
        email=lambda claim: claim.email if claim.url else None,
    ),
    ModelClaim: Reading(
        full=lambda claim, _: claim.value,
        brief=lambda claim: claim.value,
        authored=True,
        model=lambda claim: claim.value,
    ),
    License: Reading(
        full=lambda claim, _: _license(claim),
        brief=lambda claim: license_name(claim.name),
        authored=True,
        address=lambda claim: claim.url,
    ),
}
# A kind that the schema has and this table has not yet must not stop a page.
_UNKNOWN = authored(in_field_words)
