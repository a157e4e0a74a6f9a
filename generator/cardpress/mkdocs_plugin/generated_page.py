"""A generated page: neither the extensions nor the plugins of the site ever see its Markdown.

Cards are written by strangers, and a site may have an extension or a plugin that reads files or
runs code for what a page says. No list of those is ever whole; so none gets to see what a card
says: these pages are read by CommonMark alone, in which a text says what it says in every engine.
"""

from collections.abc import Mapping, Set
from pathlib import Path
from types import MappingProxyType

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from cardpress import writer
from cardpress.language import ENGLISH, Language, in_language
from cardpress.markup import Markdown, escape_metadata
from cardpress.pages import NO_HEAD
from cardpress.wording.menu import MENU

from .conversion import convert
from .generated_file import GeneratedFile
from .headings import Permalinks
from .page_links import KnownTargets, PageLinks, place_of, without_place
from .twins import Twins

_NOTHING: Mapping[str, File] = MappingProxyType({})


class GeneratedPage(Page):
    """A page whose Markdown no plugin sees, and which becomes HTML by CommonMark.

    Where ``may_wait`` is set, MkDocs gets no content of a page that no search reads either: it is
    made later, whole and by itself.
    """

    may_wait = False
    asked: Set[str] = frozenset()
    """The places in the site's files to which links of its text lead, there or not."""
    file: GeneratedFile
    head = NO_HEAD
    """What stands for it elsewhere, once it is made."""
    frame: object = None
    """In what it stands that many pages have in common; None where it is rendered as a whole."""
    twins: Twins | None = None
    """Makes the page's Markdown, where the site has that, too."""
    as_markdown = ""

    def __init__(
        self,
        file: GeneratedFile,
        config: MkDocsConfig,
        *,
        language: Language = ENGLISH,
        instead: Mapping[str, File] = _NOTHING,
        known: KnownTargets | None = None,
    ) -> None:
        """``instead`` are files of the site in place of generated ones, by the path of those.

        ``known`` are targets of links, shared by the pages of a catalogue.
        """
        super().__init__(None, file, config)
        self._language, self._instead, self._known = language, instead, known

    @property
    def waits(self) -> bool:
        """Return whether MkDocs passes the page by, once it has read what is stated of it."""
        search = self.meta.get("search")
        is_excluded = isinstance(search, dict) and search.get("exclude")
        # The title of any other comes from its text, and menus name pages by their titles.
        return self.may_wait and bool(is_excluded) and (self.is_homepage or "title" in self.meta)

    def read_source(self, config: MkDocsConfig) -> None:
        """Take what the front matter states, and give plugins nothing to read."""
        self.meta = dict(self.file.stated)
        self.markdown = ""
        if "description" not in self.meta:
            # A feed must describe a page, and the plugin `rss` would take what a reader sees first.
            self.meta["rss"] = {"feed_description": str(self.meta.get("title", ""))}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the text of the page, whatever plugins have put in its place since."""
        self.markdown = ""
        if self.waits:
            self.forget_content()
            self._name("")
        else:
            self.convert(config, files)
            self.write_markdown(self.as_markdown)
            self.as_markdown = ""

    @property
    def has_markdown(self) -> bool:
        """Return whether the page is there as Markdown, too."""
        return self.twins is not None

    def markdown_made(self) -> str:
        """Return the page as Markdown, which is made for that alone."""
        return self._twin(self.file.rendered().body)

    def write_markdown(self, text: str) -> None:
        """Write the page as Markdown to its place in the site, if it is to be there."""
        if self.has_markdown:
            writer.write_text(Path(f"{self.file.abs_dest_path}.md"), text)

    def _twin(self, body: str) -> str:
        return self.twins.text(self.file, body) if self.twins else ""

    def convert(self, config: MkDocsConfig, files: Files) -> None:
        """Make the text of the page, and convert it."""
        links = PageLinks(self.file, files, config, self._instead, self._known)
        with in_language(self._language):
            permalinks = Permalinks.of_site(config.mdx_configs.get("toc") or {})
        rendered = self.file.rendered()
        converted = convert(Markdown(rendered.body), links, permalinks)
        self.head, self.as_markdown = rendered.head, self._twin(rendered.body)
        # Of a card without a summary, nobody knows what to say of it before its figures are read.
        if self.head.description and "description" not in self.file.stated:
            self.meta["description"] = escape_metadata(self.head.description)
        self.content = converted.html
        self.toc = converted.contents
        self.present_anchor_ids = converted.anchors
        self.links_to_anchors = links.to_anchors
        self.asked = {place_of(path, self.file) for path in links.asked}
        self._name(next((heading.title for heading in converted.contents), ""))

    def target(self, place: str, files: Files) -> File | None:
        """Return the file at a place to which links of generated pages lead, if there is one."""
        return files.get_file_from_path(place) or self._instead.get(place)

    def forget_content(self) -> None:
        """Keep nothing of the text of the page: of thousands, all at once would be too much."""
        self.content, self.toc, self.head = "", TableOfContents([]), NO_HEAD
        self.as_markdown = ""
        if "description" not in self.file.stated:
            self.meta.pop("description", None)

    def forget_places(self) -> None:
        """Keep nothing of what links lead to it, and of where its own lead."""
        self.present_anchor_ids = self.links_to_anchors = None
        self.asked = frozenset()

    def forget_place(self, target: File, place: str) -> None:
        """Let links to a place on another page lead to the page as a whole."""
        if self.links_to_anchors and self.links_to_anchors.get(target, {}).pop(place, None):
            to_page = target.url_relative_to(self.file)
            self.content = without_place(self.content or "", to_page, place)

    def _name(self, heading: str) -> None:
        # Unless the menu names it; MkDocs would call it "Home" in every language, and "Index" below
        # a path.
        if "title" not in self.meta and not vars(self).get("title"):
            with in_language(self._language):
                self.title = MENU["home"] if self.is_homepage else heading
