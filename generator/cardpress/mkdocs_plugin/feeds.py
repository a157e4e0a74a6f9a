"""Which feed a page leads readers of feeds to, in its head."""

from collections.abc import Callable, Iterable
from html import escape

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from cardpress.language import Language, in_language
from cardpress.wording import TITLES

from .text_file import TextFile

_ATOM, _JSON = "feed.xml", "feed.json"
_TYPES = {_ATOM: "application/atom+xml", _JSON: "application/feed+json"}
_NEWS = "new/"


def feed_finder(
    files: Files, catalogues: Iterable[str], language: Language
) -> Callable[[Page | None], str]:
    """Return what finds the links to the feeds of a page, as HTML, of catalogues by their paths.

    A page of a card has its own feeds, the home page and the pages of what is new those of all.
    """
    known = {
        file.dest_uri
        for file in files
        if isinstance(file, TextFile) and file.dest_uri.endswith(_ATOM)
    }
    with in_language(language):
        title = escape(TITLES["news"])
    paths = sorted(catalogues, key=len, reverse=True)

    def find(page: Page | None) -> str:
        feed = _feed_of(page.file.dest_uri, paths) if page else ""
        return _links(feed.removesuffix(_ATOM), page.url, title) if page and feed in known else ""

    return find


def _feed_of(page: str, catalogues: Iterable[str]) -> str:
    path = next((path for path in catalogues if page.startswith(path)), None)
    if path is None:
        return ""
    below = page.removeprefix(path)
    if below == "index.html" or below.startswith(_NEWS):
        return f"{path}{_ATOM}"
    folder = page.removesuffix("index.html") if page.endswith("/index.html") else f"{page[:-5]}/"
    return f"{folder}{_ATOM}"


def _links(folder: str, url: str, title: str) -> str:
    # The space is for Material, to which an address that is alternate, and nothing else, is the
    # home of the site in another language, whose map it asks for.
    return "".join(
        f'<link rel="alternate " type="{kind}" title="{title}" '
        f'href="{escape(get_relative_url(folder + name, url))}">'
        for name, kind in _TYPES.items()
    )
