"""The pipeline: load, check, plan, render."""

from dataclasses import dataclass
from pathlib import Path

from generator.catalog import gather
from generator.comparison import Compared, compare
from generator.loader import CardPlace, load
from generator.pages import Page, page_path, plan, problems_page
from generator.problem import Problem
from generator.reference import fields_page
from generator.rendering import RenderedPage, Renderer, stand_in


@dataclass(frozen=True)
class Checked:
    """The catalogue of the cards that can be read, the places of all, and every problem."""

    compared: Compared
    cards: tuple[CardPlace, ...]
    problems: tuple[Problem, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Give the path of every card file, those that lie amiss among them."""
        return tuple(sorted({card.path for card in self.cards} | {p.path for p in self.problems}))


@dataclass(frozen=True)
class Built:
    """The Markdown of every page that could be made, every problem, and the number of cards."""

    pages: tuple[RenderedPage, ...]
    problems: tuple[Problem, ...]
    cards: int


def check(root: Path) -> Checked:
    """Read all cards below ``root``/cards and find every problem in and between them."""
    loaded = load(root)
    catalog, problems = gather(loaded)
    every = [card.place for card in [*loaded.files(), *loaded.broken]]
    places = sorted(every, key=lambda place: place.path)
    compared = compare(catalog)
    return Checked(compared, tuple(places), tuple(sorted({*loaded.problems, *problems})))


def build(root: Path, *, show_problems: bool = False) -> Built:
    """Make every page of the catalogue in ``root``.

    With ``show_problems`` a card with problems gets a page that tells them; otherwise no page is
    made as long as there are problems.
    """
    checked = check(root)
    if checked.problems and not show_problems:
        return Built((), checked.problems, len(checked.paths))
    pages = _with_problems((*plan(checked.compared), fields_page()), checked)
    return _rendered(pages, Renderer(root), checked)


def _with_problems(pages: tuple[Page, ...], checked: Checked) -> dict[str, Page]:
    """Let the problems of a card stand where its page would be."""
    planned = {page.path: page for page in pages}
    told: dict[str, list[Problem]] = {}
    for problem in checked.problems:
        told.setdefault(problem.path, []).append(problem)
    for place in checked.cards:
        if place.path in told:
            planned[page_path(place.kind, place.id)] = problems_page(place, told[place.path])
    return planned


def _rendered(pages: dict[str, Page], renderer: Renderer, checked: Checked) -> Built:
    made = []
    # One mistake in a template fails on many pages; it is told once, with the first of them.
    failures: dict[tuple[str, int, str], Problem] = {}
    for path in sorted(pages):
        result = renderer.render(pages[path])
        if isinstance(result, Problem):
            failures.setdefault((result.path, result.line, result.message), result)
            result = stand_in(pages[path], result)
        made.append(result)
    problems = tuple(sorted((*checked.problems, *failures.values())))
    return Built(tuple(made), problems, len(checked.paths))
