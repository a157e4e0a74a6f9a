"""Templates that this process has compiled: most of what a small build would do again."""

from types import CodeType

import jinja2
from jinja2.bccache import Bucket

_MOST = 512  # files; a site has a hundred


class Compiled(jinja2.BytecodeCache):
    """Keeps what files were compiled to, each by its path and text, from one build to the next.

    For environments that compile alike. In memory alone: what a file holds, somebody can replace.
    """

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put into the bucket of a file what its text was compiled to, if it ever was."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the text of a file was compiled to."""
        if len(self._code) >= _MOST:  # of a site whose files changed that often while it was served
            self._code.clear()
        assert bucket.code
        self._code[bucket.key, bucket.checksum] = bucket.code
