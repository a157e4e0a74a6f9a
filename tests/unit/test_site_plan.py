"""The plan knows every page before it is made, and a build makes one after the other."""

import weakref

import pytest

from cardpress.blocks import Citations
from cardpress.build import build, check
from cardpress.pages import Page, plan
from cardpress.pages.pair_side import PairSide, PairSides
from tests.conftest import CATALOGUE


def test_a_planned_page_is_the_one_that_is_made() -> None:
    site = plan(check(CATALOGUE).planned)
    assert [page.path for page in site.pages] == sorted({page.path for page in site.pages})
    for planned in site.pages:
        page = site.make(planned)
        assert (page.path, page.is_list) == (planned.path, planned.is_list)
        assert page.template == f"pages/{planned.kind}.md.j2"
        if planned.is_list:
            assert (page.title, page.description) == (planned.title, planned.description)


def test_a_build_keeps_nothing_that_a_page_has_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    made, living = list[weakref.ref[object]](), list[int]()

    def counted(page: Page) -> object:
        view = page.show()
        made.append(weakref.ref(view))
        living.append(sum(each() is not None for each in made))
        return view

    monkeypatch.setattr(Page, "view", property(counted))
    assert len(build(CATALOGUE).pages) >= len(made) > 50
    # The one before is in its variable until the next has taken its place, and the template engine
    # leaves a circle here and there for the collector.
    assert max(living) < 10


def test_a_side_of_pairs_is_made_once_however_many_pairs_a_model_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = list[str]()
    make = PairSides._side

    def counted(sides: PairSides, model: str, cite: Citations) -> PairSide:
        made.append(model)
        return make(sides, model, cite)

    monkeypatch.setattr(PairSides, "_side", counted)
    site = plan(check(CATALOGUE).planned)
    of_pairs = [planned for planned in site.pages if planned.kind == "pair"]
    for planned in of_pairs:
        assert site.make(planned).view
    paired = [model for planned in of_pairs for model in planned.of]
    assert sorted(made) == sorted(set(paired))
    assert len(paired) > len(made)
