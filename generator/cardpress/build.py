"""The pipeline: load, check, plan, render."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from cardpress import checks, loader
from cardpress.catalogue import gather, in_use, is_draft
from cardpress.comparison import Compared, compare
from cardpress.configuration import Configuration, Fault
from cardpress.data import DataFile, SearchRecord, data_files, search_records
from cardpress.language import ENGLISH, current, in_language
from cardpress.loader import CardFile, CardPlace, Loaded, but, load, load_configuration, without
from cardpress.messages import _
from cardpress.pages import Page, plan, problems_page
from cardpress.problem import Problem, in_short, is_in_base
from cardpress.reference import reference_pages
from cardpress.rendering import RenderedPage, Renderer, find_unused, stand_in
from cardpress.schema import Model
from cardpress.wording import Redirect, find_language, known_languages, page_path, redirects

_MOST_PROBLEM_PAGES = 100


@dataclass(frozen=True)
class Checked:
    """The readable cards compared, the places of all cards, and what is wrong with them.

    Problems keep pages from being made; warnings do not. Unless it ``is_configured``, the problems
    are those of ``catalogue.yml``, and no card was read. ``planned`` are those readable cards
    whose references all lead somewhere, of which pages can be made even so.
    """

    compared: Compared
    planned: Compared
    cards: tuple[CardPlace, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    is_configured: bool = True

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the path of every card file of one's own, including misplaced ones."""
        places = {card.path for card in self.cards} | {problem.path for problem in self.problems}
        return tuple(sorted(path for path in places if not is_in_base(path)))


