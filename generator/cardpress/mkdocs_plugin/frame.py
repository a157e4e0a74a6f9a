"""What the theme puts around one page, with gaps for what is the page's own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import jinja2
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.templates import TemplateContext

from .generated_page import GeneratedPage
from .shell import TABS, slim

# From the private use area, of which no theme has any.
_GAP = re.compile("\ue000([a-z]+)[^\ue001]*\ue001")
_OF_META = frozenset({"title", "description", "hide"})


class Frame:
    """What is around pages of a kind, as around one of them."""

    def __init__(self, context: TemplateContext, env: jinja2.Environment) -> None:
        page = page_of(context)
        self._of_page, self._of_meta = set[str](), set[str]()
        self.language: object = None
        self._parts: list[str] = []
        place: Any = env.globals["cardpress_place"]
        at = place(context["nav"], page)
        self._context: dict[str, Any] = {
            **context,
            "page": _any_page(context, self._of_page, self._of_meta),
            "cardpress_place": lambda *_: at,
            "cardpress_feeds_of": lambda _: _gap("feeds"),
            "cardpress_gap": self._gap,
        }

    def render(self, template: jinja2.Template) -> None:
        """Have the theme put around a page what it puts around all of this kind."""
        # Each page is made slim at its end, which is soon done where hardly anything is left to do.
        self._parts = _GAP.split(slim(template.render(self._context)))
        self._context.clear()

    def is_for(self, page: GeneratedPage) -> bool:
        """Return whether a page states nothing for which the theme has no gap."""
        return not self._of_page and self._of_meta.isdisjoint(page.meta)

    def filled(self, own: Mapping[str, object]) -> str:
        """Return the frame around a page with what is its own."""
        parts = self._parts.copy()
        parts[1::2] = (str(own[name] or "") for name in parts[1::2])
        return "".join(parts)

    def _gap(self, name: str, language: object = None) -> str:
        self.language = language or self.language
        return _gap(name)


class _Meta(dict[str, Any]):
    """What a page states of itself; ``unknown`` is filled with what else is asked for."""

    def __init__(self, known: Mapping[str, Any], unknown: set[str]) -> None:
        super().__init__(known)
        self._unknown = unknown

    def __missing__(self, name: str) -> object:
        self._unknown.add(name)
        raise KeyError(name)


@dataclass
class _Item:
    url: str


@dataclass(eq=False)
class _AnyPage:
    """A page that stands for all of a kind: it has gaps for what is the page's own.

    ``unknown`` is filled with whatever else is asked for.
    """

    meta: dict[str, Any]
    url: str
    file: object
    ancestors: object
    canonical_url: str | None
    edit_url: str | None
    toc: list[_Item]
    content: str
    title: str
    has_markdown: bool
    unknown: set[str]
    previous_page: None = None
    next_page: None = None
    is_homepage: bool = False

    def __getattr__(self, name: str) -> object:
        self.unknown.add(name)
        raise AttributeError(name)


def _any_page(context: TemplateContext, of_page: set[str], of_meta: set[str]) -> _AnyPage:
    page, content = page_of(context), page_of(context).content or ""
    meta = {name: page.meta[name] for name in _OF_META & page.meta.keys()}
    meta["title"] = _gap("title")
    if meta.get("description"):
        meta["description"] = _gap("description")
    return _AnyPage(
        meta=_Meta(meta, of_meta),
        url=page.url,
        file=page.file,
        ancestors=page.ancestors,
        canonical_url=_gap("address") if page.canonical_url else None,
        edit_url=_gap("edit") if page.edit_url else None,
        toc=[_Item("#" + _gap("skip"))] if len(page.toc) else [],
        # The theme looks for these in it.
        content=_gap("content", "<h1", *(tool for tool in tools_in(context) if tool in content)),
        title=_gap("title"),
        has_markdown=page.has_markdown,
        unknown=of_page,
    )


def any_titled(toc: Iterable[AnchorLink]) -> SimpleNamespace:
    """Return a page that has a contents list, with gaps for what its title says."""
    first, *others = *toc, AnchorLink("", "", 0)
    title = AnchorLink(_gap("title"), _gap("skip"), first.level)
    title.children = first.children
    return SimpleNamespace(toc=[title, *others][: len([*toc])])


def has_gap(text: str) -> bool:
    """Return whether something of a page is missing."""
    return bool(_GAP.search(text))


def page_of(context: TemplateContext) -> GeneratedPage:
    """Return the generated page that a template is to show."""
    page = context["page"]
    assert isinstance(page, GeneratedPage)
    return page


def _gap(name: str, *said: str) -> str:
    return f"\ue000{' '.join((name, *said))}\ue001"


def tools_in(context: TemplateContext) -> Iterator[str]:
    """Yield what the content of a page has where it needs a script, for each that there is."""
    yield TABS
    modules = context["config"].extra.get("cardpress_modules") or {}
    yield from (f'data-cardpress="{tool}"' for tool in modules)
