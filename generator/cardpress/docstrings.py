"""What is written below a field in the source of its class, which Python does not keep."""

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from types import ModuleType

_NONE: Mapping[str, str] = {}


def field_docstrings(record: type) -> Mapping[str, str]:
    """Return the text below each field of a class, of its own fields that have one.

    A class is looked for at the top of its module; of one whose source is not there, nothing is
    known.
    """
    module = inspect.getmodule(record)
    return _of_module(module).get(record.__qualname__, _NONE) if module else _NONE


# A module once: Python would go through it again for each class, which took as long as all else
# that a command does to start.
@cache
def _of_module(module: ModuleType) -> Mapping[str, Mapping[str, str]]:
    try:
        source = inspect.getsource(module)
    except (OSError, TypeError):  # as of a class that another program has made
        return {}
    classes = (each for each in ast.parse(source).body if isinstance(each, ast.ClassDef))
    return {each.name: dict(_sentences(each)) for each in classes}


def _sentences(body: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(body.body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            match below:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    yield field.target.id, inspect.cleandoc(text)
