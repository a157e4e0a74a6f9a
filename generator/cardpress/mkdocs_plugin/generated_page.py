"""A generated page: neither the extensions nor the plugins of the site ever see its Markdown.

Cards are written by strangers, and a site may have an extension or a plugin that reads files or
runs code for what a page says. No list of those is ever whole; so none gets to see what a card
says: these pages are read by CommonMark alone, in which a text says what it says in every engine.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from cardpress.language import ENGLISH, Language, in_language
from cardpress.markup import Markdown
from cardpress.wording.menu import MENU

from .conversion import convert
from .headings import Permalinks
from .page_links import PageLinks, without_place

_NOTHING: Mapping[str, File] = MappingProxyType({})


class GeneratedPage(Page):
    """A page whose Markdown no plugin sees, and which becomes HTML by CommonMark."""

    def __init__(
        self,
        file: File,
        config: MkDocsConfig,
        *,
        language: Language = ENGLISH,
        instead: Mapping[str, File] = _NOTHING,
    ) -> None:
        """``instead`` are files of the site in place of generated ones, by the path of those."""
        super().__init__(None, file, config)
        self._language, self._instead = language, instead
        self._source = ""

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the front matter, and keep the text from plugins, to which MkDocs hands it next."""
        self._source, self.meta = get_data(self.file.content_string)
        self.markdown = ""
        if "description" not in self.meta:
            # A feed must describe a page, and the plugin `rss` would take what a reader sees first.
            self.meta["rss"] = {"feed_description": str(self.meta.get("title", ""))}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the text that was read, whatever plugins have put in its place since."""
        links = PageLinks(self.file, files, config, self._instead)
        with in_language(self._language):
            permalinks = Permalinks.of_site(config.mdx_configs.get("toc") or {})
        converted = convert(Markdown(self._source), links, permalinks)
        self.content = converted.html
        self.toc = converted.contents
        self.present_anchor_ids = converted.anchors
        self.links_to_anchors = links.to_anchors
        # Unless the menu names it; MkDocs would call it "Home" in every language, and "Index" below
        # a path.
        if "title" not in self.meta and not vars(self).get("title"):
            heading = next((heading.title for heading in converted.contents), "")
            with in_language(self._language):
                self.title = MENU["home"] if self.is_homepage else heading
        self.markdown = ""

    def forget_place(self, target: File, place: str) -> None:
        """Let links to a place on another page lead to the page as a whole."""
        if self.links_to_anchors and self.links_to_anchors.get(target, {}).pop(place, None):
            to_page = target.url_relative_to(self.file)
            self.content = without_place(self.content or "", to_page, place)
