"""Templates that this process has compiled: most of what a small build would do again."""

from types import CodeType

import jinja2
from jinja2.bccache import Bucket

_MOST = 512  # files; a site has a hundred
_SETTINGS = (
    *("block_start_string", "block_end_string", "variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string", "line_statement_prefix"),
    *("line_comment_prefix", "trim_blocks", "lstrip_blocks", "newline_sequence"),
    *("keep_trailing_newline", "optimized", "autoescape", "newstyle_gettext", "is_async"),
)
"""What the code of a template depends on, besides its text and the extensions and filters."""
_Key = tuple[str, ...]


class Compiled(jinja2.BytecodeCache):
    """Keeps what files were compiled to, each by its path and text, from one build to the next.

    And by how its environment compiles, as another plugin may have it read templates otherwise. In
    memory alone: what a file holds, somebody can replace.
    """

    def __init__(self) -> None:
        self._code: dict[_Key, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put into the bucket of a file what its text was compiled to, if it ever was."""
        bucket.code = self._code.get(_key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the text of a file was compiled to."""
        if len(self._code) >= _MOST:  # of a site whose files changed that often while it was served
            self._code.clear()
        assert bucket.code
        self._code[_key(bucket)] = bucket.code


def _key(bucket: Bucket) -> _Key:
    env = bucket.environment
    settings = (repr(getattr(env, name, None)) for name in _SETTINGS)
    names = (*env.extensions, *env.filters, *env.tests)
    return (bucket.key, bucket.checksum, *settings, *names)
