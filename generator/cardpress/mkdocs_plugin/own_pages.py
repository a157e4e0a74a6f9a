"""A page that people write in place of a generated one, and that has not all of its places."""

from collections.abc import Iterable, Iterator, Mapping

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File

from cardpress.messages import _

from .generated_page import GeneratedPage

_log = get_plugin_logger("cardpress")
Missing = dict[File, set[str]]
"""Places that pages have not, to which links lead, by the file of the page."""


def lead_to_written_pages(pages: Iterable[GeneratedPage]) -> Missing:
    """Let links to places that a written page has not lead to the page itself, and return those.

    MkDocs knows the places of a page once it is converted.
    """
    missing: Missing = {}
    for page in pages:
        for target, place in tuple(_missing(page)):
            page.forget_place(target, place)
            missing.setdefault(target, set()).add(place)
    return missing


def tell_missing(missing: Mapping[File, Iterable[str]]) -> None:
    """Tell which places the pages that people wrote have not."""
    for target, places in missing.items():
        named = ", ".join(f"#{place}" for place in sorted(places))
        # As one text: of messages that differ in their arguments alone MkDocs shows the first.
        message = _("%(page)s has not %(places)s: links to these places lead to the page")
        _log.info(message % {"page": target.src_uri, "places": named})


def _missing(page: GeneratedPage) -> Iterator[tuple[File, str]]:
    for target, places in (page.links_to_anchors or {}).items():
        other = target.page
        # Between pages of ours it would be a fault of ours, which MkDocs reports.
        if other is None or isinstance(other, GeneratedPage) or other.present_anchor_ids is None:
            continue
        for place in places:
            if place not in other.present_anchor_ids:
                yield target, place
