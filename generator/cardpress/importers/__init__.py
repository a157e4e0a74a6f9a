"""Cards from what exists elsewhere: files of other formats -> drafts of cards."""

from .draft import CardData, Draft, ImportFile, Loss, Reader, UnreadableFile

__all__ = ["CardData", "Draft", "ImportFile", "Loss", "Reader", "UnreadableFile"]
