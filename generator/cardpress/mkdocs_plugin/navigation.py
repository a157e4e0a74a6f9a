"""The place of generated pages in the site: their names in the menu, and their breadcrumbs."""

import posixpath
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from .generated_page import GeneratedPage


def place_pages(nav: Navigation, files: Files, config: MkDocsConfig) -> None:
    """Name generated pages as the menu does, and set the list of each card's page as its parent."""
    name_pages(files, config)
    set_parents(nav, files)


def name_pages(files: Files, config: MkDocsConfig) -> None:
    """Give generated pages the titles of `nav`, which MkDocs sets only on pages that it makes."""
    for title, path in _titles(config.nav or ()):
        file = files.get_file_from_path(path)
        if file and isinstance(file.page, GeneratedPage):
            file.page.title = title


def _titles(items: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for item in items:
        for title, value in item.items() if isinstance(item, dict) else ():
            if not isinstance(value, str):
                yield from _titles(value)
            elif title:  # a plugin that fills the menu in may give none
                yield title, value


def set_parents(nav: Navigation, files: Files) -> None:
    """Set the list of each card's page as its parent, from which the theme makes breadcrumbs."""
    lists = {page.file.src_uri: page for page in nav.pages if page.is_index}
    for file in files.documentation_pages():
        parent = lists.get(posixpath.join(posixpath.dirname(file.src_uri), "index.md"))
        page = file.page
        if parent and page and page.parent is None and page not in nav.pages:
            # MkDocs expects a section here, but the theme reads only a title, an address and
            # parents, which a page has as well.
            page.parent = parent.parent or parent  # type: ignore[assignment]
