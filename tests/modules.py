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
