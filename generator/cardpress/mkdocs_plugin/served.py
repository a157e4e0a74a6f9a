"""A catalogue while its site is served: it is watched, and an edit of a card shows at once."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger

from cardpress import figures
from cardpress.catalogue_site import CatalogueSite
from cardpress.collecting import collect_seldom, collecting_seldom
from cardpress.language import in_language
from cardpress.messages import _

from .instances import CataloguePlugin, instances
from .theme import leave_compiled
from .waiting import WaitingPages

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_log = get_plugin_logger("cardpress")


class ServedCatalogue(CataloguePlugin):
    """What an instance of the plugin does for `mkdocs serve`."""

    _server: "LiveReloadServer | None" = None
    _watched: set[Path] = set()
    _built_by: MkDocsConfig
    is_dirty = False
    _next: CatalogueSite | None = None  # judged by an edit that takes a build

    def __init__(self) -> None:
        super().__init__()
        self.waiting = WaitingPages()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether a person is watching, and whether what is there is to stay."""
        self.is_served, self.is_dirty = command == "serve", dirty
        if not self.is_served:
            collect_seldom()

    def on_build_error(self, *, error: Exception) -> None:
        """Let no process go on for a build that has failed, whatever program it is part of."""
        self.waiting.stop()
        with in_language(self.language):
            self.tell_verdict(has_failed=True)

    def on_shutdown(self) -> None:
        """Leave to the next process what this one has compiled."""
        leave_compiled()

    @event_priority(100)  # before another plugin has the server watch something
    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> "LiveReloadServer":
        """Let the server notice what comes back, or comes for the first time, while it runs."""
        from .serving import keep_serving  # noqa: PLC0415 - a build needs none

        if next(instances(config)) is self:
            keep_serving(server, config, self.waiting.on_demand, self._take_cards)
        self._server, self._watched = server, {*self.sources}
        return server

    def watch_more(self) -> None:
        """Have the server watch what the settings name since they were read anew."""
        # MkDocs reads what they have it watch only once, before it serves.
        if self._server and (more := {*self.sources} - self._watched):
            from .watching import watch_more  # noqa: PLC0415 - a build needs none

            watch_more(self._server, sorted(more))
            self._watched |= more

    def site_of(self, config: MkDocsConfig) -> CatalogueSite:
        """Return the catalogue's site for a build of MkDocs."""
        site, self._next = self._next or self.judge(config), None
        self._built_by = config
        return site

    @collecting_seldom()
    def _take_cards(self) -> bool:
        """Show cards as they are now, and return False if that takes a build of MkDocs."""
        # Of several catalogues, each would have to be told from the others in what they share.
        is_alone = len([*instances(self._built_by)]) == 1
        if not (self.waiting.is_on_demand and is_alone and self.place.has_cards):
            return False
        start = time.monotonic()
        with in_language(self.language):
            site = self.judge(self._built_by)
        if not self.pages.take(site, self._built_by):
            self._next = site
            return False
        self.waiting.renew_all(self.pages)
        _log.info("%s", _("cards read in %(seconds)s s") % {"seconds": _seconds_since(start)})
        return True


def _seconds_since(start: float) -> str:
    return figures.number(round(time.monotonic() - start, 2))
