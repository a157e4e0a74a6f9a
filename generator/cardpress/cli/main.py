"""The `cardpress` command: prints what the pipeline found, and writes what it made."""

import atexit
import gc
import io
import sys
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any

import click

from cardpress import interrupts
from cardpress.language import in_language

from .commands import COMMANDS
from .failures import refusals_told


class _Commands(click.Group):
    """The commands, of which none ends in a traceback, whatever the machine refuses.

    Each is loaded when it is run: what one stands on, others need not wait for.
    """

    def make_context(self, *arguments: Any, **named: Any) -> click.Context:  # noqa: ANN401 - click's
        """Read the arguments, or print what an option like --help prints in place of a command."""
        with refusals_told():
            return super().make_context(*arguments, **named)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command to its end."""
        with refusals_told():
            return super().invoke(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command and return it, if there is one of this name."""
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        module = import_module(f"cardpress.cli.{name}")
        # What is loaded before holds nothing that would have to be left in order.
        interrupts.raise_again()
        commands = [each for each in vars(module).values() if isinstance(each, click.Command)]
        return next(command for command in commands if command.name == cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does, without loading it."""
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])


# By their names alone, which is all that is asked of those that are not run.
_NAMED = {name: click.Command(name) for name in COMMANDS}


@click.group(
    cls=_Commands, commands=_NAMED, context_settings={"help_option_names": ["-h", "--help"]}
)
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
    from .options import language_of  # noqa: PLC0415 - which --help and --version do without

    # Whole, as problems print paths below the root, and PATHs are compared with it.
    context.obj = (root or _nearest_root()).resolve()
    context.with_resource(in_language(language_of(context.obj, language)))


def _nearest_root() -> Path:
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / "cards").is_dir()), here)
