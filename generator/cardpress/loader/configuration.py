"""The catalogue's own settings: `catalogue.yml` -> what it means, or problems with a place."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from cardpress.configuration import CatalogueFile, Configuration, Fault
from cardpress.problem import Problem

from .cards import dotted, problem_of, read_file
from .document import Document

CATALOGUE_FILE = "catalogue.yml"
"""The file beside `cards/` that says what is this catalogue's own."""
_OTHER_ENDING = "catalogue.yaml"


def load_configuration(root: Path) -> tuple[Configuration, list[Problem]]:
    """Return what the catalogue in ``root`` says of itself, and what is wrong with that.

    Without a file, or with problems, it is as if nothing were said.
    """
    path = root / CATALOGUE_FILE
    try:
        document = read_file(path)
    except FileNotFoundError:
        return Configuration(), _misnamed(root)
    except OSError as error:
        reason = error.strerror if not path.is_symlink() else "it is a link"
        return Configuration(), [Problem(CATALOGUE_FILE, 1, 1, "", f"cannot be read: {reason}")]
    problems = [
        Problem(CATALOGUE_FILE, *fault.place, dotted(fault.path), fault.message, fault.hint)
        for fault in document.faults
    ]
    if document.data is None:
        return Configuration(), problems
    try:
        configuration = Configuration(CatalogueFile.model_validate(document.data))
    except ValidationError as error:
        reported = {fault.path for fault in document.faults}
        found = (
            problem_of(details, CATALOGUE_FILE, document, CatalogueFile)
            for details in error.errors(include_url=False)
        )
        return Configuration(), problems + [one for path, one in found if path not in reported]
    problems += _of_meaning(configuration, document)
    return (Configuration() if problems else configuration), problems


def located(root: Path, faults: Iterable[Fault]) -> list[Problem]:
    """Return as warnings, each at its place, what cards show to be wrong with the settings."""
    faults = tuple(faults)
    # Read again, as no more than the meaning of the file is kept while cards are compared.
    try:
        document = read_file(root / CATALOGUE_FILE) if faults else Document()
    except OSError:
        document = Document()
    found = []
    for fault in faults:
        position, written = document.locate(fault.path, key=fault.is_key)
        place = CATALOGUE_FILE, *position, dotted(written)
        found.append(Problem(*place, fault.message, fault.hint, "warning"))
    return found


def _of_meaning(configuration: Configuration, document: Document) -> list[Problem]:
    found = []
    for fault in configuration.faults:
        position, written = document.locate(fault.path, key=fault.is_key)
        found.append(Problem(CATALOGUE_FILE, *position, dotted(written), fault.message, fault.hint))
    return found


def _misnamed(root: Path) -> list[Problem]:
    if not (root / _OTHER_ENDING).exists():
        return []
    hint = f"rename it to {CATALOGUE_FILE}"
    return [Problem(_OTHER_ENDING, 1, 1, "", "this file is not read under this name", hint)]
