"""A catalogue's template may extend the package's block by block, and nothing more than that."""

import re
from pathlib import Path

import pytest

from cardpress.build import Built, build
from tests.conftest import MakeRoot

_PAGES = Path(__file__).parents[2] / "templates/pages"
_MODEL = "templates/pages/model.md.j2"
_EXTENDS = '{% extends "packaged/pages/model.md.j2" %}\n'


def _built(catalogue: MakeRoot, templates: dict[str, str]) -> Built:
    return build(catalogue(templates))


def _page(built: Built, path: str = "models/plain.md") -> str:
    assert not built.problems, built.problems
    return next(page.markdown for page in built.pages if page.path == path)


def test_a_template_adds_to_what_a_block_says(catalogue: MakeRoot, tmp_path: Path) -> None:
    usual = _page(build(catalogue()))
    root = tmp_path / "catalogue"
    own = f"{_EXTENDS}{{% block title %}}\n{{{{ super() }}}}\nOurs since 2026.\n{{% endblock %}}\n"
    (root / _MODEL).parent.mkdir(parents=True)
    (root / _MODEL).write_text(own, encoding="utf-8")
    heading = next(line for line in usual.split("\n") if line.startswith("# "))
    assert _page(build(root)) == usual.replace(
        f"{heading}\n", f"{heading}\n\nOurs since 2026.\n", 1
    )
    (root / _MODEL).write_text(_EXTENDS, encoding="utf-8")
    assert _page(build(root)) == usual


def test_a_block_in_a_section_sees_the_section(catalogue: MakeRoot) -> None:
    own = "{% block completeness %}\n\n## {{ section.heading }} of ours\n{% endblock %}\n"
    page = _page(_built(catalogue, {_MODEL: f"{_EXTENDS}{own}"}))
    assert page.endswith("\n\n## Model Card Completeness of ours\n")


@pytest.mark.parametrize(
    ("templates", "told"),
    [
        ({_MODEL: '{% extends "pages/model.md.j2" %}'}, "without end, or extends itself"),
        (
            {
                _MODEL: '{% extends "pages/parts/mine.md.j2" %}',
                "templates/pages/parts/mine.md.j2": '{% extends "pages/model.md.j2" %}',
            },
            "itself without end, or extends itself; the package's own template is called packaged/",
        ),
        ({_MODEL: "{% extends view.name %}"}, "found an extends without a name"),
        ({_MODEL: '{% extends "packaged/pages/modle.md.j2" %}'}, "no such template: packaged/"),
        ({_MODEL: '{% extends "packaged/../../x" %}'}, "no such template"),
        ({_MODEL: f"{_EXTENDS}{{% block title %}}{{{{ super(1) }}}}{{% endblock %}}"}, "a call"),
        ({_MODEL: f"{_EXTENDS}{{% block title %}}{{{{ self.end() }}}}{{% endblock %}}"}, "a call"),
        ({_MODEL: f"{_EXTENDS}{{% block mine %}}{{{{ super() }}}}{{% endblock %}}"}, ""),
    ],
)
def test_an_extends_that_leads_nowhere_is_told(
    templates: dict[str, str], told: str, catalogue: MakeRoot
) -> None:
    problems = _built(catalogue, templates).problems
    assert bool(problems) == bool(told)
    assert not told or told in problems[0].message


@pytest.mark.parametrize("path", sorted(_PAGES.glob("*.j2")), ids=lambda path: path.stem)
def test_every_packaged_page_has_its_title_and_sections_in_blocks(path: Path) -> None:
    depth, outside = 0, []
    for line in path.read_text("utf-8").split("\n"):
        depth += len(re.findall(r"\{% block ", line)) - len(re.findall(r"\{% endblock ", line))
        if not depth and (line.startswith("#") or "_(" in line):
            outside.append(line)
    assert [line for line in outside if line.startswith("#")] == []
    assert depth == 0
