"""A generated page: the site's own Markdown extensions and plugins never see its Markdown.

Cards are written by strangers, and a site may have an extension or a plugin that reads files or
runs code for what a page says. No list of those is ever whole; so none gets to see what a card
says, but the extensions that our pages are written with, and those that the site's owner names.
"""

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from cardpress.language import ENGLISH, Language, in_language
from cardpress.wording.titles import link_to_section

PAGE_EXTENSIONS: dict[str, dict[str, object]] = {
    "admonition": {},
    "tables": {},
    # Without a marker: a card could contain it, and get a table of contents in its text.
    "toc": {"permalink": True, "marker": ""},
    "pymdownx.highlight": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
}
"""What generated pages are written with; a site's mkdocs.yml may have more settings of each."""
# A fence of the site's own may run its content, and a card chooses the language of a sample.
# Anchors are ours, as pages link to those of other pages.
_OURS_ALONE = {
    "pymdownx.superfences": {"custom_fences"},
    "toc": {"marker", "separator", "slugify"},
}


def page_extensions() -> dict[str, dict[str, object]]:
    """Return the settings of our extensions by name, with the words that they put into pages."""
    words = {"toc": {"permalink_title": link_to_section()}}
    return {name: {**settings, **words.get(name, {})} for name, settings in PAGE_EXTENSIONS.items()}


class GeneratedPage(Page):
    """A page whose Markdown no plugin sees, and which is rendered with extensions of its own.

    ``more`` are extensions of the site that its owner allows for these pages, too.
    """

    def __init__(
        self,
        file: File,
        config: MkDocsConfig,
        *,
        more: Sequence[str],
        language: Language = ENGLISH,
    ) -> None:
        super().__init__(None, file, config)
        self._language, self._more = language, more
        self._source = ""

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the front matter, and keep the text from plugins, to which MkDocs hands it next."""
        self._source, self.meta = get_data(self.file.content_string)
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the text that was read, whatever plugins have put in its place since."""
        self.markdown = self._source
        with in_language(self._language):
            narrowed = _narrowed(config, self._more)
        super().render(narrowed, files)
        self.markdown = ""


def check_named(config: MkDocsConfig, more: Sequence[str]) -> None:
    """Raise PluginError where an extension is named for our pages that the site does not have."""
    for name in more:
        if name not in config.markdown_extensions:
            raise PluginError(
                f"page_extensions: {name} is not among the markdown_extensions of mkdocs.yml; "
                "add it there, or remove it here"
            )


def _narrowed(config: MkDocsConfig, more: Sequence[str]) -> MkDocsConfig:
    """Return the site's settings with no more extensions than our pages may be read with."""
    ours = {name: _settings(name, config.mdx_configs) for name in PAGE_EXTENSIONS}
    named = {name: config.mdx_configs.get(name, {}) for name in more}
    # A copy, because the site's other pages are rendered with the same object.
    narrowed = copy.copy(config)
    narrowed.markdown_extensions = [*dict.fromkeys((*ours, *named))]
    narrowed.mdx_configs = {**ours, **named}
    return narrowed


def _settings(name: str, configs: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    ours_alone = _OURS_ALONE.get(name, set())
    own = {key: value for key, value in configs.get(name, {}).items() if key not in ours_alone}
    return {**page_extensions()[name], **own}
