"""The `cardpress` command: prints what the pipeline found, and writes what it made."""

import io
import sys
from pathlib import Path

import click

from .check import check
from .new import new
from .pages import pages
from .schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cardpress")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that contains cards/, and templates/ if it has its own. By default the current "
    "folder or its nearest parent that contains cards/.",
)
@click.pass_context
def main(context: click.Context, root: Path | None) -> None:
    """Build a catalogue of AI models from YAML cards."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack a name's letters
    # Whole, as problems print paths below the root, and PATHs are compared with it.
    context.obj = (root or _nearest_root()).resolve()


def _nearest_root() -> Path:
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / "cards").is_dir()), here)


for _command in (check, new, pages, schema):
    main.add_command(_command)
