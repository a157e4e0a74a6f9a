"""All that a card says as items: facts, results, prices and sources, and whatever else it has."""

from collections.abc import Iterable, Iterator

from cardpress.blocks import in_full
from cardpress.comparison import Compared, PriceLine, facts
from cardpress.loader import CardFile
from cardpress.messages import _
from cardpress.schema import (
    CUSTOM,
    Claim,
    Model,
    ModelClaim,
    ProseClaim,
    Record,
    StatedFact,
)
from cardpress.wording import label_of
from cardpress.wording.changes import FIELDS

from .item import Item, Part, cited
from .measured import quoted_items, result_items
from .names import Names
from .recorded import Recorded
from .sold import price_items
from .values import addresses_of, plain_parts

_APART = ("benchmarks", "comparisons", "pricing", "sources")
"""The fields of a model's card that have items of their own kind."""


def items_of(file: CardFile[Record], compared: Compared, names: Names) -> tuple[Item, ...]:
    """Return all that a card says, in the order of its fields; comments and layout say nothing."""
    if isinstance(file.card, Model):
        lines = compared.prices[file.place.id]
        return tuple(_of_model(file.card, file.place.organization, names, lines))
    return tuple(Recorded(names).items(file.card))


def _of_model(
    card: Model, organization: str, names: Names, lines: tuple[PriceLine, ...]
) -> Iterator[Item]:
    maker = Part(
        "", names.name("organization", organization), names.id("organization", organization)
    )
    yield Item("organization", FIELDS["organization"], (maker,))
    yield from Recorded(names, card).items(card, but=_APART)
    yield from _facts(card, names)
    yield from result_items(card, names)
    yield from quoted_items(card, names)
    yield from price_items(card, lines)
    for key, source in card.sources.items():
        yield Item(
            f"sources.{key}",
            FIELDS["sources"],
            plain_parts(source, names),
            subject=source.title,
            identity=(key,),
            addresses=addresses_of(source, names),
            is_listed=True,
        )


def _facts(card: Model, names: Names) -> Iterator[Item]:
    for fact, claims in facts(card):
        yield from fact_items(card, fact, claims, names)


def fact_items(
    card: Model, fact: StatedFact, claims: Iterable[Claim], names: Names
) -> Iterator[Item]:
    """Yield the claims of a card about a fact."""
    for claim in claims:
        yield Item(
            ".".join(fact.path),
            FIELDS[CUSTOM] if fact.is_own else label_of(fact),
            tuple(_of_claim(fact, claim, names)),
            subject=label_of(fact) if fact.is_own else "",
            source=cited(card, claim),
            numbers=_number(claim),
            addresses=addresses_of(claim, names),
            is_prose=isinstance(claim, ProseClaim),
        )


def _of_claim(fact: StatedFact, claim: Claim, names: Names) -> Iterator[Part]:
    words, exact = in_full(fact, claim), repr(claim.stated)
    if isinstance(claim, ModelClaim):
        words, exact = names.name("model", claim.value), names.id("model", claim.value)
    # As it is written, since of a link in a text its words say only the half.
    if isinstance(claim, ProseClaim):
        words = claim.value
    yield Part("", words, exact)
    if url := getattr(claim, "url", None):
        yield Part(_("Address"), url, url)
    for key in ("note", "locator"):
        if text := getattr(claim, key):
            yield Part(FIELDS[key], text, text)


def _number(claim: Claim) -> dict[str, float]:
    value = getattr(claim, "value", None)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return {"": float(value)} if is_number and value is not None else {}
