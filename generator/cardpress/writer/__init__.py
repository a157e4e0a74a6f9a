"""Writes files, whole or not at all, and only where they changed.

Nothing else in the package writes, deletes or starts a program; MkDocs writes the site itself.
"""

from .files import InTheWay, keep_only, write_new, write_text, write_texts
from .folder_lock import FolderInUse
from .pages import NotOurFolder, write_pages

__all__ = [
    "FolderInUse",
    "InTheWay",
    "NotOurFolder",
    "keep_only",
    "write_new",
    "write_pages",
    "write_text",
    "write_texts",
]
