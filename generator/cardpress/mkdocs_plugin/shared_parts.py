"""What the theme puts around pages, made once for all generated pages at one place of the site.

Its menu, tabs, search and footer are the same on all of them, and took it half of its time.
"""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_theme_dir

from cardpress import packaged

from .generated_page import GeneratedPage
from .translated import is_translated

_PARTS = tuple(f"partials/{name}.html" for name in ("nav", "tabs", "search", "palette", "footer"))
_THEMES_OWN = "cardpress-shared/"
_WRAPPED = """\
{%% set place = cardpress_place(nav, page) -%%}
{%% if place is none %%}{%% include "%(whole)s" %%}
{%%- else %%}{%% set known = cardpress_shared.get(("%(name)s", place)) -%%}
{%% if known is none %%}{%% set known %%}{%% include "%(whole)s" %%}{%% endset -%%}
{%% set _ = cardpress_shared.update({("%(name)s", place): known}) -%%}
{%% endif %%}{{ known }}
{%%- endif -%%}
"""

# Apart from these, the theme puts what is a page's own as it is (see `frames`).
_GAPS = {"partials/toc.html": '"contents", lang', "partials/tags.html": '"tags"'}
_GAP = """\
{%% if cardpress_gap is defined %%}{{ cardpress_gap(%(gap)s) }}
{%%- else %%}{%% include "%(whole)s" %%}
{%%- endif -%%}
"""

_Place = tuple[object, ...]
_Source = tuple[str, str, Callable[[], bool]]


def share_parts(env: jinja2.Environment, config: MkDocsConfig) -> None:
    """Have the theme's parts made once for each place, where they are the theme's own."""
    # What others put in the place of a part may say something of each page, and a site in several
    # languages leads from each page to its translations.
    if env.loader is None or is_translated(config) or not _is_plain(config):
        return
    own = jinja2.PrefixLoader({_THEMES_OWN.rstrip("/"): env.loader})
    env.loader = jinja2.ChoiceLoader([jinja2.FunctionLoader(_wrapped), own, env.loader])
    env.globals["cardpress_shared"] = dict[tuple[str, _Place], str]()
    env.globals["cardpress_place"] = Places().of
    env.globals["cardpress_framed"] = _is_untouched(config)


def own_name(name: str) -> str:
    """Return the name of a template as the theme itself has it."""
    return _THEMES_OWN + name


def _wrapped(name: str) -> _Source | None:
    if name in _GAPS:
        source = _GAP % {"gap": _GAPS[name], "whole": own_name(name)}
    elif name in _PARTS:
        source = _WRAPPED % {"name": name, "whole": own_name(name)}
    else:
        return None
    # With a file name, as other plugins look at those of templates.
    return source, f"<{name}>", lambda: True


def _is_plain(config: MkDocsConfig) -> bool:
    """Return whether every part is Material's own."""
    if config.theme.name != "material":
        return False
    own = get_theme_dir("material")
    return not any(
        Path(folder, "partials").is_dir() for folder in config.theme.dirs if folder != own
    )


def _is_untouched(config: MkDocsConfig) -> bool:
    """Return whether no template of the theme's is replaced by any other than ours."""
    ours = packaged.templates() / "theme"
    known = {path.name: path.read_bytes() for path in ours.glob("*.html")}
    own = get_theme_dir("material")
    return all(
        known.get(path.relative_to(folder).as_posix()) == path.read_bytes()
        for folder in config.theme.dirs
        if folder != own
        for path in Path(folder).rglob("*.html")
    )


@dataclass
class Places:
    """The places of pages in the site: all pages at one see the same menu, with the same links."""

    _nav: Navigation | None = None
    _items: list[Any] = field(default_factory=list)
    _listed: set[str] = field(default_factory=set)
    _above: set[str] = field(default_factory=set)

    def of(self, nav: Navigation | None, page: Page | None) -> _Place | None:
        """Return the place of a page, or None for one around which something is its own."""
        if nav is None or not isinstance(page, GeneratedPage):
            return None
        if nav is not self._nav:
            self._look_through(nav)
        # In the menu stand the sections of a page that is in it, and links to pages below a page
        # are other links from there.
        if page.file.src_uri in self._listed or page.url in self._above:
            return None
        # The home page is in the same folder as those beside it, but at another depth.
        folder, depth = posixpath.dirname(page.url.rstrip("/")), page.url.count("/")
        return folder, depth, tuple(item.active for item in self._items)

    def _look_through(self, nav: Navigation) -> None:
        self._nav, self._items = nav, [*_items(nav.items)]
        self._listed = {page.file.src_uri for page in nav.pages}
        self._above = {
            f"{folder}/" for page in nav.pages for folder in _folders_of(page.url.rstrip("/"))
        }


def _items(items: Any) -> Iterator[Any]:  # noqa: ANN401 - items of a menu, of whatever plugin
    for item in items or ():
        yield item
        yield from _items(item.children)


def _folders_of(path: str) -> Iterator[str]:
    while path:
        yield path
        path = posixpath.dirname(path)
