"""Templates that were compiled before: most of what a small build would do again."""

from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from . import bytecode
from .bytecode import Key

_MOST = 512  # files; a site has a hundred
_SETTINGS = (
    *("block_start_string", "block_end_string", "variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string", "line_statement_prefix"),
    *("line_comment_prefix", "trim_blocks", "lstrip_blocks", "newline_sequence"),
    *("keep_trailing_newline", "optimized", "autoescape", "newstyle_gettext", "is_async"),
)
"""What the code of a template depends on, besides its text and the extensions and filters."""


class Compiled(jinja2.BytecodeCache):
    """Keeps what files were compiled to, each by its path and text, from one build to the next.

    And by how its environment compiles, as another plugin may have it read templates otherwise.
    What installed packages have may be left to the next process; what else a file holds, somebody
    can replace, so it stays in memory.
    """

    def __init__(self, place: Path | None = None) -> None:
        """Take the file in which an earlier process may have left something."""
        self._code: dict[Key, CodeType] = {}
        self._place = place
        self._left: dict[Key, CodeType] | None = None
        self._learnt: dict[Key, CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the path of a file and its name, which differs for what is `packaged`."""
        return f"{filename or ''}|{name}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put into the bucket of a file what its text was compiled to, if it ever was."""
        key = _key(bucket)
        bucket.code = self._code.get(key) or self._earlier(key, bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the text of a file was compiled to."""
        if len(self._code) >= _MOST:  # of a site whose files changed that often while it was served
            self._code.clear()
        assert bucket.code
        key = _key(bucket)
        self._code[key] = bucket.code
        if _may_be_left(bucket):
            self._learnt[key] = bucket.code

    def to_leave(self) -> dict[Path, bytes]:
        """Return the file that the next process would begin with, or none if it is there already.

        None as well where Python is to write no bytecode.
        """
        if not (self._place and self._learnt and bytecode.may_write()):
            return {}
        # The latest first: of a package that was updated, what it had before is never asked for.
        known = {**self._learnt, **(self._left or {})}
        self._left, self._learnt = dict([*known.items()][:_MOST]), {}
        return {self._place: bytecode.content(self._left)}

    def _earlier(self, key: Key, bucket: Bucket) -> CodeType | None:
        if not (self._place and _may_be_left(bucket)):
            return None
        if self._left is None:
            self._left = bytecode.read(self._place)
        return self._left.get(key)


COMPILED = Compiled(bytecode.place())
"""What this process has compiled, and those before it."""


def _may_be_left(bucket: Bucket) -> bool:
    return bytecode.is_installed(bucket.key) and bytecode.is_ours(bucket.environment)


def _key(bucket: Bucket) -> Key:
    env = bucket.environment
    settings = (repr(getattr(env, name, None)) for name in _SETTINGS)
    names = (*env.extensions, *env.filters, *env.tests)
    through = (bytecode.origin(env.finalize), bytecode.origin(env.code_generator_class))
    return (bucket.key, bucket.checksum, *settings, *through, *names)
