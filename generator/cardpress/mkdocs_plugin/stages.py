"""Where the time of a build went, for `mkdocs build --verbose`, and how far it is."""

import logging
from time import monotonic

from mkdocs.plugins import get_plugin_logger

from cardpress import figures
from cardpress.messages import N_, _
from cardpress.terminal import ProgressBar

_log = get_plugin_logger("cardpress")
SETTINGS = N_("Reading settings")
"""The stage in which a catalogue's settings are read."""
CHECK = N_("Reading and checking cards")
"""The stage in which the cards are read."""
FILES = N_("Adding the catalogue's files")
"""The stage in which the site hears of the pages."""
OTHERS = N_("MkDocs and other plugins")
"""A stage in which others work."""
PAGES = N_("Making pages")
"""The stage in which the pages are made."""
SEARCH = N_("Adding to the search")
"""The stage in which the search gets to know the cards."""


class Stages:
    """Tells how long each stage of a build took, one after the other."""

    def __init__(self) -> None:
        self._since = monotonic()

    def ended(self, stage: str, processes: int = 0) -> None:
        """Tell of a stage that has ended, in how many ``processes`` if it can have several."""
        now = monotonic()
        parts = {"stage": _(stage), "seconds": figures.number(round(now - self._since, 2))}
        message = _("%(stage)s: %(seconds)s s")
        if processes:
            message = _("%(stage)s: %(seconds)s s, by %(processes)s processes at most")
            parts["processes"] = figures.number(processes)
        _log.debug("%s", message % parts)
        self._since = now


def progress_bar() -> ProgressBar:
    """Return a bar for the pages of a build, which one that is to be quiet does not show."""
    is_quiet = not logging.getLogger("mkdocs").isEnabledFor(logging.INFO)
    return ProgressBar(monotonic, hidden=is_quiet)
