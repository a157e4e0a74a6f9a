"""The cards as compact data for the site's scripts and search: what may be compared is decided."""

from .datafile import DataFile, PlannedData, data_files
from .downloads import Downloads
from .finding import Finding
from .pieces import Known, Pieces
from .search import SearchRecord, search_records

__all__ = [
    "DataFile",
    "Downloads",
    "Finding",
    "Known",
    "Pieces",
    "PlannedData",
    "SearchRecord",
    "data_files",
    "search_records",
]
