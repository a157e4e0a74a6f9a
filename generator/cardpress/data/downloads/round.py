"""The content of the downloads, made in one round over the models, of which none is kept."""

import json
from collections.abc import Iterable, Iterator, Mapping
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
from .tables import sheets


def contents(compared: Compared, ending: str) -> Mapping[str, Content]:
    """Return the content of each file by its key."""
    known = sheets(compared.catalogue)
    tables = {sheet.key: _Lines(sheet.columns) for sheet in known}
    disputed = tables["disagreements"] = _Lines(dispute_columns())
    models, withheld = list[str](), 0
    for record in _records(compared, ending):
        models.append(_json(record))
        withheld += record["withheld"]
        for sheet in known:
            tables[sheet.key].add(sheet.rows(record))
        disputed.add(disputes(record["id"], compared))
    found = {key: lines.content(key) for key, lines in tables.items()}
    whole = _catalogue(compared, models, withheld)
    found["catalogue"] = Content("catalogue", whole, len(models), withheld=withheld)
    ids = identifiers(compared.catalogue)
    text = json.dumps({"format": VERSION, "ids": ids}, ensure_ascii=False, indent=None)
    found["ids"] = Content("ids", f"{text}\n", len(ids))
    return found


class _Lines:
    """The lines of a table, which grow with each model."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        self._columns, self._rows = columns, 0
        self._lines = [csv([[column.name for column in columns]])]

    def add(self, rows: Iterator[Data]) -> None:
        """Add the rows of a model."""
        values = [[column.of(row) for column in self._columns] for row in rows]
        self._rows += len(values)
        self._lines.append(csv(values))

    def content(self, key: str) -> Content:
        """Return the whole table."""
        return Content(key, "".join(self._lines), self._rows, self._columns)


def _records(compared: Compared, ending: str) -> Iterator[Data]:
    for model, file in compared.catalogue.models.items():
        page = site_address(page_path("model", model), ending)
        yield public_model(file, compared, page)


def _catalogue(compared: Compared, models: Iterable[str], withheld: int) -> str:
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
    # A line each, so that a difference of two editions shows which models have changed.
    listed = ",\n".join(models)
    return f'{_json(head).removesuffix("}")},"models":[\n{listed}\n]}}\n'


def _benchmark(file: CardFile[Benchmark]) -> Data:
    usual = {"unit": file.card.unit, "direction": file.card.direction}
    return {"id": file.place.id, **usual, **_dumped(file.card)}


def _organization(file: CardFile[Organization]) -> Data:
    return {"id": file.place.id, **_dumped(file.card)}


def _dumped(record: Record) -> Data:
    return record.model_dump(mode="json", by_alias=True, exclude_unset=True)


def _json(data: Any) -> str:  # noqa: ANN401 - any data
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
