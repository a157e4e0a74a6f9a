"""All that a change of cards does, found between both sides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardpress.language import in_language
from cardpress.problem import Problem
from cardpress.progress import SILENT, Progress

from .card_changes import AnyCard, CardChanges, card_changes
from .effects import Effects
from .matching import Change, changes_of
from .names import Names
from .note import Note
from .page_changes import PageChanges, page_changes
from .recorded import Recorded
from .side import Side, Sides
from .suspicious_figures import copied_scores, factors_of_ten, off_scale
from .suspicious_names import SUSPICIOUS_RULES, new_spellings, suspicious_problems
from .suspicious_sources import (
    brought_back,
    ended_earlier,
    other_hosts,
    silent_changes,
    sources_removed,
    warnings_waived,
)


@dataclass(frozen=True)
class CatalogueChanges:
    """What is suspicious, what becomes of the cards and settings, and what follows from it.

    ``broken`` are problems and warnings that are new, ``mended`` those that are gone. Problems
    that are told as suspicions already are among the broken ones, but not in ``broken_besides``.
    """

    sides: Sides
    suspicions: tuple[Note, ...]
    cards: CardChanges
    settings: tuple[Change, ...]
    broken: tuple[Problem, ...]
    mended: tuple[Problem, ...]
    effects: tuple[Note, ...]
    pages: PageChanges

    @property
    def broken_besides(self) -> tuple[Problem, ...]:
        """Return the new problems that no suspicion tells."""
        return tuple(problem for problem in self.broken if problem.rule not in SUSPICIOUS_RULES)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is different that a reader could see."""
        cards, pages = self.cards, self.pages
        of_cards = (cards.added, cards.removed, cards.renamed, cards.changed)
        of_pages = (pages.added, pages.removed, pages.own, pages.others)
        rest = (self.settings, self.broken, self.mended)
        return not any((*of_cards, *of_pages, *rest))


def catalogue_changes(
    sides: Sides, *, jobs: int = 1, progress: Progress = SILENT
) -> CatalogueChanges:
    """Return all that is different between two sides, pages rendered by so many processes."""
    cards = card_changes(sides)
    broken, mended = problem_changes(sides, cards)
    with in_language(sides.after.site.language):
        effects = Effects(sides, cards).notes()
    return CatalogueChanges(
        sides=sides,
        suspicions=suspicions(sides, cards, broken),
        cards=cards,
        settings=_settings(sides),
        broken=broken,
        mended=mended,
        effects=effects,
        pages=page_changes(sides, cards, jobs=jobs, progress=progress),
    )


def suspicions(sides: Sides, cards: CardChanges, broken: Iterable[Problem]) -> tuple[Note, ...]:
    """Return what is suspicious about changes of cards, and about problems that are new."""
    with in_language(sides.after.site.language):
        return tuple(_suspicions(sides, cards, broken))


def _suspicions(sides: Sides, cards: CardChanges, broken: Iterable[Problem]) -> Iterator[Note]:
    """Yield what is suspicious, kind by kind, the gravest first."""
    touched = [*_touched(sides, cards)]
    yield from factors_of_ten(cards.changed, sides)
    told = [*off_scale(touched, sides), *copied_scores(touched, sides)]
    yield from (*told, *suspicious_problems(broken, sides, told))
    yield from new_spellings((after for _, after in touched), sides)
    yield from brought_back(cards.changed)
    yield from ended_earlier(cards.changed, sides.as_of)
    yield from sources_removed(cards.changed)
    yield from silent_changes(cards.changed)
    yield from other_hosts(cards.changed)
    yield from warnings_waived(cards.changed)


def _touched(sides: Sides, cards: CardChanges) -> Iterator[tuple[AnyCard | None, AnyCard]]:
    """Yield the cards that are new or different, each with what it was."""
    catalogue = sides.after.compared.catalogue
    for new in cards.added:
        yield None, catalogue.cards(new.card.kind)[new.card.id]
    yield from ((each.before, each.after) for each in cards.changed)


def problem_changes(
    sides: Sides, cards: CardChanges
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems and warnings that are new, and those that are gone."""
    moved = {each.before.path: each.after.path for each in cards.renamed}
    old = {_key(problem, moved): problem for problem in _problems(sides.before)}
    new = {_key(problem, {}): problem for problem in _problems(sides.after)}
    broken = sorted(problem for key, problem in new.items() if key not in old)
    mended = sorted(problem for key, problem in old.items() if key not in new)
    return tuple(broken), tuple(mended)


def _problems(side: Side) -> Iterator[Problem]:
    for problem in (*side.checked.problems, *side.checked.warnings):
        # Templates are those of now on both sides.
        if not problem.path.startswith("templates/"):
            yield problem


def _key(problem: Problem, moved: dict[str, str]) -> tuple[str, str, str]:
    # Without the line, which every edit above it moves; and of a rule without the message, which
    # may say another number of other cards.
    path = moved.get(problem.path, problem.path)
    return path, problem.field, problem.rule or problem.message


def _settings(sides: Sides) -> tuple[Change, ...]:
    old, new = (
        tuple(Recorded(Names(c.catalogue)).items(c.catalogue.configuration.file))
        for c in (sides.before.compared, sides.after.compared)
    )
    return changes_of(old, new)
