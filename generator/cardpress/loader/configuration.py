"""The catalogue's own settings: `catalogue.yml` -> what it means, or problems with a place."""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from cardpress.configuration import PACKAGED, CatalogueFile, Configuration, Fault, laid_over
from cardpress.messages import _
from cardpress.problem import Problem

from .cards import dotted, read_file, refusals
from .document import Document
from .layers import Layers

CATALOGUE_FILE = "catalogue.yml"
"""The file beside `cards/` that says what is this catalogue's own."""
Judge = Callable[[Configuration], Iterable[Fault]]
"""Finds what is wrong with what a catalogue says of itself."""
_OTHER_ENDING = "catalogue.yaml"


def load_configuration(
    root: Path, judges: Iterable[Judge] = ()
) -> tuple[Configuration, list[Problem]]:
    """Return what the catalogue in ``root`` says of itself, and what is wrong with that.

    With the words, fields and sections of its base. ``judges`` find what only rooms above this one
    know, as a rule that there is not. Without a file, or with problems, it is as if nothing were
    said.
    """
    file, document, problems = _read(root)
    layers = Layers(Path(os.path.realpath(root)), _settings)
    if file is not None:
        layers.add(file)
        problems += [_located(fault, document) for fault in layers.faults]
    problems += layers.problems
    if file is None or problems:
        return Configuration(), problems
    configuration = Configuration(laid_over(layers.settings, file), tuple(layers.found))
    found = [*configuration.faults, *(fault for judge in judges for fault in judge(configuration))]
    problems += [_located(fault, document) for fault in found]
    return (Configuration() if problems else configuration), problems


def watched(root: Path) -> list[Path]:
    """Return what the cards of a catalogue hang on beside its own folders, there or not.

    These are its settings, and the cards and the settings of the folders that it stands on.
    """
    layers = load_configuration(root)[0].layers
    bases = [layer.root for layer in layers if layer.name != PACKAGED]
    return [root / CATALOGUE_FILE] + [
        folder / name for folder in bases for name in ("cards", CATALOGUE_FILE)
    ]


def _settings(root: Path) -> tuple[CatalogueFile, list[Problem]]:
    """Return what a base says of itself, and what is wrong with that."""
    file, _, problems = _read(root)
    return file or CatalogueFile(), problems


def _read(root: Path) -> tuple[CatalogueFile | None, Document, list[Problem]]:
    path = root / CATALOGUE_FILE
    try:
        document = read_file(path)
    except FileNotFoundError:
        return CatalogueFile(), Document(), _misnamed(root)
    except OSError as error:
        reason = error.strerror if not path.is_symlink() else _("it is a link")
        message = _("cannot be read: %(reason)s") % {"reason": reason}
        return None, Document(), [Problem(CATALOGUE_FILE, 1, 1, "", message)]
    file, problems = read_settings(document)
    return file, document, problems


def read_settings(document: Document) -> tuple[CatalogueFile | None, list[Problem]]:
    """Return what the text of a `catalogue.yml` says, and what is wrong with it."""
    if document.is_empty:  # as one that nobody has filled in yet
        return CatalogueFile(), []
    problems = [
        Problem(CATALOGUE_FILE, *fault.place, dotted(fault.path), fault.message, fault.hint)
        for fault in document.faults
    ]
    if document.data is None:
        return None, problems
    try:
        return CatalogueFile.model_validate(document.data), problems
    except ValidationError as error:
        return None, problems + refusals(error, CATALOGUE_FILE, document, CatalogueFile)


def located(root: Path, faults: Iterable[Fault]) -> list[Problem]:
    """Return as warnings, each at its place, what cards show to be wrong with the settings."""
    faults = tuple(faults)
    # Read again, as no more than the meaning of the file is kept while cards are compared.
    try:
        document = read_file(root / CATALOGUE_FILE) if faults else Document()
    except OSError:
        document = Document()
    return [replace(_located(fault, document), severity="warning") for fault in faults]


def _located(fault: Fault, document: Document) -> Problem:
    position, written = document.locate(fault.path, key=fault.is_key)
    return Problem(CATALOGUE_FILE, *position, dotted(written), fault.message, fault.hint)


def _misnamed(root: Path) -> list[Problem]:
    if not (root / _OTHER_ENDING).exists():
        return []
    message = _("this file is not read under this name")
    hint = _("rename it to %(name)s") % {"name": CATALOGUE_FILE}
    return [Problem(_OTHER_ENDING, 1, 1, "", message, hint)]
