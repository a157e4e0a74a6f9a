"""What is new as feeds, Atom 1.0 and JSON Feed 1.1: of all cards, an organization, or a model."""

import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from typing import Any
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET

from cardpress.catalogue import Catalogue
from cardpress.history import CardEvent
from cardpress.language import current
from cardpress.wording import PATHS, page_path
from cardpress.wording import news as words

_ATOM = "http://www.w3.org/2005/Atom"
_MOST = 100  # entries
_BULK = 10  # models of a day from which on they are one entry
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_START = "1970-01-01"  # of a feed that has no entry yet


@dataclass(frozen=True)
class Site:
    """Where a catalogue is on the web, empty if nobody says; how addresses of its pages end."""

    address: str
    ending: str

    def page(self, path: str, place: str, feed: str) -> str:
        """Return the address of a place on a page, or where it is from the file of a feed."""
        folder, _, name = path.rpartition("/")
        if name == "index.md":
            page = f"{folder}/" if folder else ""
        else:
            page = path.removesuffix(".md") + self.ending
        return self.file(page, feed) + (f"#{place}" if place else "")

    def file(self, path: str, feed: str) -> str:
        """Return the address of a file, alike."""
        if self.address:
            return self.address + quote(path)
        there = posixpath.relpath(path or ".", posixpath.dirname(feed) or ".")
        return f"{there}/" if not path or path.endswith("/") else there


@dataclass(frozen=True)
class _Entry:
    id: str
    day: str
    title: str
    url: str
    lines: tuple[str, ...]


class Feeds:
    """The feeds of a catalogue, each made of events that are given the newest first."""

    def __init__(self, catalogue: Catalogue, site: Site) -> None:
        self._catalogue, self._site = catalogue, site

    def atom(self, path: str, page: str, name: str, events: Sequence[CardEvent]) -> str:
        """Return the feed at a path about a page as Atom."""
        entries = self._entries(path, events)
        ET.register_namespace("", _ATOM)
        feed = ET.Element(_tag("feed"), {"xml:lang": current().code})
        _add(feed, "title", words.feed_of(name))
        _add(feed, "id", self._id(_START, path))
        _add(feed, "updated", _time(entries[0].day if entries else _START))
        _add(_add(feed, "author"), "name", self._name)
        address = self._site.file(path, path)
        _add(feed, "link", rel="self", type="application/atom+xml", href=address)
        _add(feed, "link", rel="alternate", type="text/html", href=self._site.page(page, "", path))
        for one in entries:
            entry = _add(feed, "entry")
            _add(entry, "title", one.title)
            _add(entry, "id", one.id)
            _add(entry, "updated", _time(one.day))
            _add(entry, "link", rel="alternate", type="text/html", href=one.url)
            _add(entry, "content", "\n".join(one.lines), type="text")
        text = ET.tostring(feed, encoding="unicode")
        return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'

    def json(self, path: str, page: str, name: str, events: Sequence[CardEvent]) -> str:
        """Return the feed at a path about a page as JSON Feed."""
        feed: dict[str, Any] = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": words.feed_of(name),
            "home_page_url": self._site.page(page, "", path),
            "feed_url": self._site.file(path, path),
            "language": current().code,
            "authors": [{"name": self._name}],
            "items": [
                {
                    "id": one.id,
                    "url": one.url,
                    "title": one.title,
                    "content_text": "\n".join(one.lines),
                    "date_published": _time(one.day),
                }
                for one in self._entries(path, events)
            ],
        }
        return json.dumps(feed, ensure_ascii=False) + "\n"

    @property
    def _name(self) -> str:
        return self._catalogue.configuration.file.name or words.any_catalogue()

    def _entries(self, path: str, events: Iterable[CardEvent]) -> list[_Entry]:
        told = (event for event in events if event.changes or event.what != "changed")
        found: list[_Entry] = []
        for _day, of_day in groupby(told, key=lambda event: event.day):
            found += self._of_day(path, [*of_day])
            if len(found) >= _MOST:
                break
        return found[:_MOST]

    def _of_day(self, path: str, events: Sequence[CardEvent]) -> Iterator[_Entry]:
        new = [event for event in events if event.kind == "model" and event.what == "added"]
        if len(new) >= _BULK:
            names = tuple(self._title_of(event) for event in new)
            title, day = words.models_added(len(new)), new[0].day
            yield _Entry(self._id(day, "models"), day, title, self._day(day, path), names)
            events = [event for event in events if event.kind != "model" or event.what != "added"]
        for event in events:
            title = words.titled(self._title_of(event), words.headline(event))
            lines = tuple(map(_line, event.changes)) or (title,)
            is_there = event.id in self._catalogue.cards(event.kind)
            page = page_path(event.kind, event.id)
            url = self._site.page(page, "", path) if is_there else self._day(event.day, path)
            yield _Entry(self._id(event.day, page), event.day, title, url, lines)

    def _title_of(self, event: CardEvent) -> str:
        name = self._catalogue.name(event.kind, event.id)
        return name if event.id in self._catalogue.cards(event.kind) else event.name

    def _day(self, day: str, path: str) -> str:
        return self._site.page(
            f"{posixpath.dirname(PATHS['news'])}/{day[:7]}.md", f"day.{day}", path
        )

    def _id(self, day: str, subject: str) -> str:
        """Return the same id for the same thing for ever: by the address of the site, if any."""
        host = urlsplit(self._site.address).hostname
        if host:
            below = urlsplit(self._site.address).path
            return f"tag:{host},{day}:{below}{quote(subject)}"
        digest = blake2b(f"{self._name} {day} {subject}".encode(), digest_size=16).hexdigest()
        parts = (digest[:8], digest[8:12], f"8{digest[13:16]}", f"a{digest[17:20]}", digest[20:])
        return f"urn:uuid:{'-'.join(parts)}"


def _line(change: Any) -> str:  # noqa: ANN401
    title = (
        (f"{change.title}, {change.url}" if change.url else change.title,) if change.title else ()
    )
    return words.with_sources(words.told(change, str), title)


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def _tag(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, _tag(name), attributes)
    child.text = _NOT_XML.sub("\ufffd", text) or None
    return child
