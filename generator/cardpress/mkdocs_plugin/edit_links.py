"""Where a card is edited: its address in the repository, of which MkDocs knows only the pages."""

import posixpath
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from cardpress.messages import _

_log = get_plugin_logger("cardpress")
_PATH = "{path}"
_EXAMPLE = "https://github.com/acme/models/edit/main/{path}"


class EditLinks:
    """The addresses of cards below ``root``, or None for each where nothing tells them.

    Where a written page is edited is MkDocs' own affair.
    """

    def __init__(self, template: str | None, root: Path, config: MkDocsConfig) -> None:
        self._template = template or _derived(root, config)
        if self._template is None and (config.edit_uri_template or config.edit_uri):
            message = _(
                "cards have no edit links, as edit_uri does not tell where cards/ is in the "
                "repository; set the plugin's edit_uri_template, as %(example)s"
            )
            _log.info("%s", message % {"example": _EXAMPLE})

    def address(self, card: str) -> str | None:
        """Return the address of a card, given by its path below the root."""
        return self._template.replace(_PATH, card) if self._template else None


def _derived(root: Path, config: MkDocsConfig) -> str | None:
    """Return the template of cards that follows from that of pages, which MkDocs has.

    Cards lie beside the folder of pages in a checkout, and so they do in the repository.
    """
    written = str(config.edit_uri_template or f"{config.edit_uri or ''}{_PATH}")
    before, _path, after = written.partition(_PATH)
    folder = _beside(before, Path(config.docs_dir).resolve(), root)
    if _PATH not in written or folder is None:
        return None
    return _whole(f"{folder}{_PATH}{after}", config.repo_url)


def _beside(before: str, docs: Path, root: Path) -> str | None:
    """Return where ``root`` is, given the text that stands before the path of a page."""
    way = posixpath.relpath(root.as_posix(), docs.as_posix()).split("/")
    up = way.count("..")
    left = "".join(f"{name}/" for name in docs.parts[len(docs.parts) - up :]) if up else ""
    # Only where the text names the same folders can be told what is beside them.
    if not before.endswith(left):
        return None
    down = [name for name in way if name not in ("..", ".")]
    return before.removesuffix(left) + "".join(f"{name}/" for name in down)


def _whole(template: str, repository: str | None) -> str:
    """Return an address as MkDocs completes it."""
    if not repository:
        return template
    base = repository if template.startswith(("?", "#")) else f"{repository.rstrip('/')}/"
    return urljoin(base, template)
