"""Which pages of the site are new, gone or different: told by the Markdown of every page."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from cardpress.catalogue_site import CatalogueSite
from cardpress.partitions import Partitions
from cardpress.progress import SILENT, Progress

from .card_changes import CardChanges
from .side import Sides

_PROBLEMS = "problems"
_CARDS = ("model", "benchmark", "organization", _PROBLEMS)
_PAIR = "pair"
_PART = re.compile(r"(.+)/page/\d+\.md")
LIST = "list"
"""The kind of a page that lists cards or is a tool."""


@dataclass(frozen=True)
class ChangedPage:
    """A page by its path and kind: that of a card, of its problems, of a pair, or a list."""

    path: str
    kind: str


@dataclass(frozen=True)
class PageChanges:
    """The pages that are new, gone or different, each in the order of their paths.

    ``own`` are those of the cards that are new or different themselves, ``others`` all other
    pages that show something else. ``dead`` are the pages of cards that are gone, and
    from whose addresses nothing leads on.
    """

    added: tuple[ChangedPage, ...]
    removed: tuple[ChangedPage, ...]
    own: tuple[ChangedPage, ...]
    others: tuple[ChangedPage, ...]
    dead: tuple[ChangedPage, ...]

    def counts(self) -> Counter[str]:
        """Return how many other pages of each kind change."""
        return Counter(page.kind for page in self.others)


def first_of_table(path: str) -> str:
    """Return the first page of the table that a page is a part of; of any other page itself."""
    match = _PART.fullmatch(path)
    return f"{match[1]}/index.md" if match else path


def page_changes(
    sides: Sides, cards: CardChanges, *, jobs: int = 1, progress: Progress = SILENT
) -> PageChanges:
    """Return what becomes of the pages of both sides, rendered by so many processes."""
    before, after = sides.before.site, sides.after.site
    both = [path for path in after.pages if path in before.pages]
    progress.begin("render")
    changed: list[str] = []
    done = 0
    work = partial(_different, before, after)
    for count, part in Partitions(work, jobs=jobs).over(both):
        changed += part
        done += count
        progress.step(done, len(both))
    edited = {each.card.path for each in cards.changed}
    pages = [_page(after, path) for path in changed]
    is_own = {path for path in changed if after.pages[path].card in edited}
    is_own |= {page.path for page in pages if page.kind == _PROBLEMS}
    gone = tuple(_page(before, path) for path in before.pages if path not in after.pages)
    leading = {redirect.path for redirect in after.redirects}
    return PageChanges(
        added=tuple(_page(after, path) for path in after.pages if path not in before.pages),
        removed=gone,
        own=tuple(page for page in pages if page.path in is_own),
        others=tuple(page for page in pages if page.path not in is_own),
        # Comparisons come and go with what cards have in common; nobody links to one for long.
        dead=tuple(page for page in gone if page.kind in _CARDS and page.path not in leading),
    )


def _different(
    before: CatalogueSite, after: CatalogueSite, paths: Sequence[str]
) -> tuple[int, list[str]]:
    found = [
        path for path in paths if before.rendered(path).markdown != after.rendered(path).markdown
    ]
    return len(paths), found


def _page(site: CatalogueSite, path: str) -> ChangedPage:
    name = PurePosixPath(site.pages[path].template).name.partition(".")[0]
    return ChangedPage(path, name if name in (*_CARDS, _PAIR) else LIST)
