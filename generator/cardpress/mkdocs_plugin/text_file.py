"""A file of the site whose text is made only when somebody asks for it."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from cardpress import writer


class TextFile(File):
    """A file of ours; where it is ``made_apart``, MkDocs leaves it to us to write it.

    Of one that ``may_be_kept`` it can be told what it is made from.
    """

    made_apart = False
    may_be_kept = False
    _make: Callable[[], str]

    @classmethod
    def made_by(cls, make: Callable[[], str], path: str, config: MkDocsConfig) -> "TextFile":
        """Return the file at a path of the site, given what makes its text."""
        file = cls.generated(config, path, content="")
        assert isinstance(file, cls)
        file.remake(make)
        return file

    def remake(self, make: Callable[[], str]) -> None:
        """Have the text made otherwise from now on."""
        self._make = make

    @property
    def content_string(self) -> str:
        """Return the text, for a plugin that reads files itself."""
        return self._make()

    @content_string.setter
    def content_string(self, value: str) -> None:
        """Take no other text: no plugin has a say in what a card says."""

    @property
    def content_bytes(self) -> bytes:
        """Return the text as it is in a file."""
        return self.content_string.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        """Take no other text either."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - as MkDocs has it
        """Write the file to its place in the site, unless that is done apart."""
        if not self.made_apart:
            self.write()

    def write(self, text: str | None = None) -> None:
        """Write the text to its place in the site, made if it is not given."""
        known = self.content_string if text is None else text
        writer.write_text(Path(self.abs_dest_path), known)
