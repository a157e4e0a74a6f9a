"""Rules on what of a model is open: what a card says of it at two places is the same."""

from cardpress.loader import CardFile
from cardpress.messages import N_, _
from cardpress.schema import Model

from .rule import Finding, Findings, Subject, of_each, rule

_MESSAGES = {
    True: N_("found open weights, and a license by which they are closed"),
    False: N_("found closed weights, and a license by which they are open"),
}
_OPENNESS = {"open": True, "closed": False}


@rule(
    "warning",
    example="license: {name: Proprietary, open_weights: false}\n"
    "components: {part: weights, openness: open}",
)
def weights_open_and_closed(subject: Subject) -> Findings:
    """The license and the components of a model say the same of its weights."""
    yield from _contradictions(subject.models())


@of_each
def _contradictions(file: CardFile[Model]) -> Findings:
    said = {license_.open_weights for license_ in file.card.license} - {None}
    parts = file.card.components
    for number, part in enumerate(parts):
        is_open = _OPENNESS.get(part.openness or "") if part.part == "weights" else None
        # Of licenses that differ one may be right, which the page marks as disputed already.
        if is_open is not None and said == {not is_open}:
            hint = _("keep the one that the model's maker says; waive the warning if both are so")
            path = ("components", number) if len(parts) > 1 else ("components",)
            yield Finding(file, path, _(_MESSAGES[is_open]), hint)
