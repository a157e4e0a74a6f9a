"""Cards for what exists elsewhere: a model of the catalogue -> a file of another format.

Nothing that a card states is lost without a word: each file comes with what it could not hold.
"""

from .form import Exported, Format, Loss
from .stated import Stated
from .subject import Subject, subject_of

__all__ = ["Exported", "Format", "Loss", "Stated", "Subject", "subject_of"]
