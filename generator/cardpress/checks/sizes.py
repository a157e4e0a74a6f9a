"""Rules on sizes: figures of one card that cannot all be true."""

from cardpress import figures
from cardpress.comparison import KnownFacts
from cardpress.loader import CardFile
from cardpress.messages import N_, _
from cardpress.problem import FieldPath
from cardpress.schema import Model

from .rule import Finding, Findings, Subject, of_each_beside, rule

_BINARY = 1.049  # 1024 twice; a count of 1024 once is below
_ABOVE_WINDOW = N_("found %(figure)s, more than the context window of %(most)s")
_PARTS = (
    (
        "max_output",
        "context_window",
        _ABOVE_WINDOW,
        N_("correct the output or the context window; waive the warning if both are so"),
    ),
    (
        "max_input",
        "context_window",
        _ABOVE_WINDOW,
        N_("correct the input or the context window; waive the warning if both are so"),
    ),
    (
        "active_parameters",
        "parameters",
        N_("found %(figure)s, more than the number of parameters of %(most)s"),
        N_(
            "correct the active parameters or the number of parameters; "
            "waive the warning if both are so"
        ),
    ),
)


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "specifications: {context_window: 128000, max_output: 200000}",
)
def part_above_whole(subject: Subject) -> Findings:
    """Input and output fit into the context window, and active parameters into all parameters."""
    yield from _parts(subject.beside(subject.compared.known))


@of_each_beside
def _parts(file: CardFile[Model], known: KnownFacts) -> Findings:
    for part, whole, message, hint in _PARTS:
        most = max(_values(known, whole), default=None)
        for number, value in enumerate(_values(known, part)):
            # 128K is 128,000 to one source, and 131,072 to another.
            if most is None or value <= most * _BINARY:
                continue
            # Of two facts that are both inherited, it is told on the card that states them.
            if path := _place(known, part, number) or _place(known, whole, 0):
                shown = {"figure": figures.number(value), "most": figures.number(most)}
                yield Finding(file, path, _(message) % shown, _(hint))


def _place(known: KnownFacts, field: str, number: int) -> FieldPath | None:
    if known[field].is_inherited:
        return None
    path = ("specifications", field)
    return (*path, number) if len(known[field].claims) > 1 else path


def _values(known: KnownFacts, field: str) -> tuple[int, ...]:
    claims = known[field].claims if field in known else ()
    values = (getattr(claim, "value", None) for claim in claims)
    return tuple(value for value in values if value is not None)
