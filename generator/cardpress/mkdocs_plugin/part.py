"""Things that a process makes of a site, and what they leave behind beside their files."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cardpress.keeping import KeptPage
from cardpress.problem import Problem

from .generated_page import GeneratedPage
from .policy import Carried
from .text_file import TextFile


class Piece(NamedTuple):
    """A text of one model: the number of the site that takes it, and its name."""

    site: int
    name: str


Thing = GeneratedPage | TextFile | Piece


class Places(NamedTuple):
    """The places of a page, and those on other pages to which it leads, by their paths."""

    own: set[str]
    elsewhere: Mapping[str, dict[str, str]]


@dataclass
class Part:
    """What some things leave behind, beside their files."""

    things: int = 0
    places: dict[str, Places] = field(default_factory=dict)
    missing: dict[str, set[str]] = field(default_factory=dict)
    failures: Sequence[Sequence[Problem]] = ()  # of each catalogue
    carried: Carried | None = None
    told: Sequence[logging.LogRecord] = ()
    kept: dict[str, KeptPage] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)  # as `SharedOut.written`
    pieces: dict[Piece, str] = field(default_factory=dict)


def is_whole(thing: Thing) -> bool:
    """Return whether a thing is put together from pieces, or tells of what is."""
    file = thing.file if isinstance(thing, GeneratedPage) else thing
    return isinstance(file, TextFile) and file.is_whole


def places_of(page: GeneratedPage) -> Places:
    """Return the places of a page that has been made."""
    links = page.links_to_anchors or {}
    elsewhere = {file.src_uri: found for file, found in links.items()}
    return Places(page.present_anchor_ids or set(), elsewhere)
