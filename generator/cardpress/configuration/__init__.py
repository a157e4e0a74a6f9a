"""What is a catalogue's own: the meaning of `catalogue.yml`, beside `cards/`."""

from .configuration import SCHEMAS, VOCABULARIES, Configuration
from .file import CatalogueFile, CheckLevel, ExchangeRate, OwnField, SitePages
from .money import USUAL_CURRENCY, Exchange, Money
from .sections import Fault, PageSection, PageSections

__all__ = [
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
