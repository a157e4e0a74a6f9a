"""Links to places on other pages, of which only those are kept that lead to no place there is."""

from collections import defaultdict
from collections.abc import Mapping

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page


class FoundPlaces:
    """Gives pages what MkDocs looks at once it has built all: their places, and their links.

    A link is forgotten as soon as its place is there: all links of 2,000 models would take 50 MB.
    """

    def __init__(self) -> None:
        self._asking = defaultdict[File, list[Page]](list)

    def take(self, file: File, places: set[str], links: Mapping[File, dict[str, str]]) -> None:
        """Take the places of a page that was made, and its links to places by the file."""
        page = file.page
        assert page
        page.present_anchor_ids = places
        page.links_to_anchors = dict(links)
        for target in links:
            if target.page and target.page.present_anchor_ids is None:
                self._asking[target].append(page)
            else:
                _forget_found(page, target)
        for asking in self._asking.pop(file, ()):
            _forget_found(asking, file)


def _forget_found(page: Page, target: File) -> None:
    known = (target.page.present_anchor_ids if target.page else None) or ()
    assert page.links_to_anchors is not None
    links = page.links_to_anchors.pop(target)
    if left := {place: link for place, link in links.items() if place not in known}:
        page.links_to_anchors[target] = left
