"""The report of a change, section by section: what a reviewer must not miss comes first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from cardpress.problem import Problem
from cardpress.wording import reports
from cardpress.wording.changes import names_of_several
from cardpress.wording.suspicions import EFFECTS, SUSPICIONS, sentence

from .card_changes import CardName, NewCard, address_of
from .catalogue_changes import CatalogueChanges
from .matching import Change
from .note import Note
from .outline import Limits, Line, Section, Style, cut
from .page_changes import ChangedPage, first_of_table
from .told_cards import (
    MANY,
    Signature,
    alike,
    alike_lines,
    changed_cards,
    cut_changes,
    fields_changed,
    new_cards,
    renamed_card,
)

_KINDS_OF_PAGES = ("model", "benchmark", "organization", "pair", "list")
_BESIDE_CARDS = ("pair", "list")
_OPEN = frozenset(("suspicious", "broken", "uncompared", "renamed", "removed", "dead"))


@dataclass(frozen=True)
class Told:
    """What is told of a change, in a style and within limits."""

    found: CatalogueChanges
    style: Style
    limits: Limits

    @property
    def title(self) -> str:
        """Return what the report is about."""
        before, after = self.found.sides.before.origin, self.found.sides.after.origin
        return reports.title(self._quoted(before.label), self._quoted(after.label))

    @property
    def summary(self) -> str:
        """Return how much of everything there is, in a line."""
        if self.found.is_empty:
            return reports.nothing()
        cards, pages = self.found.cards, self.found.pages
        counts = {
            "suspicious": len(self.found.suspicions),
            "broken": len(self.found.broken),
            "mended": len(self.found.mended),
            "added": len(cards.added),
            "removed": len(cards.removed),
            "renamed": len(cards.renamed),
            "changed": len(cards.changed),
            "settings": len(self.found.settings),
            "pages": len(pages.others),
            "dead": len(pages.dead),
        }
        return ", ".join(reports.counted(key, count) for key, count in counts.items() if count)

    def sections(self) -> tuple[Section, ...]:
        """Return the sections that have anything to tell, the gravest first."""
        found, cards, pages = self.found, self.found.cards, self.found.pages
        most = self.limits.lines
        # The pages of cards stand beside the cards already.
        besides, gone = (
            [page for page in some if page.kind in _BESIDE_CARDS]
            for some in (pages.added, pages.removed)
        )
        lines: dict[str, tuple[int, Sequence[Line]]] = {
            "suspicious": (len(found.suspicions), [*self._notes(found.suspicions, SUSPICIONS)]),
            "broken": (len(found.broken_besides), self._problems(found.broken_besides)),
            "mended": (len(found.mended), self._problems(found.mended)),
            "uncompared": self._cut([Line(self._quoted(c.path)) for c in cards.uncompared]),
            "renamed": self._cut([renamed_card(card, self.style) for card in cards.renamed]),
            "removed": (len(cards.removed), self._new(cards.removed)),
            "dead": self._cut([Line(self._quoted(address_of(p.path))) for p in pages.dead]),
            "added": (len(cards.added), self._new(cards.added)),
            "alike": self._cut([*alike_lines(self._alike, self.style)]),
            "changed": (len(cards.changed), [*self._changed()]),
            "settings": (
                len(found.settings),
                cut_changes(found.settings, self.style, Limits(changes=most)),
            ),
            "effects": (len(found.effects), [*self._notes(found.effects, EFFECTS)]),
            "new_pages": (len(besides), [*self._pages(besides)]),
            "gone_pages": (len(gone), [*self._pages(gone)]),
            "pages": (len(pages.others), [*self._pages(pages.others)]),
        }
        return tuple(
            Section(reports.TITLES[key], count, tuple(told), is_open=key in _OPEN)
            for key, (count, told) in lines.items()
            if told
        )

    def _quoted(self, text: str) -> str:
        return self.style.quote(text) if text else ""

    def _cut(self, lines: Sequence[Line]) -> tuple[int, Sequence[Line]]:
        return len(lines), cut(lines, self.limits.lines)

    @cached_property
    def _alike(self) -> dict[Signature, Sequence[tuple[CardName, Change]]]:
        return dict(alike(self.found.cards.changed))

    def _new(self, cards: Sequence[NewCard]) -> Sequence[Line]:
        return cut([*new_cards(cards, self.style, self.limits.lines)], self.limits.lines)

    def _changed(self) -> Iterator[Line]:
        changed = self.found.cards.changed
        if len(changed) > self.limits.cards:
            yield Line(fields_changed(changed))
        suspicious = {note.card.path for note in self.found.suspicions if note.card}
        lines = [*changed_cards(changed, self._alike.keys(), suspicious, self.style, self.limits)]
        yield from cut(lines, self.limits.cards)

    def _notes(self, notes: Iterable[Note], titles: Mapping[str, str]) -> Iterator[Line]:
        """Yield a line for each kind of note, with those of the kind below it."""
        order = list(titles)
        ordered = sorted(notes, key=lambda note: order.index(note.kind))
        for kind, group in groupby(ordered, key=lambda note: note.kind):
            yield Line(titles[kind], cut([*self._sentences(group)], self.limits.lines))

    def _sentences(self, notes: Iterable[Note]) -> Iterator[Line]:
        """Yield a sentence for each note of a kind; what many cards share is told once."""
        alike: dict[tuple[tuple[str, str], ...], list[Note]] = {}
        for note in notes:
            alike.setdefault(tuple(note.parts.items()), []).append(note)
        for group in alike.values():
            if len(group) < MANY:
                yield from (Line(self._sentence(note, note.name)) for note in group)
            else:
                names = names_of_several([note.name for note in group])
                yield Line(self._sentence(group[0], names))

    def _sentence(self, note: Note, cards: str) -> str:
        parts = {"card": cards, **note.parts}
        return sentence(note.kind, {name: self._short(text) for name, text in parts.items()})

    def _short(self, text: str) -> str:
        longest = self.style.longest
        return self._quoted(text if len(text) <= longest else f"{text[:longest]}…")

    def _problems(self, problems: Sequence[Problem]) -> tuple[Line, ...]:
        """Return a line for each file with what is wrong, or was, in it."""
        by_file = groupby(problems, key=lambda problem: problem.path)
        files = [
            Line(self._short(path), cut([*map(self._problem, group)], self.limits.changes))
            for path, group in by_file
        ]
        return cut(files, self.limits.lines)

    def _problem(self, problem: Problem) -> Line:
        grade = reports.SEVERITIES[problem.severity]
        place = (self._short(problem.field),) if problem.field else ()
        return Line(": ".join((grade, *place, self._short(problem.message))))

    def _pages(self, pages: Iterable[ChangedPage]) -> Iterator[Line]:
        """Yield a line for each kind of page, with their addresses."""
        by_kind: dict[str, list[ChangedPage]] = {}
        for page in pages:
            by_kind.setdefault(page.kind, []).append(page)
        for kind in (kind for kind in _KINDS_OF_PAGES if kind in by_kind):
            listed = [*self._in_one(by_kind[kind])]
            shown = cut([Line(page) for page in listed], self.limits.changes)
            addresses = ", ".join(line.text for line in shown)
            yield Line(f"{reports.pages(kind, len(listed))}: {addresses}")

    def _in_one(self, pages: Sequence[ChangedPage]) -> Iterator[str]:
        """Yield the addresses of pages; a table of several pages by that of the first."""
        tables: dict[str, list[ChangedPage]] = {}
        for page in pages:
            tables.setdefault(first_of_table(page.path), []).append(page)
        for first, parts in tables.items():
            shown = self._page(replace(parts[0], path=first))
            yield reports.table(shown, len(parts)) if len(parts) > 1 else self._page(parts[0])

    def _page(self, page: ChangedPage) -> str:
        return self.style.page(address_of(page.path))
