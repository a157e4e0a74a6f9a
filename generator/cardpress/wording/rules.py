"""What the page of the checks says of each rule; a rule's docstring is its message."""

from collections.abc import Iterator

from cardpress.checks import RULES, Rule
from cardpress.language import gettext

from .messages import N_, Labels

_SEVERITIES = Labels(
    {
        "problem": N_("A breach is a **problem**. A card that breaks the rule:"),
        "warning": N_("A breach is a **warning**. A card that breaks the rule:"),
    }
)
_DATED = Labels(
    {
        "problem": N_(
            "A breach is a **problem**, as of the day given. A card that breaks the rule:"
        ),
        "warning": N_(
            "A breach is a **warning**, as of the day given. A card that breaks the rule:"
        ),
    }
)


def meaning(rule: Rule) -> str:
    """Return what must hold."""
    return gettext(rule.meaning)


def severity(rule: Rule) -> str:
    """Return how severe a breach is, as it leads to the example."""
    return _DATED[rule.severity] if rule.asks_day else _SEVERITIES[rule.severity]


def rule_messages() -> Iterator[str]:
    """Yield the messages that rules hold themselves, for whoever collects messages."""
    for rule in RULES:
        yield rule.meaning
