"""What a rule of the check is: a small function whose docstring is the rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.comparison import Compared
from generator.loader import CardFile, CardText
from generator.problem import Problem, Severity
from generator.schema import Model

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Finding:
    """A place where a card breaks a rule; ``key`` means the key of a mapping, not its value."""

    file: CardText
    path: Path
    message: str
    hint: str
    key: bool = False


@dataclass(frozen=True)
class Subject:
    """What the rules judge: all cards side by side, on the day ``as_of`` where that is given."""

    compared: Compared
    as_of: str | None = None

    def models(self) -> Iterator[CardFile[Model]]:
        """Yield the cards of all models."""
        yield from self.compared.catalog.models.values()


Findings = Iterator[Finding]


@dataclass(frozen=True)
class Rule:
    """A rule: its name, what must hold, how grave a breach is, and a card that breaks it.

    ``example`` is YAML, the lines of a card below its name and type. A rule that ``needs_day``
    finds nothing without one.
    """

    id: str
    severity: Severity
    meaning: str
    example: str
    judge: Callable[[Subject], Findings] = field(repr=False)
    needs_day: bool = False

    def problems(self, subject: Subject) -> Iterator[Problem]:
        """Yield every breach as a problem at its place in a card."""
        for found in self.judge(subject):
            yield found.file.problem(
                found.path,
                found.message,
                found.hint,
                key=found.key,
                severity=self.severity,
                rule=self.id,
            )


def rule(
    severity: Severity, *, example: str, needs_day: bool = False
) -> Callable[[Callable[[Subject], Findings]], Rule]:
    """Make a rule of a function: its name is the rule's, its docstring what must hold."""

    def make(judge: Callable[[Subject], Findings]) -> Rule:
        name = judge.__name__.replace("_", "-")
        return Rule(name, severity, judge.__doc__ or "", example, judge, needs_day)

    return make
