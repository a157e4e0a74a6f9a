"""A model as a row of a table of models."""

from collections.abc import Callable, Collection, Iterable

from cardpress.comparison import PER, Compared
from cardpress.loader import CardFile
from cardpress.markup import escape
from cardpress.schema import Model
from cardpress.wording import MISSING, model_type

from .citations import Citations
from .facts import Facts
from .lifecycle import retirement, retires
from .model_columns import ModelColumn, model_columns
from .prices import Prices
from .table import CellContent, Table, figure_columns, table, text_columns, with_notes


class ModelRows:
    """Models as rows of a table, with every figure linked to its source."""

    def __init__(
        self, compared: Compared, cite: Citations, *, without: Collection[str] = ()
    ) -> None:
        """``without`` are the keys of columns left out: alike for all models, or of hardly any."""
        self._compared, self._cite = compared, cite
        self._prices = Prices(compared, cite)
        columns = model_columns(compared.catalogue.facts)
        shown = (column for column in columns if column.on_pages and column.key not in without)
        # A catalogue without prices has no columns of them, on none of its pages.
        self._columns = [column for column in shown if self._is_stated(column)]
        self._derived: dict[str, Callable[[CardFile[Model]], CellContent]] = {
            "input": lambda file: self._prices.headline(file, "input", per=PER),
            "output": lambda file: self._prices.headline(file, "output", per=PER),
            "organization": lambda file: cite.links.organization(file.place.organization),
            "type": lambda file: escape(model_type(file.card.type)),
        }

    def _is_stated(self, column: ModelColumn) -> bool:
        compared = self._compared
        if column.fact:
            return column.fact.field in compared.known_fields
        return column.key not in ("input", "output") or compared.is_sold

    def table(self, files: Iterable[CardFile[Model]]) -> Table | None:
        """Return models as a table, in the order given; None if there are none."""
        headings = [*text_columns("model")]
        for column in self._columns:
            columns = figure_columns if column.holds == "figure" else text_columns
            headings += columns(escape(column.heading))
        return table(headings, map(self._row, files))

    def _row(self, file: CardFile[Model]) -> tuple[CellContent, ...]:
        model = file.place.id
        facts = Facts(file, self._compared, self._cite)
        cells = (self._cell(column, file, facts) for column in self._columns)
        return (self._cite.links.model(model), *(cell or MISSING for cell in cells))

    def _cell(self, column: ModelColumn, file: CardFile[Model], facts: Facts) -> CellContent | None:
        # The one fact shown with another: that a model is active means little once its last day is
        # known.
        if column.key == "status":
            return self._status(file, facts)
        if column.fact:
            return facts.cell(column.fact.field)
        return self._derived[column.key](file)

    def _status(self, file: CardFile[Model], facts: Facts) -> CellContent | None:
        """Return the status, with the day of retirement below it; None if neither is stated."""
        status, day, claim = facts.cell("status"), facts.cell("retires"), retires(file.card)
        if day is None or claim is None:
            return status
        text = retirement(claim, day.text, self._compared.as_of)
        return with_notes(status, text, *day.below) if status else with_notes(text, *day.below)
