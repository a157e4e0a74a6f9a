"""A generated page: neither the extensions nor the plugins of the site ever see its Markdown.

Cards are written by strangers, and a site may have an extension or a plugin that reads files or
runs code for what a page says. No list of those is ever whole; so none gets to see what a card
says: these pages are read by CommonMark alone, in which a text says what it says in every engine.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from cardpress.language import ENGLISH, Language, in_language
from cardpress.markup import Markdown

from .conversion import convert
from .headings import Permalinks
from .page_links import PageLinks, without_place


class GeneratedPage(Page):
    """A page whose Markdown no plugin sees, and which becomes HTML by CommonMark."""

    def __init__(self, file: File, config: MkDocsConfig, *, language: Language = ENGLISH) -> None:
        super().__init__(None, file, config)
        self._language = language
        self._source = ""

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the front matter, and keep the text from plugins, to which MkDocs hands it next."""
        self._source, self.meta = get_data(self.file.content_string)
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the text that was read, whatever plugins have put in its place since."""
        links = PageLinks(self.file, files, config)
        with in_language(self._language):
            permalinks = Permalinks.of_site(config.mdx_configs.get("toc") or {})
        converted = convert(Markdown(self._source), links, permalinks)
        self.content = converted.html
        self.toc = converted.contents
        self.present_anchor_ids = converted.anchors
        self.links_to_anchors = links.to_anchors
        self.markdown = ""

    def forget_place(self, target: File, place: str) -> None:
        """Let links to a place on another page lead to the page as a whole."""
        if self.links_to_anchors and self.links_to_anchors.get(target, {}).pop(place, None):
            to_page = target.url_relative_to(self.file)
            self.content = without_place(self.content or "", to_page, place)
