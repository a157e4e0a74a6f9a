"""Rules on sizes: figures of one card that cannot all be true."""

from collections.abc import Iterator

from cardpress import figures
from cardpress.loader import CardFile
from cardpress.schema import Model

from .rule import Finding, Findings, Subject, rule

_BINARY = 1.049  # 1024 twice; a count of 1024 once is below
_PARTS = (
    ("max_output", "context_window", "output", "context window"),
    ("max_input", "context_window", "input", "context window"),
    ("active_parameters", "parameters", "active parameters", "number of parameters"),
)


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "specifications: {context_window: 128000, max_output: 200000}",
)
def part_above_whole(subject: Subject) -> Findings:
    """Input and output fit into the context window, and active parameters into all parameters."""
    for file in subject.models():
        for part, whole, what, of_what in _PARTS:
            for number, value in enumerate(_values(file, part)):
                most = max(_values(file, whole), default=None)
                # 128K is 128,000 to one source, and 131,072 to another.
                if most is not None and value > most * _BINARY:
                    message = (
                        f"found {figures.number(value)}, more than the {of_what} of "
                        f"{figures.number(most)}"
                    )
                    hint = f"correct the {what} or the {of_what}; waive the warning if both are so"
                    path = ("specifications", part)
                    claims = getattr(file.card.specifications, part)
                    yield Finding(file, (*path, number) if len(claims) > 1 else path, message, hint)


def _values(file: CardFile[Model], field: str) -> Iterator[int]:
    claims = getattr(file.card.specifications, field) if file.card.specifications else ()
    yield from (claim.value for claim in claims if claim.value is not None)
