"""The days on which models are switched off as a calendar: iCalendar, RFC 5545."""

import datetime
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from cardpress.comparison import Compared, Retirement, replacement, retirements
from cardpress.wording import ABOUT, CALENDAR, TITLES, model_name, page_path
from cardpress.wording import retirements as words

from .feeds import Site

_ESCAPED = re.compile(r"([\\;,])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_LONGEST = 75  # bytes of a line
_WHOLE = 10  # letters of a whole date
_UNDATED = "19700101"  # of a source that says nothing of when it was read


def calendar(compared: Compared, site: Site) -> str:
    """Return the calendar: an event for each whole day that a card states."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Cardpress//Retirements//EN",
        f"NAME:{_text(TITLES['retirements'])}",
        f"X-WR-CALNAME:{_text(TITLES['retirements'])}",
        f"DESCRIPTION:{_text(ABOUT['retirements'])}",
    ]
    # Of no day: the calendar is the same whenever the site is built.
    for each in retirements(compared.catalogue.models.values(), None).to_come:
        if len(each.day) == _WHOLE:
            lines += _event(each, compared, site)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(each: Retirement, compared: Compared, site: Site) -> Iterator[str]:
    model, day = each.file.place.id, datetime.date.fromisoformat(each.day)
    host = urlsplit(site.address).hostname or "cardpress.invalid"
    yield "BEGIN:VEVENT"
    yield f"UID:{model}-{day:%Y%m%d}@{host}"
    yield f"DTSTAMP:{_stamp(each)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + datetime.timedelta(1):%Y%m%d}"
    yield f"SUMMARY:{_text(words.summary(model_name(compared.catalogue, model)))}"
    if notes := "\n".join(_notes(each, compared)):
        yield f"DESCRIPTION:{_text(notes)}"
    if site.address:
        yield f"URL:{site.page(page_path('model', model), '', CALENDAR)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _notes(each: Retirement, compared: Compared) -> Iterator[str]:
    if other := replacement(each.file, compared.catalogue):
        name = model_name(compared.catalogue, other.model)
        yield words.instead(name if other.is_recommended else words.successor(name))
    yield from dict.fromkeys(claim.note for claim in each.claims if claim.note)
    card = each.file.card
    sources = (card.sources.get(card.source_key(claim) or "") for claim in each.claims)
    yield from dict.fromkeys(s.url or s.title for s in sources if s)


def _stamp(each: Retirement) -> str:
    """Return the day on which the newest of the sources was read: the clock is none of ours."""
    card = each.file.card
    sources = (card.sources.get(card.source_key(claim) or "") for claim in each.claims)
    days = [source.accessed or source.published or "" for source in sources if source]
    newest = max((day for day in days if len(day) == _WHOLE), default="")
    return newest.replace("-", "") or _UNDATED


def _text(value: str) -> str:
    escaped = _ESCAPED.sub(r"\\\1", value).replace("\n", "\\n")
    return _CONTROL.sub(" ", escaped)


def _folded(line: str) -> str:
    """Return a line in pieces of so many bytes, none of which ends within a letter."""
    pieces, rest = [], line
    while len(rest.encode()) > _LONGEST:
        size = len(rest.encode()[:_LONGEST].decode(errors="ignore"))
        pieces.append(rest[:size])
        rest = f" {rest[size:]}"
    return "\r\n".join((*pieces, rest))
