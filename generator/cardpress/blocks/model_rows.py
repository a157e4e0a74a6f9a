"""A model as a row of a table of models."""

from cardpress import wording
from cardpress.comparison import PER, Compared
from cardpress.loader import CardFile
from cardpress.markup import Markdown
from cardpress.schema import Model
from cardpress.wording import MISSING, price_column

from .citations import Citations, beside
from .facts import Facts
from .lifecycle import retirement
from .prices import Prices
from .table import Column, figure_columns, text_columns


def model_columns() -> list[Column]:
    """Return the columns of a table of models, what decides a choice first."""
    prices = (Markdown(price_column(side, PER)) for side in ("input", "output"))
    return [
        *text_columns("model"),
        *figure_columns(*prices, "context"),
        *text_columns("released", "license", "status", "organization", "type"),
    ]


class ModelRows:
    """Models as rows of a table, every figure linked to its source."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite
        self._prices = Prices(compared, cite)

    def row(self, file: CardFile[Model]) -> tuple[Markdown, ...]:
        """Return a model's row."""
        card, model = file.card, file.place.id
        facts = Facts(model, card, self._compared.disagreements[model], self._cite)
        return (
            self._cite.links.model(model),
            *(self._prices.headline(file, side, per=PER) for side in ("input", "output")),
            facts.cell("context_window") or MISSING,
            facts.cell("release_date") or MISSING,
            facts.cell("license") or MISSING,
            self._status(file, facts) or MISSING,
            self._cite.links.organization(file.place.organization),
            Markdown(wording.model_type(card.type)),
        )

    def _status(self, file: CardFile[Model], facts: Facts) -> Markdown | None:
        """Return the status, with the day of retirement below it; None without either."""
        status, day = facts.cell("status"), facts.cell("retires")
        going = retirement(file.card, day, self._compared.as_of) if day else None
        return beside(status, going) if status else going
