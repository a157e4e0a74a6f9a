"""A page of a built site, read into its elements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

STYLE_ADDRESS = re.compile(r"""(?:url\(|@import\s+(?!url))\s*["']?([^"')\s;]+)""")

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


def read_html(path: Path) -> Element:
    """Read a page into the element that holds all of it."""
    return parse_html(path.read_text("utf-8"))


def parse_html(text: str) -> Element:
    """Return the element that holds all of a text of HTML, as browsers read it.

    By the HTML Standard, and so not by the parser that comes with Python, which is none of
    browsers' and differs from one Python to the next.
    """
    whole = Element("", {})
    root = LexborHTMLParser(text).root
    whole.children.append(top := Element("html", _attributes(root)))
    waiting = [(top, root)]
    while waiting:
        element, node = waiting.pop()
        for child in node.iter(include_text=True) if node else ():
            if child.is_text_node:
                element.children.append(child.text_content or "")
                continue
            inner = Element((child.tag or "").lower(), _attributes(child))
            element.children.append(inner)
            waiting.append((inner, child))
    return whole


def _attributes(node: LexborNode | None) -> dict[str, str]:
    # Of drawings, whose names have capitals, too.
    named = node.attributes.items() if node else ()
    return {name.lower(): value or "" for name, value in named}
