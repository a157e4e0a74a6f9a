"""What is a catalogue's own: the meaning of `catalogue.yml`, beside `cards/`."""

from .configuration import DOCUMENTS, SCHEMAS, VOCABULARIES, Configuration
from .fault import Fault
from .file import CatalogueFile, CheckLevel, OwnField, SitePages
from .sections import PageSection, PageSections

__all__ = [
    "DOCUMENTS",
    "SCHEMAS",
    "VOCABULARIES",
    "CatalogueFile",
    "CheckLevel",
    "Configuration",
    "Fault",
    "OwnField",
    "PageSection",
    "PageSections",
    "SitePages",
]
