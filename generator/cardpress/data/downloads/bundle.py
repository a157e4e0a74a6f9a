"""All downloads of a catalogue, by their paths, made when the first of them is asked for."""

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property

from cardpress.blocks import Download, DownloadColumn, Listing
from cardpress.comparison import Compared
from cardpress.wording import page_path, site_address

from .llms import llms_text
from .package import checksums, package
from .public import VERSION, CatalogueRecord, ModelFile, schema_text
from .public_figures import Public
from .record import public_model
from .round import ORDER, Content, contents

FOLDER = f"data/v{VERSION}"
"""Where the files are, from the root of the catalogue."""
_PACKAGE, _SUMS, _LLMS = f"{FOLDER}/datapackage.json", f"{FOLDER}/SHA256SUMS", "llms.txt"
_SCHEMAS: Mapping[str, type[Public]] = {
    f"{FOLDER}/catalogue.schema.json": CatalogueRecord,
    f"{FOLDER}/model.schema.json": ModelFile,
}


class Downloads:
    """The files of a catalogue; ``ending`` is how the addresses of pages end on the site."""

    def __init__(self, compared: Compared, ending: str) -> None:
        self._compared, self._ending = compared, ending

    @property
    def paths(self) -> tuple[str, ...]:
        """Return where all files are, but for those of single models."""
        files = (f"{FOLDER}/{name}" for name in ORDER.values())
        return (*files, *_SCHEMAS, _PACKAGE, _SUMS, _LLMS)

    def text(self, path: str) -> str:
        """Return the text of one of them."""
        if path in _SCHEMAS:
            return schema_text(_SCHEMAS[path])
        return self._beside[path] if path in self._beside else self._contents[path].text

    @cached_property
    def listing(self) -> Listing:
        """Return what the files are, as a page shows it."""
        files = tuple(_described(path, content) for path, content in self._contents.items())
        withheld = sum(content.withheld for content in self._contents.values())
        return Listing(files, withheld, (_PACKAGE, _SUMS, *_SCHEMAS, _LLMS))

    @cached_property
    def _contents(self) -> Mapping[str, Content]:
        made = contents(self._compared, self._ending)
        return {f"{FOLDER}/{ORDER[key]}": made[key] for key in ORDER}

    @cached_property
    def _beside(self) -> Mapping[str, str]:
        files = self.listing.files
        return {
            _PACKAGE: package(files, self._compared.catalogue.configuration.file),
            _SUMS: checksums(files),
            _LLMS: llms_text(self._compared, files, self._ending),
        }


def model_path(model: str) -> str:
    """Return where the file of a model is."""
    return f"{FOLDER}/models/{model}.json"


def model_text(model: str, compared: Compared, ending: str) -> str:
    """Return the text of the file of a model."""
    page = site_address(page_path("model", model), ending)
    record = public_model(compared.catalogue.models[model], compared, page)
    whole = {"$schema": "../model.schema.json", "format": VERSION, **record}
    return json.dumps(whole, ensure_ascii=False, allow_nan=False) + "\n"


def _described(path: str, content: Content) -> Download:
    data = content.text.encode()
    return Download(
        key=content.key,
        path=path,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        rows=content.rows,
        columns=tuple(
            DownloadColumn(column.name, column.type, column.meaning) for column in content.columns
        ),
    )
