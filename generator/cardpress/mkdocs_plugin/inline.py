"""Scripts and styles that stand in a page itself, which a strict policy lets in only by hash."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_ELEMENT = re.compile(
    r"""<(script|style)(?=[\s>])((?:[^>"']|"[^"]*"|'[^']*')*)>(.*?)</\1\s*>""",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"""<[a-z][^\s>"'/]*((?:[^>"']|"[^"]*"|'[^']*')*)>""", re.IGNORECASE)
_STYLE = re.compile(r"""(?:^|[\s"'])style\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_HAS_SOURCE = re.compile(r"(?:^|[\s\"'])src\s*=", re.IGNORECASE)
_TYPE = re.compile(r"""(?:^|[\s"'])type\s*=\s*["']?([^"'\s]*)""", re.IGNORECASE)
# A script of any other type, such as the theme's settings in JSON, is data that never runs.
_RUNS = ("", "text/javascript", "application/javascript", "module", "importmap", "speculationrules")


@dataclass
class Inline:
    """Texts that pages of a site carry, each of which a policy allows by its hash."""

    scripts: set[str] = field(default_factory=set)
    styles: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    """The values of ``style`` attributes."""
    foreign: dict[str, None] = field(default_factory=dict)
    """The pages whose content carries a script that no hand of the site wrote, in their order."""

    def add_shell(self, html: str) -> None:
        """Add what stands around the content of a page, which is the work of templates."""
        self.scripts.update(scripts(html))
        self._add_styles(html)

    def add_content(self, html: str, name: str, written: str) -> None:
        """Add what stands in the content of a page, whose source a person wrote as ``written``.

        A script that is not in that source came from elsewhere, a card at worst: it is not allowed.
        """
        for script in scripts(html):
            if script in written:
                self.scripts.add(script)
            else:
                self.foreign[name] = None
        self._add_styles(html)

    def add(self, other: "Inline") -> None:
        """Add all of another."""
        self.scripts |= other.scripts
        self.styles |= other.styles
        self.attributes |= other.attributes
        self.foreign |= other.foreign

    def __str__(self) -> str:
        """Return it as a text, the same of all pages with the same."""
        sets = (sorted(texts) for texts in (self.scripts, self.styles, self.attributes))
        return json.dumps([*sets, [*self.foreign]])

    @classmethod
    def read(cls, text: str) -> "Inline":
        """Return what a text says."""
        scripts, styles, attributes, foreign = json.loads(text)
        return cls(set(scripts), set(styles), set(attributes), dict.fromkeys(foreign))

    def deny_content(self, html: str, name: str) -> None:
        """Allow nothing of the content of a page that is made from cards."""
        if any(scripts(html)):
            self.foreign[name] = None

    def _add_styles(self, html: str) -> None:
        # Reading all elements takes long, and most pages have neither.
        if "<style" in html:
            found = _ELEMENT.findall(html)
            self.styles.update(text for kind, _, text in found if _is(kind, "style"))
        if "style=" in html:
            self.attributes.update(_styles_of_elements(html))


def divide(html: str) -> tuple[str, str]:
    """Return a page without its article, and the article: from the first to the last of its tags.

    The content of a page is in the article of the theme, whose tags come first and last even where
    a content could close it. A page without one is all shell.
    """
    before, start, rest = html.partition("<article")
    content, end, after = rest.rpartition("</article>")
    return (before + start + end + after, content) if end else (html, "")


def scripts(html: str) -> Iterator[str]:
    """Yield the text of each script in a page that a browser would run."""
    if "<script" not in html:
        return
    for kind, attributes, text in _ELEMENT.findall(html):
        given = _TYPE.search(attributes)
        runs = not given or given[1].lower() in _RUNS
        if _is(kind, "script") and runs and not _HAS_SOURCE.search(attributes):
            yield text


def _is(name: str, element: str) -> bool:
    return name.lower() == element


def _styles_of_elements(html: str) -> Iterator[str]:
    for attributes in _TAG.findall(html):
        for double, single in _STYLE.findall(attributes):
            yield unescape(double or single)  # as the browser hashes what it has read
