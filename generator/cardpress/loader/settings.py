"""The catalogue's own settings: `catalogue.yml` -> what it means, or problems with a place."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import ValidationError

from cardpress.configuration import PACKAGED, CatalogueFile, Configuration, Fault, laid_over
from cardpress.messages import _
from cardpress.problem import Problem

from .cards import read_file, refusals
from .document import Document
from .layers import Layers
from .reading import read
from .written import WrittenFile

CATALOGUE_FILE = "catalogue.yml"
"""The file beside `cards/` that says what is this catalogue's own."""
Judge = Callable[[Configuration], Iterable[Fault]]
"""Finds what is wrong with what a catalogue says of itself."""
_OTHER_ENDING = "catalogue.yaml"


@dataclass(frozen=True)
class Settings(WrittenFile):
    """What a catalogue says of itself, read once for a build: its meaning, and what is wrong.

    Without a file, or with problems, it is as if nothing were said.
    """

    configuration: Configuration = field(default_factory=Configuration)
    problems: tuple[Problem, ...] = ()
    document: Document = field(default_factory=Document, repr=False, compare=False)

    @property
    def path(self) -> str:
        """Return the path of the file below the root."""
        return CATALOGUE_FILE

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the folders of the base, beside which the package has cards of its own."""
        layers = self.configuration.layers
        return tuple(layer.root for layer in layers if layer.name != PACKAGED)


def load_settings(
    root: Path, judges: Iterable[Judge] = (), *, text: bytes | None = None
) -> Settings:
    """Return what the catalogue in ``root`` says of itself, or said in a ``text`` of the file.

    With words, fields and sections of its base. ``judges`` find what only rooms above this one
    know, as a rule that there is not.
    """
    file, document, problems = _read(root) if text is None else _read_text(text)
    written = Settings(document=document)
    layers = Layers(Path(os.path.realpath(root)), _of_base)
    if file is not None:
        layers.add(file)
        problems += [_located(fault, written) for fault in layers.faults]
    problems += layers.problems
    if file is None or problems:
        return replace(written, problems=tuple(problems))
    configuration = Configuration(laid_over(layers.settings, file), tuple(layers.found))
    found = [*configuration.faults, *(fault for judge in judges for fault in judge(configuration))]
    if found:
        return replace(written, problems=tuple(_located(fault, written) for fault in found))
    return replace(written, configuration=configuration)


def language_named(root: Path, unread: str | None = None) -> str | None:
    """Return the language that the settings of a catalogue name, whatever else is wrong in them.

    ``unread`` where a file is there that cannot be read.
    """
    # Read apart, and before all else: it is the language in which the rest is told.
    try:
        document = read(read_file(root / CATALOGUE_FILE))
    except FileNotFoundError:
        return None
    except OSError:
        return unread
    if not isinstance(document.data, dict):
        return None if document.is_empty else unread
    named = document.data.get("language")
    return named if isinstance(named, str) else None


def _of_base(root: Path) -> tuple[CatalogueFile, list[Problem]]:
    """Return what a base says of itself, and what is wrong with that."""
    file, _, problems = _read(root)
    return file or CatalogueFile(), problems


def _read(root: Path) -> tuple[CatalogueFile | None, Document, list[Problem]]:
    path = root / CATALOGUE_FILE
    try:
        return _read_text(read_file(path))
    except FileNotFoundError:
        return CatalogueFile(), Document(), _misnamed(root)
    except OSError as error:
        reason = error.strerror if not path.is_symlink() else _("it is a link")
        message = _("cannot be read: %(reason)s") % {"reason": reason}
        return None, Document(), [Problem(CATALOGUE_FILE, 1, 1, "", message)]


def _read_text(text: bytes) -> tuple[CatalogueFile | None, Document, list[Problem]]:
    document = read(text)
    file, problems = read_settings(document)
    return file, document, problems


def read_settings(document: Document) -> tuple[CatalogueFile | None, list[Problem]]:
    """Return what the text of a `catalogue.yml` says, and what is wrong with it."""
    if document.is_empty:  # as one that nobody has filled in yet
        return CatalogueFile(), []
    problems = Settings(document=document).faults()
    if document.data is None:
        return None, problems
    try:
        return CatalogueFile.model_validate(document.data), problems
    except ValidationError as error:
        return None, problems + refusals(error, CATALOGUE_FILE, document, CatalogueFile)


def _located(fault: Fault, written: WrittenFile) -> Problem:
    return written.problem(fault.path, fault.message, fault.hint, key=fault.is_key)


def _misnamed(root: Path) -> list[Problem]:
    if not (root / _OTHER_ENDING).exists():
        return []
    message = _("this file is not read under this name")
    hint = _("rename it to %(name)s") % {"name": CATALOGUE_FILE}
    return [Problem(_OTHER_ENDING, 1, 1, "", message, hint)]
