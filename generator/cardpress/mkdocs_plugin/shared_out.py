"""What a site waits for, made by several processes that each tell what the site has to know."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.structure.files import File

from cardpress.catalogue_site import CatalogueSite
from cardpress.keeping import KeptPage
from cardpress.partitions import Partitions
from cardpress.progress import SILENT, Progress
from cardpress.rendering import compile_packaged

from .found_places import FoundPlaces
from .generated_page import GeneratedPage
from .held_log import held_log
from .inline import Inline
from .kept_pages import KeptPages, places_on_site
from .page_maker import PageMaker
from .part import Part, Piece, Thing, is_whole, places_of
from .policy import Carried, Policy
from .text_file import TextFile

_MANY = 64  # pages, of which nearly every template is used


@dataclass
class SharedOut:
    """Makes pages with all that a build counts on: links, problems, the policy, and the log."""

    maker: PageMaker
    sites: Sequence[CatalogueSite]
    policy: Policy | None = None
    kept: KeptPages | None = None
    written: dict[str, str] = field(default_factory=dict)
    """Where pages and files stand on the site, each with the name of its content if it is kept."""
    _files: dict[str, File] = field(default_factory=dict)
    _found: FoundPlaces = field(default_factory=FoundPlaces)

    def write(
        self,
        pages: Iterable[GeneratedPage],
        data: Iterable[TextFile] = (),
        *,
        jobs: int,
        progress: Progress = SILENT,
    ) -> None:
        """Write pages to their places in the site, as `PageMaker` does, and files of data."""
        self._files = {file.src_uri: file for file in self.maker.files}
        waiting = [page for page in pages if not self._stands(page)]
        if waiting and jobs != 1:
            self.maker.compile_theme(waiting[0])
        if len(waiting) >= _MANY and jobs != 1:
            compile_packaged()
        rest: list[Thing] = [*waiting]
        rest += (file for file in data if not self._data_stands(file))
        told, done = list[logging.LogRecord](), 0
        progress.begin("render")
        try:
            for part in self._made(rest, jobs):
                self._add(part)
                told += part.told
                done += part.things
                progress.step(done, len(rest))
        finally:
            progress.end()
            # Not before: it would stand in the line in which a terminal shows the progress.
            for record in told:
                logging.getLogger(record.name).callHandlers(record)

    def _made(self, rest: Sequence[Thing], jobs: int) -> Iterator[Part]:
        """Yield what is left by each part of the things; all are made once the last is taken.

        What is put together from pieces of all models is made here, while processes that made the
        pieces go on with all the rest.
        """
        pieces = [*self._pieces()] if any(map(is_whole, rest)) else []
        whole = [*filter(is_whole, rest)] if pieces else []
        others = [thing for thing in rest if not (pieces and is_whole(thing))]
        missing = len(pieces)
        for part in Partitions(self._part, jobs=jobs).over([*pieces, *others]):
            yield part
            missing -= len(part.pieces)
            if whole and not missing:
                yield self._part(whole)
                whole = []
                for site in self.sites:
                    site.files.forget_downloads()

    def _pieces(self) -> Iterator[Piece]:
        """Yield what is still to be made for files of all models."""
        for number, site in enumerate(self.sites):
            yield from (Piece(number, name) for name in site.files.missing_pieces)

    def _stands(self, page: GeneratedPage) -> bool:
        """Return whether a page need not be written, and have the site know what it has to."""
        found = self.kept.standing(page) if self.kept else None
        if self.kept is None or found is None or found.kept is None:
            return False
        self._carry(page, found.inline)
        self.kept.add_standing(page.file.src_uri, found.kept)
        self.written |= dict.fromkeys(places_on_site(page), found.kept.text)
        return True

    def _data_stands(self, file: TextFile) -> bool:
        """Return whether a file of data need not be written."""
        found = self.kept.standing_data(file) if self.kept else None
        if self.kept is None or found is None:
            return False
        self.kept.add_standing(self.kept.name_of(file), found)
        self.written[file.dest_uri] = found.text
        return True

    def _carry(self, page: GeneratedPage, inline: Inline | None) -> None:
        if self.policy and inline:
            self.policy.give(Carried(inline, [Path(page.file.abs_dest_path)]))

    def _part(self, things: Sequence[Thing]) -> Part:
        """Make some things, and leave nothing behind in this process: it may be a copy."""
        before = [len(site.failures) for site in self.sites]
        known, self.maker.missing = self.maker.missing, {}
        part = Part(sum(not isinstance(thing, Piece) for thing in things))
        with held_log() as part.told:
            for thing in things:
                if isinstance(thing, GeneratedPage):
                    self._write_page(thing, part)
                elif isinstance(thing, TextFile):
                    self._write_data(thing, part)
                else:
                    self._make_piece(thing, part)
        self.maker.missing = known
        part.failures = [
            site.failures[known:] for site, known in zip(self.sites, before, strict=True)
        ]
        part.carried = self.policy.take() if self.policy else None
        return part

    def _write_page(self, page: GeneratedPage, part: Part) -> None:
        count = len(part.told)
        found = self._written(page)
        # What is told of a page is told of it by every build.
        may_be_kept = found and len(part.told) == count and not self.maker.missing
        if found and may_be_kept:
            part.kept[page.file.src_uri] = found
        name = found.text if found and may_be_kept else ""
        part.written |= dict.fromkeys(places_on_site(page), name)
        part.places[page.file.src_uri] = places_of(page)
        page.forget_places()
        for file, places in self.maker.missing.items():
            part.missing.setdefault(file.src_uri, set()).update(places)
        self.maker.missing = {}

    def _written(self, page: GeneratedPage) -> KeptPage | None:
        """Write a page, and return what the next build has to know of it."""
        if self.kept is None:
            self.maker.write([page])
            return None
        found = self.kept.take(page) or self.kept.made(page, self.policy)
        self._carry(page, found.inline)
        if found.made:
            self.maker.put(page, found.made)
        return found.kept

    def _write_data(self, file: TextFile, part: Part) -> None:
        """Write a file; every build makes those anew of which is not known what they read."""
        if self.kept is None:
            file.write()
        elif file.may_be_kept:
            content, found = self.kept.data(file)
            file.write(content)
            part.kept[self.kept.name_of(file)] = found
            part.written[file.dest_uri] = found.text
        else:
            part.written[file.dest_uri] = self.kept.write(file)

    def _make_piece(self, piece: Piece, part: Part) -> None:
        if self.kept is None:
            part.pieces[piece] = self.sites[piece.site].piece(piece.name)
        else:
            part.pieces[piece], kept = self.kept.piece(piece.name)
            part.kept |= kept

    def _add(self, part: Part) -> None:
        for path, places in part.places.items():
            links = {self._file(target): found for target, found in places.elsewhere.items()}
            self._found.take(self._file(path), places.own, links)
        for path, missing in part.missing.items():
            self.maker.missing.setdefault(self._file(path), set()).update(missing)
        for site, failures in zip(self.sites, part.failures, strict=True):
            site.add_failures(failures)
        for piece, text in part.pieces.items():
            self.sites[piece.site].files.pieces.give({piece.name: text})
        if self.policy and part.carried:
            self.policy.give(part.carried)
        if self.kept:
            self.kept.add(part.kept)
        self.written |= part.written

    def _file(self, path: str) -> File:
        return self._files[path]
