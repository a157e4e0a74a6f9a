"""Where the links of pages lead that nobody has converted yet."""

import html
import posixpath
import re
from collections.abc import Iterator
from functools import cache

from cardpress.build import Built
from cardpress.markup import Markdown, to_html
from cardpress.wording import heading_slug

_LINK = re.compile(r'<a [^>]*href="([^"]*)"')
_PLACE = re.compile(r' id="([^"]+)"')
_HEADING = re.compile(r"<h2>(.*?)</h2>")


def dead_links(built: Built) -> Iterator[str]:
    """Yield each link between pages whose page, or whose place on it, is not there."""
    pages = {page.path: _links_and_places(page.markdown) for page in built.pages}
    data = {file.path for file in built.data}
    for path, (links, _) in pages.items():
        for address in links:
            file, _, place = address.partition("#")
            target = _target(path, file.partition("?")[0])
            if ":" in address or target in data:
                continue
            if target not in pages or (place and place not in pages[target][1]):
                yield f"{path}: {address}"


@cache  # as sites that differ by a setting have most of their pages in common
def _links_and_places(markdown: str) -> tuple[tuple[str, ...], frozenset[str]]:
    text = to_html(Markdown(markdown))
    headings = (re.sub("<[^>]*>", "", heading) for heading in _HEADING.findall(text))
    places = {*_PLACE.findall(text), *(heading_slug(Markdown(each)) for each in headings)}
    return tuple(map(html.unescape, _LINK.findall(text))), frozenset(places)


def _target(page: str, file: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), file)) if file else page
