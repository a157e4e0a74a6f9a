"""What a problem quotes of a card stands on its page as text, in Markdown and in HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.loader import CardPlace
from cardpress.markup import Markdown, to_html
from cardpress.pages import problems_page
from cardpress.problem import Problem, plain
from cardpress.rendering import RenderedPage, Renderer, stand_in
from tests.conftest import ROOT
from tests.site.elements import Element, parse_html

_PLACE = CardPlace("model", "case", "cards/models/acme/case.yml", "acme")
_HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](//127.0.0.1:9/a.png)",
    "<javascript:alert(1)>",
    "https://evil.example and www.evil.example",
    "`<b>` ``a` b",
    "\n\n# Heading\n\n- item\n\n```\ncode\n```",
    "\n    code\n<!-- --!> a",
    "| a | b |\n| - | - |",
    "{{ config }} {% raw %} !!! danger",
    "**bold** _it_ ~~gone~~ &amp; &#41 &lt; \\",
    "[^1]: note\n[a]: //evil.example",
    "1. a\n2) b\n+ c\n> d\n---\n===",
    "--8<-- '/etc/passwd' :::cardpress :smile: ++ctrl++",
    "\u202e\u200b\x00",
]
_TAGS = ["h1", "p", "code", "ul", "li", "code"]
_RENDERERS = {html: Renderer(ROOT, prose_as_html=html) for html in (False, True)}


def _page(problem: Problem, *, as_html: bool) -> Element:
    rendered = _RENDERERS[as_html].render(problems_page(_PLACE, [problem]))
    assert isinstance(rendered, RenderedPage)
    return _html(rendered)


def _html(rendered: RenderedPage) -> Element:
    return parse_html(to_html(Markdown(rendered.markdown.split("---\n", 2)[2])))


def _assert_text(page: Element, tags: list[str], text: str) -> None:
    assert [element.tag for element in page.every()] == tags
    assert " ".join(plain(text).split()) in page.words()


@pytest.mark.parametrize("as_html", [False, True])
@pytest.mark.parametrize("hostile", _HOSTILE)
def test_a_problem_is_text_on_its_page(hostile: str, *, as_html: bool) -> None:
    for problem in (
        Problem(_PLACE.path, 1, 2, "", hostile),
        Problem(_PLACE.path, 1, 2, hostile, f"found {hostile}", hostile),
    ):
        _assert_text(
            _page(problem, as_html=as_html), ["h1", "p", "code", "ul", "li", "code"], hostile
        )


@given(st.text(max_size=40), st.text(max_size=10))
def test_any_problem_is_text_on_its_page(message: str, field: str) -> None:
    problem = Problem(_PLACE.path, 1, 2, field, message)
    tags = [each.tag for each in _page(problem, as_html=True).every()]
    assert tags == _TAGS


@pytest.mark.parametrize("hostile", _HOSTILE)
def test_the_problem_of_a_template_is_text_in_its_place(hostile: str) -> None:
    problem = Problem("templates/pages/a.j2", 1, 1, "", f"the template fails: {hostile}")
    page = problems_page(_PLACE, [])
    _assert_text(_html(stand_in(page, problem)), ["h1", "p", "code"], hostile)
