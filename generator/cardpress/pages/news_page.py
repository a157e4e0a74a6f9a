"""The pages of what is new: the newest days on one, and a page for each month."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from cardpress import figures
from cardpress.blocks import News, NewsDay
from cardpress.comparison import Compared
from cardpress.history import History
from cardpress.markup import Markdown, link
from cardpress.wording import ABOUT, FEEDS, PATHS, Links
from cardpress.wording import news as words

from .page import Page, list_page

PATH = PATHS["news"]
_DAYS = 10
_EVENTS = 1_000


@dataclass(frozen=True)
class NewsView:
    """Days, the newest first, and the way to all others."""

    title: Markdown
    """The title of the page."""
    days: tuple[NewsDay, ...]
    """The days with what they have brought."""
    nothing: Markdown | None
    """What stands in their place where there is none."""
    notes: tuple[Markdown, ...]
    """Why there is no history, or not all of it."""
    months: tuple[Markdown, ...]
    """Links to the pages of months, the newest first."""
    latest: Markdown | None
    """Address of the page of the newest days, on that of a month."""
    feeds: tuple[Markdown, Markdown] | None
    """Addresses of the feeds, Atom and JSON."""
    retirements: Markdown | None
    """Address of the page of retirements, where the site has it."""


def month_path(month: str) -> str:
    """Return the path of the page of a month, like 2026-01."""
    return f"new/{month}.md"


def news_page(compared: Compared, history: History, *, has_feeds: bool) -> Page:
    """Plan the page of the newest days, which leads to feeds where the site has them."""
    show = partial(_newest, compared, history, has_feeds=has_feeds)
    return list_page("news", PATH, show, hide=("navigation",))


def month_page(number: int, compared: Compared, history: History) -> Page:
    """Plan the page of a month, counted from the first of a history."""
    month = history.months[number - 1]
    return Page(
        path=month_path(month),
        template="pages/news.md.j2",
        show=partial(_month, compared, history, month),
        title=words.month(month),
        description=ABOUT["news"],
        in_search=False,
    )


def _newest(compared: Compared, history: History, *, has_feeds: bool) -> NewsView:
    view, links = _view(compared, history, _first(history)), Links(compared.catalogue, PATH)
    atom, as_json = (Markdown(links.address(name)) for name in FEEDS)
    return replace(view, feeds=(atom, as_json)) if has_feeds else view


def _month(compared: Compared, history: History, month: str) -> NewsView:
    return _view(compared, history, (day for day in history.by_day if day[:7] == month), month)


def _first(history: History) -> Iterator[str]:
    """Yield the newest days, fewer where they have brought much."""
    count = 0
    for number, (day, events) in enumerate(history.by_day.items()):
        count += len(events)
        if number and (number == _DAYS or count > _EVENTS):
            return
        yield day


def _view(compared: Compared, history: History, days: Iterable[str], month: str = "") -> NewsView:
    path = month_path(month) if month else PATH
    links, news = Links(compared.catalogue, path), News(compared.catalogue, path)
    shown = [news.day(day, history.by_day[day]) for day in days]
    found = tuple(day for day in shown if day.groups)
    notes = dict(history.notes)
    if not history.by_day and not notes:
        notes = {"fault": ""}
    months = (
        link(Markdown(figures.date(other)), links.address(month_path(other)))
        for other in reversed(history.months)
        if other != month
    )
    return NewsView(
        title=Markdown(words.month(month) if month else words.title()),
        days=found,
        nothing=None if found or notes else Markdown(words.no_news()),
        notes=tuple(Markdown(words.note(name, value)) for name, value in notes.items()),
        months=tuple(months),
        latest=links.place(PATH) if month else None,
        feeds=None,
        retirements=links.place(PATHS["retirements"]),
    )
