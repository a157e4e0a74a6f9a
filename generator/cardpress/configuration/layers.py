"""The layers below a catalogue's own cards, and what it takes over from their settings."""

from dataclasses import dataclass
from pathlib import Path

from .file import VOCABULARIES, CatalogueFile
from .money import USUAL_CURRENCY

PACKAGED = "cardpress"
"""The layer that comes with the package."""
_SHARED = (*VOCABULARIES, "fields", "sections")
"""What the cards of a base may use, and its pages show: settings by key."""


@dataclass(frozen=True)
class Layer:
    """Cards below a catalogue's own: by the name of the folder, seen from the catalogue's.

    Only those in some of the ``folders`` below its cards/ count.
    """

    name: str
    root: Path
    folders: tuple[str, ...] = ("models", "organizations", "benchmarks")
    currency: str = USUAL_CURRENCY
    """The currency of its prices that name none."""


def laid_over(below: CatalogueFile, file: CatalogueFile) -> CatalogueFile:
    """Return a catalogue's settings with the words, fields and sections of its base's.

    Its own win, key by key. What a site looks like, costs and checks is its own alone.
    """
    shared = {name: {**getattr(below, name), **getattr(file, name)} for name in _SHARED}
    others = (category for category in below.categories if category not in file.categories)
    return file.model_copy(update={**shared, "categories": (*file.categories, *others)})
