"""The code stays small enough to read: short functions, short modules, told names."""

import ast
from statistics import median

from tests.conftest import ROOT
from tests.house import GUIDE, PACKAGE, floors, with_map
from tests.modules import nodes, parsed

_MODULES = sorted(
    path
    for folder in ("generator", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if "_packaged" not in path.parts
)
_LONGEST_MODULE = 250
_LONGEST_FUNCTION = 40
_MEDIAN_FUNCTION = 10
_LONGEST_TEMPLATE = 80


def _functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [n for n in nodes(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_a_module_is_a_page_long_and_says_what_it_is() -> None:
    for path in _MODULES:
        source = path.read_text(encoding="utf-8")
        assert source.count("\n") <= _LONGEST_MODULE, path
        assert ast.get_docstring(parsed(path)) or not source, path
        assert path.stem not in {"utils", "util", "helpers", "common", "misc"}, path
        for function in _functions(parsed(path)):
            assert _lines(function) <= _LONGEST_FUNCTION, f"{path}: {function.name}"


def test_a_template_is_at_most_eighty_lines() -> None:
    for path in (ROOT / "templates").rglob("*.j2"):
        assert path.read_text(encoding="utf-8").count("\n") <= _LONGEST_TEMPLATE, path.name


def test_a_style_sheet_is_a_page_long_and_is_part_of_the_site() -> None:
    folder = ROOT / "site_src/assets"
    listed = (folder / "cardpress.css").read_text(encoding="utf-8")
    for path in (folder / "styles").iterdir():
        assert path.read_text(encoding="utf-8").count("\n") <= _LONGEST_MODULE, path.name
        assert f'@import url("styles/{path.name}");' in listed


def test_half_of_the_functions_are_shorter_than_ten_lines() -> None:
    lengths = [
        _lines(function)
        for path in _MODULES
        if "generator" in path.parts
        for function in _functions(parsed(path))
    ]
    assert median(lengths) < _MEDIAN_FUNCTION


def test_no_name_of_mkdocs_that_is_private_is_imported() -> None:
    for path in (ROOT / "generator").rglob("*.py"):
        for node in nodes(parsed(path)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mkdocs"):
                assert not any(alias.name.startswith("_") for alias in node.names), path.name


def test_the_map_of_the_house_is_current() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert guide == with_map(guide), "run: make map"


def test_every_room_stands_on_one_floor() -> None:
    rooms = [room for floor in floors() for room in floor]
    # A folder without code is none, as that of the files that `cardpress init` writes.
    code = (path for path in PACKAGE.iterdir() if path.suffix == ".py" or [*path.glob("*.py")])
    present = {path.stem for path in code if not path.name.startswith("_")}
    assert sorted(rooms) == sorted({*present, "__main__"})
