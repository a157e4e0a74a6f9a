"""All cards that were read, and the same without some of them."""

from collections.abc import Callable, Set
from dataclasses import dataclass, field, replace

from cardpress.problem import Problem
from cardpress.schema import Benchmark, Model, Organization

from .cards import BrokenCard, CardFile, CardText, claimed_names
from .settings import Settings

_Card = CardFile[Organization] | CardFile[Benchmark] | BrokenCard


@dataclass(frozen=True)
class Loaded:
    """All cards that could be read, those that could not, and every problem of both.

    They were read as the ``settings`` of the catalogue say. Models with the ids in
    ``unpublished`` were left out afterwards. ``unused`` are cards of a base that no model refers
    to; None as long as nobody has asked which these are.
    """

    models: tuple[CardFile[Model], ...] = ()
    organizations: tuple[CardFile[Organization], ...] = ()
    benchmarks: tuple[CardFile[Benchmark], ...] = ()
    broken: tuple[BrokenCard, ...] = ()
    problems: tuple[Problem, ...] = ()
    settings: Settings = field(default_factory=Settings)
    unpublished: frozenset[str] = frozenset()
    unused: tuple[_Card, ...] | None = None

    def files(self) -> tuple[CardFile[Model] | CardFile[Organization] | CardFile[Benchmark], ...]:
        """Return the cards of every kind that could be read."""
        return (*self.models, *self.organizations, *self.benchmarks)


def but(loaded: Loaded, paths: Set[str]) -> Loaded:
    """Return the loaded cards as if those at some paths were not there, without problems."""
    # Whether a card of the base is used may hang on those that go.
    kept = _kept(loaded, lambda card: card.place.path not in paths)
    return replace(kept, problems=(), unused=loaded.unused)


def without(loaded: Loaded, paths: Set[str]) -> Loaded:
    """Return the loaded cards with those at some paths as broken: referred to, but not used."""
    spoiled = [file for file in loaded.files() if file.place.path in paths]
    broken = [BrokenCard(f.place, f.document, claimed_names(f.document.data)) for f in spoiled]
    kept = _kept(loaded, lambda card: card.place.path not in paths)
    return replace(kept, broken=(*loaded.broken, *broken))


def set_aside(loaded: Loaded, paths: Set[str]) -> Loaded:
    """Return the loaded cards with those at some paths as unused, and without their problems."""
    kept = _kept(loaded, lambda card: card.place.path not in paths)
    problems = tuple(problem for problem in loaded.problems if problem.path not in paths)
    cards: tuple[_Card, ...] = (*loaded.organizations, *loaded.benchmarks, *loaded.broken)
    unused = tuple(card for card in cards if card.place.path in paths)
    return replace(kept, problems=problems, unused=unused)


def _kept(loaded: Loaded, is_kept: Callable[[CardText], bool]) -> Loaded:
    return replace(
        loaded,
        models=tuple(filter(is_kept, loaded.models)),
        organizations=tuple(filter(is_kept, loaded.organizations)),
        benchmarks=tuple(filter(is_kept, loaded.benchmarks)),
        broken=tuple(filter(is_kept, loaded.broken)),
    )
