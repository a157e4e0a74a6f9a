"""The page of the templates says what each can show, as the code has it."""

import re
import shutil
from pathlib import Path

import pytest

from cardpress.build import build
from cardpress.pages import Page
from cardpress.problem import Problem
from cardpress.reference import page_views
from cardpress.reference.values import about, records_in, value_fields
from cardpress.rendering import RenderedPage, Renderer
from tests.conftest import CATALOGUE, MakeRoot

_PAGES = Path(__file__).parents[2] / "templates/pages"
_PATH = "contribute/templates.md"
_HEAD = "name: Case\ntype: Large Language Model\nsources: {a: {title: A}}\n"
_SHOWN = re.compile(r"\bview\.(\w+)")


def _page(root: Path) -> str:
    return next(page.markdown for page in build(root).pages if page.path == _PATH)


def test_every_template_of_a_page_has_its_view() -> None:
    assert {path.name.removesuffix(".md.j2") for path in _PAGES.glob("*.j2")} == {*page_views()}


@pytest.mark.parametrize("name", page_views())
def test_a_template_shows_nothing_that_its_view_has_not(name: str) -> None:
    fields = {field.name for field in value_fields(page_views()[name])}
    assert {*_SHOWN.findall((_PAGES / f"{name}.md.j2").read_text("utf-8"))} <= fields


def test_pages_are_planned_with_the_view_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned: dict[str, set[type]] = {}

    def note(renderer: Renderer, page: Page) -> RenderedPage | Problem:
        name = page.template.split("/")[-1].removesuffix(".md.j2")
        planned.setdefault(name, set()).add(type(page.view))
        return render(renderer, page)

    render = Renderer.render
    monkeypatch.setattr(Renderer, "render", note)
    shutil.copytree(CATALOGUE / "cards", tmp_path / "cards")
    (tmp_path / "catalogue.yml").write_text("owner: contacts\n", encoding="utf-8")
    assert not build(tmp_path).problems
    assert {name: {view} for name, view in page_views().items() if name != "problems"} == planned


@pytest.mark.parametrize("name", page_views())
def test_each_field_of_a_view_has_a_meaning(name: str) -> None:
    view = page_views()[name]
    assert about(view)
    assert [field.name for field in value_fields(view) if not field.meaning] == []


def test_the_page_has_every_block_field_and_record(catalogue: MakeRoot) -> None:
    page = _page(catalogue())
    for name, view in page_views().items():
        told = page.split(f"## `pages/{name}.md.j2`\n")[1].split("\n## ")[0]
        source = (_PAGES / f"{name}.md.j2").read_text("utf-8")
        blocks = re.findall(r"\{% block (\w+)", source)
        assert ", ".join(f"`{block}`" for block in blocks) in told
        assert all(f"\n| `{field.name}` | " in told for field in value_fields(view))
    for record in records_in(tuple(page_views().values())):
        assert f'<a id="value.{record.__name__.lower()}"></a>`{record.__name__}`\n' in page
    assert "| `pages/parts/numbers_facts.md.j2` | `prices`, `status`, `missing` |" in page


def test_records_have_names_of_their_own() -> None:
    names = [record.__name__ for record in records_in(tuple(page_views().values()))]
    assert len(names) == len({name.lower() for name in names})


def test_what_a_field_holds_is_told_in_words(catalogue: MakeRoot) -> None:
    page = _page(catalogue())
    assert "| `is_lone` | Whether only one result is known. | true or false |" in page
    assert "| [`Table`](#value.table), or nothing |" in page
    assert "| `key` | a key, to compare with |" in page
    assert "| a list, each item: text and text |" in page


def test_the_sample_of_the_page_does_what_it_says(catalogue: MakeRoot) -> None:
    card = f"{_HEAD}pricing: [{{input: 1, output: 2, source: a}}]\n"
    root = catalogue({"cards/models/acme/case.yml": card})
    sample = _page(root).split("```\n")[1]
    (root / "templates/pages").mkdir(parents=True)
    (root / "templates/pages/model.md.j2").write_text(sample, encoding="utf-8")
    built = build(root)
    assert not built.problems
    page = next(page.markdown for page in built.pages if page.path == "models/case.md")
    assert "Ask us for prices of larger volumes." in page.split("## 💰 Pricing")[1].split("## ")[0]
