"""Our theme templates, and those of the catalogue, before the theme's own."""

import os
from collections.abc import Iterator
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from cardpress import packaged, writer
from cardpress.messages import _
from cardpress.rendering import COMPILED

_log = get_plugin_logger("cardpress")
_ALIKE = 0.85


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
    for message in misnamed_overrides(config, root):
        _log.info(message)  # no warning, which would end a strict build: it may be meant so


def keep_compiled(env: jinja2.Environment) -> None:
    """Have the theme compiled once for all builds, of this process and of those after it.

    Two thirds of the time in which `mkdocs serve` answers an edit of a small catalogue went there.
    """
    if env.bytecode_cache is None:
        env.bytecode_cache = COMPILED


def leave_compiled() -> None:
    """Leave what templates were compiled to for the next process, where Python may as well."""
    with suppress(OSError):  # as of a folder that is to stay as it was installed
        writer.write_texts(COMPILED.to_leave())


def misnamed_overrides(config: MkDocsConfig, root: Path) -> Iterator[str]:
    """Yield a message for each theme template of the catalogue that looks like a misspelt one."""
    own = root / "templates" / "theme"
    texts = {path.relative_to(own).as_posix(): path for path in sorted(own.rglob("*.html"))}
    if not texts:  # as of most; the theme has ten thousand files to look through
        return
    known = {
        path.relative_to(folder).as_posix()
        for folder in map(Path, config.theme.dirs)
        if folder != own
        for path in folder.rglob("*.html")
    }
    named = "\n".join(path.read_text("utf-8", errors="replace") for path in texts.values())
    for name in texts:
        # One of its own that another of its own includes is no mistake, whatever it is called.
        if name not in known and name not in named and (meant := _meant(name, known)):
            message = _(
                "%(path)s: the theme has no template of this name, so it may change nothing; "
                "did you mean '%(name)s'?"
            )
            yield message % {"path": f"templates/theme/{name}", "name": meant}


def _meant(name: str, known: set[str]) -> str:
    file = PurePosixPath(name).name
    in_other_folder = [one for one in sorted(known) if PurePosixPath(one).name == file]
    # Of many in other folders, nobody can tell which is meant.
    alike = get_close_matches(name, sorted(known), n=1, cutoff=_ALIKE)
    found = in_other_folder if len(in_other_folder) == 1 else alike
    return found[0] if found else ""


def _refuse_links(own: Path, root: Path) -> None:
    # MkDocs publishes every file of a theme, and would those at the other end of a link.
    for path in (own.parent, own, *sorted(own.rglob("*"))):
        if path.is_symlink():
            place = path.relative_to(root).as_posix()
            message = _("%(path)s is a link; put the file or folder itself there")
            raise PluginError(message % {"path": place})
