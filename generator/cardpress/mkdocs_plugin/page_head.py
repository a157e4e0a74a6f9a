"""What a page says of itself in its head: to search engines, and to previews of links to it."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from cardpress.charts import HEIGHT, WIDTH
from cardpress.pages import HOME_PICTURE, NO_HEAD, PageHead, picture_path, pictured

from .generated_page import GeneratedPage
from .instances import instances
from .linked_data import breadcrumbs, element, subject

_PREVIEWING = frozenset({"social", "material/social"})
"""Plugins that write previews of links."""


def page_head(page: Page, config: MkDocsConfig) -> str:
    """Return the elements of the head that are a page's own, as HTML with its title among them."""
    head = _head(page, config)
    title = f"{head.title} - {config.site_name}" if head.title else config.site_name
    lines = [f"<title>{escape(title)}</title>"]
    # One that draws pictures of its own says as much of each page itself.
    if not _PREVIEWING & config.plugins.keys():
        lines += _preview(page, head, config)
    trail = [*_trail(page, config)]
    if len(trail) > 1:
        lines.append(element(breadcrumbs(trail)))
    if page.canonical_url and (record := subject(head, page.canonical_url, config.site_name)):
        lines.append(element(record))
    return "\n".join(lines)


def _head(page: Page, config: MkDocsConfig) -> PageHead:
    known = page.head if isinstance(page, GeneratedPage) else NO_HEAD
    stated = page.meta
    title = known.title or _plain(stated.get("title") or ("" if page.is_homepage else page.title))
    about = known.description or _plain(stated.get("description")) or config.site_description
    return replace(known, title=title, description=about or "")


def _plain(text: object) -> str:
    # What is stated of a page is escaped, as the theme puts it into the page as it is.
    return unescape(str(text or ""))


def _preview(page: Page, head: PageHead, config: MkDocsConfig) -> Iterator[str]:
    said = {
        "og:type": "website" if page.is_homepage else "article",
        "og:site_name": config.site_name,
        "og:title": head.title or config.site_name,
        "og:description": head.description,
        "og:url": page.canonical_url or "",
        "og:image": _picture(page, head, config),
    }
    for name, value in said.items():
        if value:
            yield f'<meta property="{name}" content="{escape(value)}">'
    if said["og:image"]:
        alternative = escape(head.name or head.title or config.site_name)
        yield f'<meta property="og:image:alt" content="{alternative}">'
        yield f'<meta property="og:image:width" content="{WIDTH}">'
        yield f'<meta property="og:image:height" content="{HEIGHT}">'
        yield '<meta name="twitter:card" content="summary_large_image">'


def _picture(page: Page, head: PageHead, config: MkDocsConfig) -> str:
    """Return the address of the picture of a page, or of that of the home page; else nothing."""
    first = next(instances(config), None)
    if not config.site_url or first is None:
        return ""
    path = first.place.at(HOME_PICTURE)
    if head.name and pictured(head, config.site_name).can_be_drawn:
        path = picture_path(page.file.src_uri)
    return urljoin(config.site_url, path)


def _trail(page: Page, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Yield the pages above a page and the page itself, each with its name and address."""
    if page.is_homepage or not page.canonical_url or not config.site_url:
        return
    yield config.site_name, config.site_url
    above = (_page_of(each) for each in reversed([*page.ancestors]))
    for each in (*(one for one in above if one is not page), page):
        if each and each.canonical_url and (name := _plain(each.meta.get("title") or each.title)):
            yield name, each.canonical_url


def _page_of(above: StructureItem) -> Page | None:
    """Return the page of an entry of the menu; of a section, the one that begins it."""
    if isinstance(above, Page):
        return above
    inside = above.children if isinstance(above, Section) else ()
    pages = (each for each in inside if isinstance(each, Page))
    return next((page for page in pages if page.is_index), None)
