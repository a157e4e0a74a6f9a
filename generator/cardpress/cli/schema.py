"""`cardpress schema`: the JSON Schemas for editors."""

from pathlib import Path

import click

from cardpress import reference, writer

from .options import catalogue_root


@click.command()
@click.pass_obj
def schema(root: Path) -> None:
    """Write the JSON Schemas, for completion and validation in editors."""
    # Or a mistyped folder would get a cards/ of schemas and nothing else.
    catalogue_root(root)
    for path, text in reference.json_schemas():
        state = "wrote" if writer.write_text(root / path, text) else "up to date"
        click.echo(f"{state}: {path}")
