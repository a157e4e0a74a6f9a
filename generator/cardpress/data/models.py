"""Every model as a record for the table of models and for the comparison of costs."""

from collections.abc import Iterator
from typing import Any

from cardpress import figures, wording
from cardpress.blocks import (
    disputed_amounts,
    price_dispute,
    retirement,
    retires,
    shown_words,
    undisputed,
    weights,
)
from cardpress.charts import AXES, ScorePlots
from cardpress.comparison import (
    AMOUNTS,
    PER,
    Compared,
    Disagreement,
    KnownFact,
    Offer,
    count_of_others,
    longest_input,
    seller_offers,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown
from cardpress.schema import STANDARD, TEXT, Model
from cardpress.wording import counts, markers, model_name

from .cell import Cell, cell, inherited, marked, marked_fact, noted
from .claims import value_of
from .search import searched_words

ModelRecord = dict[str, Any]
WEIGHTS = {True: "Open", False: "Closed"}
"""What addresses call weights, in every language."""
EVIDENCE = {True: "Confirmed", False: "Unconfirmed"}
"""What addresses call models by whether a source with an address knows them."""


def model_record(file: CardFile[Model], compared: Compared, plots: ScorePlots) -> ModelRecord:
    """Return a model's record; what no source states is left out.

    ``axes`` are the figures by which charts place it, in the order of their axes.
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
        "weights": claim and WEIGHTS[bool(claim.open_weights)],
        "reads": list(undisputed(known, "input")),
        "writes": list(undisputed(known, "output")),
        **stated,
        "status": _status(stated.get("status"), file, compared),
        "limit": longest_input(known),
        "axes": _axes(file.place.id, plots),
        **_price(file, compared),
    }
    # Not all that is falsy: 0 and false are what a source states.
    return {key: value for key, value in record.items() if value not in (None, [], {})}


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
    day = retires(file.card)
    if day is None:
        return stated
    text = retirement(day, Markdown(figures.short_date(day.value)), compared.as_of)
    own = noted(stated, text) if stated else cell(None, text, file.card.source_key(day))
    return noted(own, _more(compared.known[file.place.id]["retires"], compared))


def _price(file: CardFile[Model], compared: Compared) -> ModelRecord:
    """Return what a model costs beside others: two amounts as cells, and the whole; or nothing."""
    offers = seller_offers(compared.attested_prices[file.place.id])
    if not offers:
        return {}
    headline, *longer = offers
    disagreements = compared.disagreements[file.place.id]
    shown = {
        side: amount_cell(headline, side, disagreements)
        for side in ("input", "output")
        if side in headline.amounts
    }
    kind = headline.kind
    price = {
        "per": kind.per,
        "currency": kind.currency,
        "provider": kind.provider,
        "conditions": list(wording.price_conditions(kind)),
        "tier": None if kind.tier == STANDARD else kind.tier,
        "priced": wording.processing(kind),
        "tokens": None if kind.token_kind == TEXT else kind.token_kind,
        **_row(headline, disagreements),
        "longer": [_longer(offer, headline, disagreements) for offer in longer],
    }
    return {**shown, "price": {key: value for key, value in price.items() if value}}


def _longer(offer: Offer, headline: Offer, disagreements: tuple[Disagreement, ...]) -> ModelRecord:
    """Return the price of longer prompts, with its ``conditions`` where the headline's differ."""
    row = _row(offer, disagreements)
    conditions, usual = (list(wording.price_conditions(each.kind)) for each in (offer, headline))
    # None is a statement here: the price holds everywhere, though the headline is a region's.
    return row if conditions == usual else {**row, "conditions": conditions}


def _row(offer: Offer, disagreements: tuple[Disagreement, ...]) -> ModelRecord:
    """Return a price: the length of prompts above which it is charged, its source and its amounts.

    ``m`` are the markers of the amounts on which sources disagree, ``n`` is the price's note, after
    the day of its end.
    """
    stated = [name for name in AMOUNTS if name in offer.amounts]
    cells = {name: amount_cell(offer, name, disagreements) for name in stated}
    row = {
        "above": offer.kind.above,
        "source": offer.source,
        # A free amount is 0, and stays.
        "amounts": {name: offer.amounts[name] for name in stated},
        "n": ", ".join(wording.price_terms(offer)),
        "m": {name: marker["m"] for name, marker in cells.items() if "m" in marker},
    }
    return {key: value for key, value in row.items() if value}


def amount_cell(offer: Offer, side: str, disagreements: tuple[Disagreement, ...]) -> Cell:
    """Return an amount of a price; one that is not in US dollars per 1M tokens has no value."""
    amount = offer.amounts[side]
    text = figures.money(amount, offer.kind.currency)
    # Without a value it is not sorted or filtered among amounts that it may not be compared with.
    priced = cell(amount if offer.kind.is_usual else None, text, offer.source)
    # The column says per 1M tokens, so only another unit is named.
    if offer.kind.per != PER:
        priced["t"] = markers.per_unit(text, wording.price_unit(offer.kind.per))
    if dispute := price_dispute(disagreements, offer.kind_of(side), side):
        amounts = disputed_amounts(dispute, offer.kind.currency)
        priced = marked(priced, dispute, markers.between(amounts[0], amounts[-1]))
    return noted(priced, ", ".join(wording.price_remarks(offer)))
