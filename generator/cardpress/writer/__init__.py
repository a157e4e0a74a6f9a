"""Writes files, whole or not at all, and only where they changed.

Nothing else in the package writes or deletes; MkDocs writes the site itself. No program is started
but git, which reads the revision of a comparison (`history/git.py`).
"""

from .built import Stamp, delete_file, delete_others, move_folder, stamp_of
from .files import InTheWay, exchange, keep_only, write_new, write_text, write_texts
from .folder_lock import FolderInUse
from .pages import NotOurFolder, write_pages

__all__ = [
    "FolderInUse",
    "InTheWay",
    "NotOurFolder",
    "Stamp",
    "delete_file",
    "delete_others",
    "exchange",
    "keep_only",
    "move_folder",
    "stamp_of",
    "write_new",
    "write_pages",
    "write_text",
    "write_texts",
]
