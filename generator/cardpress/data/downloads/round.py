"""The content of the downloads, made in one round over the models, of which none is kept.

As bytes: a text with one wide letter takes twice as much memory as its file, or four times.
"""

import json
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Organization, Record
from cardpress.wording import page_path, site_address
from cardpress.wording.downloads import VERSION

from .columns import Column
from .content import Content
from .csv_text import csv
from .disputes import dispute_columns, disputes
from .identifiers import identifiers
from .record import Data, public_model
from .tables import Sheet, sheets


class Gathered:
    """The files that grow with each model."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared
        columns = {sheet.key: sheet.columns for sheet in sheets(compared.catalogue)}
        columns["disagreements"] = dispute_columns()
        self._tables = {key: _Lines(of_table) for key, of_table in columns.items()}
        self._models: list[bytes] = []
        self._withheld = 0

    def add(self, part: Mapping[str, Any]) -> None:
        """Add what `part_of` makes of a model."""
        for key, (rows, lines) in part["tables"].items():
            self._tables[key].add(rows, lines)
        self._models.append(part["line"].encode())
        self._withheld += part["withheld"]

    def contents(self) -> Mapping[str, Content]:
        """Return the content of each file by its key."""
        found = {key: lines.content(key) for key, lines in self._tables.items()}
        whole = _catalogue(self._compared, self._models, self._withheld)
        found["catalogue"] = Content("catalogue", whole, len(self._models), withheld=self._withheld)
        ids = identifiers(self._compared.catalogue)
        text = json.dumps({"format": VERSION, "ids": ids}, ensure_ascii=False, indent=None)
        found["ids"] = Content("ids", f"{text}\n".encode(), len(ids))
        return found


def part_of(model: str, compared: Compared, known: Iterable[Sheet], ending: str) -> Data:
    """Return what the files say of a model: a line, how much is withheld, and rows of tables.

    The rows are by the key of a table: how many, and their text.
    """
    page = site_address(page_path("model", model), ending)
    record = public_model(compared.catalogue.models[model], compared, page)
    tables = {sheet.key: _lines(sheet.columns, sheet.rows(record)) for sheet in known}
    tables["disagreements"] = _lines(dispute_columns(), disputes(model, compared))
    return {"line": _json(record), "withheld": record["withheld"], "tables": tables}


def _lines(columns: tuple[Column, ...], rows: Iterable[Data]) -> tuple[int, str]:
    values = [[column.of(row) for column in columns] for row in rows]
    return len(values), csv(values)


class _Lines:
    """The lines of a table, which grow with each model."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        self._columns, self._rows = columns, 0
        self._lines = [csv([[column.name for column in columns]]).encode()]

    def add(self, rows: int, lines: str) -> None:
        """Add the rows of a model."""
        self._rows += rows
        self._lines.append(lines.encode())

    def content(self, key: str) -> Content:
        """Return the whole table, for which nobody asks again."""
        data = b"".join(self._lines)
        self._lines = []  # or all files are there twice until the last of them is
        return Content(key, data, self._rows, self._columns)


def _catalogue(compared: Compared, models: Iterable[bytes], withheld: int) -> bytes:
    catalogue = compared.catalogue
    own = catalogue.configuration.file
    about = {"name": own.name, "license": own.license, "as_of": compared.as_of}
    head = {
        "$schema": "catalogue.schema.json",
        "format": VERSION,
        **{key: value for key, value in about.items() if value},
        "withheld": withheld,
        "organizations": [*map(_organization, catalogue.organizations.values())],
        "benchmarks": [*map(_benchmark, catalogue.benchmarks.values())],
    }
    begun = f'{_json(head).removesuffix("}")},"models":['
    # A line each, so that a difference of two editions shows which models have changed.
    lines = (part for model in models for part in (b",\n", model))
    return b"".join([begun.encode(), b"\n", *islice(lines, 1, None), b"\n]}\n"])


def _benchmark(file: CardFile[Benchmark]) -> Data:
    usual = {"unit": file.card.unit, "direction": file.card.direction}
    return {"id": file.place.id, **usual, **_dumped(file.card)}


def _organization(file: CardFile[Organization]) -> Data:
    return {"id": file.place.id, **_dumped(file.card)}


def _dumped(record: Record) -> Data:
    return record.model_dump(mode="json", by_alias=True, exclude_unset=True)


def _json(data: Any) -> str:  # noqa: ANN401 - any data
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
