"""What is wrong with the addresses of a built site: `python -m tests.site.links SITE` tells it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.site.elements import STYLE_ADDRESS, Element, read_html


def faults(site: Path) -> list[str]:
    """Return a line for each address that leads nowhere or loads something from another host.

    A link to another host is none of these: what stands there no build can know.
    """
    pages = {p.relative_to(site).as_posix(): read_html(p) for p in sorted(site.rglob("*.html"))}
    home = pages["index.html"].one("link", rel="canonical").attributes["href"]
    home = home.removesuffix("index.html")
    assert home.endswith("/"), home
    return [*_broken(site, pages, home), *_foreign(site, pages, home)]


def _broken(site: Path, pages: dict[str, Element], home: str) -> Iterator[str]:
    places = {path: {e.attributes.get("id") for e in page.every()} for path, page in pages.items()}
    for path, page in pages.items():
        for element in page.every():
            for name in sorted({"href", "src"} & element.attributes.keys()):
                address = element.attributes[name]
                target = urljoin(home + path.removesuffix("index.html"), address)
                if target.startswith(home) and not _is_there(site, places, target[len(home) :]):
                    yield f"{path}: leads nowhere: {address}"


def _is_there(site: Path, places: dict[str, set[str | None]], target: str) -> bool:
    parts = urlsplit(target)
    path = unquote(parts.path)
    path += "index.html" if not path or path.endswith("/") else ""
    place = unquote(parts.fragment)
    return (site / path).is_file() and (not place or place in places.get(path, ()))


def _foreign(site: Path, pages: dict[str, Element], home: str) -> Iterator[str]:
    loaded = [
        (path, a) for path, page in pages.items() for e in page.every() for a in e.loads() if a
    ]
    for style in sorted(site.rglob("*.css")):
        path = style.relative_to(site).as_posix()
        loaded += [(path, address) for address in STYLE_ADDRESS.findall(style.read_text("utf-8"))]
    for path, address in loaded:
        target = urljoin(home + path.removesuffix("index.html"), address)
        if not target.startswith((home, "data:")):
            yield f"{path}: loads from another host: {address}"


def main(site: Path) -> int:
    """Print what is wrong; 1 where anything is."""
    found = faults(site)
    print("".join(f"{fault}\n" for fault in found), end="")
    print(f"{len(found)} wrong addresses" if found else "every address leads somewhere")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
