"""The language of a site's own words, beside that of the theme's."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cardpress.language import ENGLISH, Language
from cardpress.wording import UnknownLanguage, find_language, known_languages


def site_language(named: str | None, config: MkDocsConfig, root: Path) -> Language:
    """Return the language named, or else the theme's.

    A theme has languages that we have no messages in; then our words stay English. Raises
    PluginError where a language that is named has none.
    """
    theme = str(config.theme.get("language") or ENGLISH.code)
    usual = theme if theme in known_languages(root) else ENGLISH.code
    try:
        language = find_language(named or usual, root)
    except UnknownLanguage as error:
        raise PluginError(f"language: {error}") from None
    if named:
        # A page says its language once, in the theme's tag around everything.
        config.theme["language"] = language.code
    return language
