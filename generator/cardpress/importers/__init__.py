"""Cards from what exists elsewhere: files of other formats -> drafts of cards."""

from .draft import (
    FRACTION,
    KNOWN_AS,
    PERCENT,
    SCALE,
    VERSION_SAID,
    CardData,
    Draft,
    ImportFile,
    Loss,
    Reader,
    UnreadableFile,
)

__all__ = [
    "FRACTION",
    "KNOWN_AS",
    "PERCENT",
    "SCALE",
    "VERSION_SAID",
    "CardData",
    "Draft",
    "ImportFile",
    "Loss",
    "Reader",
    "UnreadableFile",
]
