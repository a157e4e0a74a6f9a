"""What is a catalogue's own: the meaning of `catalogue.yml`, beside `cards/`."""

from .configuration import DOCUMENTS, SCHEMAS, VOCABULARIES, Configuration
from .fault import Fault
from .file import CatalogueFile, CheckLevel, ExchangeRate, OwnField, SitePages
from .money import USUAL_CURRENCY, Exchange, Money
from .sections import PageSection, PageSections

__all__ = [
    "DOCUMENTS",
    "SCHEMAS",
    "USUAL_CURRENCY",
    "VOCABULARIES",
    "CatalogueFile",
    "CheckLevel",
    "Configuration",
    "Exchange",
    "ExchangeRate",
    "Fault",
    "Money",
    "OwnField",
    "PageSection",
    "PageSections",
    "SitePages",
]
