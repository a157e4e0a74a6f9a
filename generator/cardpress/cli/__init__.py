"""The command line, a module a command; the only part of the package that prints."""

from .main import main

__all__ = ["main"]
