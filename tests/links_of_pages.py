"""Where the links of pages lead that nobody has converted yet."""

import html
import posixpath
import re
from collections.abc import Iterator

from cardpress.build import Built
from cardpress.markup import Markdown, to_html

_LINK = re.compile(r'<a [^>]*href="([^"]*)"')
_PLACE = re.compile(r' id="([^"]+)"')


def dead_links(built: Built) -> Iterator[str]:
    """Yield each link between pages whose page, or whose place on it, is not there."""
    pages = {page.path: to_html(Markdown(page.markdown)) for page in built.pages}
    places = {path: {*_PLACE.findall(text)} for path, text in pages.items()}
    for path, text in pages.items():
        for address in map(html.unescape, _LINK.findall(text)):
            file, _, place = address.partition("#")
            target = _target(path, file.partition("?")[0])
            if ":" in address:
                continue
            if target not in pages or (place and place not in places[target]):
                yield f"{path}: {address}"


def _target(page: str, file: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), file)) if file else page
