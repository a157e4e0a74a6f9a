"""The pipeline: load and check, then plan and render."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from cardpress.checked import Checked, check, language_of
from cardpress.collecting import collecting_seldom
from cardpress.data import DataFile, SearchRecord, data_files, search_records
from cardpress.language import current, in_language
from cardpress.pages import Page, PlannedPage, SitePlan, plan, problems_page
from cardpress.problem import Problem
from cardpress.reference import reference_pages
from cardpress.rendering import RenderedPage, Renderer, stand_in
from cardpress.wording import Redirect, page_path, redirects

__all__ = ["MARKDOWN", "Built", "Checked", "Destination", "build", "built", "check"]

_MOST_PROBLEM_PAGES = 100
_Maker = Callable[[], Page]


@dataclass(frozen=True)
class Built:
    """The Markdown of every page that could be made, what is wrong, and the number of cards.

    ``redirects`` are the addresses that lead on to pages, ``data`` is what the site's scripts read,
    ``search`` what its search knows of each card. ``reference`` is the same of the pages for those
    who write cards, for a site on which others would find them in place of their own.
    """

    pages: tuple[RenderedPage, ...]
    problems: tuple[Problem, ...]
    cards: int
    warnings: tuple[Problem, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    data: tuple[DataFile, ...] = ()
    search: tuple[SearchRecord, ...] = ()
    reference: tuple[SearchRecord, ...] = ()


@dataclass(frozen=True)
class Destination:
    """What becomes of the pages: with ``is_html``, we convert them, and the Markdown of cards on
    them is HTML already. ``ending`` is how their addresses end on the site. Models that are drafts
    are there only in a preview, with ``drafts``. Without ``data``, nothing is made for the scripts
    of a site and its search."""

    ending: str = "/"
    is_html: bool = False
    drafts: bool = False
    data: bool = True


MARKDOWN = Destination()
"""Markdown files, which some other engine converts."""


@collecting_seldom()
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
    with in_language(language_of(root, language)):
        checked = check(root, as_of=as_of, drafts=destination.drafts)
        return built(checked, root, show_problems=show_problems, destination=destination)


@collecting_seldom()
def built(
    checked: Checked,
    root: Path,
    *,
    show_problems: bool = False,
    destination: Destination = MARKDOWN,
) -> Built:
    """Make every page of a catalogue that has been checked, in the current language."""
    if checked.problems and not (show_problems and checked.is_configured):
        return Built((), checked.problems, len(checked.paths), checked.warnings)
    own_words = checked.compared.catalogue.configuration.words
    with in_language(replace(current(), own=own_words)):
        renderer = Renderer(root, prose_as_html=destination.is_html)
        return _built(checked, renderer, destination)


def _built(checked: Checked, renderer: Renderer, destination: Destination) -> Built:
    site = plan(checked.planned)
    reference = tuple(reference_pages(checked.planned.catalogue.configuration))
    rendered = _rendered(_makers(site, reference, checked), renderer, checked)
    if not destination.data:
        return rendered
    lists = (_record(page) for page in site.pages if page.is_list)
    return replace(
        rendered,
        data=tuple(data_files(checked.planned, ending=destination.ending)),
        search=tuple(search_records(checked.planned, lists)),
        reference=tuple(map(_record, reference)),
    )


def _record(page: Page | PlannedPage) -> SearchRecord:
    """Return what the search knows of a page that it finds by its title alone."""
    return SearchRecord(page.path, (page.title,), (), page.description)


def _makers(site: SitePlan, reference: Iterable[Page], checked: Checked) -> dict[str, _Maker]:
    """Return by path what makes each page: of a broken card, a page of its problems."""
    makers: dict[str, _Maker] = {page.path: partial(site.make, page) for page in site.pages}
    # They are kept from one build to the next, so that there is nothing to put off.
    made = {page.path: page for page in reference}
    by_card: dict[str, list[Problem]] = {}
    for problem in checked.problems:
        by_card.setdefault(problem.path, []).append(problem)
    # Nobody reads more of them at once, and a thousand broken cards are dropped in a moment.
    broken = (place for place in checked.cards if place.path in by_card)
    for place in islice(broken, _MOST_PROBLEM_PAGES):
        # Also of a card that cannot be read, of which nobody has planned a page.
        made[page_path(place.kind, place.id)] = problems_page(place, by_card[place.path])
    return makers | {path: partial(_itself, page) for path, page in made.items()}


def _itself(page: Page) -> Page:
    return page


def _rendered(makers: Mapping[str, _Maker], renderer: Renderer, checked: Checked) -> Built:
    rendered = []
    # One mistake in a template fails on many pages; it is reported once, for the first of them.
    failures: dict[tuple[str, int, str], Problem] = {}
    for path in sorted(makers):
        # One at a time: what a page shows takes more memory than its text.
        page = makers[path]()
        result = renderer.render(page)
        if isinstance(result, Problem):
            failures.setdefault((result.path, result.line, result.message), result)
            result = stand_in(page, result)
        rendered.append(result)
    problems = tuple(sorted((*checked.problems, *failures.values())))
    return Built(
        pages=tuple(rendered),
        problems=problems,
        cards=len(checked.paths),
        warnings=checked.warnings,
        redirects=redirects(checked.planned.catalogue),
    )
