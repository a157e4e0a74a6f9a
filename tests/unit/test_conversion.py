"""A generated page as HTML: its headings, its links with their checks, and its code."""

import logging
from html import escape
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cardpress.markup import MOST_HIGHLIGHTED, code_block
from cardpress.mkdocs_plugin.generated_page import GeneratedPage
from cardpress.rendering import RenderedPage
from tests.generated import generated_file

_STRICT = {"links": {"not_found": "warn", "absolute_links": "warn", "anchors": "warn"}}


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """Make the settings of a site with strict checks of links."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Site\nplugins: []\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    return load_config(str(tmp_path / "mkdocs.yml"), validation=_STRICT)


def _page(source: str, config: MkDocsConfig) -> GeneratedPage:
    names = ("models/a.md", "models/b.md", "index.md", "assets/data (1).csv")
    others = [File(name, config.docs_dir, config.site_dir, True) for name in names[1:]]
    ours = generated_file(RenderedPage(names[0], source, {"x": 1}), config)
    page = GeneratedPage(ours, config)
    page.read_source(config)
    page.render(config, Files([ours, *others]))
    return page


def _warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("b.md", "../b/"),
        ("b.md#source.x", "../b/#source.x"),
        ("../index.md", "../../"),
        ("a.md#x", "./#x"),
        ("#x", "#x"),
        ("../assets/data%20%281%29.csv", "../../assets/data%20%281%29.csv"),
        ("https://a.example/?q=1&r=2#x", "https://a.example/?q=1&amp;r=2#x"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_a_link_leads_to_the_address_of_its_page(
    written: str, address: str, config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    for source in (f"[x]({written})", f'<p><a href="{escape(written)}">x</a></p>'):
        assert f'<a href="{address}">x</a>' in (_page(source, config).content or "")
    assert _warnings(caplog) == []


@pytest.mark.parametrize(
    ("written", "warning"),
    [
        ("c.md", "models/a.md: the link 'c.md' leads to no page or file of the site"),
        ("../../index.md", "leads to no page or file of the site"),
        ("b/", "leads to no page or file of the site"),
        ("/models/b/", "is not relative to its page"),
        ("javascript:alert(1)", "is no web address; it was left out"),
        ("JaVaScRiPt:alert(1)", "is no web address; it was left out"),
        ("data:text/html,x", "is no web address; it was left out"),
        ("//127.0.0.1:9/a.png", "is no web address; it was left out"),
    ],
)
def test_a_link_that_leads_nowhere_is_reported(
    written: str, warning: str, config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    page = _page(f"[x]({written})", config)
    [message] = _warnings(caplog)
    assert warning in message
    if "left out" in warning:
        assert page.content == '<p><a href="#">x</a></p>\n'


def test_links_to_anchors_are_checked_by_mkdocs(
    config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    page = _page('<p><a id="here"></a></p>\n\n## One\n\n[a](#here) [b](#one) [c](#two)', config)
    page.validate_anchor_links(files=Files([]), log_level=logging.WARNING)
    [message] = _warnings(caplog)
    assert "'#two'" in message


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Key Features", "key-features"),
        ("🎯 Overview", "overview"),
        ("C# & *C++* `a`", "c-c-a"),
        ("中文", "_1"),
        (r"\_\_config", "config"),
        (r"\_\_search", "search"),
        (r"\_\_", "_1"),
        ("a &lt;b> &amp;amp; c", "a-b-amp-c"),
    ],
)
def test_a_heading_is_named_as_mkdocs_names_it_but_never_as_a_part_of_the_theme(
    heading: str, anchor: str, config: MkDocsConfig
) -> None:
    page = _page(f"# Title\n\n## {heading}\n\n## {heading}", config)
    first, second = page.toc.items[0].children
    assert first.id == anchor
    assert second.id not in (anchor, "")
    content = page.content or ""
    assert f'<h2 id="{anchor}">' in content
    link = f'<a class="headerlink" href="#{anchor}" title="Link to this section">&para;</a>'
    assert f"{link}</h2>" in content
    assert {anchor, second.id} <= (page.present_anchor_ids or set())


def test_contents_follow_the_levels_of_the_headings(config: MkDocsConfig) -> None:
    [top] = _page("# A\n\n### B\n\n## C\n\n### D", config).toc.items
    assert [child.title for child in top.children] == ["B", "C"]
    assert [child.title for child in top.children[1].children] == ["D"]


def test_code_is_in_colours_only_where_its_language_is_known_and_it_is_short(
    config: MkDocsConfig,
) -> None:
    def shown(code: str, language: str) -> str:
        return _page(code_block(code, language), config).content or ""

    assert '<span class="k">def</span>' in shown("def f(): ...", "python")
    plain = '<div class="highlight"><pre><span></span><code>&lt;!--&lt;!--\n</code></pre></div>\n'
    assert shown("<!--<!--", "mcschema") == plain
    assert shown("<!--<!--", "") == plain
    assert "<span class" not in shown("def f(): ...\n" * MOST_HIGHLIGHTED, "python")
