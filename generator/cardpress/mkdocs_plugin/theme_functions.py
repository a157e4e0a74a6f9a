"""What our theme templates may ask for, under names that no theme uses."""

from functools import partial

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from cardpress.language import Language

from .feeds import feed_finder
from .instances import by_address
from .page_head import page_head
from .site import messages_finder


def add_theme_functions(
    env: jinja2.Environment, config: MkDocsConfig, files: Files, language: Language
) -> None:
    """Give templates the messages of a language, and what is known of a page."""
    catalogues = by_address(config)
    env.globals["cardpress_feeds_of"] = feed_finder(files, catalogues, language)
    env.globals["cardpress_message"] = language.messages.gettext
    env.globals["cardpress_messages_of"] = messages_finder(catalogues)
    env.globals["cardpress_head"] = partial(page_head, config=config)
