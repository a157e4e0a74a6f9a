"""The `cardpress` command: prints what the pipeline found, and writes what it made."""

import atexit
import gc
import io
import sys
from pathlib import Path
from typing import Any

import click

from cardpress.language import in_language

from .check import check
from .cluster import cluster
from .diff import diff
from .export import export
from .failures import refusals_told
from .format import format_
from .import_ import import_
from .init import init
from .messages import messages
from .new import new
from .options import language_of
from .owners import owners
from .pages import pages
from .refresh import refresh
from .rename import rename
from .schema import schema


class _Commands(click.Group):
    """The commands, of which none ends in a traceback, whatever the machine refuses."""

    def make_context(self, *arguments: Any, **named: Any) -> click.Context:  # noqa: ANN401 - click's
        """Read the arguments, or print what an option like --help prints in place of a command."""
        with refusals_told():
            return super().make_context(*arguments, **named)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command to its end."""
        with refusals_told():
            return super().invoke(ctx)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cardpress")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that contains cards/, and templates/ if it has its own. By default the current "
    "folder or its nearest parent that contains cards/.",
)
@click.option(
    "--language",
    metavar="CODE",
    help="Language of messages and pages: en, or any other that has a message file. By default "
    "that of catalogue.yml.",
)
@click.pass_context
def main(context: click.Context, root: Path | None, language: str | None) -> None:
    """Build a catalogue of AI models from YAML cards."""
    # When a command has ended all that it made goes with the process. Python would look through
    # each of the million objects once more for circles: a tenth of the time of a check.
    atexit.register(gc.freeze)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack a name's letters
    # Whole, as problems print paths below the root, and PATHs are compared with it.
    context.obj = (root or _nearest_root()).resolve()
    context.with_resource(in_language(language_of(context.obj, language)))


def _nearest_root() -> Path:
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / "cards").is_dir()), here)


_COMMANDS: tuple[click.Command, ...] = (init, check, cluster, diff, export, format_)
_COMMANDS += (import_, messages, new, owners, pages, refresh, rename, schema)
for _command in _COMMANDS:
    main.add_command(_command)
