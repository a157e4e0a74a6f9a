"""What a reader decides by, on the first screen of a model's page: a tile for each answer.

Its figures are those that stand for the model on all other pages, so that a reader can look them up
and compare them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cardpress import figures, wording
from cardpress.comparison import PER, Compared, Offer, Placing, cheapest_offer
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model
from cardpress.wording import brief as words
from cardpress.wording import label_of
from cardpress.wording.lifecycle import replacement

from .citations import Citations
from .facts import Facts
from .lifecycle import retirement, retires
from .prices import Prices
from .results import ResultCells
from .table import Cell
from .tags import weights


@dataclass(frozen=True)
class Tile:
    """An answer: what it is about, the answer, and what belongs to it in short."""

    label: Markdown
    answer: Markdown
    notes: tuple[Markdown, ...] = ()


@dataclass(frozen=True)
class Brief:
    """The answers about a model, and its scores that say most, each with its place."""

    title: Markdown
    facts: tuple[Tile, ...]
    scores: tuple[Tile, ...]


class Briefs:
    """The first screens of models' pages."""

    def __init__(self, file: CardFile[Model], compared: Compared, cite: Citations) -> None:
        self._file, self._compared, self._cite = file, compared, cite
        self._facts, self._prices = Facts(file, compared, cite), Prices(compared, cite)
        self._scores = ResultCells(compared, cite)

    def brief(self) -> Brief | None:
        """Return what is known to decide by, or None where nothing is."""
        facts = (*self._sold(), *self._stated(), *self._life(), *self._read())
        scores = tuple(map(self._score, self._compared.placings.get(self._file.place.id, ())))
        if not facts and not scores:
            return None
        return Brief(Markdown(words.title()), facts, scores)

    def _sold(self) -> Iterator[Tile]:
        offer = self._compared.price(self._file.place.id)
        if offer is None:
            return
        for side in ("input", "output"):
            cell = self._prices.headline(self._file, side, per=offer.kind.per)
            if isinstance(cell, Cell):
                unit = escape(words.per(wording.price_unit(offer.kind.per)))
                own = () if offer.kind.provider else (self._seller(offer),)
                # What holds for an amount stands in one line with it.
                yield Tile(escape(words.TILES[side]), cell.written, (unit, *own))
        yield from self._cheapest(offer)

    def _seller(self, offer: Offer) -> Markdown:
        if offer.kind.provider:
            return escape(offer.kind.provider)
        return words.from_seller(self._cite.links.organization(self._file.place.organization))

    def _cheapest(self, offer: Offer) -> Iterator[Tile]:
        """Yield who sells for least, where that is another seller at another price."""
        model = self._file.place.id
        found = cheapest_offer(self._compared.attested_prices[model])
        if found is None or found.kind.key == offer.kind.key or offer.kind.per != PER:
            return
        amounts = [found.amounts[side] for side in ("input", "output")]
        if amounts == [offer.amounts.get(side) for side in ("input", "output")]:
            return
        shown = escape(words.both(wording.beside_others(found.kind, each) for each in amounts))
        answer = self._cite.figure(shown, model, found.source, found.price.locator)
        yield Tile(escape(words.TILES["cheapest"]), answer, (self._seller(found),))

    def _stated(self) -> Iterator[Tile]:
        for field in ("context_window", "max_output", "modalities", "knowledge_cutoff"):
            if cell := self._facts.cell(field):
                yield Tile(self._label(field), cell.text, cell.below)
        if license_ := self._facts.cell("license"):
            claim = weights(self._compared.known[self._file.place.id])
            opened = claim and Markdown(wording.weights_tag(is_open=bool(claim.open_weights)))
            notes = (opened, *license_.below) if opened else license_.below
            yield Tile(self._label("license"), license_.text, notes)

    def _label(self, field: str) -> Markdown:
        return escape(label_of(self._compared.known[self._file.place.id][field].fact))

    def _life(self) -> Iterator[Tile]:
        status, retires_on = self._facts.cell("status"), self._facts.cell("retires")
        if status is None and retires_on is None:
            return
        notes = list(status.below) if status else []
        claim = retires(self._file.card)
        if claim and retires_on:
            notes.append(retirement(claim, retires_on.text, self._compared.as_of))
            notes.extend(self._days_left(claim.value))
        lifecycle = self._file.card.lifecycle
        instead = lifecycle and lifecycle.replacement
        if instead and (model := self._cite.links.find_model(instead)):
            notes.append(replacement(model))
        answer, *others = (status.text, *notes) if status else notes
        yield Tile(escape(words.TILES["status"]), answer, tuple(others))

    def _days_left(self, day: str) -> Iterator[Markdown]:
        as_of = self._compared.as_of
        # Of a month or a year alone, nobody can count the days.
        if as_of and figures.is_day(day) and day >= as_of:
            left = date.fromisoformat(day) - date.fromisoformat(as_of)
            yield Markdown(words.days_left(left.days))

    def _read(self) -> Iterator[Tile]:
        """Yield the newest day on which a source was published or read."""
        sources = self._file.card.sources.values()
        days = [day for source in sources for day in (source.accessed, source.published) if day]
        if days:
            day = Markdown(figures.short_date(max(days)))
            yield Tile(escape(words.TILES["sources"]), day)

    def _score(self, placing: Placing) -> Tile:
        reported = placing.reported
        label = self._cite.links.benchmark(reported.benchmark)
        answer = self._scores.score(reported).text
        if placing.rank is None:
            return Tile(label, answer, (Markdown(words.alone()),))
        place = Markdown(words.rank(placing.rank, placing.count))
        return Tile(label, answer, (place, *map(self._scores.named, placing.peers)))
