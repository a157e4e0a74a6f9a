"""The cards as compact data for the site's scripts: what may be compared is decided already."""

from .datafile import DataFile, data_files

__all__ = ["DataFile", "data_files"]
