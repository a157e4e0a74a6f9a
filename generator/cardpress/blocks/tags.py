"""By which words a visitor finds a model: its type, weights, modalities and status."""

from collections.abc import Iterator
from typing import Literal

from cardpress import registries, wording
from cardpress.comparison import KnownFact, KnownFacts, attested, kinds_of
from cardpress.schema import License, Model
from cardpress.wording import INPUT_TAGS, STATUSES


def tags(model: Model, known: KnownFacts) -> Iterator[str]:
    """Yield the tags by which a visitor finds a model: our own words, never the card's."""
    yield wording.model_type(model.type)
    if claim := weights(known):
        yield wording.weights_tag(is_open=bool(claim.open_weights))
    for modality in undisputed(known, "input"):
        if modality != "text":
            yield INPUT_TAGS[modality]
    if model.lifecycle and model.lifecycle.status:
        yield STATUSES[attested(model, model.lifecycle.status)[0].value]


def undisputed(known: KnownFacts, side: Literal["input", "output"]) -> Iterator[str]:
    """Yield the modalities on which all sources that count agree, in the author's order."""
    named = known.get("modalities")
    naming = (claim for claim in named.claims if getattr(claim, side)) if named else ()
    claims = attested(named.holder.card, naming) if named else ()
    stated = [getattr(claim, side) for claim in claims]
    for modality in stated[0] if stated else ():
        # By kind: a source that names files may mean PDF files, which is no disagreement.
        if all(kinds_of([modality]) <= kinds_of(modalities) for modalities in stated):
            yield modality


def weights(known: KnownFacts) -> License | None:
    """Return the license that says for a model beside others whether it has open weights."""
    stated = known.get("license")
    return next(iter(attested(stated.holder.card, of_weights(stated))), None) if stated else None


def commercial_use(known: KnownFacts) -> bool | None:
    """Return whether the license that is shown for a model permits commercial use; None if unknown.

    It follows from the license, as far as that is a public one; no card states it.
    """
    stated = known.get("license")
    shown = stated.attested[0] if stated and stated.attested else None
    if not isinstance(shown, License):
        return None
    expression = shown.spdx or registries.meant_spdx(shown.name)
    return registries.permits_commercial_use(expression) if expression else None


def of_weights(license_: KnownFact) -> Iterator[License]:
    """Yield the claims about a license that say whether the weights are open."""
    for claim in license_.claims:
        if isinstance(claim, License) and claim.open_weights is not None:
            yield claim
