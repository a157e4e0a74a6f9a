"""Words of the page of owners, and of drafts."""

from cardpress.messages import _


def due(day: str) -> str:
    """Return that a review is due since a day."""
    return _("due since %(day)s") % {"day": day}


def draft() -> str:
    """Return what stands at the top of the page of a draft."""
    return _("Draft: this page is in the preview only, and not on the published site.")
