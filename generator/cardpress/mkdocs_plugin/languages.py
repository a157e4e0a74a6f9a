"""The language of a site's own words, beside that of the theme's."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cardpress.language import ENGLISH, Language
from cardpress.wording import UnknownLanguage, find_language, known_languages


def site_language(named: str | None, config: MkDocsConfig, root: Path) -> Language:
    """Return the language named, or else the theme's if it has messages, or else English.

    Raises PluginError if a language that is named has no messages.
    """
    theme = str(config.theme.get("language") or ENGLISH.code)
    usual = theme if theme in known_languages(root) else ENGLISH.code
    try:
        language = find_language(named or usual, root)
    except UnknownLanguage as error:
        raise PluginError(f"language: {error}") from None
    if named:
        # A page states one language, in the theme's html tag, so the theme must be in it, too.
        config.theme["language"] = language.code
    return language
