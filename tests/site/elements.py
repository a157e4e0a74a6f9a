"""A page of a built site, read into its elements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

STYLE_ADDRESS = re.compile(r"""(?:url\(|@import\s+(?!url))\s*["']?([^"')\s;]+)""")

_VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}
_LOADING_RELATIONS = {
    *("stylesheet", "icon", "manifest", "preload", "modulepreload"),
    *("prefetch", "preconnect", "dns-prefetch"),
}


@dataclass
class Element:
    """An element of a page, with its attributes and what is inside it, in order."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def text(self) -> str:
        """Return all text inside, as written."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)

    def words(self) -> str:
        """Return all text inside, with single spaces, without the sign of a heading's own link."""
        return " ".join(self.text().split()).removesuffix("¶")

    def every(self) -> Iterator["Element"]:
        """Yield every element inside, in order."""
        # Without recursion, as a page is deep and a site has hundreds.
        waiting = self.children[::-1]
        while waiting:
            child = waiting.pop()
            if isinstance(child, Element):
                yield child
                waiting += child.children[::-1]

    def all(self, tag: str = "", *, of: str = "", **attributes: str) -> Iterator["Element"]:
        """Yield the elements inside with this tag, this class and these attributes, in order."""
        for element in self.every():
            if (
                tag in ("", element.tag)
                and (not of or of in element.attributes.get("class", "").split())
                and attributes.items() <= element.attributes.items()
            ):
                yield element

    def one(self, tag: str = "", *, of: str = "", **attributes: str) -> "Element":
        """Return the first of these elements."""
        return next(self.all(tag, of=of, **attributes))

    def loads(self) -> Iterator[str]:
        """Yield the addresses that a browser loads for this element itself."""
        for name in ("src", "poster", "data", "background", "xlink:href"):
            yield self.attributes.get(name, "")
        for choice in filter(str.strip, self.attributes.get("srcset", "").split(",")):
            yield choice.split()[0]
        relations = _LOADING_RELATIONS.intersection(self.attributes.get("rel", "").split())
        if self.tag in ("base", "image", "use") or (self.tag == "link" and relations):
            yield self.attributes.get("href", "")
        yield from STYLE_ADDRESS.findall(self.attributes.get("style", ""))
        yield from STYLE_ADDRESS.findall(self.text() if self.tag == "style" else "")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        tags = [element.tag for element in self.open]
        if tag in tags:
            del self.open[len(tags) - 1 - tags[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_html(path: Path) -> Element:
    """Read a page into the element that holds all of it."""
    return parse_html(path.read_text("utf-8"))


def parse_html(text: str) -> Element:
    """Return the element that holds all of a text of HTML."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.open[0]
