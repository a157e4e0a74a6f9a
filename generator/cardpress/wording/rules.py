"""What the page of the checks says of each rule; a rule's docstring is its message."""

from collections.abc import Iterator

from cardpress.checks import RULES, Rule
from cardpress.language import gettext
from cardpress.messages import N_, Labels

_SEVERITIES = Labels(
    {
        "problem": N_("Breaking it is a **problem**."),
        "warning": N_("Breaking it is a **warning**."),
        "off": N_("It is judged only where `catalogue.yml` asks for it."),
    }
)
_DATED = Labels(
    {
        "problem": N_("Breaking it is a **problem**, judged on the `--as-of` day."),
        "warning": N_("Breaking it is a **warning**, judged on the `--as-of` day."),
    }
)
# One sentence for each kind, as the article and the case of its name differ in other languages.
_KINDS = Labels(
    {
        "model": N_("A model card that breaks it:"),
        "organization": N_("An organization card that breaks it:"),
        "benchmark": N_("A benchmark card that breaks it:"),
        "catalogue": N_("A `catalogue.yml` that breaks it:"),
    }
)


def meaning(rule: Rule) -> str:
    """Return what must hold."""
    return gettext(rule.meaning)


def severity(rule: Rule) -> str:
    """Return how severe a breach is."""
    return _DATED[rule.severity] if rule.asks_day else _SEVERITIES[rule.severity]


def example(rule: Rule) -> str:
    """Return what leads to the example, which is a file of one kind."""
    return _KINDS[rule.kind]


def rule_messages() -> Iterator[str]:
    """Yield the messages that rules hold themselves, for whoever collects messages."""
    for rule in RULES:
        yield rule.meaning
