"""Every model as a record for the table of models."""

from collections.abc import Iterator
from typing import Any

from cardpress import figures, wording
from cardpress.blocks import (
    disputed_amounts,
    nearness_to_end,
    price_dispute,
    retirement,
    retires,
    shown_words,
    undisputed,
    weights,
)
from cardpress.charts import AXES, ScorePlots
from cardpress.comparison import (
    PER,
    Compared,
    Disagreement,
    KnownFact,
    KnownFacts,
    OfFact,
    Offer,
    PriceKind,
    count_of_others,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown
from cardpress.schema import Model
from cardpress.wording import counts, disagreement_anchor, markers, model_name

from .cell import Cell, cell, inherited, marked, marked_fact, noted
from .choices import chosen_by
from .claims import value_of
from .closed import closed
from .search import searched_words

ModelRecord = dict[str, Any]
WEIGHTS = {True: "Open", False: "Closed"}
"""What addresses call weights, in every language."""
EVIDENCE = {True: "Confirmed", False: "Unconfirmed"}
"""What addresses call models by whether a source with an address knows them."""
IMPORTED = "Imported"
"""What addresses call models of which nobody has reviewed the card."""


def model_record(file: CardFile[Model], compared: Compared, plots: ScorePlots) -> ModelRecord:
    """Return a model's record; what no source states is left out.

    ``axes`` are the figures by which charts place it, in the order of their axes; ``closed`` are
    the sources whose figures may not be taken away.
    """
    card, catalogue = file.card, compared.catalogue
    organization = file.place.organization
    known = compared.known[file.place.id]
    claim = weights(known)
    stated = dict(_facts(file, compared))
    record: ModelRecord = {
        "id": file.place.id,
        "name": model_name(catalogue, file.place.id),
        # All names by which visitors look for it; that of the developer is a field of its own.
        "also": [
            *(*card.aliases, *card.former_names, *([card.family] if card.family else [])),
            *searched_words(known, catalogue),
        ],
        "organization": [organization, catalogue.name("organization", organization)],
        "type": card.type,
        "evidence": EVIDENCE[card.is_confirmed],
        "review": IMPORTED if card.imported else None,
        "weights": claim and WEIGHTS[bool(claim.open_weights)],
        **chosen_by(file, compared),
        "reads": list(undisputed(known, "input")),
        "writes": list(undisputed(known, "output")),
        # Only what all sources agree on is shown: where they do not, a mark leads to all they say.
        "kinds": _disputed_modalities(known, compared),
        **stated,
        "status": _status(stated.get("status"), file, compared),
        "axes": _axes(file.place.id, plots),
        **_price(file, compared),
        "closed": closed(file, compared),
    }
    # Not all that is falsy: 0 and false are what a source states.
    return {key: value for key, value in record.items() if value not in (None, [], {})}


def _disputed_modalities(known: KnownFacts, compared: Compared) -> str | None:
    """Return the place where the disputed modalities of a model are listed, or None."""
    stated = known.get("modalities")
    is_disputed = stated and not stated.is_inherited and compared.fact_disagreement(stated)
    return disagreement_anchor(OfFact(stated.fact)) if stated and is_disputed else None


def _axes(model: str, plots: ScorePlots) -> list[float | None] | None:
    values = [plots.value(axis, model) for axis in AXES]
    return values if any(value is not None for value in values) else None


def _facts(file: CardFile[Model], compared: Compared) -> Iterator[tuple[str, Cell]]:
    """Yield a cell of each stated fact by which models are shown or chosen in the table."""
    for known in compared.known[file.place.id].values():
        fact, claim = known.fact, known.attested[0]
        # The rest is in the model's own file: every visitor to the table loads this one whole.
        if fact.column or fact.filter:
            source = known.holder.card.source_key(claim)
            stated = cell(value_of(claim), shown_words(claim, compared.catalogue), source)
            found = noted(marked_fact(stated, compared.fact_disagreement(known)), claim.note)
            whole = noted(found, _more(known, compared))
            yield fact.key, inherited(whole, known, compared)


def _more(known: KnownFact, compared: Compared) -> str:
    """Return how many values a fact has besides the one that is shown; empty for none."""
    is_disputed = compared.fact_disagreement(known) is not None
    return counts.more_values(count_of_others(known.attested, is_disputed=is_disputed))


def _status(stated: Cell | None, file: CardFile[Model], compared: Compared) -> Cell | None:
    """Return the status, with the day of retirement below it; None if neither is stated."""
    place, day = nearness_to_end(file.card, compared.as_of), retires(file.card)
    ordered = {**stated, "o": place} if stated else None
    if day is None:
        return ordered
    text = retirement(day, Markdown(figures.short_date(day.value)), compared.as_of)
    alone = {**cell(None, text, file.card.source_key(day)), "o": place}
    more = _more(compared.known[file.place.id]["retires"], compared)
    return noted({**ordered, "e": text} if ordered else alone, more)


def _price(file: CardFile[Model], compared: Compared) -> ModelRecord:
    """Return what a model costs beside others: two amounts as cells."""
    headline = compared.price(file.place.id)
    if headline is None:
        return {}
    disagreements = compared.disagreements[file.place.id]
    return {
        side: amount_cell(headline, side, disagreements)
        for side in ("input", "output")
        if side in headline.amounts
    }


def amount_cell(offer: Offer, side: str, disagreements: tuple[Disagreement, ...]) -> Cell:
    """Return an amount of a price; one that may not be compared with others has no value.

    That is one per another unit than 1M tokens, or in a currency without a rate.
    """
    amount, kind = offer.amounts[side], offer.kind
    text = wording.beside_others(kind, amount)
    # Without a value it is not sorted or filtered among amounts that it may not be compared with.
    priced = cell(kind.counted(amount) if kind.is_usual else None, text, offer.source)
    if found := rates(kind, amount):
        priced["x"] = found
    # The column says per 1M tokens, so only another unit is named.
    if kind.per != PER:
        priced["t"] = markers.per_unit(text, wording.price_unit(kind.per))
    if dispute := price_dispute(disagreements, offer.kind_of(side), side):
        amounts = disputed_amounts(dispute, offer.kind.currency)
        priced = marked(priced, dispute, markers.between(amounts[0], amounts[-1]))
    return noted(priced, ", ".join(wording.price_remarks(offer.stating(side))))


def rates(kind: PriceKind, amount: float | None = None) -> list[list[str]]:
    """Return from what an amount is converted, with the address of its rate; empty if it is not.

    Without an ``amount``, the currency is named in its place.
    """
    words = wording.converted_from(kind, amount)
    return [[*filter(None, (words, wording.rate_source(kind)))]] if words else []
