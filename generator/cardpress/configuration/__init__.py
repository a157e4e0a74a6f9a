"""What is a catalogue's own: the meaning of `catalogue.yml`, beside `cards/`."""

from .configuration import DOCUMENTS, SCHEMAS, VOCABULARIES, Configuration
from .fault import Fault
from .file import CatalogueFile, CheckLevel, OwnField, SitePages
from .layers import PACKAGED, Layer, laid_over
from .sections import PageSection, PageSections

__all__ = [
    "DOCUMENTS",
    "PACKAGED",
    "SCHEMAS",
    "VOCABULARIES",
    "CatalogueFile",
    "CheckLevel",
    "Configuration",
    "Fault",
    "Layer",
    "OwnField",
    "PageSection",
    "PageSections",
    "SitePages",
    "laid_over",
]
