"""What has become of cards as lines of a page: by day, and of one card or organization alone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from cardpress import figures
from cardpress.catalogue import Catalogue
from cardpress.history import CardEvent, Change, History
from cardpress.markup import Markdown, anchor, escape, escape_html, join, link, strong
from cardpress.wording import PATHS, Links, model_type, page_path, reports
from cardpress.wording import news as words

CHANGES = "changes.all"
"""The place on the page of a card where its changes are."""
_SHOWN, _FOLDED = 8, 400  # lines
_VALUES = 4  # of a card, in a line
_NAMED = 3  # of a kind and day, in a line
_OF_A_MAKER = 8  # models of a day, in a line
_OF_A_CARD = 60  # lines, and values in one


@dataclass(frozen=True)
class NewsGroup:
    """What a day has brought of one kind: the first lines, and the others in a fold."""

    heading: Markdown
    lines: tuple[Markdown, ...]
    """The first of them."""
    summary: Markdown
    """What opens the fold; it is HTML."""
    folded: tuple[Markdown, ...]
    """The others."""
    more: Markdown | None
    """How many there are that have no room here."""


@dataclass(frozen=True)
class NewsDay:
    """A day with all that it has brought."""

    heading: Markdown
    place: Markdown
    """The place that links to the day lead to."""
    groups: tuple[NewsGroup, ...]
    """What it has brought, kind by kind."""


@dataclass(frozen=True)
class CardNews:
    """The changes of a card, or of an organization's models, in a fold."""

    place: Markdown
    """The place that links to them lead to."""
    summary: Markdown
    """What opens the fold; it is HTML."""
    lines: tuple[Markdown, ...]
    """A line for each, the newest first."""
    more: Markdown | None
    """Where others are, if there are any."""


