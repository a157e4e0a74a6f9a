"""Problems reach a person, a program and GitHub whole, and cannot command any of them."""

import json

import pytest

from cardpress import reporting
from cardpress.problem import Problem

_PATH = "cards/models/acme/case.yml"
_FULL = Problem(_PATH, 12, 19, "specifications.context_window", "expected tokens", "write 400000")
_BARE = Problem(_PATH, 1, 1, "", "the card is empty")
_HOSTILE = "50%, a:b\r\n::error::c\x1b[2J\u202ed"


def test_text_tells_the_place_the_mistake_and_the_remedy() -> None:
    assert reporting.text([_BARE, _FULL], 214) == (
        f"{_PATH}:1:1: the card is empty\n"
        f"{_PATH}:12:19: specifications.context_window: expected tokens\n"
        "    write 400000\n"
        "2 problems in 1 of 214 cards"
    )


@pytest.mark.parametrize(
    ("paths", "cards", "told"),
    [
        ([], 0, "0 cards, no problems"),
        ([], 1, "1 card, no problems"),
        ([], 1214, "1,214 cards, no problems"),
        (["a"], 1, "1 problem in 1 of 1 card"),
        (["a"], 2, "1 problem in 1 of 2 cards"),
        (["a", "a"], 1, "2 problems in 1 of 1 card"),
        (["a", "b", "a"], 5000, "3 problems in 2 of 5,000 cards"),
    ],
)
def test_the_summary_counts_in_the_singular_and_in_the_plural(
    paths: list[str], cards: int, told: str
) -> None:
    problems = [Problem(f"cards/{path}", line, 1, "", "x") for line, path in enumerate(paths, 1)]
    assert reporting.summary(problems, cards) == told
    for style in ("text", "github"):
        assert reporting.FORMATS[style](problems, cards).split("\n")[-1] == told


def test_a_list_of_all_fields_is_told_once_a_run() -> None:
    listed = f"its fields: {', '.join(f'field_{number}' for number in range(24))}"
    problems = [Problem(_PATH, line, 1, "mood", "not a field", listed) for line in (1, 2, 3)]
    told = reporting.text(problems, 1)
    assert told.count("field_23") == 1
    assert told.count("the fields are listed above") == 2
    # An annotation has nothing above it, and a program reads each problem by itself.
    for style in ("github", "json"):
        told = reporting.FORMATS[style](problems, 1)
        assert told.count("field_23") == 3
        assert "above" not in told


def test_the_summary_names_the_templates_where_no_card_is_at_fault() -> None:
    problem = Problem("templates/pages/model.md.j2", 3, 1, "", "the template fails")
    assert reporting.summary([problem], 7) == "1 problem in the templates"


def test_json_has_eight_keys_a_problem_and_nothing_else() -> None:
    assert json.loads(reporting.as_json([_FULL, _BARE], 7)) == [
        {
            "path": _PATH,
            "line": 12,
            "column": 19,
            "field": "specifications.context_window",
            "message": "expected tokens",
            "hint": "write 400000",
            "severity": "problem",
            "rule": "",
        },
        {
            "path": _PATH,
            "line": 1,
            "column": 1,
            "field": "",
            "message": "the card is empty",
            "hint": "",
            "severity": "problem",
            "rule": "",
        },
    ]
    assert list(json.loads(reporting.as_json([_FULL], 7))[0]) == [
        *("path", "line", "column", "field", "message", "hint", "severity", "rule")
    ]
    assert reporting.as_json([], 7) == "[]"


def test_json_keeps_every_character() -> None:
    problem = Problem(_PATH, 1, 1, "τ²", _HOSTILE, "中文")
    [told] = json.loads(reporting.as_json([problem], 1))
    assert (told["field"], told["message"], told["hint"]) == ("τ²", _HOSTILE, "中文")
    assert "τ²" in reporting.as_json([problem], 1)


def test_github_shows_a_problem_at_its_line() -> None:
    assert reporting.github([_FULL, _BARE], 7).split("\n") == [
        f"::error file={_PATH},line=12,col=19,title=specifications.context_window"
        "::specifications.context_window: expected tokens%0Awrite 400000",
        f"::error file={_PATH},line=1,col=1::the card is empty",
        "2 problems in 1 of 7 cards",
    ]


def test_github_reads_every_character_as_it_is() -> None:
    problem = Problem("cards/a,b:c%\r\n.yml", 1, 2, "x,y:z%\r\n", "50%, a:b\r\n::error::c", "100%")
    assert reporting.github([problem], 1).split("\n") == [
        "::error file=cards/a%2Cb%3Ac%25%0D%0A.yml,line=1,col=2,title=x%2Cy%3Az%25%0D%0A"
        "::x,y:z%25%0D%0A: 50%25, a:b%0D%0A::error::c%0A100%25",
        "1 problem in 1 of 1 card",
    ]


@pytest.mark.parametrize("part", ["path", "field", "message", "hint"])
def test_no_words_of_a_card_can_end_a_line_or_command_a_terminal(part: str) -> None:
    hostile = "50%\r\n::error::c\x1b[2J\u202ed\x9b\udcff\u2028e"
    parts = {"path": "cards/a.yml", "field": "name", "message": "found", "hint": "write"}
    parts[part] += hostile
    path, field, message, hint = parts.values()
    told = reporting.text([Problem(path, 1, 1, field, message, hint)], 1)
    assert all(character.isprintable() or character == "\n" for character in told)
    assert len(told.split("\n")) == 3
    assert "50%" in told
    assert "::error::c" in told


def test_problems_stand_in_the_order_of_path_line_and_column() -> None:
    places = [("a", 10, 2), ("b", 1, 1), ("a", 2, 9), ("a", 10, 1), ("a", 2, 10)]
    problems = sorted(Problem(*place, "", "x") for place in places)
    assert [(p.path, p.line, p.column) for p in problems] == sorted(places)
