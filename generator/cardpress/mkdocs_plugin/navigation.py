"""Where generated pages stand in the site: their names in the menu, and the lists above them."""

import posixpath
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from .generated_page import GeneratedPage


def name_pages(files: Files, config: MkDocsConfig) -> None:
    """Give generated pages the titles of `nav`, which MkDocs gives only to pages that it makes."""
    for title, path in _titles(config.nav or ()):
        file = files.get_file_from_path(path)
        if file and isinstance(file.page, GeneratedPage):
            file.page.title = title


def _titles(items: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for item in items:
        for title, value in item.items() if isinstance(item, dict) else ():
            if isinstance(value, str):
                yield title, value
            else:
                yield from _titles(value)


def set_parents(nav: Navigation, files: Files) -> None:
    """Give each card's page its list as parent, from which the theme makes breadcrumbs."""
    lists = {page.file.src_uri: page for page in nav.pages if page.is_index}
    for file in files.documentation_pages():
        parent = lists.get(posixpath.join(posixpath.dirname(file.src_uri), "index.md"))
        page = file.page
        if parent and page and page.parent is None and page not in nav.pages:
            # A page or a section: the theme asks only for its title, its address and parents.
            page.parent = parent.parent or parent  # type: ignore[assignment]
