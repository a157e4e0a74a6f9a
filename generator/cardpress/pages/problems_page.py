"""The page shown in place of a card that cannot be read, while its author fixes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from cardpress import markup
from cardpress.loader import CardPlace
from cardpress.markup import Markdown, escape
from cardpress.problem import Problem, plain
from cardpress.wording import page_path, titles

from .page import Page

_MOST = 100  # pages


@dataclass(frozen=True)
class ProblemsView:
    """The problems of a card, each as its line and column, and a message."""

    path: Markdown
    """Path of the card."""
    problems: tuple[tuple[Markdown, Markdown], ...]
    """Its problems: the place of each, and what is wrong."""


def problems_page(place: CardPlace, problems: Iterable[Problem]) -> Page:
    """Plan the page that lists a card's problems."""
    messages = tuple(
        (markup.code(f"{p.line}:{p.column}"), escape(plain(_sentence(p)))) for p in sorted(problems)
    )
    view = ProblemsView(markup.code(place.path), messages)
    path, title = page_path(place.kind, place.id), titles.problems(place.id)
    # At the address of the card's own page, where its author is looking while it is fixed.
    return Page(path, "pages/problems.md.j2", lambda: view, title, card=place.own_path)


def _sentence(problem: Problem) -> str:
    text = ": ".join(filter(None, (problem.field, problem.message)))
    return f"{text} ({problem.hint})" if problem.hint else text


def problem_pages(cards: Iterable[CardPlace], problems: Iterable[Problem]) -> dict[str, Page]:
    """Return a page of problems in place of each broken card's page, by path."""
    by_card: dict[str, list[Problem]] = {}
    for problem in problems:
        by_card.setdefault(problem.path, []).append(problem)
    # Nobody reads more of them at once, and a thousand broken cards are dropped in a moment.
    broken = (place for place in cards if place.path in by_card)
    # Also of a card that cannot be read, of which nobody has planned a page.
    made = (problems_page(place, by_card[place.path]) for place in islice(broken, _MOST))
    return {page.path: page for page in made}
