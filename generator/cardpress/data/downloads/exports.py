"""The models in the formats of others, as far as the catalogue offers them."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from cardpress.blocks import OfEachModel
from cardpress.comparison import Compared
from cardpress.exporters import Format, subject_of
from cardpress.exporters.formats import format_named, is_ours, known_formats
from cardpress.language import gettext
from cardpress.wording.downloads import FOLDER

from .content import Content

_FOLDER = f"{FOLDER}/exports"


class Exports:
    """The files of a catalogue in the formats that it offers, in the order in which it does."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared
        names = compared.catalogue.configuration.exports
        known = known_formats()  # once, as it reads a file of every package that is installed
        self._formats = {name: format_named(name, known) for name in names}
        self._ours = frozenset(name for name in names if is_ours(name, known))

    @property
    def paths(self) -> tuple[str, ...]:
        """Return where the files are that have all models."""
        return tuple(_path(name, form) for name, form in self._formats.items() if form.is_whole)

    def gathered(self) -> "GatheredExports":
        """Return these files, to which no model has been added yet."""
        whole = {name: form for name, form in self._formats.items() if form.is_whole}
        return GatheredExports(self._compared, whole)

    def part_of(self, model: str, compared: Compared) -> Mapping[str, object]:
        """Return what those of these files say of a model that depend on nothing but cards."""
        return {
            name: form.part(subject_of(compared, model))
            for name, form in self._formats.items()
            if form.is_whole and name in self._ours
        }

    def of_each(self) -> Iterator[OfEachModel]:
        """Yield the formats in which each model has a file of its own."""
        for name, form in self._formats.items():
            if not form.is_whole:
                called, about = form.short or gettext(form.label), gettext(form.label)
                yield OfEachModel(called, about, partial(_path, name, form), form.holds)

    def texts(self, model: str) -> Iterator[tuple[str, Callable[[Compared], str], bool]]:
        """Yield where the files of a model are, and what makes the text of each.

        And whether that depends on cards and Cardpress alone, and not on another package.
        """
        card = self._compared.catalogue.models[model].card
        for name, form in self._formats.items():
            if not form.is_whole and form.holds(card):
                yield _path(name, form, model), partial(_text, form, model), name in self._ours


class GatheredExports:
    """Files of several formats, which grow with each model."""

    def __init__(self, compared: Compared, formats: Mapping[str, Format]) -> None:
        self._compared, self._formats = compared, formats
        self._said: dict[str, list[Any]] = {name: [] for name in formats}

    def add(self, model: str, part: Mapping[str, Any]) -> None:
        """Add a model, given what `part_of` makes of it."""
        for name, form in self._formats.items():
            is_made = name in part
            said = part[name] if is_made else form.part(subject_of(self._compared, model))
            if said is not None:
                self._said[name].append(said)

    def contents(self) -> Mapping[str, Content]:
        """Return the content of each file by its path."""
        return {
            _path(name, form): self._content(name, form) for name, form in self._formats.items()
        }

    def _content(self, name: str, form: Format) -> Content:
        said = self._said[name]
        return Content(name, form.text(said).encode(), len(said), about=gettext(form.label))


def _path(name: str, form: Format, model: str = "") -> str:
    return f"{_FOLDER}/{name}/{form.file_of(model)}"


def _text(form: Format, model: str, compared: Compared) -> str:
    part = form.part(subject_of(compared, model))
    return "" if part is None else form.text([part])
