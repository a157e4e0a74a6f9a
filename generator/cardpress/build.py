"""The pipeline: load and check, then plan and render."""

from dataclasses import dataclass, replace
from pathlib import Path

from cardpress.catalogue_site import CatalogueSite
from cardpress.changes import CatalogueHistory
from cardpress.checked import Checked, check, language_of
from cardpress.collecting import collecting_seldom
from cardpress.data import DataFile, SearchRecord
from cardpress.history import NO_HISTORY
from cardpress.language import in_language
from cardpress.loader import CardCache
from cardpress.problem import Problem
from cardpress.progress import SILENT, Progress
from cardpress.rendering import RenderedPage
from cardpress.wording import Redirect

__all__ = ["MARKDOWN", "Built", "Checked", "Destination", "build", "built", "check", "planned"]


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
    of a site and its search. ``jobs`` is how many processes make pages, 0 for as many as there are
    cores."""

    ending: str = "/"
    is_html: bool = False
    drafts: bool = False
    data: bool = True
    jobs: int = 1


MARKDOWN = Destination()
"""Markdown files, which some other engine converts."""


@collecting_seldom()
def build(  # noqa: PLR0913 - by name, and each has its default
    root: Path,
    *,
    language: str | None = None,
    show_problems: bool = False,
    as_of: str | None = None,
    destination: Destination = MARKDOWN,
    cache: CardCache | None = None,
    history: CatalogueHistory | None = None,
    progress: Progress = SILENT,
) -> Built:
    """Make every page of the catalogue in ``root``, for readers on the day ``as_of`` if given.

    A ``cache`` spares it to read unchanged cards, and a ``history`` says what has become of them
    before, where pages are to tell. Without a ``language`` it is that which the
    catalogue says, or English.
    With ``show_problems`` a card with problems gets a page that lists them; otherwise no page is
    made as long as there are problems.
    Raises UnknownLanguage where no file has the site's messages in ``language``.
    """
    # First, as a language that nobody has ends the build before any card is read.
    with in_language(language_of(root, language)):
        checked = check(
            root, as_of=as_of, drafts=destination.drafts, cache=cache, progress=progress
        )
        return built(
            checked,
            root,
            show_problems=show_problems,
            destination=destination,
            history=history,
            progress=progress,
        )


@collecting_seldom()
def built(  # noqa: PLR0913 - by name, and each has its default
    checked: Checked,
    root: Path,
    *,
    show_problems: bool = False,
    destination: Destination = MARKDOWN,
    history: CatalogueHistory | None = None,
    progress: Progress = SILENT,
) -> Built:
    """Make every page of a catalogue that has been checked, in the current language."""
    if checked.problems and not (show_problems and checked.is_configured):
        return Built((), checked.problems, len(checked.paths), checked.warnings)
    progress.begin("render")
    site = planned(checked, root, destination, history)
    made = Built(
        pages=site.all_rendered(jobs=destination.jobs, progress=progress),
        problems=tuple(sorted((*checked.problems, *site.failures))),
        cards=len(checked.paths),
        warnings=checked.warnings,
        redirects=site.redirects,
    )
    if not destination.data:
        return made
    return replace(
        made,
        data=tuple(file.made for file in site.data()),
        search=site.search(),
        reference=site.reference,
    )


def planned(
    checked: Checked,
    root: Path,
    destination: Destination,
    history: CatalogueHistory | None = None,
) -> CatalogueSite:
    """Plan the site of a catalogue that has been checked, in the current language."""
    return CatalogueSite(
        checked,
        root,
        is_html=destination.is_html,
        ending=destination.ending,
        history=history.of(checked.planned.catalogue) if history else NO_HISTORY,
    )
