"""A stranger's template reads no file, reaches nothing of Python's, and comes to an end."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cardpress.markup import Markdown
from cardpress.pages import Page
from cardpress.problem import Problem
from cardpress.rendering import RenderedPage, Renderer
from tests.conftest import ROOT, MakeRoot

_FILE = "templates/pages/case.j2"
_SECRET = "root:x:0:0"


@dataclass(frozen=True)
class _View:
    name: Markdown
    facts: tuple[Markdown, ...]
    items: Iterator[int]


_VIEW = _View(Markdown("Plain"), (Markdown("a"),) * 12, iter(()))
_PAGE = Page("case.md", "pages/case.j2", lambda: _VIEW, "Case")


def _rendered(root: Path) -> RenderedPage | Problem:
    return Renderer(root).render(_PAGE)


def _message(root: Path) -> str:
    problem = _rendered(root)
    assert isinstance(problem, Problem)
    assert _SECRET not in str(problem)
    return f"{problem.path}:{problem.line} {problem.message}"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{{ view.__class__ }}", "found __class__"),
        ("{{ view['__class__'] }}", "found __class__"),
        ("{{ view.name.__class__.__mro__[1].__subclasses__() }}", "found "),
        ("{{ view._private }}", "found _private"),
        ("{{ _.__globals__ }}", "found __globals__"),
        ("{{ self.__init__ }}", "found __init__"),
        ("{{ view.items.gi_frame }}", "found "),
        ("{% set a = 'a'|attr('b') %}", "found filter"),
        ("{% set a = view|attr(view.name) %}", "found filter"),
        ("{% set a = view[view.name] %}", "found a lookup"),
        ("{% set a = view[0:1] %}", "found a lookup"),
        ("{{ view.name.format(view) }}", "found a call"),
        ("{{ lipsum() }}", "found a call"),
        ("{% set a = cycler %}{{ a }}", "UndefinedError: 'cycler' is undefined"),
        ("{{ range }}", "UndefinedError: 'range' is undefined"),
        ("{% for i in range(10**12) %}x{% endfor %}", "found "),
        ("{% set a = 10 ** 10 %}", "found pow"),
        ("{% set a = 10 * 10 %}", "found mul"),
        ("{% set a = 'a' ~ 'a' %}", "found concat"),
        ("{% set a = 'a' + 'a' %}", "found add"),
        ("{% set a = '%9999999999d' % 1 %}", "found mod"),
        ("{% set a = [view, view] %}", "found a list"),
        ("{% set a = (view, view) %}", "found a list"),
        ("{% set a = {'a': view} %}", "found dict"),
        ("{% set a %}{{ view.name }}{% endset %}", "found assignblock"),
        ("{% macro m(n) %}{{ m(n) }}{% endmacro %}{{ m(1) }}", "found "),
        ("{% filter upper %}a{% endfilter %}", "found filter"),
        ("{% import 'pages/home.md.j2' as a %}", "found import"),
        ("{% from 'pages/home.md.j2' import a %}", "found fromimport"),
        ("{% call caller() %}{% endcall %}", "found "),
        ("{% for a in view.facts recursive %}{{ loop(view.facts) }}{% endfor %}", "found "),
        ("{% for a in view.facts if a %}{% endfor %}", "found a loop with a condition"),
        ("{{ view.name is callable }}", "found the test callable"),
        ("{% if 'a' in view.name %}{% endif %}", "found a lookup"),
        ("{{ _('%(a)999999999999s', a=view.name) }}", "expected parts like %(name)s"),
        ("{{ _('%(a)*s', a=view.name) }}", "expected parts like %(name)s"),
        ("{{ _('%(a).9s', a=view.name) }}", "expected parts like %(name)s"),
        ("{{ _(*view.facts) }}", "found a call"),
        ("{{ gettext(**view.facts) }}", "found a call"),
        ("{% include view.name %}", "found an include without a name"),
        ("{% include ['a.j2', view.name] %}", "found a list"),
        ("{{ super() }}", "'super' is undefined"),
        ("{{ loop.cycle }}{% set a = -view.name %}", "found neg"),
        ("{% set view.name = 'a' %}", "found nsref"),
        ("{{ view.name[:1] }}", "found a lookup"),
        ("{{ view }}", "UnescapedText"),
        ("{% for a in view.facts %}{{ loop }}{% endfor %}", "UnescapedText"),
        ("{{ _ }}{{ self }}", "UnescapedText"),
    ],
)
def test_a_template_says_what_arranges_and_nothing_else(
    template: str, told: str, catalogue: MakeRoot
) -> None:
    message = _message(catalogue({_FILE: f"\n{template}\n"}, base=False))
    assert message.startswith(f"{_FILE}:2 the template fails: ")
    assert told in message


def test_what_arranges_is_allowed(catalogue: MakeRoot) -> None:
    template = """{% extends 'pages/frame.j2' %}{% block body %}
{% set name = view.name %}{% with other = name %}{{ other }}{% endwith %}
{% for line in view.facts %}{{ loop.index == 1 and name or name }}{% else %}none{% endfor %}
{% if name is defined and not (view.nothing is defined) %}{{ name if name else '' }}{% endif %}
{{ _("By %(name)s: 100%%", name=name) }} {{ ngettext("%(a)s", "%(a)s %(num)s", 1, a=name) }}
{% trans name=view.name %}Of {{ name }}{% endtrans %}
{% include ['nothing.j2', 'pages/part.j2'] %}{% include 'nothing.j2' ignore missing %}
{% endblock %}"""
    files = {
        _FILE: template,
        "templates/pages/frame.j2": "start {% block body %}{% endblock %} end",
        "templates/pages/part.j2": "part of {{ name }}",
    }
    page = _rendered(catalogue(files, base=False))
    assert isinstance(page, RenderedPage)
    assert page.markdown.endswith(" end")
    for text in ("By Plain: 100%", "Of Plain", "part of Plain"):
        assert text in page.markdown


def _link_to_a_file(root: Path) -> None:
    (root / _FILE).symlink_to("/etc/passwd")


def _link_inside(root: Path) -> None:
    (root / "templates/other.j2").write_text("a", encoding="utf-8")
    (root / _FILE).symlink_to(root / "templates/other.j2")


def _link_to_nowhere(root: Path) -> None:
    (root / _FILE).symlink_to("nowhere")


def _linked_folder(root: Path) -> None:
    (root / "templates").rename(root / "elsewhere")
    (root / "elsewhere/pages/case.j2").write_text("a", encoding="utf-8")
    (root / "templates").symlink_to(root / "elsewhere")


def _included_link(root: Path) -> None:
    (root / _FILE).write_text("{% include 'pages/x.j2' %}", encoding="utf-8")
    (root / "templates/pages/x.j2").symlink_to("/etc/passwd")


def _pipe(root: Path) -> None:
    os.mkfifo(root / _FILE)


def _folder(root: Path) -> None:
    (root / _FILE).mkdir()


def _huge(root: Path) -> None:
    (root / _FILE).write_text("a" * 200_000, encoding="utf-8")


def _binary(root: Path) -> None:
    (root / _FILE).write_bytes(b"a\xff")


@pytest.mark.parametrize(
    "place",
    [
        *(_link_to_a_file, _link_inside, _link_to_nowhere, _linked_folder, _included_link),
        *(_pipe, _folder, _huge, _binary),
    ],
)
def test_a_template_is_a_regular_file_of_the_catalogue(
    place: Callable[[Path], None], catalogue: MakeRoot
) -> None:
    root = catalogue(base=False)
    (root / "templates/pages").mkdir(parents=True)
    place(root)
    message = _message(root)
    assert message.startswith("templates/pages/")
    assert ":1 the template fails: expected " in message


@pytest.mark.parametrize("name", ["../../x", "/etc/passwd", "pages/../../../x", ".."])
def test_a_template_includes_nothing_from_outside(name: str, catalogue: MakeRoot) -> None:
    root = catalogue({_FILE: f"{{% include '{name}' %}}", "x": _SECRET}, base=False)
    assert "no such template" in _message(root)


def test_the_templates_of_the_package_are_regular_files() -> None:
    assert not [path for path in (ROOT / "templates").rglob("*") if path.is_symlink()]
