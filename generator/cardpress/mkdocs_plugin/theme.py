"""Our theme templates, and those of the catalogue, before the theme's own."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cardpress import packaged


def add_theme_templates(config: MkDocsConfig, root: Path) -> None:
    """Put the folders of theme templates before the theme's own, after the site's custom_dir.

    Raises PluginError for a link in the catalogue's own.
    """
    own = root / "templates" / "theme"
    _refuse_links(own, root)
    for theme in (packaged.templates() / "theme", own):
        # Ours is there already for another catalogue, and all are for another language.
        if theme.is_dir() and os.fspath(theme) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, os.fspath(theme))


def _refuse_links(own: Path, root: Path) -> None:
    # MkDocs publishes every file of a theme, and would those at the other end of a link.
    for path in (own.parent, own, *sorted(own.rglob("*"))):
        if path.is_symlink():
            place = path.relative_to(root).as_posix()
            raise PluginError(f"{place} is a link; put the file or folder itself there")
