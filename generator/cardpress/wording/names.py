"""What a model is called among others: its name, and that no public source confirms it."""

from cardpress.catalogue import Catalogue
from cardpress.messages import _


def model_name(catalogue: Catalogue, model: str) -> str:
    """Return the name by which a model is told from all others in plain text.

    One that no source with an address knows has that behind its name: a mark beside it, which a
    link has, would be lost in a chart, a sentence or a file that a visitor saves.
    """
    name = catalogue.name("model", model)
    if model not in catalogue.unconfirmed:
        return name
    return _("%(model)s (unconfirmed)") % {"model": name}
