"""The grammar of addresses, for which jsonschema builds parsers where a schema asks for none.

They take two seconds of each process, and few of the tests hold an address against them.
"""

import importlib
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

_NAME = "rfc3987_syntax"
_GRAMMAR = "syntax_rfc3987.lark"


def build_late() -> None:
    """Have a parser built when the first address is read, and not when jsonschema is."""
    late = ModuleType(_NAME)
    late.is_valid_syntax = _is_valid  # type: ignore[attr-defined]
    sys.modules.setdefault(_NAME, late)


@cache  # of one grammar an address is either always right or never
def _is_valid(term: str, value: str) -> bool:
    lark = importlib.import_module("lark")
    try:
        _parser(term).parse(value)
    except lark.exceptions.LarkError:
        return False
    return True


@cache
def _parser(term: str) -> Any:
    """Return the parser of one term: the package's own module builds those of forty at once."""
    del sys.modules[_NAME]  # which is the stand-in above, and says not where the package is
    spec = find_spec(_NAME)
    build_late()
    assert spec
    assert spec.origin
    grammar = Path(spec.origin).with_name(_GRAMMAR).read_text("utf-8")
    return importlib.import_module("lark").Lark(grammar, start=term, parser="earley")
