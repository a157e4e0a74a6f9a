"""A stranger's template comes to an end, soon, and is not tried again where it fails."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from cardpress.markup import Markdown
from cardpress.pages import Page
from cardpress.problem import Problem
from cardpress.rendering import Renderer
from tests.conftest import MakeRoot

_FILE = "templates/pages/case.j2"
_TWICE = "{{% include 'pages/{0}.j2' %}}{{% include 'pages/{0}.j2' %}}"
_MANY = [f"{number}.j2" for number in range(99)]


def _in_loops(body: str) -> dict[str, str]:
    return {"0": "{% for a in view.facts %}" * 5 + body + "{% endfor %}" * 5}


@dataclass(frozen=True)
class _View:
    name: Markdown
    facts: tuple[Markdown, ...]


_VIEW = _View(Markdown("Plain"), (Markdown("a"),) * 12)
_PAGE = Page("case.md", "pages/case.j2", lambda: _VIEW, "Case")


def _message(root: Path) -> str:
    problem = Renderer(root).render(_PAGE)
    assert isinstance(problem, Problem)
    return f"{problem.path}:{problem.line} {problem.message}"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"a": "{% include 'pages/a.j2' %}"}, "includes itself without end"),
        ({"a": "{% extends 'pages/a.j2' %}"}, "includes itself without end"),
        (
            {"a": "{% include 'pages/b.j2' %}", "b": "{% include 'pages/a.j2' %}"},
            "includes itself without end",
        ),
        ({str(n): _TWICE.format(n + 1) for n in range(40)} | {"40": ""}, "more than"),
        ({str(n): _TWICE.format(n + 1) for n in range(9)} | {"9": "a" * 120_000}, "more than"),
        ({"0": "{% for a in view.facts %}" * 9 + "{% endfor %}" * 9}, "more than"),
        (
            {"0": "{% for a in view.name %}" * 9 + "{{ view.name }}" + "{% endfor %}" * 9},
            "more than",
        ),
        # Each of these takes long in a turn, and printed nothing that was counted.
        (_in_loops("{% set b = a %}" * 999), "more than"),
        (_in_loops("{% if " + "a == " * 999 + "a %}{% endif %}"), "more than"),
        (_in_loops("{% set b = _('c') %}" * 99), "more than"),
        (_in_loops("{% include 'nothing.j2' ignore missing %}" * 9), "more than"),
        (_in_loops(f"{{% include {_MANY} ignore missing %}}"), "more than"),
    ],
)
def test_a_template_comes_to_an_end(files: dict[str, str], told: str, catalogue: MakeRoot) -> None:
    first = next(iter(files))
    named = {f"templates/pages/{name}.j2": text for name, text in files.items()}
    message = _message(
        catalogue({**named, _FILE: f"{{% include 'pages/{first}.j2' %}}"}, base=False)
    )
    assert message.startswith("templates/pages/")
    assert told in message


@pytest.mark.parametrize(
    "template", ["{% if a %}" * 999, "{{ " + "(" * 9999, "{{ " + "not " * 9999]
)
def test_a_template_that_is_too_deep_is_a_problem(template: str, catalogue: MakeRoot) -> None:
    assert "the template fails" in _message(catalogue({_FILE: template}, base=False))


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in view.facts %}" * 9 + "{% endfor %}" * 9,
        "{{ " + "(" * 9999,
        f"{{% include '{_FILE.removeprefix('templates/')}' %}}",
        "{% nothing %}",
    ],
)
def test_a_template_that_fails_on_every_page_is_tried_once(
    template: str, catalogue: MakeRoot
) -> None:
    renderer = Renderer(catalogue({_FILE: template}, base=False))
    problem = renderer.render(_PAGE)
    assert isinstance(problem, Problem)
    assert renderer.render(replace(_PAGE, show=lambda: replace(_VIEW, facts=()))) is problem
