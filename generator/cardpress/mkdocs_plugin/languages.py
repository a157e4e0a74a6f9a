"""The languages of a site's own words, beside those of the theme."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cardpress.language import ENGLISH, Language
from cardpress.wording import UnknownLanguage, find_language, known_languages

from . import translated


def site_languages(named: str | None, config: MkDocsConfig, root: Path) -> dict[str, Language]:
    """Return the language of the site, by the folder in which it is in it: one, at its root.

    It is the one named, or else the theme's if it has messages, or else English. Where another
    plugin builds the site in several, all but its first have folders, as ``de/``.
    Raises PluginError if a language that is named has no messages.
    """
    found = {}
    theme_language = str(config.theme.get("language") or ENGLISH.code)
    for folder, theme in (translated.folders(config) or {"": theme_language}).items():
        usual = theme if theme in known_languages(root) else ENGLISH.code
        try:
            found[folder] = find_language(named or usual, root)
        except UnknownLanguage as error:
            raise PluginError(f"language: {error}") from None
    if named:
        # A page states one language, in the theme's html tag, so the theme must be in it, too.
        config.theme["language"] = found[""].code
    return found
