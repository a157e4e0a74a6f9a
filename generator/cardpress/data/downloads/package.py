"""The description of all files as a Frictionless Data Package, and their checksums."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from cardpress.blocks import Download, DownloadColumn
from cardpress.configuration import CatalogueFile
from cardpress.wording import DOWNLOADS, TITLES
from cardpress.wording.downloads import FOLDER

_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
_PROFILE = "https://specs.frictionlessdata.io/schemas/data-package.json"
_MEDIA = {"csv": "text/csv", "json": "application/json"}


def package(files: Iterable[Download], catalogue: CatalogueFile) -> str:
    """Return the text of `datapackage.json`, which lies beside the files."""
    described: dict[str, Any] = {
        "$schema": _PROFILE,
        "name": "catalogue",
        "title": catalogue.name or TITLES["models"],
        "version": "1",
        **_licensed(catalogue),
        "sources": [{"title": DOWNLOADS["sources"], "path": "sources.csv"}],
        "resources": [_resource(file) for file in files],
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def checksums(files: Iterable[Download]) -> str:
    """Return the checksums of files, as `sha256sum --check` reads them."""
    return "".join(f"{file.sha256}  {_name(file)}\n" for file in files)


def _licensed(catalogue: CatalogueFile) -> dict[str, Any]:
    return {"licenses": [{"name": catalogue.license}]} if catalogue.license else {}


def _resource(file: Download) -> Mapping[str, Any]:
    name = _name(file)
    format_ = name.rpartition(".")[2]
    resource: dict[str, Any] = {
        "name": file.key,
        "path": name,
        "description": file.about,
        "format": format_,
        **({"mediatype": _MEDIA[format_]} if format_ in _MEDIA else {}),
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if not file.columns:
        return resource
    fields = {"fields": [*map(_field, file.columns)], "missingValues": [""]}
    return {**resource, "profile": "tabular-data-resource", "schema": fields}


def _field(column: DownloadColumn) -> Mapping[str, Any]:
    described: dict[str, Any] = {"name": column.name, "type": column.type}
    if column.type == "date":
        # As precise as its source, which no type of a date allows.
        described |= {"type": "string", "constraints": {"pattern": _DATE}}
    return {**described, "description": column.meaning}


def _name(file: Download) -> str:
    """Return where a file is, as seen from these."""
    return file.path.removeprefix(f"{FOLDER}/")
