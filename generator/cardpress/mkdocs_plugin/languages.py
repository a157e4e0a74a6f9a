"""The languages of a site's own words, beside those of the theme."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cardpress.language import ENGLISH, Language
from cardpress.wording import UnknownLanguage, find_language, known_languages

_TRANSLATOR = "i18n"
"""The name of the plugin that builds a site once for each of its languages."""


def site_languages(named: str | None, config: MkDocsConfig, root: Path) -> dict[str, Language]:
    """Return the language of the site, by the folder in which it is in it: one, at its root.

    It is the one named, or else the theme's if it has messages, or else English. Where another
    plugin builds the site in several, all but its first have folders, as ``de/``.
    Raises PluginError if a language that is named has no messages.
    """
    found = {}
    for folder, theme in _themes(config):
        usual = theme if theme in known_languages(root) else ENGLISH.code
        try:
            found[folder] = find_language(named or usual, root)
        except UnknownLanguage as error:
            raise PluginError(f"language: {error}") from None
    if named:
        # A page states one language, in the theme's html tag, so the theme must be in it, too.
        config.theme["language"] = found[""].code
    return found


def folder_of_build(config: MkDocsConfig) -> str:
    """Return the folder of the language in which the site is built at the moment."""
    translator: Any = config.plugins.get(_TRANSLATOR)
    if translator is None:
        return ""
    usual = translator.default_language
    chosen = translator.current_language or usual
    return "" if chosen == usual else f"{chosen}/"


def is_translated(config: MkDocsConfig) -> bool:
    """Return whether another plugin builds the site in several languages."""
    return _TRANSLATOR in config.plugins


def _themes(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Yield the folder and the code of each language in which the site is built."""
    if not is_translated(config):
        yield "", str(config.theme.get("language") or ENGLISH.code)
        return
    translator: Any = config.plugins[_TRANSLATOR]
    yield "", translator.default_language
    for code in translator.build_languages:
        if code != translator.default_language:
            yield f"{code}/", code
