"""All downloads of a catalogue, by their paths, made when the first of them is asked for."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial

from cardpress.blocks import Download, DownloadColumn, Listing, OfEachModel
from cardpress.comparison import Compared
from cardpress.data.pieces import Pieces
from cardpress.wording import DOWNLOADS, page_path, site_address
from cardpress.wording.downloads import FILES, FOLDER, VERSION, whole_model

from .content import Content
from .exports import Exports
from .llms import llms_text
from .package import checksums, package
from .public import CatalogueRecord, ModelFile, schema_text
from .public_figures import Public
from .record import public_model
from .round import Gathered, part_of
from .tables import Sheet, sheets

_PACKAGE, _SUMS, _LLMS = f"{FOLDER}/datapackage.json", f"{FOLDER}/SHA256SUMS", "llms.txt"
_SCHEMAS: Mapping[str, type[Public]] = {
    f"{FOLDER}/catalogue.schema.json": CatalogueRecord,
    f"{FOLDER}/model.schema.json": ModelFile,
}


class Downloads:
    """The files of a catalogue; ``ending`` is how the addresses of pages end on the site."""

    def __init__(self, compared: Compared, ending: str) -> None:
        self._compared, self._ending = compared, ending
        self._exports = Exports(compared)

    @property
    def paths(self) -> tuple[str, ...]:
        """Return where all files are, but for those of single models."""
        return (*FILES.values(), *self._exports.paths, *_SCHEMAS, _PACKAGE, _SUMS, _LLMS)

    def content(self, path: str) -> str | bytes:
        """Return the text of one of them; of a large one as it stands in its file."""
        if path in _SCHEMAS:
            return schema_text(_SCHEMAS[path])
        return self._beside[path] if path in self._beside else self._contents[path].data

    def is_of_cards(self, path: str) -> bool:
        """Return whether the text of one depends on what cards say, which a schema does not."""
        return path not in _SCHEMAS

    @cached_property
    def pieces(self) -> Pieces:
        """Return what the files of all models are put together from."""
        known, models = sheets(self._compared.catalogue), self._compared.catalogue.models
        makers = {_piece(model): partial(self._part, model, known) for model in models}
        return Pieces(self._compared, makers)

    @property
    def whole(self) -> Iterator[str]:
        """Yield where the files are that are put together from all models."""
        return filter(self.is_of_cards, self.paths)

    @property
    def of_each(self) -> tuple[OfEachModel, ...]:
        """Return the forms in which each model has a file of its own."""
        own = OfEachModel("JSON", whole_model(), model_path, lambda _: True)
        return (own, *self._exports.of_each())

    def texts(self, model: str) -> Iterator[tuple[str, Callable[[Compared], str], bool]]:
        """Yield where the files of a model are, what makes each, and whether it may be kept."""
        yield model_path(model), partial(model_text, model, ending=self._ending), True
        yield from self._exports.texts(model)

    @cached_property
    def listing(self) -> Listing:
        """Return what the files are, as a page shows it."""
        files = tuple(_described(path, content) for path, content in self._contents.items())
        withheld = sum(content.withheld for content in self._contents.values())
        return Listing(files, withheld, (_PACKAGE, _SUMS, *_SCHEMAS, _LLMS))

    def forget(self) -> None:
        """Keep no file; one that is asked for again is made anew."""
        vars(self).pop("_contents", None)

    @cached_property
    def _contents(self) -> Mapping[str, Content]:
        own, others = Gathered(self._compared), self._exports.gathered()
        for model in self._compared.catalogue.models:
            # As a text, and read again: one of an earlier build is no other than one of this. None
            # is kept, as those of 2,000 models hold twice the memory of their files.
            part = json.loads(self.pieces.find(_piece(model)))
            own.add(part)
            others.add(model, part["exports"])
        made = own.contents()
        return {**{path: made[key] for key, path in FILES.items()}, **others.contents()}

    def _part(self, model: str, known: Sequence[Sheet], compared: Compared) -> str:
        part = part_of(model, compared, known, self._ending)
        exports = self._exports.part_of(model, compared)
        return json.dumps({**part, "exports": exports}, ensure_ascii=False, allow_nan=False)

    @cached_property
    def _beside(self) -> Mapping[str, str]:
        files = self.listing.files
        return {
            _PACKAGE: package(files, self._compared.catalogue.configuration.file),
            _SUMS: checksums(files),
            _LLMS: llms_text(self._compared, files, self._ending),
        }


def _piece(model: str) -> str:
    return f"downloads {model}"


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
    return Download(
        key=content.key,
        about=content.about or DOWNLOADS[content.key],
        path=path,
        size=len(content.data),
        sha256=hashlib.sha256(content.data).hexdigest(),
        rows=content.rows,
        columns=tuple(
            DownloadColumn(column.name, column.type, column.meaning) for column in content.columns
        ),
    )
