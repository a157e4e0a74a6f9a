"""A model as a row of a table of models."""

from generator.comparison import Compared, is_before
from generator.loader import CardFile
from generator.markup import Markdown
from generator.schema import Model

from .citations import Citations
from .facts import Facts
from .page import MISSING
from .prices import Prices
from .table import Column, figures, words

PER = "1M tokens"


def model_columns() -> list[Column]:
    """Give the columns of a table of models, what decides a choice first."""
    return [
        *words("Model"),
        *figures(f"Input (per {PER})", f"Output (per {PER})", "Context (tokens)"),
        *words("Released", "License", "Status", "Organization", "Type"),
    ]


class ModelRows:
    """Models as rows of a table, every figure linked to its source."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite
        self._prices = Prices(compared, cite)

    def row(self, file: CardFile[Model]) -> tuple[Markdown, ...]:
        """Give a model's row."""
        card, model = file.card, file.place.id
        facts = Facts(model, card, self._compared.disagreements[model], self._cite)
        return (
            self._cite.links.model(model),
            *(self._prices.headline(file, side, per=PER) for side in ("input", "output")),
            facts.cell("context_window") or MISSING,
            facts.cell("release_date") or MISSING,
            facts.cell("license") or MISSING,
            facts.cell("status") or self._retirement(file, facts) or MISSING,
            self._cite.links.organization(file.place.organization),
            Markdown(card.type),
        )

    def _retirement(self, file: CardFile[Model], facts: Facts) -> Markdown | None:
        """Tell the date of retirement of a model whose status no source states."""
        claims = file.card.lifecycle.retires if file.card.lifecycle else ()
        if not claims:
            return None
        as_of = self._compared.as_of
        is_past = as_of is not None and is_before(claims[0].value, as_of)
        return Markdown(f"{'was to retire' if is_past else 'retires'} {facts.cell('retires')}")
