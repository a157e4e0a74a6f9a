"""The grammar of addresses, for which jsonschema builds parsers where a schema asks for none.

They take two seconds of each process, and few of the tests hold an address against them.
"""

import importlib
import sys
from types import ModuleType

_NAME = "rfc3987_syntax"


def build_late() -> None:
    """Have the parsers built when the first address is read, and not when jsonschema is."""
    late = ModuleType(_NAME)
    late.is_valid_syntax = _is_valid  # type: ignore[attr-defined]
    sys.modules.setdefault(_NAME, late)


def _is_valid(term: str, value: str) -> bool:
    if not hasattr(sys.modules[_NAME], "__file__"):
        del sys.modules[_NAME]
    return bool(importlib.import_module(_NAME).is_valid_syntax(term, value))
