"""The page that explains every rule of the check, made from the rules."""

from dataclasses import dataclass

from cardpress.checks import RULES, Rule
from cardpress.markup import Markdown, code, code_block, escape
from cardpress.pages import Page

_PATH = "contribute/checks.md"


@dataclass(frozen=True)
class RuleView:
    """A rule: its name, how grave a breach is, what must hold, and a card that breaks it."""

    id: Markdown
    severity: Markdown
    meaning: Markdown
    example: Markdown
    asks_day: bool
    kind: Markdown


@dataclass(frozen=True)
class ChecksView:
    """Every rule, in alphabetical order."""

    rules: tuple[RuleView, ...]


def checks_page() -> Page:
    """Plan the page of the rules."""
    view = ChecksView(tuple(map(_view, RULES)))
    about = "Every rule of cardpress check, with its severity and an example that breaks it."
    return Page(_PATH, "pages/checks.md.j2", view, "Checks", about)


def _view(rule: Rule) -> RuleView:
    return RuleView(
        id=code(rule.id),
        severity=Markdown(rule.severity),
        meaning=escape(rule.meaning),
        example=code_block(rule.example, "yaml"),
        asks_day=rule.asks_day,
        kind=Markdown(rule.kind),
    )
