"""The digest of all that pages have in common: with another, no page of an earlier build holds."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import asdict, is_dataclass
from functools import partial, singledispatch
from hashlib import blake2b
from importlib.metadata import distributions
from inspect import getmodule, isroutine
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme
from mkdocs.utils import get_theme_dir

import cardpress
from cardpress import packaged

from .generated_page import GeneratedPage

_UNSEEN = frozenset({"config_file_path", "dev_addr", "docs_dir", "site_dir", "strict", "watch"})
"""Settings that no page shows: where a site lies, and how it is made."""
_LISTS_TAGS = b"material/tags"


def settings_digest(
    config: MkDocsConfig,
    files: Files,
    nav: Navigation,
    *,
    sources: Iterable[Path],
    beside: Mapping[str, object],
) -> str:
    """Return the digest of code, templates, settings and menu, and what else is ``beside`` them.

    The ``sources`` are files and folders from which all pages are made.
    """
    known = {
        "code": _contents([Path(cardpress.__file__).parent, packaged.templates()]),
        "dependencies": [*_versions(), sys.version],
        "own": _contents([*sources]),
        "settings": {name: _plain(config[name]) for name in sorted(config) if name not in _UNSEEN},
        "theme": _contents(map(Path, _own_folders(config))),
        "menu": [_item(item) for item in nav.items],
        "tags": [*_with_tags(files)],
        "beside": _plain(beside),
    }
    text = json.dumps(known, sort_keys=True)
    return blake2b(text.encode(errors="surrogatepass")).hexdigest()


def _contents(places: Iterable[Path]) -> list[tuple[str, str]]:
    """Return the digest of each file at or below some places, by its path there."""
    found = []
    for place in places:
        whole = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in whole:
            if path.is_file() and "__pycache__" not in path.parts:
                content = blake2b(path.read_bytes()).hexdigest()
                found.append((path.relative_to(place).as_posix(), content))
        found.append(("", ""))  # the end of a place
    return found


def _versions() -> list[str]:
    return sorted(f"{one.name} {one.version}" for one in distributions())


def _own_folders(config: MkDocsConfig) -> Iterator[str]:
    """Yield the folders of templates that come with no package of a version."""
    assert config.theme.name
    for folder in config.theme.dirs:
        if Path(folder) != Path(get_theme_dir(config.theme.name)):
            yield folder


def _item(item: Any) -> object:  # noqa: ANN401 - whatever a menu holds
    meta = _plain(item.meta) if isinstance(item, Page) else None
    children = [_item(child) for child in item.children or ()]
    return type(item).__name__, str(item.title), str(getattr(item, "url", "")), meta, children


def _with_tags(files: Files) -> Iterator[tuple[str, str]]:
    """Yield the written pages that list tags: the tags of generated pages lead to these."""
    for file in files.documentation_pages():
        if not isinstance(file.page, GeneratedPage) and _LISTS_TAGS in file.content_bytes:
            yield file.dest_uri, blake2b(file.content_bytes).hexdigest()


@singledispatch
def _plain(value: Any) -> object:  # noqa: ANN401 - whatever settings hold, also those of plugins
    """Return a value as JSON has it; of one that cannot be told, what differs in every process."""
    if isroutine(value) or isinstance(value, type):
        return _code(value)
    return _plain(asdict(value)) if is_dataclass(value) else repr(value)  # type: ignore[arg-type]


@_plain.register
def _(value: BasePlugin) -> object:  # type: ignore[type-arg]
    return _code(type(value)), _plain(value.config)


@_plain.register
def _(value: Theme) -> object:
    return value.name, {name: _plain(value[name]) for name in sorted(value)}


@_plain.register
def _(value: Mapping) -> object:  # type: ignore[type-arg]
    return [(_plain(name), _plain(each)) for name, each in value.items()]


@_plain.register
def _(value: Set) -> object:  # type: ignore[type-arg]
    return sorted(json.dumps(_plain(each)) for each in value)


@_plain.register(list)
@_plain.register(tuple)
def _(value: Iterable[object]) -> object:
    return [_plain(each) for each in value]


@_plain.register
def _(value: partial) -> object:  # type: ignore[type-arg]
    return [_plain(part) for part in (value.func, value.args, value.keywords)]


def _code(value: Any) -> object:  # noqa: ANN401 - a function or a class
    """Return the name of code, and the digest of the file in which it is written."""
    module = getmodule(value)
    file = module.__file__ if module else None
    return module and module.__name__, value.__name__, _contents([Path(file)] if file else [])
