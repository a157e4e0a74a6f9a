"""The page that explains every rule of the check, made from the rules."""

from dataclasses import dataclass

from cardpress import markup
from cardpress.checks import RULES, Rule
from cardpress.markup import Markdown, code, code_block
from cardpress.pages import Page
from cardpress.wording import ABOUT, TITLES
from cardpress.wording import rules as words

_PATH = "contribute/checks.md"


@dataclass(frozen=True)
class RuleView:
    """A rule: its name, what must hold, how severe a breach is, and a card that breaks it.

    ``settings`` are what `catalogue.yml` says where the rule judges only then.
    """

    id: Markdown
    meaning: Markdown
    severity: Markdown
    kind: Markdown
    example: Markdown
    settings: Markdown | None


@dataclass(frozen=True)
class ChecksView:
    """Every rule, in alphabetical order."""

    rules: tuple[RuleView, ...]


def checks_page() -> Page:
    """Plan the page of the rules."""
    view = ChecksView(tuple(map(_view, RULES)))
    return Page(_PATH, "pages/checks.md.j2", view, TITLES["checks"], ABOUT["checks"])


def _view(rule: Rule) -> RuleView:
    return RuleView(
        id=code(rule.id),
        meaning=markup.write(words.meaning(rule)),
        severity=Markdown(words.severity(rule)),
        kind=Markdown(words.example(rule)),
        example=code_block(rule.example, "yaml"),
        settings=code_block(rule.settings, "yaml") if rule.settings else None,
    )
