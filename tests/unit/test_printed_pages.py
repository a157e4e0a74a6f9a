"""A page as the plugin print-site puts it on its one page: every place and link is alive there."""

import pytest

from cardpress.mkdocs_plugin.printed import as_printed

_PRINTED = frozenset({"", "models/a/", "models/b.1/", "numbers/"})


def _on_page(content: str, url: str = "models/a/", home: str = "print_page/") -> str:
    return as_printed(content, url, _PRINTED, home)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("#source.x", "#models-a-source.x"),
        ("../b.1/", "#models-b.1"),
        ("../b.1/#results.y", "#models-b.1-results.y"),
        ("../../numbers/#about.z", "#numbers-about.z"),
        ("../..", "#index"),
        ("../../", "#index"),
        ("../missing/", "../models/missing/"),
        ("../a.json", "../models/a.json"),
        ("https://host.example/?a=1&amp;b='2'", "https://host.example/?a=1&amp;b=&#x27;2&#x27;"),
        ("mailto:a@acme.example", "mailto:a@acme.example"),
    ],
)
def test_a_link_leads_to_its_place_on_the_one_page(link: str, expected: str) -> None:
    assert (
        _on_page(f'<a class="x" href="{link}">y</a>') == f"<a class=\"x\" href='{expected}'>y</a>"
    )


def test_a_link_leads_to_its_place_where_pages_are_files() -> None:
    printed = frozenset({"index.html", "models/a.html", "numbers.html"})
    page = '<a href="../numbers.html#about.z">n</a> <a href="b.html">b</a>'
    found = as_printed(page, "models/a.html", printed, "print_page.html")
    assert found == "<a href='#numbers-about.z'>n</a> <a href='models/b.html'>b</a>"


def test_places_of_a_page_are_those_of_no_other() -> None:
    page = '<h2 id="x">X</h2><label for="y">L</label><svg aria-labelledby="p q"></svg>'
    assert _on_page(page) == (
        "<h2 id='models-a-x'>X</h2><label for='models-a-y'>L</label>"
        "<svg aria-labelledby='models-a-p models-a-q'></svg>"
    )


def test_text_reads_as_before_and_is_taken_for_no_tag() -> None:
    page = '<code>&lt;li id="x"&gt; href="../b.1/"</code><li title="a > b" id="y">z</li>'
    assert _on_page(page) == (
        "<code>&lt;li id=&quot;x&quot;&gt; href=&quot;../b.1/&quot;</code>"
        "<li title=\"a > b\" id='models-a-y'>z</li>"
    )
