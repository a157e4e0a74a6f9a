"""What a model is called among others: its name, and that no public source confirms it."""

from cardpress.catalogue import Catalogue

from .messages import _


def model_name(catalogue: Catalogue, model: str) -> str:
    """Return the name by which pages that show several models tell a model from all others.

    A model that no source with an address knows has it behind its name, wherever it stands: a mark
    beside it would be lost in a chart, a sentence or a file that a visitor saves.
    """
    name = catalogue.name("model", model)
    file = catalogue.models.get(model)
    if file is None or file.card.is_confirmed:
        return name
    return _("%(model)s (unconfirmed)") % {"model": name}
