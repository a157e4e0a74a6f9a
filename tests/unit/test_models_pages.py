"""The pages of the table of models lead to one another, with few links however many there are."""

import posixpath
import re
from typing import Any

import pytest

from cardpress.comparison import compare
from cardpress.pages import plan
from cardpress.rendering import RenderedPage, Renderer
from tests.catalogues import catalogue_of
from tests.conftest import ROOT

_LINK = re.compile(r"\[(?:<span class=\"cp-hidden\">Page </span>)?([^\]]+)\]\(([^)]+)\)")
_CURRENT = re.compile(r"<strong aria-current=\"page\"><span [^>]+>Page </span>(\d+)</strong>")


def _ways(count: int) -> list[str]:
    """Return the way through the pages as each page of so many models has it, or nothing."""
    models: dict[str, dict[str, Any]] = {f"m-{number:04}": {} for number in range(count)}
    renderer = Renderer(ROOT)
    ways = []
    site = plan(compare(catalogue_of(models)))
    tables = sorted((p for p in site.pages if p.kind == "models"), key=lambda page: page.number)
    for page in tables:
        rendered = renderer.render(site.make(page))
        assert isinstance(rendered, RenderedPage), rendered
        ways.append(rendered.markdown.partition('<div class="cp-pages"></div>')[2].strip())
    return ways


def _plain(way: str) -> str:
    return _CURRENT.sub(r"*\1*", _LINK.sub(r"\1", way))


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, [""]),
        (25, [""]),
        (26, ["*1* · 2 · Next page", "Previous page · 1 · *2*"]),
        (
            7 * 25,
            [
                "*1* · 2 · … · 7 · Next page",
                "Previous page · 1 · *2* · 3 · … · 7 · Next page",
                "Previous page · 1 · 2 · *3* · 4 · … · 7 · Next page",
                "Previous page · 1 · 2 · 3 · *4* · 5 · 6 · 7 · Next page",
                "Previous page · 1 · … · 4 · *5* · 6 · 7 · Next page",
                "Previous page · 1 · … · 5 · *6* · 7 · Next page",
                "Previous page · 1 · … · 6 · *7*",
            ],
        ),
    ],
)
def test_a_page_leads_to_the_first_the_last_and_those_beside_it(
    count: int, expected: list[str]
) -> None:
    assert list(map(_plain, _ways(count))) == expected


def _path(number: int) -> str:
    return "models/index.md" if number == 1 else f"models/page/{number}.md"


def test_links_lead_where_they_say_and_are_few_on_every_page() -> None:
    for number, way in enumerate(_ways(30 * 25), start=1):
        assert _CURRENT.findall(way) == [str(number)]
        folder = posixpath.dirname(_path(number))
        links = {n: posixpath.normpath(f"{folder}/{address}") for n, address in _LINK.findall(way)}
        assert len(links) <= 8
        beside = {"Previous page": number - 1, "Next page": number + 1}
        for name, target in links.items():
            assert target == _path(beside[name] if name in beside else int(name))
