"""The ends of models as rows and lines: the day, what is left until then, and the replacement."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from cardpress import figures
from cardpress.comparison import Compared, Retirement, replacement
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join
from cardpress.schema import Model
from cardpress.wording import MISSING, STATUSES
from cardpress.wording import retirements as words

from .citations import Citations
from .table import Cell, CellContent, Table, figure_columns, table, text_columns, with_notes

_THIN = "\N{NARROW NO-BREAK SPACE}"
_MARKS = "¹²³⁴⁵⁶⁷⁸⁹"
_COMMON = 3  # rows that share a note, from which on it is told once


class RetirementRows:
    """The ends of models on a page.

    A note that many of ``marked`` share is told once, and stands in their rows as its mark.
    """

    def __init__(
        self, compared: Compared, cite: Citations, marked: Iterable[Retirement] = ()
    ) -> None:
        self._compared, self._cite = compared, cite
        found = Counter(chain.from_iterable(map(_notes, marked))).most_common(len(_MARKS))
        common = (note for note, rows in found if rows >= _COMMON)
        self._marks = dict(zip(common, map(Markdown, _MARKS), strict=False))

    @property
    def notes(self) -> Sequence[tuple[Markdown, Markdown]]:
        """Return the marks that stand in rows, each with its note."""
        return [(mark, note) for note, mark in self._marks.items()]

    def table(self, found: Iterable[Retirement], *, counted: bool) -> Table | None:
        """Return ends as a table, with the days left where these are ``counted``."""
        columns = text_columns("model", Markdown(words.COLUMNS["day"]))
        if counted:
            columns += figure_columns(Markdown(words.COLUMNS["left"]))
        columns += text_columns(Markdown(words.COLUMNS["replacement"]), "status", "organization")
        columns += text_columns("source")
        return table(columns, (self._row(each, counted=counted) for each in found))

    def undated(self, files: Iterable[CardFile[Model]]) -> Table | None:
        """Return models that are going or gone, of which nobody states a day."""
        replaced = Markdown(words.COLUMNS["replacement"])
        columns = text_columns("model", replaced, "status", "organization")
        return table(columns, (self._about(file) for file in files))

    def lines(self, found: Iterable[Retirement]) -> Iterator[Markdown]:
        """Yield each end in a line."""
        for each in found:
            rest = [] if each.days_left is None else [Markdown(words.left(each.days_left))]
            if other := replacement(each.file, self._compared.catalogue):
                linked = self._cite.links.model(other.model)
                rest.append(Markdown(words.replaced_by(linked)))
            model = self._cite.links.model(each.file.place.id)
            told = Markdown(words.with_rest(model, join(rest, ", "))) if rest else model
            yield Markdown(words.at(figures.date(each.day), told))

    def _row(self, each: Retirement, *, counted: bool) -> tuple[CellContent, ...]:
        file = each.file
        left = MISSING if each.days_left is None else Markdown(figures.number(each.days_left))
        notes = _notes(each)
        marks = [self._marks[note] for note in notes if note in self._marks]
        stated = join([Markdown(figures.short_date(each.day)), *marks], _THIN)
        day = with_notes(stated, *(note for note in notes if note not in self._marks))
        places = [(file.card.source_key(c), c.locator or "") for c in each.claims]
        sources = self._cite.sources(file.place.id, places) or MISSING
        model, *about = self._about(file)
        return (model, day, *((left,) if counted else ()), *about, sources)

    def _about(self, file: CardFile[Model]) -> tuple[CellContent, ...]:
        links, lifecycle = self._cite.links, file.card.lifecycle
        status = lifecycle.status[0].value if lifecycle and lifecycle.status else ""
        return (
            links.model(file.place.id),
            self._replacement(file) or MISSING,
            escape(STATUSES[status]) if status else MISSING,
            links.organization(file.place.organization),
        )

    def _replacement(self, file: CardFile[Model]) -> Cell | None:
        other = replacement(file, self._compared.catalogue)
        if other is None:
            return None
        linked = self._cite.links.model(other.model)
        text = linked if other.is_recommended else Markdown(words.successor(linked))
        return with_notes(text, *self._compares(file.place.id, other.model))

    def _compares(self, model: str, other: str) -> Iterator[Markdown]:
        """Yield how a replacement compares, as far as both cards say."""
        if other not in self._compared.catalogue.models:  # its card may be broken
            return
        old, new = (self._compared.price(each) for each in (model, other))
        # Of one currency and unit alone, as two of different ones are no comparison.
        if old and new and (old.kind.currency, old.kind.per) == (new.kind.currency, new.kind.per):
            amounts = [offer.amounts.get("input") for offer in (old, new)]
            if amounts[0] is not None and amounts[0] == amounts[1]:
                yield Markdown(words.same_price())
            elif amounts[0] is not None and amounts[1] is not None:
                shown = (
                    figures.money(amount, old.kind.currency)
                    for amount in amounts
                    if amount is not None
                )
                yield Markdown(words.price(*shown))
        sizes = [self._context(each) for each in (model, other)]
        if sizes[0] and sizes[1] and sizes[0] != sizes[1]:
            yield Markdown(words.context(figures.count(sizes[0]), figures.count(sizes[1])))

    def _context(self, model: str) -> int | None:
        known = self._compared.known.get(model, {}).get("context_window")
        value = getattr(known.attested[0], "value", None) if known else None
        return value if isinstance(value, int) else None


def _notes(each: Retirement) -> list[Markdown]:
    return [*dict.fromkeys(escape(claim.note) for claim in each.claims if claim.note)]
