"""The formats that packages add to ours, by the entry points of a group."""

from importlib.metadata import EntryPoint, entry_points

_OURS = "cardpress"


def formats_of(group: str) -> dict[str, EntryPoint]:
    """Return the formats by name, in alphabetical order. Ours come before others of their names."""
    found: dict[str, EntryPoint] = {}
    for entry in sorted(entry_points(group=group), key=lambda one: (not is_ours(one), one.name)):
        found.setdefault(entry.name, entry)
    return dict(sorted(found.items()))


def said_of(error: BaseException) -> str:
    """Return what is told of anything that a package raises: what it is, and what it says."""
    return f"{type(error).__name__}: {error}"


def is_ours(entry: EntryPoint) -> bool:
    """Return whether a format comes with Cardpress itself."""
    return entry.value.partition(".")[0] == _OURS
