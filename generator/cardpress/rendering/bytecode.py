"""What installed templates were compiled to, as it stays from one process to the next."""

import hashlib
import marshal
import os
import sys
import sysconfig
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.defaults import DEFAULT_POLICIES

from cardpress import packaged

Key = tuple[str, ...]
"""A file by its path, its text, and how its environment compiles."""
_ROOM = Path(__file__).resolve().parent
_FOLDING = ("jinja2", "markupsafe", "mkdocs")
"""The packages whose filters may be called as a template is compiled."""
_DIGEST = 32  # bytes
_OURS = frozenset({"builtins", "cardpress", "jinja2", "markupsafe", "mkdocs", "_operator"})


def place() -> Path | None:
    """Return the file in which it stays: beside the bytecode of the package, where Python has it.

    None where there is no such place. It lies above the package, as a folder of the package would
    outlive it.
    """
    try:
        path = cache_from_source(os.fspath(_ROOM.parent.with_name("cardpress_templates.py")))
    except NotImplementedError:
        return None
    return Path(path).with_suffix(".templates")


def may_write() -> bool:
    """Return whether Python writes bytecode at all, which one may forbid it."""
    return not sys.dont_write_bytecode


def read(path: Path) -> dict[Key, CodeType]:
    """Return what stays in a file; nothing where another version has written it, or none has."""
    try:
        written = path.read_bytes()
    except OSError:
        return {}
    head = written[:_DIGEST]
    # What was damaged since could be any code, and end the interpreter.
    if head != _head(written[_DIGEST:]):
        return {}
    found: dict[Key, CodeType] = marshal.loads(written[_DIGEST:])  # noqa: S302 - as Python's
    return found


def content(compiled: Mapping[Key, CodeType]) -> bytes:
    """Return what stands in the file."""
    body = marshal.dumps(dict(compiled))
    return _head(body) + body


def is_installed(path: str) -> bool:
    """Return whether a file came with a package: who can replace it can replace code as well."""
    return path.startswith(_installed())


def is_ours(environment: jinja2.Environment) -> bool:
    """Return whether all that an environment compiles with is known by the versions of packages.

    A filter of somebody else may have been called as a template was compiled, and a setting that is
    a function is another in each process.
    """
    own = (environment.extensions, environment.filters, environment.tests)
    used = [each for table in own for each in table.values()]
    used += [environment.finalize, environment.code_generator_class]
    return (
        isinstance(environment.autoescape, bool)
        and not environment.sandboxed
        and environment.policies == DEFAULT_POLICIES
        and all(_package(each) in _OURS for each in used)
    )


def origin(used: object) -> str:
    """Return where a function or a class is from: its module and its name there."""
    name = getattr(used, "__qualname__", type(used).__qualname__)
    return f"{_module(used)}.{name}"


def _package(used: object) -> str:
    return _module(used).partition(".")[0]


def _module(used: object) -> str:
    return getattr(used, "__module__", None) or type(used).__module__


@cache
def _installed() -> tuple[str, ...]:
    folders = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    return tuple(f"{folder}{os.sep}" for folder in (*folders, packaged.templates()))


def _head(body: bytes) -> bytes:
    return hashlib.sha256(_compiler() + body).digest()


@cache
def _compiler() -> bytes:
    # With what it is compiled by: a template that this version refuses, another may have let pass.
    source = b"".join(path.read_bytes() for path in sorted(_ROOM.glob("*.py")))
    versions = [version(name).encode() for name in _FOLDING]
    return hashlib.sha256(b"\n".join((MAGIC_NUMBER, *versions, source))).digest()
