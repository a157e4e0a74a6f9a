"""What pages show that no card says."""

from collections.abc import Callable
from dataclasses import dataclass

from cardpress.blocks import Listing, OfEachModel
from cardpress.history import NO_HISTORY, History


def _no_downloads() -> Listing:
    return Listing((), 0)


@dataclass(frozen=True)
class Beside:
    """What a site has beside its cards.

    ``downloads`` tells what there is to download, once it is asked, and ``of_each`` in which forms
    each model has a file; with ``has_files``, feeds and other files are beside the pages.
    """

    history: History = NO_HISTORY
    downloads: Callable[[], Listing] = _no_downloads
    of_each: tuple[OfEachModel, ...] = ()
    has_files: bool = False


NOTHING = Beside()
"""Nothing but cards."""
