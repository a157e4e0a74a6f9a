"""What a site has once, however many catalogues stand on it: styles, scripts and settings."""

import json
from collections.abc import Callable, Iterable, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from cardpress.configuration import SitePages
from cardpress.language import ENGLISH, Language
from cardpress.messages import _
from cardpress.wording import PATHS, has_page

from .assets import STYLES, add_script, modules
from .policy import PolicyConfig


def add_to_settings(config: MkDocsConfig) -> None:
    """Add our styles and scripts to the site's own, once."""
    if STYLES in config.extra_css:  # by another catalogue, or for another language
        return
    # Before the site's own styles, which can then override ours.
    config.extra_css.insert(0, STYLES)
    add_script(config)


def is_guest(catalogues: Iterable[str]) -> bool:
    """Return whether a site is more than its catalogues, given by their paths."""
    return "" not in catalogues


def require_own_paths(paths: Iterable[str]) -> None:
    """Raise PluginError where two catalogues stand at one address."""
    known: set[str] = set()
    for path in paths:
        if path in known:
            message = _(
                "path: two catalogues stand at '%(path)s' of the site; give each `cardpress` of "
                "`plugins` a `path` of its own"
            )
            raise PluginError(message % {"path": path or "/"})
        known.add(path)


def require_one_language(catalogues: Iterable[Mapping[str, Language]]) -> None:
    """Raise PluginError where catalogues are in different languages, given by their folders.

    A page states one, in which the theme speaks too, and a visitor goes on without a reload.
    """
    found = {each[""].code: None for each in catalogues}
    if len(found) > 1:
        message = _(
            "language: a site is in one language, and its catalogues are in %(languages)s; name "
            "one at each `cardpress`, in which each has messages"
        )
        raise PluginError(message % {"languages": ", ".join(found)})


def require_no_policy(options: PolicyConfig) -> None:
    """Raise PluginError where a catalogue asks for a policy that is not its own to set."""
    if options.headers or options.meta or options.sources:
        message = _("policy: a site has one for all catalogues; set it at the first `cardpress`")
        raise PluginError(message)


def catalogues_module(catalogues: Mapping[str, Language]) -> str:
    """Return the module by which scripts know where catalogues stand, given by their paths.

    A page belongs to the catalogue whose path is the longest with which its address begins.
    """
    listed = [
        {"path": path, "isTranslated": catalogues[path] != ENGLISH}
        for path in _longest_first(catalogues)
    ]
    return f"export const CATALOGUES = {json.dumps(listed)};\n"


def tools_in(catalogues: Iterable[SitePages]) -> set[str]:
    """Return the tools of which some catalogue has the page, given by their kinds of pages."""
    every = [*catalogues]
    # The table of models has no path here, as no catalogue is without it.
    pages = {tool: PATHS.get(tool, "") for tool in modules()}
    return {tool for tool in pages if any(has_page(parts, pages[tool]) for parts in every)}


def messages_finder(catalogues: Mapping[str, Language]) -> Callable[[Page], str]:
    """Return what finds the address of the messages that the scripts of a page need, if any."""

    def find(page: Page) -> str:
        for path in _longest_first(catalogues):
            if page.file.dest_uri.startswith(path):
                return f"{path}assets/data/messages.js" if catalogues[path] != ENGLISH else ""
        return ""

    return find


def _longest_first(paths: Iterable[str]) -> list[str]:
    return sorted(paths, key=len, reverse=True)