@dataclass(frozen=True)
class Built:
    """The Markdown of every page that could be made, what is wrong, and the number of cards.

    ``redirects`` are the addresses that lead on to pages, ``data`` is what the site's scripts read,
    ``search`` what its search knows of each card.
    """

    pages: tuple[RenderedPage, ...]
    problems: tuple[Problem, ...]
    cards: int
    warnings: tuple[Problem, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    data: tuple[DataFile, ...] = ()
    search: tuple[SearchRecord, ...] = ()


@dataclass(frozen=True)
class Destination:
    """What becomes of the pages: with ``is_html``, we convert them, and the Markdown of cards on
    them is HTML already. ``ending`` is how their addresses end on the site. Models that are drafts
    are there only in a preview, with ``drafts``."""

    ending: str = "/"
    is_html: bool = False
    drafts: bool = False


MARKDOWN = Destination()
"""Markdown files, which some other engine converts."""


def configured(root: Path) -> tuple[Configuration, list[Problem]]:
    """Return what the catalogue in ``root`` says of itself, and every problem of that.

    With problems only its language holds, if there are messages in it.
    """
    known = known_languages(root)

    def unknown_language(configuration: Configuration) -> Iterator[Fault]:
        language = configuration.file.language
        if language and language not in known:
            message = _("expected a language with a message file, found '%(code)s'")
            hint = _("one of %(known)s; for another, add %(path)s")
            parts = {"known": ", ".join(known), "path": f"locale/{language}.po"}
            yield Fault(("language",), message % {"code": language}, hint % parts)

    configuration, problems = load_configuration(root, (checks.unknown_rules, unknown_language))
    is_usable = not problems or configuration.file.language in known
    return (configuration if is_usable else Configuration()), problems


def check(root: Path, *, as_of: str | None = None, drafts: bool = True) -> Checked:
    """Read all cards below ``root``/cards and find every problem and warning in and between them.

    Drafts are judged like any other card; pages are planned of them only with ``drafts``.

    Rules on past and future judge for the day ``as_of``, like 2026-01-15; the clock is never read.
    What is wrong is told in the current language.
    """
    configuration, wrong = configured(root)
    if wrong:
        # What cards may say hangs on it: judged without, sound ones would be called wrong.
        nothing = compare(gather(Loaded())[0], as_of)
        return Checked(nothing, nothing, (), tuple(in_short(sorted(wrong))), is_configured=False)
    whole = load(root, configuration)
    loaded = in_use(whole)
    catalogue, problems = gather(loaded)
    places = (card.place for card in [*loaded.files(), *loaded.broken])
    compared = compare(catalogue, as_of)
    findings = checks.find_problems(compared, is_whole=not loaded.broken)
    severe = (finding for finding in findings if finding.severity == "problem")
    mild = (finding for finding in findings if finding.severity == "warning")
    rates = loader.located(root, checks.rate_faults(compared, is_whole=not loaded.broken))
    return Checked(
        compared=compared,
        planned=_resolved(whole, problems, compared, drafts=drafts),
        cards=tuple(sorted(places, key=lambda place: place.path)),
        problems=tuple(in_short(sorted({*loaded.problems, *problems, *severe}))),
        warnings=tuple(in_short(sorted([*mild, *rates, *find_unused(root)]))),
    )


def caused_elsewhere(root: Path, paths: Set[str], *, as_of: str | None = None) -> Set[Problem]:
    """Return the problems and warnings of other cards that would not be there without some cards.

    As a name that a new card claims too, which makes a reference of another card ambiguous.
    """
    loaded = load(root, configured(root)[0])
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
    return compare(catalogue, compared.as_of)


def _drafts(loaded: Loaded) -> Iterator[CardFile[Model]]:
    return (file for file in loaded.models if is_draft(file.card))


def build(
    root: Path,
    *,
    language: str | None = None,
    show_problems: bool = False,
    as_of: str | None = None,
    destination: Destination = MARKDOWN,
) -> Built:
    """Make every page of the catalogue in ``root``, for readers on the day ``as_of`` if given.

    Without a ``language`` it is that which the catalogue says, or English.
    With ``show_problems`` a card with problems gets a page that lists them; otherwise no page is
    made as long as there are problems.
    Raises UnknownLanguage where no file has the site's messages in ``language``.
    """
    # First, as a language that nobody has ends the build before any card is read.
    site_language = find_language(language, root) if language else None
    with in_language(site_language or current()):
        checked = check(root, as_of=as_of, drafts=destination.drafts)
    configuration = checked.compared.catalogue.configuration
    site_language = site_language or find_language(
        configuration.file.language or ENGLISH.code, root
    )
    site_language = replace(site_language, own=configuration.words)
    if checked.problems and not (show_problems and checked.is_configured):
        return Built((), checked.problems, len(checked.paths), checked.warnings)
    with in_language(site_language):
        renderer = Renderer(root, prose_as_html=destination.is_html)
        return _built(checked, renderer, destination.ending)


def _built(checked: Checked, renderer: Renderer, ending: str) -> Built:
    catalogue = checked.planned.catalogue
    planned = (*plan(checked.planned), *reference_pages(catalogue.configuration))
    pages = _with_problems(planned, checked)
    data = tuple(data_files(checked.planned, ending=ending))
    search = tuple(search_records(checked.planned, _list_records(planned)))
    return replace(_rendered(pages, renderer, checked), data=data, search=search)


def _list_records(pages: Iterable[Page]) -> Iterator[SearchRecord]:
    """Yield the search records of the pages that list others."""
    for page in pages:
        if page.is_list:
            yield SearchRecord(page.path, (page.title,), (), page.description)


def _with_problems(pages: tuple[Page, ...], checked: Checked) -> dict[str, Page]:
    """Return the pages by path, with a page of problems in place of each broken card's page."""
    planned = {page.path: page for page in pages}
    by_card: dict[str, list[Problem]] = {}
    for problem in checked.problems:
        by_card.setdefault(problem.path, []).append(problem)
    # Nobody reads more of them at once, and a thousand broken cards are dropped in a moment.
    broken = (place for place in checked.cards if place.path in by_card)
    for place in islice(broken, _MOST_PROBLEM_PAGES):
        # Also of a card that cannot be read, of which nobody has planned a page.
        planned[page_path(place.kind, place.id)] = problems_page(place, by_card[place.path])
    return planned


def _rendered(pages: dict[str, Page], renderer: Renderer, checked: Checked) -> Built:
    rendered = []
    # One mistake in a template fails on many pages; it is reported once, for the first of them.
    failures: dict[tuple[str, int, str], Problem] = {}
    for path in sorted(pages):
        result = renderer.render(pages[path])
        if isinstance(result, Problem):
            failures.setdefault((result.path, result.line, result.message), result)
            result = stand_in(pages[path], result)
        rendered.append(result)
    problems = tuple(sorted((*checked.problems, *failures.values())))
    return Built(
        pages=tuple(rendered),
        problems=problems,
        cards=len(checked.paths),
        warnings=checked.warnings,
        redirects=redirects(checked.planned.catalogue),
    )
