"""The format of a package that fails while a site is built, which no one there can mend."""

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError

from cardpress.exporters.formats import BrokenFormat


@contextmanager
def broken_formats_told() -> Iterator[None]:
    """Raise PluginError, by which MkDocs ends with a message, where a package's format fails."""
    try:
        yield
    except BrokenFormat as error:
        raise PluginError(str(error)) from None
