"""The templates, theme overrides and assets that come with Cardstock itself."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
# An installed wheel carries them inside the package; in a checkout they lie beside it.
_CARRIED = _HERE / "_packaged"


def templates() -> Path:
    """Give the folder with the page templates and the theme overrides."""
    return _CARRIED / "templates" if _CARRIED.is_dir() else _HERE.parent / "templates"


def assets() -> Path:
    """Give the folder with our own styles, as the site serves it under assets/."""
    return _CARRIED / "assets" if _CARRIED.is_dir() else _HERE.parent / "site_src" / "assets"
