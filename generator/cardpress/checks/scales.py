"""The rule on figures that are out of all proportion: mostly in another unit than the card's."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardpress import figures
from cardpress.loader import CardFile
from cardpress.messages import N_, _
from cardpress.problem import FieldPath
from cardpress.schema import Model

from .rule import Finding, Findings, Subject, of_each, rule


@dataclass(frozen=True)
class _Scale:
    """Below and above what a figure of a neural model is mostly written in another unit.

    ``found`` says what it counts, ``hint`` how it is written by ``times``.
    """

    least: float
    most: float
    found: str
    times: int
    hint: str


_READABLE = 1e15  # as digits; a longer number is read by its exponent
_FOUND_TOKENS = N_("found %(figure)s tokens")
_FOUND_PARAMETERS = N_("found %(figure)s parameters")
_TOKENS = _Scale(
    256,
    2e8,
    _FOUND_TOKENS,
    1_000,
    N_("write %(number)s if it is in thousands; waive the warning if it is right"),
)
_BILLION = 10**9
_PARAMETERS = _Scale(
    1e6,
    1e15,
    _FOUND_PARAMETERS,
    _BILLION,
    N_("write %(number)s if it is in billions; waive the warning if it is right"),
)
_SCALES = {
    "parameters": _PARAMETERS,
    "active_parameters": _PARAMETERS,
    "context_window": _TOKENS,
    "max_input": _TOKENS,
    "max_output": _TOKENS,
    "embedding_dimensions": _Scale(
        8,
        1e5,
        N_("found %(figure)s dimensions"),
        1_024,
        N_("write %(number)s if it is in times 1024; waive the warning if it is right"),
    ),
    "training_tokens": _Scale(
        1e6,
        1e15,
        _FOUND_TOKENS,
        10**12,
        N_("write %(number)s if it is in trillions; waive the warning if it is right"),
    ),
    "training_compute": _Scale(
        1e12,
        1e30,
        N_("found %(figure)s FLOP"),
        10**15 * 86_400,
        N_("write %(number)s if it is in petaFLOP/s-days; waive the warning if it is right"),
    ),
}
_LARGE = ("Large Language Model", "Multimodal Model")
# These are neural networks as well, but may be small and take short texts.
# Such models are sold in both: 335M of one, 12B of another.
_SMALL = _Scale(
    1e4,
    1e15,
    _FOUND_PARAMETERS,
    10**6,
    N_(
        "write %(number)s if it is in millions, %(billions)s if in billions; "
        "waive the warning if it is right"
    ),
)
_SCALES_OF_SMALL = {
    "parameters": _SMALL,
    "active_parameters": _SMALL,
    "embedding_dimensions": _SCALES["embedding_dimensions"],
}
_ANY_SIZE = ("Classification Model",)  # as small as a line of arithmetic


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "specifications: {parameters: 70, context_window: 128}",
)
def specification_off_scale(subject: Subject) -> Findings:
    """Parameters, tokens and compute are written in full, and of a size that a model can have."""
    yield from _specifications(subject.models())


@of_each
def _specifications(file: CardFile[Model]) -> Findings:
    for field, usual in _SCALES.items():
        for value, path in _with_places(file, field):
            least = _least(file.card.type, field)
            low = least is not None and value < least.least
            scale = least if least and low else usual
            if low or value > scale.most:
                yield _off_scale(file, path, value, scale, low=low)


def _off_scale(
    file: CardFile[Model], path: FieldPath, value: float, scale: _Scale, *, low: bool
) -> Finding:
    found = figures.number(value) if value < _READABLE else f"{value:g}"
    hint = _("correct it; waive the warning if it is right")
    if low:
        meant = {"number": value * scale.times, "billions": value * _BILLION}
        hint = _(scale.hint) % {name: f"{number:.0f}" for name, number in meant.items()}
    return Finding(file, path, _(scale.found) % {"figure": found}, hint)


def _least(kind: str, field: str) -> _Scale | None:
    """Return the scale below which a figure of this kind of model is told, or None."""
    if kind in _ANY_SIZE:
        return None
    return (_SCALES if kind in _LARGE else _SCALES_OF_SMALL).get(field)


def _with_places(file: CardFile[Model], field: str) -> Iterator[tuple[float, FieldPath]]:
    claims = getattr(file.card.specifications, field) if file.card.specifications else ()
    for number, claim in enumerate(claims):
        path: FieldPath = ("specifications", field)
        if claim.value is not None:
            yield claim.value, (*path, number) if len(claims) > 1 else path
