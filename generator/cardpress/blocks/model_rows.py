"""A model as a row of a table of models."""

from cardpress.comparison import PER, Compared
from cardpress.loader import CardFile
from cardpress.markup import Markdown
from cardpress.schema import Model
from cardpress.wording import MISSING

from .citations import Citations, beside
from .facts import Facts
from .lifecycle import retires
from .prices import Prices
from .table import Column, figure_columns, text_columns


def model_columns() -> list[Column]:
    """Return the columns of a table of models, what decides a choice first."""
    return [
        *text_columns("Model"),
        *figure_columns(f"Input (per {PER})", f"Output (per {PER})", "Context (tokens)"),
        *text_columns("Released", "License", "Status", "Organization", "Type"),
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
            Markdown(card.type),
        )

    def _status(self, file: CardFile[Model], facts: Facts) -> Markdown | None:
        """Tell the status, and the day of retirement that a source gives; None without either."""
        status, day = facts.cell("status"), facts.cell("retires")
        verb = retires(file.card, self._compared.as_of)
        retirement = Markdown(f"{verb} {day}") if day else None
        return beside(status, retirement) if status else retirement
