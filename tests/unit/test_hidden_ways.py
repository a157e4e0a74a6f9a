"""No module reaches what no import of it names, so that the list of imports is the whole list.

An attribute whose name is computed cannot be seen in the code: tests/site/test_audit.py watches
what a run does.
"""

import ast
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from tests.modules import MODULES, nodes, parsed

_OF_PATHS = {*dir(Path)} - {*dir(PurePath)} | {"replace", "dump"}
_HARMLESS = {
    *("__all__", "__annotations__", "__doc__", "__file__", "__getitem__", "__init__", "__main__"),
    *("__mod__", "__module__", "__mro__", "__name__", "__new__", "__qualname__", "__slots__"),
    "__traceback__",
    "_replace",  # of a named tuple
    # Both of which Pydantic documents; the property of the first can't be set.
    *("__pydantic_fields_set__", "__get_pydantic_json_schema__"),
    "_exit",  # of os: an end without anything that Python does at one
}


def _hidden_ways(tree: ast.Module) -> Iterator[str]:
    """Yield what is reached by a name in a text, inside a module, or through Python's machinery."""
    for node in nodes(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "getattr":
            asked = node.args[1]
            if isinstance(asked, ast.Constant) and asked.value in _OF_PATHS:
                yield f"{node.lineno}: {asked.value}"
        name, owner = _named(node)
        is_private = name.startswith("_") and owner not in ("self", "cls")
        if (is_private or name.startswith("__")) and name not in _HARMLESS:
            yield f"{getattr(node, 'lineno', 0)}: {name}"


def _named(node: ast.AST) -> tuple[str, str]:
    """Return the name that a node uses and of what; a module's own names are nobody's."""
    if isinstance(node, ast.Attribute):
        return node.attr, ast.unparse(node.value)
    return (node.id, "self") if isinstance(node, ast.Name) else ("", "")


def test_a_module_reaches_nothing_that_no_import_names() -> None:
    for path in MODULES:
        assert list(_hidden_ways(parsed(path))) == [], path


@pytest.mark.parametrize(
    "code",
    [
        'getattr(path, "write_text")("x")',
        'getattr(path, "unlink", None)',
        'collections._sys.modules["os"].remove("x")',
        '__builtins__["open"]("x", "w")',
        'os.walk.__globals__["remove"]("x")',
        "type(path).__dict__",
    ],
)
def test_a_hidden_way_is_found(code: str) -> None:
    assert list(_hidden_ways(ast.parse(code)))
