"""The profile of a build says to which room the time belongs."""

from tests.benchmarks.profile import Cost, by_room, lines, room_of

_BLOCKS = ("/x/generator/cardpress/blocks/facts.py", 10, "facts")
_JINJA = ("/x/.venv/lib/python3.11/site-packages/jinja2/environment.py", 5, "render")
_SORTED = ("~", 0, "<built-in method builtins.sorted>")
_COSTS = {
    _BLOCKS: Cost(4, 1.0, 9.0, {}),
    _JINJA: Cost(2, 2.0, 3.0, {_BLOCKS: (2, 2, 2.0, 3.0)}),
    _SORTED: Cost(9, 5.0, 5.0, {_BLOCKS: (6, 6, 4.0, 4.0), _JINJA: (3, 3, 1.0, 1.0)}),
}


def test_a_file_is_of_a_room_a_package_or_python() -> None:
    paths = (_BLOCKS[0], _JINJA[0], "/usr/lib/python3.11/json/decoder.py", "/x/page.md.j2")
    assert [room_of(path) for path in paths] == [
        *("cardpress/blocks", "jinja2", "Python's json", "templates")
    ]


def test_what_is_written_in_c_counts_for_the_room_that_calls_it() -> None:
    assert by_room(_COSTS) == {"cardpress/blocks": 5.0, "jinja2": 3.0}


def test_the_dearest_come_first() -> None:
    rows = [line for line in lines(_COSTS) if "`" in line]
    assert rows == [
        "| `cardpress/blocks` | 5.00 | 62% |",
        "| `jinja2` | 3.00 | 38% |",
        "| `facts` in `cardpress/blocks/facts.py` | 4 | 1.00 | 9.00 | 112% |",
    ]
