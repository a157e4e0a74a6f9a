"""Waiting pages made by several processes, of which each tells what the site has to know."""

import logging
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.structure.files import File

from cardpress.catalogue_site import CatalogueSite
from cardpress.keeping import KeptPage
from cardpress.partitions import Partitions
from cardpress.problem import Problem
from cardpress.progress import SILENT, Progress

from .generated_page import GeneratedPage
from .inline import Inline
from .kept_pages import KeptPages, places_on_site
from .own_pages import Missing
from .page_maker import PageMaker
from .policy import Carried, Policy


@dataclass(frozen=True)
class _Places:
    """The places of a page, and those on other pages to which it leads, by their paths."""

    own: set[str]
    elsewhere: Mapping[str, dict[str, str]]


@dataclass(frozen=True)
class _Part:
    """What some pages leave behind, beside their files."""

    places: Sequence[_Places]
    missing: Mapping[str, Set[str]]
    failures: Sequence[Sequence[Problem]]  # of each catalogue
    carried: Carried | None
    told: Sequence[logging.LogRecord]
    kept: Mapping[str, KeptPage]
    written: Mapping[str, str]  # where it stands on the site, with the name of its content


@dataclass
class SharedOut:
    """Makes pages with all that a build counts on: links, problems, the policy, and the log."""

    maker: PageMaker
    sites: Sequence[CatalogueSite]
    policy: Policy | None = None
    kept: KeptPages | None = None
    written: dict[str, str] = field(default_factory=dict)
    """Where pages stand on the site, each with the name of its content if that is kept."""
    _files: dict[str, File] = field(default_factory=dict)

    def write(
        self, pages: Sequence[GeneratedPage], *, jobs: int, progress: Progress = SILENT
    ) -> None:
        """Write pages to their places in the site, as `PageMaker` does."""
        self._files = {file.src_uri: file for file in self.maker.files}
        done, rest = 0, [page for page in pages if not self._stands(page)]
        if rest and jobs != 1:
            self.maker.compile_theme(rest[0])
        told: list[logging.LogRecord] = []
        progress.begin("render")
        try:
            for part in Partitions(self._part, jobs=jobs).over(rest):
                self._add(part, rest[done : done + len(part.places)])
                told += part.told
                done += len(part.places)
                progress.step(done, len(rest))
        finally:
            progress.end()
            # Not before: it would stand in the line in which a terminal shows the progress.
            for record in told:
                logging.getLogger(record.name).callHandlers(record)

    def _stands(self, page: GeneratedPage) -> bool:
        """Return whether a page need not be written, and have the site know what it has to."""
        found = self.kept.standing(page) if self.kept else None
        if self.kept is None or found is None or found.kept is None:
            return False
        self._carry(page, found.inline)
        self.kept.add_standing(page.file.src_uri, found.kept)
        self.written |= dict.fromkeys(places_on_site(page), found.kept.text)
        return True

    def _carry(self, page: GeneratedPage, inline: Inline | None) -> None:
        if self.policy and inline:
            self.policy.give(Carried(inline, [Path(page.file.abs_dest_path)]))

    def _part(self, pages: Sequence[GeneratedPage]) -> _Part:
        """Write some pages, and leave nothing behind in this process: it may be a copy."""
        before = [len(site.failures) for site in self.sites]
        known, self.maker.missing = self.maker.missing, {}
        kept: dict[str, KeptPage] = {}
        written: dict[str, str] = {}
        missing: Missing = {}
        with _held_back() as told:
            for page in pages:
                count = len(told)
                found = self._write(page)
                # What is told of a page is told of it by every build.
                may_be_kept = found and len(told) == count and not self.maker.missing
                if found and may_be_kept:
                    kept[page.file.src_uri] = found
                name = found.text if found and may_be_kept else ""
                written |= dict.fromkeys(places_on_site(page), name)
                _add(self.maker.missing, missing)
                self.maker.missing = {}
        self.maker.missing = known
        return _Part(
            places=[_places(page) for page in pages],
            missing={file.src_uri: places for file, places in missing.items()},
            failures=[
                site.failures[known:] for site, known in zip(self.sites, before, strict=True)
            ],
            carried=self.policy.take() if self.policy else None,
            told=told,
            kept=kept,
            written=written,
        )

    def _write(self, page: GeneratedPage) -> KeptPage | None:
        """Write a page, and return what the next build has to know of it."""
        if self.kept is None:
            self.maker.write([page])
            return None
        found = self.kept.take(page) or self.kept.made(page, self.policy)
        self._carry(page, found.inline)
        if found.made:
            self.maker.put(page, found.made)
        return found.kept

    def _add(self, part: _Part, pages: Sequence[GeneratedPage]) -> None:
        for page, places in zip(pages, part.places, strict=True):
            page.present_anchor_ids = places.own
            links = {self._file(path): found for path, found in places.elsewhere.items()}
            page.links_to_anchors = links
        _add(
            {self._file(path): places for path, places in part.missing.items()}, self.maker.missing
        )
        for site, failures in zip(self.sites, part.failures, strict=True):
            site.add_failures(failures)
        if self.policy and part.carried:
            self.policy.give(part.carried)
        if self.kept:
            self.kept.add(part.kept)
        self.written |= part.written

    def _file(self, path: str) -> File:
        return self._files[path]


def _add(missing: Mapping[File, Set[str]], to: Missing) -> None:
    for file, places in missing.items():
        to.setdefault(file, set()).update(places)


def _places(page: GeneratedPage) -> _Places:
    links = page.links_to_anchors or {}
    elsewhere = {file.src_uri: found for file, found in links.items()}
    return _Places(page.present_anchor_ids or set(), elsewhere)


class _Holding(logging.Handler):
    """Keeps what is told, in a form that another process can read."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args = record.getMessage(), None
        self.told.append(record)


@contextmanager
def _held_back() -> Iterator[list[logging.LogRecord]]:
    """Keep what MkDocs and its plugins tell inside the block from being told."""
    log, holding = logging.getLogger("mkdocs"), _Holding()
    handlers, log.handlers = log.handlers, [holding]
    try:
        yield holding.told
    finally:
        log.handlers = handlers
