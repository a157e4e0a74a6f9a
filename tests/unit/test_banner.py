"""The warning at the top of a page: all that is stated of a model's end, each with its source."""

from typing import Any

import pytest

from cardpress.comparison import compare
from cardpress.pages.model_page import model_page
from cardpress.pages.model_view import ModelView
from tests.catalogues import catalogue_of


def _view(**card: Any) -> ModelView:
    compared = compare(catalogue_of({"case": card}), "2026-03-01")
    view = model_page(compared.catalogue.models["case"], compared).view
    assert isinstance(view, ModelView)
    return view


def _sentences(**lifecycle: Any) -> list[str]:
    banner = _view(lifecycle=lifecycle).banner
    assert banner
    return list(banner.sentences)


@pytest.mark.parametrize("field", ["deprecated", "retires", "retired"])
def test_every_date_of_an_end_is_in_the_warning(field: str) -> None:
    dates = [
        {"value": "2026-01-02", "note": "at the developer"},
        {"value": "2026-05-06", "note": "at Elsewhere", "source": "two"},
        {"value": "2027", "source": "two"},
    ]
    one, two, three = _sentences(**{field: dates})
    for sentence, day, note in (
        (one, "January 2, 2026", "at the developer"),
        (two, "May 6, 2026", "at Elsewhere"),
        (three, "2027", ""),
    ):
        assert day in sentence
        assert note in sentence
        assert sentence.count("#source.") == 1


def test_a_date_that_two_sources_state_stands_once_with_the_note_of_each() -> None:
    dates = [
        {"value": "2026-01-02", "note": "as announced"},
        {"value": "2026-01-02", "note": "by mail", "source": "two"},
    ]
    [sentence] = _sentences(retires=dates)
    assert sentence.count("January 2, 2026") == 1
    first, second = sentence.split("; ")
    assert "#source.one" in first
    assert "as announced" in first
    assert "#source.two" in second
    assert "by mail" in second


def test_of_a_status_that_warns_no_other_warning_is_lost() -> None:
    status = [
        {"value": "deprecated", "note": "at the developer"},
        {"value": "retired", "note": "at Elsewhere", "source": "two"},
        {"value": "active", "source": "three"},
    ]
    deprecated, retired = _sentences(status=status)
    assert deprecated.startswith("This model is deprecated")
    assert retired.startswith("This model is retired")
    assert "at Elsewhere" in retired
    assert _view(lifecycle={"status": status[::-1]}).banner is None


_CODE = [{"title": "Use", "code": "print()", "language": "python"}]


@pytest.mark.parametrize(
    ("card", "title"),
    [
        ({}, "Code Samples"),
        ({"availability": [{"provider": "Hub", "access": "download"}]}, "Code Samples"),
        ({"availability": [{"provider": "Cloud", "access": "API"}]}, "API Access"),
        ({"pricing": [{"input": 1, "output": 2}]}, "API Access"),
        ({"pricing": [{"output": 0.04, "per": "image", "until": "2020"}]}, "API Access"),
    ],
)
def test_code_is_of_an_api_where_anything_says_that_there_is_one(
    card: dict[str, Any], title: str
) -> None:
    sections = {one.key: one.heading for one in _view(examples=_CODE, **card).sections}
    assert sections["examples"] == title
