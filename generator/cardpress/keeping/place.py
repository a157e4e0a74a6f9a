"""Where a run keeps what the next one may use, and the secret by which it knows that as ours."""

from pathlib import Path

KEY = "CARDPRESS_CACHE_KEY"
"""The environment variable with the key: a secret, as long as nobody can guess."""
_FOLDER = Path(".cache/cardpress")


def place_of(root: Path, name: str) -> Path:
    """Return where a file or folder of this name is kept."""
    return root / _FOLDER / name


def is_our_place(root: Path, name: str) -> bool:
    """Return whether no link leads elsewhere from there."""
    # It would lead to the file of someone else, or let ours lie elsewhere.
    return place_of(root, name).resolve() == root.resolve() / _FOLDER / name


def secret_of(key: str, purpose: str = "") -> bytes:
    """Return the secret of a key; what is kept for one purpose is nothing for another."""
    return key.encode(errors="surrogateescape") + purpose.encode()
