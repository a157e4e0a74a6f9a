"""The downloads of a catalogue, read as programs read them."""

import csv
import io
from collections.abc import Iterable, Mapping

from cardpress.data import DataFile


def downloads_in(files: Iterable[DataFile]) -> Mapping[str, str]:
    """Return the text of each download by its name below `data/v1/`; llms.txt lies above all."""
    ours = ("data/v1/", "llms.txt")
    found = (file for file in files if file.path.startswith(ours))
    return {file.path.removeprefix("data/v1/"): file.text for file in found}


def rows_of(name: str, files: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the rows of a table, each field by its column."""
    return list(csv.DictReader(io.StringIO(files[name], newline=""), strict=True))
