"""What is a catalogue's own: the meaning of `catalogue.yml`, beside `cards/`."""

from .configuration import DOCUMENTS, SCHEMAS, Configuration
from .fault import Fault
from .file import VOCABULARIES, CatalogueFile, CheckLevel, ExchangeRate, OwnField, SitePages
from .layers import PACKAGED, Layer, laid_over
from .money import Exchange, Money
from .own_fields import CustomFields
from .sections import PageSections
from .usual_sections import PageSection, section_messages

__all__ = [
    "DOCUMENTS",
    "PACKAGED",
    "SCHEMAS",
    "VOCABULARIES",
    "CatalogueFile",
    "CheckLevel",
    "Configuration",
    "CustomFields",
    "Exchange",
    "ExchangeRate",
    "Fault",
    "Layer",
    "Money",
    "OwnField",
    "PageSection",
    "PageSections",
    "SitePages",
    "laid_over",
    "section_messages",
]
