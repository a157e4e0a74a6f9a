"""Where a catalogue lies on the machine, and where its pages stand on the site."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cardpress.loader import CATALOGUE_FILE
from cardpress.messages import _
from cardpress.wording import FOLDER

# What an address has as it is written, so that scripts and hosts read it alike.
_FOLDER = re.compile(r"[A-Za-z0-9_~][A-Za-z0-9_.~-]*")


@dataclass(frozen=True)
class Place:
    """``root`` is the folder with cards/, ``path`` is empty or an address that ends in a slash."""

    root: Path
    path: str

    @property
    def has_cards(self) -> bool:
        """Return whether the folder of cards is there, as it was when the place was found."""
        return (self.root / "cards").is_dir()

    def at(self, path: str) -> str:
        """Return where on the site stands what has this path in the catalogue."""
        return self.path + path

    def sources(self, bases: Iterable[Path]) -> list[Path]:
        """Return what pages are made of, there or not: in the root, and in folders of a base."""
        own = [self.root / name for name in ("cards", "templates", FOLDER, CATALOGUE_FILE)]
        return own + [base / name for base in bases for name in ("cards", CATALOGUE_FILE)]


def find_place(root: str | None, path: str, config: MkDocsConfig) -> Place:
    """Return the place that the plugin's options name.

    Raises PluginError if no cards are there, or if no pages can stand there.
    """
    tried = [_settings_folder(config) / root] if root else list(_usual_roots(config))
    found = next((folder for folder in tried if (folder / "cards").is_dir()), None)
    if found is None:
        message = _(
            "no cards/ folder in %(root)s; cards/ belongs next to mkdocs.yml, or into the folder "
            "that the plugin's `root` names"
        )
        raise PluginError(message % {"root": tried[0].resolve()})
    return Place(found.resolve(), _address(path))


def _usual_roots(config: MkDocsConfig) -> Iterator[Path]:
    """Yield the folders in which cards are looked for, in this order."""
    yield _settings_folder(config)
    if config.config_file_path:
        yield Path(config.config_file_path).resolve().parent  # at the other end of a link
    yield Path(config.docs_dir).parent
    yield Path.cwd()


def _settings_folder(config: MkDocsConfig) -> Path:
    # Settings that come from standard input lie nowhere: MkDocs then counts from where it runs.
    path = config.config_file_path
    return Path(path).absolute().parent if path else Path.cwd()


def _address(path: str) -> str:
    folders = posixpath.normpath(path.strip("/")).split("/") if path.strip("/") else []
    if folders == ["."]:
        return ""
    for folder in folders:
        if not _FOLDER.fullmatch(folder):
            message = _(
                "path: expected an address on the site like models-catalogue/, found '%(path)s'; "
                "write it from the site's root, of letters, digits and hyphens"
            )
            raise PluginError(message % {"path": path})
    return "".join(f"{folder}/" for folder in folders)
