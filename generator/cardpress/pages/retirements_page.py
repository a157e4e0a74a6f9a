"""The page of retirements: what is switched off when, and what replaces it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from cardpress import figures
from cardpress.blocks import Citations, RetirementRows, Table
from cardpress.catalogue import by_name
from cardpress.comparison import Compared, Retirement, Retirements, retirements
from cardpress.markup import Markdown, anchor, join, strong
from cardpress.wording import CALENDAR, PATHS, Links, listings
from cardpress.wording import retirements as words

from .page import Page, list_page

PATH = PATHS["retirements"]
_ROWS = 500


@dataclass(frozen=True)
class RetirementsView:
    """The days to come and those past, models without one, and all of it by organization."""

    sum: Markdown
    """How many days are to come, and how many past."""
    as_of: Markdown | None
    """The day for which the site is built."""
    notes: tuple[Markdown, ...]
    """What many rows have a mark for, each with its mark."""
    to_come: Table | None
    """What is switched off, the soonest first; without a day of the build, all that is stated."""
    past: Table | None
    """What was switched off, the latest first."""
    undated: Table | None
    """Models that are deprecated or retired, of which no source states a day."""
    is_cut: bool
    """Whether there are more than have room here."""
    organizations: tuple[Markdown, ...]
    """The days of each organization's models, in a line."""
    calendar: Markdown | None
    """Address of the calendar, where the site has it."""
    news: Markdown | None
    """Address of the page of what is new, where the site has it."""


def maker_anchor(organization: str) -> str:
    """Return the name of the place where the days of an organization's models are."""
    return f"of.{organization}"


def retirements_page(compared: Compared, *, has_calendar: bool) -> Page:
    """Plan the page of retirements, which leads to their calendar where the site has it."""
    return list_page("retirements", PATH, partial(_view, compared, has_calendar=has_calendar))


def _view(compared: Compared, *, has_calendar: bool) -> RetirementsView:
    found = retirements(compared.catalogue.models.values(), compared.as_of)
    cite = Citations(compared.catalogue, PATH)
    dated = (*found.to_come[:_ROWS], *found.past[:_ROWS])
    rows = RetirementRows(compared, cite, marked=dated)
    is_dated = compared.as_of is not None
    return RetirementsView(
        sum=Markdown(words.summed_up(len(found.to_come), len(found.past), is_dated=is_dated)),
        as_of=Markdown(listings.as_of(compared.as_of)) if compared.as_of else None,
        notes=tuple(Markdown(words.marked(*note)) for note in rows.notes),
        to_come=rows.table(found.to_come[:_ROWS], counted=is_dated),
        past=rows.table(found.past[:_ROWS], counted=False),
        undated=rows.undated(by_name(found.undated)[:_ROWS]),
        is_cut=max(map(len, (found.to_come, found.past, found.undated))) > _ROWS,
        organizations=tuple(_by_organization(found, cite.links)),
        calendar=Markdown(cite.links.address(CALENDAR)) if has_calendar else None,
        news=cite.links.place(PATHS["news"]),
    )


def _by_organization(found: Retirements, links: Links) -> Iterator[Markdown]:
    by_maker: dict[str, list[Retirement]] = {}
    for each in (*found.to_come, *found.past):
        by_maker.setdefault(each.file.place.organization, []).append(each)
    for maker, own in sorted(by_maker.items()):
        place = anchor(maker_anchor(maker))
        named = join(_named(own, links), "; ")
        yield Markdown(f"{place}{strong(links.organization(maker))}: {named}")


def _named(own: Iterable[Retirement], links: Links) -> Iterator[Markdown]:
    for each in own:
        model = links.model(each.file.place.id)
        yield Markdown(words.with_rest(model, Markdown(figures.short_date(each.day))))
