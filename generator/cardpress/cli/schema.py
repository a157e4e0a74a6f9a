"""`cardpress schema`: the JSON Schemas for editors."""

import sys
from pathlib import Path

import click

from cardpress import reference, writer
from cardpress.catalogue import gather
from cardpress.configuration import Configuration
from cardpress.loader import Settings, load
from cardpress.messages import _

from .options import catalogue_root, own_configuration


@click.command()
@click.option(
    "--check", "is_check", is_flag=True, help="Write nothing, and tell what is not current."
)
@click.pass_obj
def schema(root: Path, *, is_check: bool) -> None:
    """Write the JSON Schemas, for completion and validation in editors.

    Beside those of the cards and of catalogue.yml it is cards/ids.schema.json: the ids of the
    catalogue's own cards and sources, which editors suggest. Nothing depends on it being current.

    Exit status: 0, or with --check 1 where a file is not as it would be written.
    """
    # Or a mistyped folder would get a cards/ of schemas and nothing else.
    own = own_configuration(catalogue_root(root))
    texts = [*reference.json_schemas(own.documents), suggestions_of(root, own)]
    schemas = {root / path: text for path, text in texts}
    if is_check:
        sys.exit(_told(root, [path for path, text in schemas.items() if not _has(path, text)]))
    changed = writer.write_texts(schemas)
    for path in schemas:
        told = _("wrote: %(path)s") if path in changed else _("up to date: %(path)s")
        click.echo(told % {"path": path.relative_to(root).as_posix()})


def _told(root: Path, stale: list[Path]) -> int:
    for path in stale:
        message = _("not current: %(path)s; run cardpress schema")
        click.echo(message % {"path": path.relative_to(root).as_posix()})
    return 1 if stale else 0


def _has(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def suggestions_of(root: Path, own: Configuration) -> tuple[str, str]:
    """Return the path below the root, and the text, of what editors suggest of a catalogue."""
    # Of broken cards there is nothing to suggest; the check tells of them.
    catalogue, _problems = gather(load(root, Settings(own)))
    return reference.suggestions(catalogue)
