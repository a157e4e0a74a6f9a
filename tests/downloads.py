"""The downloads of a catalogue, read as programs read them."""

import csv
import io
from collections.abc import Iterable, Mapping

from cardpress.data import DataFile


def downloads_in(files: Iterable[DataFile]) -> Mapping[str, str]:
    """Return the text of each file of data by its name, those of `data/v1/` without that."""
    return {file.path.removeprefix("data/v1/"): file.text for file in files}


def rows_of(name: str, files: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the rows of a table, each field by its column."""
    return list(csv.DictReader(io.StringIO(files[name], newline=""), strict=True))
