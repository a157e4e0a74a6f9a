"""`cardpress schema`: the JSON Schemas for editors."""

from pathlib import Path

import click

from cardpress import reference, writer
from cardpress.catalogue import gather
from cardpress.configuration import Configuration
from cardpress.loader import Settings, load
from cardpress.messages import _

from .options import catalogue_root, own_configuration


@click.command()
@click.pass_obj
def schema(root: Path) -> None:
    """Write the JSON Schemas, for completion and validation in editors.

    Beside those of the cards and of catalogue.yml it is cards/ids.schema.json: the ids of the
    catalogue's own cards and sources, which editors suggest. Nothing depends on it being current.
    """
    # Or a mistyped folder would get a cards/ of schemas and nothing else.
    own = own_configuration(catalogue_root(root))
    texts = [*reference.json_schemas(own.documents), suggestions_of(root, own)]
    schemas = {root / path: text for path, text in texts}
    changed = writer.write_texts(schemas)
    for path in schemas:
        told = _("wrote: %(path)s") if path in changed else _("up to date: %(path)s")
        click.echo(told % {"path": path.relative_to(root).as_posix()})


def suggestions_of(root: Path, own: Configuration) -> tuple[str, str]:
    """Return the path below the root, and the text, of what editors suggest of a catalogue."""
    # Of broken cards there is nothing to suggest; the check tells of them.
    catalogue, _problems = gather(load(root, Settings(own)))
    return reference.suggestions(catalogue)
