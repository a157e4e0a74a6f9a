"""Sites built as their users build them, each by a process of its own, and their pages read."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.conftest import ROOT, MakeRoot

BIN = Path(sys.executable).parent
SMALL_SITE = """\
site_name: Small
theme: {name: material, font: false}
plugins: [search, cardpress]
"""
"""The least that the mkdocs.yml of a catalogue says."""
HOME = "https://cardpress.example/"
"""Where the checkout's site says that it is published."""
CARDS = sorted(path.relative_to(ROOT) for path in ROOT.glob("cards/*/**/*.yml"))
STYLE_ADDRESS = re.compile(r"""(?:url\(|@import\s+(?!url))\s*["']?([^"')\s;]+)""")

_OURS = ("PYTHONPATH", "SITE_URL", "EDIT_URI_TEMPLATE", "CARDPRESS_AS_OF", "OFFLINE")
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

Run = subprocess.CompletedProcess[str]
Pages = dict[str, "Element"]
SmallSite = Callable[[dict[str, str]], Path]


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

    def all(self, tag: str = "", *, of: str = "", **attributes: str) -> Iterator["Element"]:
        """Yield the elements inside with this tag, this class and these attributes, in order."""
        for child in self.children:
            if isinstance(child, Element):
                classes = child.attributes.get("class", "").split()
                if (
                    tag in ("", child.tag)
                    and (not of or of in classes)
                    and attributes.items() <= child.attributes.items()
                ):
                    yield child
                yield from child.all(tag, of=of, **attributes)

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
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    reader.close()
    return reader.open[0]


def page_of(card: Path) -> str:
    """Return the path of a card's page below the site."""
    return f"{card.parts[1]}/{card.stem}/index.html"


def follow(path: str, address: str) -> str:
    """Return where an address leads that stands on the page or in the file at a path."""
    return urljoin(HOME + path.removesuffix("index.html"), address)


def links_to(card: Path, path: str, page: Element) -> bool:
    """Return whether the article of a page has a relative link to a card's page."""
    links = [link.attributes.get("href", "") for link in page.one("article").all("a")]
    target = follow(page_of(card), "")
    return any(link.startswith("..") and follow(path, link) == target for link in links)


def copy_checkout(root: Path) -> Path:
    """Copy what the checkout's site is made from to a new folder; gives the folder."""
    for name in ("cards", "site_src", "templates"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a user who has set nothing of ours but what ``more`` says."""
    inherited = {name: value for name, value in os.environ.items() if name not in _OURS}
    return {**inherited, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1", **(more or {})}


def run(*command: str | Path, cwd: Path, more: Mapping[str, str] | None = None) -> Run:
    """Run a command to its end; its standard error is part of its output."""
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment(more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def build(
    root: Path, out: Path, more: Mapping[str, str] | None = None, *, tools: Path = BIN
) -> Run:
    """Build the site of ``root`` with `mkdocs build --strict`, from another folder."""
    arguments = ("build", "--strict", "--config-file", root / "mkdocs.yml", "--site-dir", out)
    return run(tools / "mkdocs", *arguments, cwd=out.parent, more=more)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the checkout's site, once for all tests."""
    out = tmp_path_factory.mktemp("checkout") / "site"
    built = build(ROOT, out)
    assert built.returncode == 0, built.stdout
    assert "WARNING" not in built.stdout
    return out


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """Read every page of the checkout's site, by its path below the site."""
    return {p.relative_to(site).as_posix(): read_html(p) for p in sorted(site.rglob("*.html"))}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy what the checkout's site is made from to another folder."""
    return copy_checkout(tmp_path / "copy")


@pytest.fixture
def small_site(catalogue: MakeRoot) -> SmallSite:
    """Make the base catalogue with the least mkdocs.yml, and the given files."""

    def make(files: dict[str, str]) -> Path:
        root = catalogue({"mkdocs.yml": SMALL_SITE, **files})
        (root / "docs").mkdir(exist_ok=True)
        return root

    return make
