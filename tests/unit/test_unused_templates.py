"""A template from which no page is made is told, with the name that was meant."""

import pytest

from cardpress.build import build, check
from tests.conftest import MakeRoot

_OWN_PAGE = '{% extends "packaged/pages/model.md.j2" %}{% include "pages/parts/mine.md.j2" %}'


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("pages/modle.md.j2", "pages/model.md.j2"),
        ("pages/Model.md.j2", "pages/model.md.j2"),
        ("model.md.j2", "pages/model.md.j2"),
        ("page/model.md.j2", "pages/model.md.j2"),
        ("packaged/pages/model.md.j2", "pages/model.md.j2"),
        ("pages/model.md", "pages/model.md.j2"),
        ("pages/model.j2", "pages/model.md.j2"),
        ("pages/model.md.jinja2", "pages/model.md.j2"),
        ("pages/pricing.md.j2", "pages/parts/pricing.md.j2"),
        ("pages/parts/price.md.j2", ""),
        ("pages/parts/mine.md.j2", ""),
        ("404.html", "theme/404.html"),
    ],
)
def test_a_template_that_no_page_uses_is_told(name: str, meant: str, catalogue: MakeRoot) -> None:
    checked = check(catalogue({f"templates/{name}": "Ours.\n"}))
    [warning] = checked.warnings
    assert warning.path == f"templates/{name}"
    suggestion = f"; did you mean 'templates/{meant}'?" if meant else ""
    assert warning.message == f"no page is made from this file{suggestion}"


@pytest.mark.parametrize(
    "name",
    [
        *("pages/model.md.j2", "pages/parts/pricing.md.j2", "theme/partials/anything.html"),
        *("README.md", "pages/model.md.j2~", ".DS_Store", "pages/.model.md.j2.swp", "notes.txt"),
    ],
)
def test_what_has_a_use_or_is_no_template_is_not_told(name: str, catalogue: MakeRoot) -> None:
    assert check(catalogue({f"templates/{name}": "Ours.\n"})).warnings == ()


def test_a_part_that_a_template_of_the_catalogue_includes_is_used(catalogue: MakeRoot) -> None:
    part = {"templates/pages/parts/mine.md.j2": "{% include ['pages/parts/more.md.j2'] %}"}
    more = {"templates/pages/parts/more.md.j2": "More.\n"}
    root = catalogue({"templates/pages/model.md.j2": _OWN_PAGE, **part, **more})
    assert check(root).warnings == ()
    (root / "templates/pages/model.md.j2").unlink()
    assert [one.path for one in check(root).warnings] == sorted([*part, *more])


def test_a_build_tells_of_it_too(catalogue: MakeRoot) -> None:
    built = build(catalogue({"templates/pages/modle.md.j2": "Ours.\n"}))
    assert [one.path for one in built.warnings] == ["templates/pages/modle.md.j2"]
    assert built.pages


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("{% block titel %}x{% endblock %}", 2, "no block 'titel'; did you mean 'title'?"),
        ("\n{% block mine %}x{% endblock %}", 3, "no block 'mine'"),
        ("{% block Title %}x{% endblock %}", 2, "no block 'Title'; did you mean 'title'?"),
        ("\n\nHello\n", 4, "text outside the blocks"),
    ],
)
def test_what_a_template_says_in_vain_is_told(
    text: str, line: int, told: str, catalogue: MakeRoot
) -> None:
    extends = '{% extends "packaged/pages/model.md.j2" %}\n'
    root = catalogue({"templates/pages/model.md.j2": f"{extends}{text}"})
    [warning] = check(root).warnings
    assert (warning.path, warning.line) == ("templates/pages/model.md.j2", line)
    assert told in warning.message
    assert "title" in warning.hint


@pytest.mark.parametrize(
    "text",
    [
        '{% extends "packaged/pages/model.md.j2" %}\n{% block title %}# {{ view.name }}\n'
        "{% block mine %}inside another{% endblock %}{% endblock %}\n",
        '{% extends "pages/parts/mine.md.j2" %}{% block mine %}x{% endblock %}',
        "{% block anything %}x{% endblock %}\nText.\n",
        "{% block broken",
    ],
)
def test_what_a_template_shows_is_not_told(text: str, catalogue: MakeRoot) -> None:
    mine = {"templates/pages/parts/mine.md.j2": "{% block mine %}{% endblock %}"}
    root = catalogue({"templates/pages/model.md.j2": text, **(mine if "mine.md" in text else {})})
    assert check(root).warnings == ()
