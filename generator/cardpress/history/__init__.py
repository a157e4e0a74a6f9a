"""The past of a repository of cards, read by git, and as records what has become of the cards."""

from .commits import ChangedFile, Fault, Head, Past, head_of, past_of, texts_of
from .git import UnreadableBase
from .records import NO_HISTORY, CardEvent, Change, History, Subject, What, card_key
from .revisions import RevisionFiles, common_ancestor, files_of, is_revision

__all__ = [
    "NO_HISTORY",
    "CardEvent",
    "Change",
    "ChangedFile",
    "Fault",
    "Head",
    "History",
    "Past",
    "RevisionFiles",
    "Subject",
    "UnreadableBase",
    "What",
    "card_key",
    "common_ancestor",
    "files_of",
    "head_of",
    "is_revision",
    "past_of",
    "texts_of",
]
