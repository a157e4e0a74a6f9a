"""Where templates are: a catalogue's own before the packaged ones, and never behind a link."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2.loaders import split_template_path

from cardpress import packaged
from cardpress.messages import _

FOLDER = "templates"
PACKAGED = "packaged"
"""Before the name of a template: that of the package, though the catalogue has its own."""
MAX_BYTES = 128 * 1024


class Refused(jinja2.TemplateError):
    """A file of the catalogue is no template that may be used; the message says why."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


@dataclass(frozen=True)
class OwnTemplates:
    """The templates of a catalogue as they were at one time, also where its folder is not.

    By their names in the folder: texts, and what is wrong with those that may not be used.
    """

    texts: Mapping[str, str]
    refused: Mapping[str, str]

    def text(self, pieces: Sequence[str]) -> str | None:
        """Return the text of a template, None if there is none. Raises Refused as for a file."""
        for end in range(1, len(pieces) + 1):  # also what lies behind a link to a folder
            name = "/".join(pieces[:end])
            if name in self.refused:
                raise Refused("/".join(pieces), self.refused[name])
        return self.texts.get("/".join(pieces))


def own_templates(root: Path) -> OwnTemplates:
    """Return the own templates of a catalogue, as they are now."""
    folder = Path(os.path.realpath(root), FOLDER)
    texts: dict[str, str] = {}
    refused: dict[str, str] = {}
    for inside, folders, names in os.walk(folder):
        here = Path(inside)
        links = [name for name in folders if (here / name).is_symlink()]
        for path in (here / name for name in (*names, *links)):
            place = path.relative_to(folder).as_posix()
            try:
                if message := _irregular(path):
                    refused[place] = message
                else:
                    texts[place] = _text(path, place)
            except Refused as error:
                refused[place] = str(error)
            except OSError as error:  # closed, or gone since
                reason = error.strerror or str(error)
                refused[place] = _("cannot be read: %(reason)s") % {"reason": reason}
    return OwnTemplates(texts, refused)


class TemplateFiles(jinja2.BaseLoader):
    """Reads the templates of a catalogue, and the packaged ones that it does not replace."""

    def __init__(self, root: Path, own: OwnTemplates | None = None) -> None:
        self._root, self._own = Path(os.path.realpath(root)), own

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's text and its path. Raises TemplateNotFound, or Refused for a link."""
        pieces = split_template_path(template)  # which refuses ".."
        if pieces[:1] == [PACKAGED]:
            return _packaged(pieces[1:], template)
        own = self._root.joinpath(FOLDER, *pieces)
        if self._own is not None:
            text = self._own.text(pieces)
            return _packaged(pieces, template) if text is None else (text, str(own), _is_current)
        if os.path.lexists(own):
            if message := _irregular(own):
                raise Refused(template, message)
            return _text(own, template), os.fspath(own), _is_current
        return _packaged(pieces, template)


def _packaged(pieces: list[str], template: str) -> tuple[str, str, Callable[[], bool]]:
    path = packaged.templates().joinpath(*pieces)
    if not path.is_file():
        raise jinja2.TemplateNotFound(template)
    state = path.stat()
    text = _packaged_text(path, state.st_mtime_ns, state.st_size)
    return text, os.fspath(path), _is_current


# By when it was written, as who works on the templates of a checkout serves a site meanwhile.
@lru_cache(maxsize=512)
def _packaged_text(path: Path, _written: int, _size: int) -> str:
    return path.read_text("utf-8")


def _irregular(path: Path) -> str:
    # A link could lead to any file of the machine that builds the site; a pipe would never end.
    if os.path.realpath(path) != os.fspath(path):
        return _("expected a regular file, found a link")
    return "" if path.is_file() else _("expected a regular file, found a folder or device")


def _text(path: Path, template: str) -> str:
    with path.open("rb") as file:
        source = file.read(MAX_BYTES + 1)
    if len(source) > MAX_BYTES:
        message = _("expected at most %(most)s KB, found a larger file")
        raise Refused(template, message % {"most": MAX_BYTES // 1024})
    try:
        return source.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        message = _("expected UTF-8, found the byte %(byte)s")
        raise Refused(template, message % {"byte": f"0x{source[error.start]:02x}"}) from None


def _is_current() -> bool:
    return True  # for the one build that an environment lives
