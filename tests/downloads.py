"""The downloads of a catalogue, read as programs read them."""

import csv
import io
from collections.abc import Iterable, Mapping

from cardpress.data import DataFile

_PLACES = ("data/v1/", "llms.txt")


def downloads_in(files: Iterable[DataFile]) -> Mapping[str, str]:
    """Return the text of each file of data by its name, those of `data/v1/` without that."""
    found = (file for file in files if file.path.startswith(_PLACES))
    return {file.path.removeprefix(_PLACES[0]): file.text for file in found}


def rows_of(name: str, files: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the rows of a table, each field by its column."""
    return list(csv.DictReader(io.StringIO(files[name], newline=""), strict=True))
