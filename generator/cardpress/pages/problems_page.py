"""The page shown in place of a card that cannot be read, while its author fixes it."""

from collections.abc import Iterable
from dataclasses import dataclass

from cardpress import markup
from cardpress.loader import CardPlace
from cardpress.markup import Markdown, escape
from cardpress.problem import Problem, plain
from cardpress.wording import page_path, titles

from .page import Page


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
