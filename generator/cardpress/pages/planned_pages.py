"""The pages of a site by their paths, each with what is said of it only when it is asked for."""

from collections.abc import Callable, Iterator, KeysView, Mapping

from cardpress.language import Language, in_language

from .page import Page


class PlannedPages(Mapping[str, Page]):
    """Pages in the order of their paths, by what makes each, in the language of the site.

    Made once: of thousands of pages, an edit of a card changes the titles of a few.
    """

    def __init__(self, makers: Mapping[str, Callable[[], Page]], language: Language) -> None:
        self._makers = {path: makers[path] for path in sorted(makers)}
        self._language, self._made = language, dict[str, Page]()

    def __getitem__(self, path: str) -> Page:
        """Return a page. Raises KeyError for a path at which there is none."""
        if path not in self._made:
            make = self._makers[path]
            with in_language(self._language):
                self._made[path] = make()
        return self._made[path]

    def __contains__(self, path: object) -> bool:
        """Return whether there is a page at a path."""
        return path in self._makers

    def __iter__(self) -> Iterator[str]:
        """Yield the paths in their order."""
        return iter(self._makers)

    def keys(self) -> KeysView[str]:
        """Return the paths as a set."""
        # As a dictionary has it: an edit compares thousands of them.
        return self._makers.keys()

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._makers)
