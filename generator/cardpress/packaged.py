"""The templates, theme overrides, assets and cards that come with Cardpress itself."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_CHECKOUT = _HERE.parent.parent
# An installed wheel carries them inside the package; in a checkout they lie beside it.
_CARRIED = _HERE / "_packaged"

# Each with its license, whose terms are that it travels along.
LIBRARIES = {
    "datatables.net/dataTables.min.js": "datatables.net/js/dataTables.min.js",
    "datatables.net/License.txt": "datatables.net/License.txt",
    "iframe-worker/shim.js": "iframe-worker/shim/index.js",
    "iframe-worker/LICENSE": "iframe-worker/LICENSE",
}
"""Each file by its address under assets/vendor: where npm installs it below node_modules."""

_FONT = "@fontsource/source-sans-3"
_DRAWN = tuple(
    f"source-sans-3-{part}-{weight}-normal.woff2"
    for part in ("latin", "latin-ext")
    for weight in (400, 600)
)
FONTS = {f"source-sans-3/{name}": f"{_FONT}/files/{name}" for name in _DRAWN} | {
    "source-sans-3/LICENSE": f"{_FONT}/LICENSE"
}
"""Alike, what pictures are drawn with; no site serves it."""
LOCKED = LIBRARIES | FONTS
"""All that npm installs for a package that is built."""


def templates() -> Path:
    """Return the folder with the page templates and the theme overrides."""
    return _CARRIED / "templates" if _CARRIED.is_dir() else _CHECKOUT / "templates"


def cards() -> Path:
    """Return the folder of a catalogue whose organizations and benchmarks are a base of others."""
    return _CARRIED if _CARRIED.is_dir() else _CHECKOUT


def starter() -> Path:
    """Return the folder with the files of a new catalogue, in which names stand as <<name>>."""
    return _HERE / "starter"


def assets() -> Path:
    """Return the folder with our own styles and scripts, as the site serves it under assets/."""
    return _CARRIED / "assets" if _CARRIED.is_dir() else _CHECKOUT / "site_src" / "assets"


def libraries() -> dict[str, Path]:
    """Return the browser libraries by their address under assets/vendor, each with its license.

    In a checkout they lie where npm installs them, and are missing before it has run.
    """
    return _installed(LIBRARIES)


def fonts() -> tuple[tuple[Path, Path], ...]:
    """Return the files of the font of pictures, regular and bold, for each range of its signs."""
    paths = _installed(FONTS)
    files = [paths[f"source-sans-3/{name}"] for name in _DRAWN]
    return tuple(zip(files[::2], files[1::2], strict=True))


def _installed(files: dict[str, str]) -> dict[str, Path]:
    if _CARRIED.is_dir():
        folder = _CARRIED / "vendor"
        return {address: folder / address for address in files}
    return {address: _CHECKOUT / "node_modules" / source for address, source in files.items()}
