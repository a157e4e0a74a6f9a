"""What is wrong with a catalogue's file beyond the form of its fields."""

from dataclasses import dataclass

from cardpress.problem import FieldPath


@dataclass(frozen=True)
class Fault:
    """What is wrong with the file at a place in it, or at a key, and what to do."""

    path: FieldPath
    message: str
    hint: str
    is_key: bool = False
