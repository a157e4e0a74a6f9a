"""The ids of cards: what a file may be called, so that it is an address everywhere."""

import re

_ID = re.compile(r"[a-z0-9][a-z0-9.-]*")
_NOT_IN_ID = re.compile(r"[^a-z0-9.]+")
_LONGEST = 100
# A list's own page, and what Windows takes for a device.
_RESERVED = {"index", "con", "prn", "aux", "nul"} | {
    f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)
}


def is_id(text: str) -> bool:
    """Return whether a text can be a card's id: a-z, 0-9, dot and hyphen, and no reserved name."""
    stem = text.partition(".")[0]
    return (
        bool(_ID.fullmatch(text))
        and len(text) <= _LONGEST
        and stem not in _RESERVED
        and not text.endswith(".")  # Windows drops a dot at the end
    )


def nearest_id(name: str) -> str:
    """Return what a name could be as an id; not always one, as of a name in another script."""
    return _NOT_IN_ID.sub("-", name.casefold()).strip("-.")
