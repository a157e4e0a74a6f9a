"""What a change of cards does to the site, told so that a reviewer can approve from it."""

from collections.abc import Callable, Mapping

from cardpress.history import UnreadableBase

from .catalogue_changes import CatalogueChanges, catalogue_changes
from .json_report import as_json
from .markdown_report import as_markdown
from .past import CatalogueHistory
from .side import Sides, both_sides, origins
from .text_report import as_text

__all__ = [
    "FORMATS",
    "CatalogueChanges",
    "CatalogueHistory",
    "Sides",
    "UnreadableBase",
    "both_sides",
    "catalogue_changes",
    "origins",
]

FORMATS: Mapping[str, Callable[..., str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
"""The forms of a report by their names."""