class News:
    """Events as lines of a page."""

    def __init__(self, catalogue: Catalogue, page: str) -> None:
        self._catalogue, self._links = catalogue, Links(catalogue, page)

    def day(self, day: str, events: Sequence[CardEvent]) -> NewsDay:
        """Return a day with all that it has brought."""
        groups = (self._group(key, events) for key in words.GROUPS)
        return NewsDay(
            Markdown(figures.date(day)), anchor(f"day.{day}"), tuple(filter(None, groups))
        )

    def of_card(self, events: Sequence[CardEvent], *, named: bool = False) -> CardNews | None:
        """Return the events of a card, or with their names those of an organization's models."""
        told = [event for event in events if event.changes or event.what != "changed"]
        if not told:
            return None
        lines = tuple(self._dated(event, named=named) for event in told[:_OF_A_CARD])
        over = len(told) - len(lines)
        to = self._links.place(PATHS["news"])
        more = link(Markdown(words.more(over)), to) if over > 0 and to else None
        summary = escape_html(words.changes(len(told)))
        return CardNews(anchor(CHANGES), summary, lines, more)

    def brief(self, history: History, most: int) -> tuple[Markdown, ...]:
        """Return the newest of a history in a few lines: what each day has brought in a word."""
        found = (
            self._in_brief(day, key, [event for event in events if _is_of(key, event)])
            for day, events in history.by_day.items()
            for key in words.GROUPS
        )
        return tuple(islice(filter(None, found), most))

    def _in_brief(self, day: str, key: str, events: Sequence[CardEvent]) -> Markdown | None:
        if not events:
            return None
        names = [self._name(event) for event in events[:_NAMED]]
        over = len(events) - len(names)
        rest = [Markdown(words.more(over))] if over else []
        heading = Markdown(reports.folded(words.GROUPS[key], len(events)))
        dated = Markdown(words.titled(Markdown(figures.short_date(day)), heading))
        return Markdown(words.titled(dated, join([*names, *rest], ", ")))

    def _group(self, key: str, events: Sequence[CardEvent]) -> NewsGroup | None:
        lines = [*_LINES.get(key, _values(key))(self, key, events)]
        count = sum(_is_of(key, event) for event in events)
        if not lines:
            return None
        shown = _SHOWN if len(lines) > _SHOWN + 2 else len(lines)
        rest = lines[shown:]
        over = len(rest) - _FOLDED
        return NewsGroup(
            Markdown(reports.folded(words.GROUPS[key], count)),
            tuple(lines[:shown]),
            escape_html(words.show_more(len(rest))),
            tuple(rest[:_FOLDED]),
            Markdown(words.more(over)) if over > 0 else None,
        )

    def added(self, key: str, events: Iterable[CardEvent]) -> Iterator[Markdown]:
        """Yield models that are new: each by itself, or many by their organizations."""
        new = [event for event in events if _is_of(key, event)]
        if len(new) <= _SHOWN:
            yield from (self._introduced(event) for event in new)
            return
        # Each organization's page lists all of its own.
        by_maker: dict[str, list[CardEvent]] = {}
        for event in new:
            by_maker.setdefault(event.organization, []).append(event)
        for maker, own in sorted(by_maker.items(), key=lambda each: (-len(each[1]), each[0])):
            named = words.of_maker(self._links.organization(maker), len(own))
            names = [self._name(event) for event in own[:_OF_A_MAKER]]
            if over := len(own) - len(names):
                place = page_path("organization", maker)
                names.append(self._links.link(Markdown(words.more(over)), place, CHANGES))
            yield Markdown(words.titled(strong(Markdown(named)), join(names, ", ")))

    def named(self, key: str, events: Iterable[CardEvent]) -> Iterator[Markdown]:
        """Yield the names of cards of another kind that are new, in a line."""
        new = [self._name(event) for event in events if _is_of(key, event)]
        if new:
            over = len(new) - _FOLDED
            names = join(new[:_FOLDED], ", ")
            yield Markdown(f"{names}, {words.more(over)}") if over > 0 else names

    def moved(self, key: str, events: Iterable[CardEvent]) -> Iterator[Markdown]:
        """Yield the cards that have another id."""
        for event in events:
            if _is_of(key, event):
                yield Markdown(words.formerly(self._name(event), escape(event.former)))

    def values(self, event: CardEvent, changes: Sequence[Change], most: int = _VALUES) -> Markdown:
        """Return what has changed on a card, and by which sources."""
        told = [words.told(change, escape) for change in changes[:most]]
        over = len(changes) - len(told)
        if over > 0:
            place = self._links.place(page_path(event.kind, event.id), CHANGES)
            rest = Markdown(words.more(over))
            told.append(link(rest, place) if place and self._is_there(event) else rest)
        cited = dict.fromkeys((c.title, c.url) for c in changes[:most] if c.title)
        sources = (link(escape(title), url) if url else escape(title) for title, url in cited)
        return Markdown(words.with_sources("; ".join(told), sources))

    def line(self, event: CardEvent, changes: Sequence[Change]) -> Markdown:
        """Return a card with what has changed on it."""
        return Markdown(f"{strong(self._name(event))}: {self.values(event, changes)}")

    def _dated(self, event: CardEvent, *, named: bool) -> Markdown:
        day = strong(Markdown(figures.date(event.day)))
        told = Markdown(words.headline(event))
        if event.changes:
            told = self.values(event, event.changes, _VALUES if named else _OF_A_CARD)
        said = Markdown(words.titled(self._name(event), told)) if named else told
        return Markdown(words.titled(day, said))

    def _introduced(self, event: CardEvent) -> Markdown:
        maker = self._links.organization(event.organization)
        kind = escape(model_type(event.type)) if event.type else ""
        return Markdown(words.by_model(strong(self._name(event)), maker, kind))

    def _name(self, event: CardEvent) -> Markdown:
        if self._is_there(event):
            return self._links.card(event.kind, event.id)
        return escape(event.name)

    def _is_there(self, event: CardEvent) -> bool:
        return event.id in self._catalogue.cards(event.kind)


_Lines = Callable[[News, str, Iterable[CardEvent]], Iterator[Markdown]]


def _values(key: str) -> _Lines:
    def lines(news: News, _key: str, events: Iterable[CardEvent]) -> Iterator[Markdown]:
        for event in events:
            if changes := [change for change in event.changes if change.subject == key]:
                yield news.line(event, changes)

    return lines


def _is_of(key: str, event: CardEvent) -> bool:
    if key in ("model", "organization", "benchmark"):
        return event.what == "added" and event.kind == key
    if key in ("renamed", "removed"):
        return event.what == key
    return any(change.subject == key for change in event.changes)


_LINES: dict[str, _Lines] = {
    "model": News.added,
    "organization": News.named,
    "benchmark": News.named,
    "renamed": News.moved,
    "removed": News.named,
}
