"""What makes `mkdocs serve` quick: pages on demand, and builds only where cards are not enough."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from .edits import Edits
from .instances import instances
from .on_demand import OnDemand
from .watching import keep_watching


def keep_serving(
    server: LiveReloadServer,
    config: MkDocsConfig,
    on_demand: OnDemand,
    take: Callable[[], bool],
) -> None:
    """Have a server that is not yet watching notice edits, and answer with what is made on demand.

    ``take`` has the site show cards as they are now, and returns False if that takes a build.
    """
    catalogues = [*instances(config)]
    observer = keep_watching(server, config, [path for each in catalogues for path in each.sources])

    def cards() -> Iterator[Path]:
        return (path for each in catalogues for path in each.sources if path.name == "cards")

    def watched() -> set[str]:
        # What the settings name is watched only after plugins were asked.
        return {*map(os.path.abspath, config.watch), *observer.watched}

    edits = Edits(watched, cards, server.builder, take)

    def show() -> None:
        with on_demand.changing():
            edits.show()

    server.builder = show
    on_demand.serve(server)
