"""What is a catalogue's own: the meaning of `catalogue.yml`, beside `cards/`."""

from .configuration import SCHEMAS, VOCABULARIES, Configuration
from .file import CatalogueFile, CheckLevel, OwnField, SitePages
from .sections import Fault, PageSection, PageSections

__all__ = [
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
