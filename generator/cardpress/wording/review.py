"""What readers are told of a card that an import made, and nobody has reviewed."""

from cardpress import figures
from cardpress.markup import Markdown, escape, strong
from cardpress.messages import _
from cardpress.schema import Import


def not_reviewed() -> str:
    """Return what such a card is called in tables, and in search results."""
    return _("Imported, not yet reviewed")


def imported(by: Import) -> Markdown:
    """Return what stands at the top of its page: from where it was imported, and when."""
    parts = {"format": by.importer, "date": figures.date(by.date) if by.date else ""}
    told = _(
        "Imported from %(format)s on %(date)s, not yet reviewed: check a figure at its source."
    )
    if not by.date:
        told = _("Imported from %(format)s, not yet reviewed: check a figure at its source.")
    return strong(escape(told % parts))
