"""What the owner of a site finds on it of the plugins that stand beside a catalogue."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.site.elements import Element, read_html

PATH = "models-catalogue/"
CARD = f"{PATH}models/ace"
CARD_FILE = "cards/models/acme/ace.yml"
SAID = (
    '{{ 1 + 1 }} {% include "x" %} {# note #} -- "q" ~~a~~ H~2~O ==b== ^^c^^ ++ctrl+a++ :smile: '
    "HTML (c) 1/2 --> https://acme.example/#1 @me {.x} [^1] <!-- more --> !!! note {++d++}"
)
"""What a card says, of which each extension and each plugin would make something else."""
ACE = {
    "name": "Ace",
    "type": "Large Language Model",
    "limitations": [{"title": "Text", "text": SAID}],
    "examples": [{"title": "Call", "code": f'{SAID}\n<li id="x">\n'}],
}
DAY = "2024-03-05"


def page_at(site: Path, path: str) -> Element:
    return read_html(site / path / "index.html" if path else site / "index.html")


def words_at(site: Path, path: str) -> str:
    return page_at(site, path).one("article").words()


def _menu(site: Path) -> list[str]:
    sidebar = page_at(site, "").one("nav", of="md-nav--primary")
    return [link.words() for link in sidebar.all("a", of="md-nav__link")]


def has_menu(*titles: str) -> Callable[[Path], None]:
    def check(site: Path) -> None:
        found = _menu(site)
        assert [title for title in found if title in titles] == list(titles), found

    return check


def blog(site: Path) -> None:
    assert "Ace" in words_at(site, "blog/2024/01/02/one")
    assert "One" in words_at(site, "blog")


def rss(site: Path) -> None:
    feed = (site / "feed_rss_updated.xml").read_text("utf-8")
    assert f"<link>https://acme.example/docs/{CARD}/</link>" in feed
    assert "Tue, 05 Mar 2024" in feed


def dated(site: Path) -> None:
    for path in ("", CARD, f"{PATH}models", f"{PATH}cost"):
        assert 'title="March 5, 2024' in (site / path / "index.html").read_text("utf-8"), path


def printed(site: Path) -> None:
    page = page_at(site, "print_page")
    for model in ("ace", "bolt", "plain"):
        [section] = page.all("section", id=f"models-catalogue-models-{model}")
        assert section.one("h1").words()
    [section] = page.all("section", id="models-catalogue-models-ace")
    assert SAID in section.text()
    assert 'id="x"' in section.one("code").text()


def translated(site: Path) -> None:
    assert page_at(site, f"de/{PATH}models").one("html").attributes["lang"] == "de"
    assert page_at(site, f"de/{PATH}models").one("h1").words() == "Modelle"
    others = [a.attributes["href"] for a in page_at(site, CARD).all("a", hreflang="de")]
    assert others == [f"../../../de/{CARD}/"]
    listed = (site / "sitemap.xml").read_text("utf-8")
    assert listed.count(f"<loc>https://acme.example/docs/de/{CARD}/<") == 1
    known = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    assert [entry["location"] for entry in known if entry["title"] == "Ace"] == [f"{CARD}/"]
    assert f'"de/{PATH}", "isTranslated": true' in (
        site / "assets/cardpress/catalogues.js"
    ).read_text("utf-8")


def private(site: Path) -> None:
    assert not (site / "assets/external").exists()
    for path in ("assets/cardpress/main.js", f"{PATH}assets/data/site.js"):
        assert (site / path).is_file()


def evaluated(site: Path) -> None:
    assert "Two is 2, and the home page says: Home." in words_at(site, "own")


def redirected(site: Path) -> None:
    for path, target in (("old", f"../{CARD}/"), (f"{PATH}was", "../models/")):
        assert f"url={target}" in (site / path / "index.html").read_text("utf-8")


def small(site: Path) -> None:
    assert "\n" not in (site / "index.html").read_text("utf-8").partition("</head>")[0]


def social(site: Path) -> None:
    picture = f"assets/images/social/{CARD}.png"
    assert (site / picture).read_bytes().startswith(b"\x89PNG")
    [image] = page_at(site, CARD).all("meta", property="og:image")
    assert image.attributes["content"] == f"https://acme.example/docs/{picture}"


def versioned(site: Path) -> None:
    assert '"provider": "mike"' in (site / CARD / "index.html").read_text("utf-8")


def extended(site: Path) -> None:
    assert {"mark", "del", "sub", "kbd", "abbr"} <= {
        e.tag for e in page_at(site, "own").one("article").every()
    }
