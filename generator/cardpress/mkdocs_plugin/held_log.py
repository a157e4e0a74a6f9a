"""What MkDocs and its plugins tell, kept until it may be told."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Holding(logging.Handler):
    """Keeps what is told, in a form that another process can read."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args = record.getMessage(), None
        self.told.append(record)


@contextmanager
def held_log() -> Iterator[list[logging.LogRecord]]:
    """Keep what MkDocs and its plugins tell inside the block from being told."""
    log, holding = logging.getLogger("mkdocs"), _Holding()
    handlers, log.handlers = log.handlers, [holding]
    try:
        yield holding.told
    finally:
        log.handlers = handlers
