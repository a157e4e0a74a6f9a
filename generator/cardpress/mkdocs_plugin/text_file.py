"""A file of the site whose content is made only when somebody asks for it."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from cardpress import writer

Make = Callable[[], str | bytes]


class TextFile(File):
    """A file of ours; where it is ``made_apart``, MkDocs leaves it to us to write it.

    Of one that ``may_be_kept`` it can be told what it is made from. One that ``is_whole`` is put
    together from pieces of all models, or tells of such files.
    """

    made_apart = False
    may_be_kept = False
    is_whole = False
    _make: Make

    @classmethod
    def made_by(cls, make: Make, path: str, config: MkDocsConfig) -> "TextFile":
        """Return the file at a path of the site, given what makes its text."""
        file = cls.generated(config, path, content="")
        assert isinstance(file, cls)
        file.remake(make)
        return file

    def remake(self, make: Make) -> None:
        """Have the content made otherwise from now on."""
        self._make = make

    @property
    def content_string(self) -> str:
        """Return the text, for a plugin that reads files itself; of a picture its bytes."""
        content = self._make()
        return content if isinstance(content, str) else content.decode("latin-1")

    @content_string.setter
    def content_string(self, value: str) -> None:
        """Take no other text: no plugin has a say in what a card says."""

    @property
    def content_bytes(self) -> bytes:
        """Return the content as it is in a file."""
        content = self._make()
        return content.encode() if isinstance(content, str) else content

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        """Take no other text either."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - as MkDocs has it
        """Write the file to its place in the site, unless that is done apart."""
        if not self.made_apart:
            self.write()

    def write(self, content: bytes | None = None) -> None:
        """Write the content to its place in the site, made if it is not given."""
        known = self.content_bytes if content is None else content
        writer.write_text(Path(self.abs_dest_path), known)
