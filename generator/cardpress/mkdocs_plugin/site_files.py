"""The files of a site, of which MkDocs builds those pages that are not made otherwise."""

from collections.abc import Callable, Iterator, Sequence
from inspect import getmodule

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from .generated_page import GeneratedPage
from .translated import is_translated

_SEEING = ("pre_page", "page_read_source", "page_content", "page_context", "post_page", "env")
"""The events by which a plugin sees the content of a page, or changes what is around it."""
_KNOWN = ("cardpress.mkdocs_plugin", "material.plugins.search", "material.plugins.tags")
"""Plugins of which we know that a page without content is nothing to them, if searches omit it."""


class SiteFiles(Files):
    """All files of a site; while MkDocs builds pages, only those that do not wait."""

    passes_by = False
    """Whether MkDocs is past reading pages, so that those that wait are none of its business."""

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] | None = None
    ) -> Sequence[File]:
        """Return the pages: for lists of the site all of them, for MkDocs those to build.

        MkDocs names an ``inclusion`` only where it goes through pages to read or to build them.
        """
        pages = super().documentation_pages(inclusion=inclusion or InclusionLevel.is_included)
        if inclusion is None or not self.passes_by:
            return pages
        return [file for file in pages if not _waits(file)]

    def let_pages_wait(self) -> None:
        """Have the pages of cards wait, as far as no search reads them."""
        for file in self:
            if isinstance(file.page, GeneratedPage):
                file.page.may_wait = True

    def waiting(self, inclusion: Callable[[InclusionLevel], bool]) -> Iterator[GeneratedPage]:
        """Yield the pages that wait, and belong to the site that is built."""
        for file in super().documentation_pages(inclusion=inclusion):
            if isinstance(file.page, GeneratedPage) and file.page.waits:
                yield file.page


def is_ours_alone(config: MkDocsConfig) -> bool:
    """Return whether no other plugin, hook or theme has a say in what generated pages look like.

    If so, they can be made by themselves: in any order, in other processes, or when looked at.
    """
    # Other themes may list the pages of a site on each of them.
    if config.theme.name != "material" or is_translated(config):
        return False
    seeing = (method for event in _SEEING for method in config.plugins.events[event])
    return all(_room(method).startswith(_KNOWN) for method in seeing)


def _room(method: object) -> str:
    module = getmodule(method)
    return module.__name__ if module else ""


def _waits(file: File) -> bool:
    return isinstance(file.page, GeneratedPage) and file.page.waits
