"""What the theme puts around generated pages, rendered once for those of a kind at one place.

In it are gaps for what is a page's own: all the theme does to that is to put it somewhere.
"""

from collections.abc import Iterable
from typing import Any

import jinja2
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.templates import TemplateContext

from .frame import Frame, any_titled, has_gap, page_of, tools_in
from .generated_page import GeneratedPage
from .shared_parts import own_name
from .shell import slim

_TEMPLATE = "main.html"
_MOST = 1000
_Outline = tuple[object, ...]


class Frames:
    """The frames of one site. A page that is unlike all others is rendered as a whole."""

    def __init__(self, env: jinja2.Environment) -> None:
        self._env = env
        self._place = env.globals.get("cardpress_place")
        self._head = env.globals.get("cardpress_head")
        self._feeds_of: Any = env.globals.get("cardpress_feeds_of", lambda _: "")
        self._is_framed = bool(env.globals.get("cardpress_framed"))
        self._frames: dict[object, Frame | None] = {}
        self._first: dict[object, Frame] = {}
        self._contents: dict[_Outline, str | None] = {}

    def rendered(self, template: jinja2.Template, context: TemplateContext) -> str:
        """Return what a template makes of a page; in a frame mostly without indentation already."""
        kind = self._kind(template, context)
        if kind is None:
            return template.render(context)
        frame = self._frames.get(kind)
        if frame and frame.is_for(page_of(context)):
            page_of(context).frame = frame
            return self._filled(frame, context)
        whole = template.render(context)
        if kind not in self._frames:
            self._try(kind, template, context, whole)
        return whole

    def _try(
        self, kind: object, template: jinja2.Template, context: TemplateContext, whole: str
    ) -> None:
        first = self._first.pop(kind, None)
        if first is None:
            # Most kinds of the few that are rare have one page.
            self._first[kind] = Frame(context, self._env)
            return
        first.render(template)
        # The frame is that of another page: whatever the theme says of a page, were it to say more
        # than we know, would be wrong here.
        is_right = first.is_for(page_of(context)) and slim(self._filled(first, context)) == slim(
            whole
        )
        self._frames[kind] = first if is_right else None

    def _kind(self, template: jinja2.Template, context: TemplateContext) -> object | None:
        """Return what pages have in common that have the same frame, or None for a single one."""
        page = context["page"]
        if not self._is_framed or template.name != _TEMPLATE or not isinstance(page, GeneratedPage):
            return None
        assert callable(self._place)
        place = self._place(context["nav"], page)
        content = page.content or ""
        is_alone = page.is_homepage or page.previous_page or page.next_page
        if place is None or is_alone or "<h1" not in content or not page.meta.get("title"):
            return None
        # What plugins add is tags, of which we know where they stand.
        added = frozenset(context) - TemplateContext.__annotations__.keys()
        if not added <= {"tags"}:
            return None
        own = page.meta.get("description"), page.canonical_url, page.edit_url, len(page.toc)
        also = page.has_markdown, repr(page.meta.get("hide"))
        above = (id(item) for item in page.ancestors)
        tools = (tool for tool in tools_in(context) if tool in content)
        has_own = (bool(each) for each in own)
        return place, *above, *also, *tools, *has_own

    def _filled(self, frame: Frame, context: TemplateContext) -> str:
        page = page_of(context)
        own = {
            "title": page.meta["title"],
            "description": page.meta.get("description"),
            "address": page.canonical_url,
            "head": self._head(page) if callable(self._head) else "",
            "edit": page.edit_url,
            "feeds": self._feeds_of(page),
            "skip": next((item.id for item in page.toc), ""),
            "content": page.content,
            "contents": self._contents_list(frame, context),
            "tags": self._part("tags", context),
        }
        return frame.filled(own)

    def _contents_list(self, frame: Frame, context: TemplateContext) -> str:
        if not frame.language:  # no contents list of its own, as where the menu has it
            return ""
        words: Any = {**context, "lang": frame.language}
        toc = page_of(context).toc
        kind = _outline(toc)
        if kind not in self._contents:
            if len(self._contents) >= _MOST:
                self._contents.clear()
            titled: Any = {**words, "page": any_titled(toc)}
            text = self._part("toc", titled)
            self._contents[kind] = None if has_gap(text) else text
        known = self._contents[kind]
        return self._part("toc", words) if known is None else known

    def _part(self, name: str, context: TemplateContext) -> str:
        return self._env.get_template(own_name(f"partials/{name}.html")).render(context)


def _outline(toc: Iterable[AnchorLink]) -> _Outline:
    """Return what a contents list shows, which begins below the title of the page."""
    sections = ((item.level, _sections(item.children)) for item in toc)
    return tuple(sections), *_sections([*toc][1:])


def _sections(items: Iterable[AnchorLink]) -> _Outline:
    return tuple((item.id, item.title, item.level, _sections(item.children)) for item in items)
