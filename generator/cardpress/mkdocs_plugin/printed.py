"""Generated pages on the one page of the plugin print-site, with links between them that lead on.

That plugin prints the pages of the menu alone, renames few of the places to which links lead, and
takes text of a code sample for a tag. So a page is given to it finished: in the form in which it
changes nothing, as its patterns know only double quotes.
"""

import html
import posixpath
import re
from collections.abc import Iterable, Set
from typing import Any, Protocol, cast
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from .generated_page import GeneratedPage

_PRINTER = "print-site"
_TAG = re.compile(r"<[a-zA-Z/](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(r'(\s)(id|for|name|href|src|aria-[a-z]+)="([^"]*)"')
_OF_PLACES = ("id", "for", "name", "aria-labelledby", "aria-describedby", "aria-controls")


class _Renderer(Protocol):
    items: list[Any]


class _Printer(Protocol):
    """What we know of that plugin."""

    renderer: _Renderer
    print_page: Page


def print_all(files: Files, config: MkDocsConfig) -> None:
    """Have the generated pages printed that no menu has, behind those of the menu."""
    printer = _printer(config)
    if printer is None:
        return
    known = set(map(id, _pages(printer.renderer.items)))
    ours = (file.page for file in files.documentation_pages())
    more = [page for page in ours if isinstance(page, GeneratedPage) and id(page) not in known]
    printer.renderer.items = [*printer.renderer.items, *more]


def finish(page: Page, content: str, config: MkDocsConfig) -> None:
    """Give a page to the plugin as it is to be printed; it has taken it as it is by now."""
    printer = _printer(config)
    if printer and isinstance(page, GeneratedPage):
        printed = {item.url for item in _pages(printer.renderer.items)}
        home = printer.print_page.url
        page.html = as_printed(content, page.url, printed, home)  # type: ignore[attr-defined]


def as_printed(content: str, url: str, printed: Set[str], home: str) -> str:
    """Return the content of a page at ``url`` for the page at ``home``, which has those printed."""
    parts = []
    end = 0
    for tag in _TAG.finditer(content):
        parts += [_text(content[end : tag.start()]), _tag(tag[0], url, printed, home)]
        end = tag.end()
    return "".join([*parts, _text(content[end:])])


def _printer(config: MkDocsConfig) -> _Printer | None:
    printer = config.plugins.get(_PRINTER)
    # It has none where it is switched off.
    return cast("_Printer", printer) if hasattr(printer, "renderer") else None


def _pages(items: Iterable[Any]) -> list[Page]:
    """Return the pages of a menu, at whatever depth."""
    found: list[Page] = []
    for item in items:
        found += [item] if item.is_page else _pages(item.children or ())
    return found


def _text(text: str) -> str:
    return text.replace('"', "&quot;")


def _tag(tag: str, url: str, printed: Set[str], home: str) -> str:
    def changed(attribute: re.Match[str]) -> str:
        space, name, value = attribute.groups()
        if name in ("href", "src"):
            value = html.escape(_address(html.unescape(value), url, printed, home))
        elif name in _OF_PLACES:
            value = " ".join(f"{_key(url)}-{place}" for place in value.split())
        quoted = value.replace("'", "&#x27;")
        return f"{space}{name}='{quoted}'"

    return _ATTRIBUTE.sub(changed, tag)


def _address(link: str, url: str, printed: Set[str], home: str) -> str:
    """Return where a link of the page at ``url`` leads to from the page that has all."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return link
    target = _from_root(parts.path, url) if parts.path else url
    if target in printed:
        return f"#{_key(target)}" + (f"-{parts.fragment}" if parts.fragment else "")
    relative = posixpath.relpath(f"/{target}", posixpath.dirname(f"/{home}"))
    return parts._replace(path=relative + "/" * target.endswith("/")).geturl()


def _from_root(path: str, url: str) -> str:
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(url), path))
    is_folder = path.endswith(("/", ".")) and joined != "."
    return f"{joined}/" if is_folder else joined.removeprefix(".") or ""


def _key(url: str) -> str:
    # As that plugin calls the place at which it prints a page.
    key = url.lower().strip().rstrip("/").replace(".html", "").replace("/", "-").lstrip("-")
    return key or "index"
