"""The page that explains every rule of the check, made from the rules."""

import posixpath
from dataclasses import dataclass

from cardpress import markup
from cardpress.checks import RULES, Rule
from cardpress.configuration import SitePages
from cardpress.markup import Markdown, code, code_block
from cardpress.pages import Page
from cardpress.wording import ABOUT, PATHS, TITLES, has_page
from cardpress.wording import rules as words

_PATH = PATHS["checks"]
_ALL = SitePages()


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
    """Every rule, in alphabetical order, and the address of the field reference."""

    fields: Markdown | None
    """Address of the field reference, where the site has it."""
    rules: tuple[RuleView, ...]
    """The rules, in alphabetical order."""


def checks_page(parts: SitePages = _ALL) -> Page:
    """Plan the page of the rules, for a site with some parts."""
    fields = PATHS["fields"]
    address = Markdown(posixpath.relpath(fields, posixpath.dirname(_PATH)))
    view = ChecksView(address if has_page(parts, fields) else None, tuple(map(_view, RULES)))
    return Page(_PATH, "pages/checks.md.j2", lambda: view, TITLES["checks"], ABOUT["checks"])


def _view(rule: Rule) -> RuleView:
    return RuleView(
        id=code(rule.id),
        meaning=markup.write(words.meaning(rule)),
        severity=Markdown(words.severity(rule)),
        kind=Markdown(words.example(rule)),
        example=code_block(rule.example, "yaml"),
        settings=code_block(rule.settings, "yaml") if rule.settings else None,
    )
