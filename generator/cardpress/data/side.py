"""Everything of one model that a comparison with any others needs."""

from collections.abc import Iterator
from typing import Any

from cardpress import figures
from cardpress.blocks import in_full, reading, shown_words, term_labels, terms_of
from cardpress.charts import highest
from cardpress.comparison import (
    AMOUNTS,
    PER,
    Compared,
    Disagreement,
    KnownFact,
    Offer,
    ReportedResult,
    ShownClaim,
    decimals_of,
    disputed_headlines,
    measure,
    shown_claims,
)
from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Model
from cardpress.wording import AMOUNTS as AMOUNT_LABELS
from cardpress.wording import (
    category_name,
    described,
    label_of,
    markers,
    measured_under,
    model_name,
    model_type,
    price_column,
    results_anchor,
    scored,
    seller_of,
)

from .cell import Cell, cell, inherited, linked, marked_fact, noted, remark
from .claims import value_of
from .models import amount_cell

Side = dict[str, Any]


def side_record(file: CardFile[Model], compared: Compared) -> Side:
    """Return a model's name, facts by label, amounts of its price, and its results by benchmark."""
    offer = compared.price(file.place.id)
    organization = file.place.organization
    window = compared.known[file.place.id].get("context_window")
    return {
        "id": file.place.id,
        "name": model_name(compared.catalogue, file.place.id),
        "organization": [organization, compared.catalogue.name("organization", organization)],
        "type": model_type(file.card.type),
        "window": value_of(window.attested[0]) if window else None,
        "seller": seller_of(compared, file.place.id),
        "terms": terms_of(file.place.id, compared),
        "disputed": list(disputed_headlines(file.place.id, compared)),
        "facts": dict(_facts(file, compared)),
        "per": offer and [offer.kind.per, offer.kind.currency],
        "prices": _prices(offer, compared.disagreements[file.place.id]) if offer else {},
        "results": {
            name: [_result(reported, compared) for reported in results]
            for name, results in compared.attested[file.place.id].items()
        },
    }


def _prices(offer: Offer, disagreements: tuple[Disagreement, ...]) -> dict[str, Cell]:
    cells = {
        amount: amount_cell(offer, amount, disagreements)
        for amount in AMOUNTS
        if amount in offer.amounts
    }
    # By their values models are called the cheapest, in sentences that have no room for a note.
    return cells if offer.is_unconditional else {a: {**cells[a], "v": None} for a in cells}


def comparison_record(compared: Compared) -> dict[str, object]:
    """Return the labels of facts and amounts, and the benchmarks, in the order of a comparison.

    An amount has a label, and one with the unit in which most prices are stated, ``per``.
    """
    # As on the static page of a pair, so that scripts show the same rows in the same order.
    ordered = sorted(
        compared.catalogue.benchmarks.values(),
        key=lambda file: (
            compared.catalogue.category_order(file.card.category),
            file.place.id,
        ),
    )
    return {
        "facts": [label_of(fact) for fact in compared.catalogue.facts if fact.compared],
        "terms": term_labels(compared),
        "amounts": {
            amount: [label, price_column(amount, PER)] for amount, label in AMOUNT_LABELS.items()
        },
        "per": PER,
        "benchmarks": list(map(_benchmark, ordered)),
    }


def _benchmark(file: CardFile[Benchmark]) -> dict[str, object]:
    return {
        "id": file.place.id,
        "name": file.card.name,
        "category": category_name(file.card.category),
        "lower": file.card.direction == "lower_is_better",
        **({"most": most} if (most := highest(file.card)) is not None else {}),
    }


def _facts(file: CardFile[Model], compared: Compared) -> Iterator[tuple[str, list[Cell]]]:
    """Yield each fact with what stands for the model beside others, a cell for each value."""
    for known in compared.known[file.place.id].values():
        if not known.fact.compared:
            continue
        disagreement = compared.fact_disagreement(known)
        shown = shown_claims(known.attested, is_disputed=disagreement is not None)
        cells = [marked_fact(_stated(known, one, compared), disagreement) for one in shown]
        # By its label, which is all that a comparison shows of a fact.
        yield label_of(known.fact), [inherited(one, known, compared) for one in cells]


def _stated(known: KnownFact, shown: ShownClaim, compared: Compared) -> Cell:
    claim, card = shown.claim, known.holder.card
    key = card.source_key(claim)
    source = card.sources.get(key) if key else None
    # No value to sort by: a row of a comparison has an order of its own.
    is_model = reading(claim).model(claim) is not None
    words = shown_words(claim, compared.catalogue) if is_model else in_full(known.fact, claim)
    text = cell(None, words, key)
    address = reading(claim).address(claim)
    return noted(linked(text, address, source.title if source else ""), claim.note)


def _result(reported: ReportedResult, compared: Compared) -> Cell:
    """Return a result as a cell; results with the same ``c``, unless it is empty, are comparable.

    ``c`` is empty if no conditions are stated, or not the version that others on the benchmark
    state. ``p`` is the value as it is shown, ``d`` the number of its decimals that count beside
    another; ``w`` and ``n`` are the conditions in words. ``lo`` and ``hi`` are the bounds of a
    stated uncertainty, and ``part`` is true of a slice of the benchmark. ``l`` is the place of the
    result on the model's page.
    """
    score, unit = reported.result.score, compared.catalogue.benchmarks[reported.benchmark].card.unit
    measured = reported.conditions.of_the_measurement
    is_unversioned = measured in compared.unversioned[reported.benchmark]
    shown = figures.as_printed(score)
    result = cell(score, scored(reported.result, unit), reported.source)
    result |= {
        "p": shown,
        "d": decimals_of(shown, unit),
        "c": measured.key if measured.are_known and not is_unversioned else "",
        "w": measured_under(measured),
        "n": described(measured),
        **_bounds(reported),
        **({"part": True} if measured.slice else {}),
    }
    place, note = compared.place_of(reported), reported.result.note
    anchor = results_anchor(reported.benchmark, place)
    result["l"] = anchor
    # Of the first result without a note, the place follows from the benchmark.
    if note or place > 1:
        result["r"] = [anchor, *(remark(note) if note else ())]
    return _with_marker(result, reported, anchor, compared)


def _bounds(reported: ReportedResult) -> dict[str, float]:
    found = measure(reported.result)
    return {"lo": found.lower, "hi": found.upper} if found.is_uncertain else {}


def _with_marker(result: Cell, reported: ReportedResult, anchor: str, compared: Compared) -> Cell:
    count = len(compared.results[reported.model][reported.benchmark])
    if disagreement := compared.disagreement_on(reported):
        words = markers.disputed_results(disagreement.statements, count)
        return {**result, "m": [markers.disputed(words), anchor, True]}
    if count == 1:
        return result
    return {**result, "m": [markers.several_results(count), anchor]}
