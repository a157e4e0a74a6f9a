"""What a workload costs with each model, as rows that lead to their sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cardpress import figures
from cardpress.comparison import (
    AMOUNTS,
    Compared,
    Cost,
    Obstacle,
    Offer,
    OfPrice,
    Workload,
    attested,
    longest_input,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join
from cardpress.schema import Model
from cardpress.wording import AMOUNTS as AMOUNTS_OF_PRICES
from cardpress.wording import (
    MISSING,
    beside_others,
    conversion,
    disagreement_anchor,
    markers,
    page_path,
    price_column,
    price_unit,
)
from cardpress.wording import costs as words

from .citations import Citations
from .facts import Facts
from .labelled import Labelled
from .prices import disputed_amounts, price_dispute
from .table import (
    Cell,
    CellContent,
    Table,
    figure_columns,
    text_columns,
    with_notes,
    without_empty,
)

Priced = tuple[CardFile[Model], tuple[Cost, ...]]
"""A model, and what a workload costs with it at each seller, the least first."""
_PLACES = {obstacle: place for place, obstacle in enumerate(words.OBSTACLES)}


class Costs:
    """The costs of workloads in a page, and why some models have none."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite

    def table(
        self, priced: Iterable[Priced], prices: Sequence[str], total: str = ""
    ) -> Table | None:
        """Return what a workload costs with each model, and its prices; None without models.

        With the heading of a ``total`` in place of that of a month, no cost of a request is shown.
        """
        priced = list(priced)
        if not priced:
            return None
        units = {offer.kind.per for _file, results in priced for offer in results[0].offers}
        # One unit stands in the heading; of several, as seconds and hours, each in its cell.
        per = units.pop() if len(units) == 1 else ""
        headings = (price_column(name, per) if per else AMOUNTS_OF_PRICES[name] for name in prices)
        sums = [escape(total)] if total else ["per_month", "per_request"]
        money = figure_columns(*sums, *map(Markdown, headings))
        rows = [tuple(self._row(row, prices, per, has_requests=not total)) for row in priced]
        return without_empty([*text_columns("model", "provider"), *money], rows)

    def _row(
        self, priced: Priced, prices: Sequence[str], per: str, *, has_requests: bool
    ) -> Iterator[CellContent]:
        file, (result, *others) = priced
        model, offer = file.place.id, result.offer
        remarks = map(escape, words.cost_remarks(result))
        yield with_notes(self._cite.links.model(model), self._status(file))
        yield with_notes(self._seller(file, result), self._others(model, len(others)))
        disputed = self._disputed(result, model)
        month, request = words.sums_of(result, self._compared.money.currency)
        rates = _rates(result)
        yield with_notes(self._amount(month, offer, model), *remarks, *rates, disputed)
        if has_requests:
            yield self._amount(request, offer, model) if result.has_requests else MISSING
        for name in prices:
            amount = offer.amounts.get(name)
            shown = None if amount is None else beside_others(offer.kind, amount)
            if shown and not per:
                unit = price_unit(offer.kind.per)
                shown = figures.Figure(markers.per_unit(shown, unit), shown.decimals)
            yield self._amount(shown, offer, model) if shown else MISSING

    def _seller(self, file: CardFile[Model], result: Cost) -> Markdown:
        """Return who sells: a provider, or the model's own organization."""
        own = self._compared.catalogue.name("organization", file.place.organization)
        return escape(result.provider or own)

    def _others(self, model: str, count: int) -> Markdown | None:
        """Return how many others sell it, as a link to the page that lists their prices."""
        text = Markdown(words.other_providers(count)) if count else None
        return self._cite.links.link(text, page_path("model", model)) if text else None

    def _amount(self, shown: figures.Figure, offer: Offer, model: str) -> Cell:
        return Cell(self._cite.figure(escape(shown), model, offer.source), shown.decimals)

    def _status(self, file: CardFile[Model]) -> Markdown | None:
        """Return the status of a model that is deprecated or retired, None for any other."""
        lifecycle = file.card.lifecycle
        claims = attested(file.card, lifecycle.status) if lifecycle else ()
        # The cheapest model is no choice where it cannot be had; that others can goes without
        # saying.
        if not claims or claims[0].value not in ("deprecated", "retired"):
            return None
        status = Facts(file, self._compared, self._cite).cell("status")
        return status.written if status else None

    def _disputed(self, result: Cost, model: str) -> Markdown | None:
        """Return the marker of a cost that follows from disputed amounts; it leads to the first."""
        disagreements = self._compared.disagreements[model]
        charged: dict[str, list[Offer]] = {}
        for part in result.parts:
            charged.setdefault(part.charged, []).append(part.offer)
        disputes = {
            amount: dispute
            for amount in AMOUNTS
            for offer in charged.get(amount, ())
            if (dispute := price_dispute(disagreements, offer.kind_of(amount), amount))
        }
        first = next(iter(disputes.values()), None)
        if first is None:
            return None
        assert isinstance(first.about, OfPrice)
        values = disputed_amounts(first, result.offer.kind.currency)
        anchor = disagreement_anchor(first.about)
        return self._cite.disputed(first.model, anchor, values, markers.disputed_price(disputes))

    def reasons(
        self, workload: Workload, missing: Mapping[Obstacle, Iterable[CardFile[Model]]]
    ) -> Iterator[Labelled]:
        """Yield why models have no cost, each reason with the models that it holds for."""
        # In the order of the words, which scripts have too, not of the models that happen to come
        # first.
        for obstacle, files in sorted(missing.items(), key=lambda item: _PLACES[item[0]]):
            by_reason: dict[str, list[CardFile[Model]]] = {}
            for file in files:
                sellers = self._compared.sellers[file.place.id]
                reason = words.left_out_reason(obstacle, workload, sellers)
                by_reason.setdefault(reason, []).append(file)
            for reason, alike in by_reason.items():
                models = (self._left_out(file, obstacle) for file in alike)
                counted = words.counted_reason(reason, len(alike))
                yield Labelled(escape(counted), join(models, ", "))

    def _left_out(self, file: CardFile[Model], obstacle: Obstacle) -> Markdown:
        model = file.place.id
        link = self._cite.links.model(model)
        if obstacle != "limit":
            return link
        # The model's own limit, so that a reader sees how much shorter a prompt has to be.
        limit = figures.number(longest_input(self._compared.known[model]) or 0)
        return join((link, escape(f"({limit})")), " ")


def _rates(result: Cost) -> Iterator[Markdown | None]:
    """Yield at which rates prices of a cost are converted, each once."""
    yield from dict.fromkeys(conversion(offer.kind) for offer in result.offers)
