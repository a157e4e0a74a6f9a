"""Rules on sizes: figures of one card that cannot all be true."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardpress import figures
from cardpress.loader import CardFile
from cardpress.problem import FieldPath
from cardpress.schema import Model

from .rule import Finding, Findings, Subject, rule

_BINARY = 1.049  # 1024 twice; a count of 1024 once is below
_PARTS = (
    ("max_output", "context_window", "output", "context window"),
    ("max_input", "context_window", "input", "context window"),
    ("active_parameters", "parameters", "active parameters", "number of parameters"),
)


@dataclass(frozen=True)
class _Scale:
    """Below and above what a figure of a neural model is mostly written in another unit."""

    least: float
    most: float
    counts: str
    times: int
    unit: str


_READABLE = 1e15  # as digits; a longer number is read by its exponent
_TOKENS = _Scale(256, 2e8, "tokens", 1_000, "thousands")
_PARAMETERS = _Scale(1e6, 1e15, "parameters", 10**9, "billions")
_SCALES = {
    "parameters": _PARAMETERS,
    "active_parameters": _PARAMETERS,
    "context_window": _TOKENS,
    "max_input": _TOKENS,
    "max_output": _TOKENS,
    "embedding_dimensions": _Scale(8, 1e5, "dimensions", 1_024, "times 1024"),
    "training_tokens": _Scale(1e6, 1e15, "tokens", 10**12, "trillions"),
    "training_compute": _Scale(1e12, 1e30, "FLOP", 10**15 * 86_400, "petaFLOP/s-days"),
}
# Other kinds of models can be as small as a line of arithmetic.
_LARGE = ("Large Language Model", "Multimodal Model")


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "specifications: {parameters: 70, context_window: 128}",
)
def specification_off_scale(subject: Subject) -> Findings:
    """Parameters, tokens and compute are written in full, and of a size that a model can have."""
    for file in subject.models():
        for field, scale in _SCALES.items():
            for value, path in _with_places(file, field):
                low = value < scale.least and file.card.type in _LARGE
                if low or value > scale.most:
                    meant = f"write {value * scale.times:.0f} if it is in {scale.unit}"
                    remedy = meant if low else "correct it"
                    found = figures.number(value) if value < _READABLE else f"{value:g}"
                    message = f"found {found} {scale.counts}"
                    hint = f"{remedy}; waive the warning if it is right"
                    yield Finding(file, path, message, hint)


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "specifications: {context_window: 128000, max_output: 200000}",
)
def part_above_whole(subject: Subject) -> Findings:
    """Input and output fit into the context window, and active parameters into all parameters."""
    for file in subject.models():
        for part, whole, what, of_what in _PARTS:
            most = max((value for value, _ in _with_places(file, whole)), default=None)
            for value, path in _with_places(file, part):
                # 128K is 128,000 to one source, and 131,072 to another.
                if most is not None and value > most * _BINARY:
                    message = (
                        f"found {figures.number(value)}, more than the {of_what} of "
                        f"{figures.number(most)}"
                    )
                    hint = f"correct the {what} or the {of_what}; waive the warning if both are so"
                    yield Finding(file, path, message, hint)


def _with_places(file: CardFile[Model], field: str) -> Iterator[tuple[float, FieldPath]]:
    claims = getattr(file.card.specifications, field) if file.card.specifications else ()
    for number, claim in enumerate(claims):
        path: FieldPath = ("specifications", field)
        if claim.value is not None:
            yield claim.value, (*path, number) if len(claims) > 1 else path
