"""The command line, one module per command; the only part of the package that prints."""

from .main import main

__all__ = ["main"]
