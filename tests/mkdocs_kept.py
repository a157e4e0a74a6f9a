"""What each build of MkDocs does anew, kept from the first to the next of one process.

A user's process builds one site; those of the tests build many small ones, most of whose time would
go into the same templates and texts.
"""

import importlib
import os
import pickle
import sys
from functools import cache
from typing import Any

_GROUPS = {
    "mkdocs.plugins": ("mkdocs.plugins",),
    "mkdocs.utils": ("mkdocs.themes",),
    "cardpress.ecosystem.entries": ("cardpress.exporters", "cardpress.importers"),
}
"""What is asked of installed packages, by the modules that ask."""


def compile_once() -> None:
    """Keep what the templates of a theme are compiled to, as long as their texts are the same."""
    compiled = importlib.import_module("cardpress.rendering.compiled").COMPILED
    theme = importlib.import_module("mkdocs.theme").Theme
    make = theme.get_env

    def made(self: Any) -> Any:
        environment = make(self)
        environment.bytecode_cache = compiled
        return environment

    theme.get_env = made


def list_once() -> None:
    """Keep which files installed folders have: the theme has fifteen thousand."""
    loader = importlib.import_module("jinja2").FileSystemLoader
    listing = loader.list_templates

    @cache
    def kept(folder: str) -> list[str]:
        # MkDocs passes over what is hidden, name by name: nearly all are icons.
        return [name for name in listing(loader(folder)) if not name.startswith(".")]

    def listed(self: Any) -> list[str]:
        folders = map(os.fspath, self.searchpath)
        found = [
            kept(each) if each.startswith(sys.prefix) else listing(loader(each)) for each in folders
        ]
        return sorted({name for names in found for name in names})

    loader.list_templates = listed
    importlib.import_module("mkdocs.theme").Theme("material").get_env().list_templates()


def find_once() -> None:
    """Keep what installed packages add."""
    for name, groups in _GROUPS.items():
        module: Any = importlib.import_module(name)
        module.entry_points = cache(module.entry_points)
        for group in groups:
            module.entry_points(group=group)


def find_anew() -> None:
    """Forget what was found of installed packages, where a path has more of them."""
    for name in _GROUPS:
        sys.modules[name].entry_points.cache_clear()
    plugins: Any = importlib.import_module("mkdocs.config.defaults").MkDocsConfig.plugins
    plugins.installed_plugins = sys.modules["mkdocs.plugins"].get_plugins()


def read_once() -> dict[str, bytes]:
    """Keep what the search has read of a page, as sites have long ones in common; returns it."""
    parser: Any = importlib.import_module("material.plugins.search.plugin").Parser
    read = parser.feed
    kept: dict[str, bytes] = {}

    def feed(self: Any, text: str) -> None:
        if text in kept:
            self.data = pickle.loads(kept[text])
            return
        read(self, text)
        if not self.rawdata:  # else the end of it is read as the parser is closed
            kept[text] = pickle.dumps(self.data)

    parser.feed = feed
    return kept
