"""`cardpress schema`: the JSON Schemas for editors."""

from pathlib import Path

import click

from cardpress import reference, writer
from cardpress.messages import _

from .options import catalogue_root, own_configuration


@click.command()
@click.pass_obj
def schema(root: Path) -> None:
    """Write the JSON Schemas, for completion and validation in editors."""
    # Or a mistyped folder would get a cards/ of schemas and nothing else.
    own = own_configuration(catalogue_root(root))
    schemas = {root / path: text for path, text in reference.json_schemas(own.documents)}
    changed = writer.write_texts(schemas)
    for path in schemas:
        told = _("wrote: %(path)s") if path in changed else _("up to date: %(path)s")
        click.echo(told % {"path": path.relative_to(root).as_posix()})
