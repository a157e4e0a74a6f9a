"""The modules of the package, each parsed once for all the tests that read code."""

import ast
from functools import cache
from pathlib import Path

from tests.house import PACKAGE

MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if "_packaged" not in path.parts]
"""By their paths."""


@cache
def parsed(path: Path) -> ast.Module:
    """Return the tree of a module, which no test changes."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(tree: ast.Module) -> tuple[ast.AST, ...]:
    """Return all that is in the tree of a module, which a dozen tests go through."""
    return tuple(ast.walk(tree))
