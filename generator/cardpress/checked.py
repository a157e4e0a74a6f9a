"""A catalogue read and judged: the first half of the pipeline, load and check."""

import os
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path

from cardpress import checks, loader
from cardpress.catalogue import gather, in_use, is_draft
from cardpress.collecting import collecting_seldom
from cardpress.comparison import Compared, compare
from cardpress.configuration import Configuration, Fault
from cardpress.exporters.formats import unknown_formats
from cardpress.language import ENGLISH, Language
from cardpress.loader import (
    CardCache,
    CardFile,
    CardPlace,
    Loaded,
    Settings,
    but,
    load,
    load_settings,
    without,
)
from cardpress.messages import _
from cardpress.problem import Problem, Severity, in_short, is_in_base
from cardpress.progress import SILENT, Progress
from cardpress.schema import Model
from cardpress.wording import find_language, known_languages


@dataclass(frozen=True)
class Checked:
    """The readable cards compared, the places of all cards, and what is wrong with them.

    Problems keep pages from being made; warnings do not. Unless it ``is_configured``, the problems
    are those of ``catalogue.yml``, and no card was read. ``planned`` are those readable cards
    whose references all lead somewhere, of which pages can be made even so; ``loaded`` is all that
    was read.
    """

    compared: Compared
    planned: Compared
    loaded: Loaded
    cards: tuple[CardPlace, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    is_configured: bool = True

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the path of every card file of one's own, including misplaced ones."""
        places = {card.path for card in self.cards} | {problem.path for problem in self.problems}
        return tuple(sorted(path for path in places if not is_in_base(path)))


def own_language(root: Path, unread: str | None = None) -> str | None:
    """Return the language that the catalogue in ``root`` names, if it has messages.

    ``unread`` is that of settings that held before, for a file that cannot be read now.
    """
    named = loader.language_named(root, unread)
    # One without is a problem of catalogue.yml, which the check tells.
    return named if named in known_languages(root) else None


def language_of(root: Path, named: str | None = None) -> Language:
    """Return the language named, or else that of the catalogue in ``root``, or else English.

    Raises UnknownLanguage where no file has the messages of one that is named.
    """
    return find_language(named or own_language(root) or ENGLISH.code, root)


def configured(root: Path, text: bytes | None = None) -> Settings:
    """Return what the catalogue in ``root`` says of itself, with every problem of that.

    Or what it said in a ``text`` of `catalogue.yml`.

    A build reads it once and hands it on; what is wrong is told in the current language.
    """

    def unknown_language(configuration: Configuration) -> Iterator[Fault]:
        language, known = configuration.file.language, known_languages(root)
        if language and language not in known:
            message = _("expected a language with a message file, found '%(code)s'")
            hint = _("one of %(known)s; for another, add %(path)s")
            parts = {"known": ", ".join(known), "path": f"locale/{language}.po"}
            yield Fault(("language",), message % {"code": language}, hint % parts)

    judges = (checks.unknown_rules, unknown_language, unknown_formats)
    return load_settings(root, judges, text=text)


@collecting_seldom()
def check(  # noqa: PLR0913 - what is judged, for which day, and from where
    root: Path,
    *,
    settings: Settings | None = None,
    as_of: str | None = None,
    drafts: bool = True,
    cache: CardCache | None = None,
    earlier: Compared | None = None,
    read: Callable[[Settings], Loaded] | None = None,
    by_rules: bool = True,
    progress: Progress = SILENT,
) -> Checked:
    """Read all cards below ``root``/cards and find every problem and warning in and between them.

    The ``settings`` are read where they are not given, and the cards by ``read`` where they are
    elsewhere. Drafts are judged like any card, and have pages only with ``drafts``. A ``cache`` of
    the check before spares it unchanged cards, an ``earlier`` comparison what followed of them.
    Rules on past and future judge for the day ``as_of``, like 2026-01-15; the clock is never read.
    Unless ``by_rules``, only what keeps cards from being read is found; `judged` finds the rest.
    What is wrong is told in the current language, and ``progress`` hears how far it is.
    """
    progress.begin("settings")
    settings = settings or configured(root)
    if settings.problems:
        return _unconfigured(settings, as_of)
    progress.begin("load")
    whole = read(settings) if read else load(root, settings, cache, progress)
    progress.begin("gather")
    loaded = in_use(whole)
    catalogue, problems = gather(loaded, earlier.catalogue if earlier else None)
    progress.begin("compare")
    compared = compare(catalogue, as_of, earlier=earlier)
    found = Checked(
        compared=compared,
        planned=_resolved(whole, problems, compared, drafts=drafts),
        loaded=whole,
        cards=_places(loaded),
        problems=(*loaded.problems, *problems),
    )
    return judged(found, root, progress) if by_rules else found


def judged(found: Checked, root: Path, progress: Progress = SILENT) -> Checked:
    """Return cards that no rule has judged yet with all that is wrong with them."""
    progress.begin("rules")
    is_whole = not in_use(found.loaded).broken
    findings = checks.find_problems(found.compared, is_whole=is_whole, progress=progress)
    return replace(
        found,
        problems=tuple(in_short(sorted({*found.problems, *_of("problem", findings)}))),
        warnings=tuple(in_short(sorted([*_of("warning", findings), *_unused(root)]))),
    )


def _unused(root: Path) -> Iterable[Problem]:
    """Return what the catalogue's own templates say in vain."""
    if not os.path.lexists(root / "templates"):
        return ()
    # Most catalogues have none, and a check of theirs needs nothing of what makes pages.
    from cardpress.rendering import find_unused  # noqa: PLC0415

    return find_unused(root)


@collecting_seldom()
def unjudged(loaded: Loaded, *, as_of: str | None = None, drafts: bool = False) -> Checked:
    """Return cards of which another process has found that nothing is wrong with them."""
    compared = compare(gather(loaded)[0], as_of)
    planned = _resolved(loaded, (), compared, drafts=drafts)
    return Checked(compared, planned, loaded, (), ())


def _places(loaded: Loaded) -> tuple[CardPlace, ...]:
    places = (card.place for card in [*loaded.files(), *loaded.broken])
    return tuple(sorted(places, key=lambda place: place.path))


def _of(severity: Severity, findings: Iterable[Problem]) -> Iterator[Problem]:
    return (finding for finding in findings if finding.severity == severity)


def _unconfigured(settings: Settings, as_of: str | None) -> Checked:
    # What cards may say hangs on it: judged without, sound ones would be called wrong.
    nothing, wrong = compare(gather(Loaded())[0], as_of), sorted(settings.problems)
    return Checked(nothing, nothing, Loaded(), (), tuple(in_short(wrong)), is_configured=False)


def caused_elsewhere(checked: Checked, paths: Set[str]) -> Set[Problem]:
    """Return the problems and warnings of other cards that would not be there without some cards.

    As a name that a new card claims too, which makes a reference of another card ambiguous.
    """
    loaded, as_of = checked.loaded, checked.compared.as_of
    here, there = _between(loaded, as_of), _between(but(loaded, paths), as_of)
    # By place and rule: with more cards to compare with, a message may say another number.
    known = {(problem.path, problem.field, problem.rule) for problem in there}
    return {
        problem
        for problem in here
        if problem.path not in paths and (problem.path, problem.field, problem.rule) not in known
    }


def _between(loaded: Loaded, as_of: str | None) -> list[Problem]:
    catalogue, problems = gather(loaded)
    found = checks.find_problems(compare(catalogue, as_of), is_whole=not loaded.broken)
    return [*problems, *found]


def _resolved(
    loaded: Loaded, problems: Iterable[Problem], compared: Compared, *, drafts: bool
) -> Compared:
    """Return the cards of which pages are made: without ``drafts``, or with them."""
    wrong = {problem.path for problem in problems}
    left_out = {} if drafts else {f.place.id: f.place.path for f in _drafts(loaded)}
    if not wrong and not left_out:
        return compared
    # Of all cards anew: what only a draft uses of the base does not show.
    rest = without(loaded, wrong | {*left_out.values()})
    catalogue, _ = gather(replace(rest, unpublished=frozenset(left_out)))
    return compare(catalogue, compared.as_of, earlier=compared)


def _drafts(loaded: Loaded) -> Iterator[CardFile[Model]]:
    return (file for file in loaded.models if is_draft(file.card))
