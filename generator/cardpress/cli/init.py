"""`cardpress init`: a catalogue of one's own, which builds at once."""

import os
import shlex
from dataclasses import replace
from pathlib import Path

import click

from cardpress import reference, writer
from cardpress.language import in_language
from cardpress.messages import _
from cardpress.wording import UnknownLanguage, find_language


@click.command()
@click.argument(
    "folder", type=click.Path(file_okay=False, path_type=Path), default=".", metavar="[DIR]"
)
@click.option("--name", help="Name of the catalogue. By default, that of the folder.")
@click.option("--organization", help="Name of who makes the models. By default, from the folder's.")
@click.option("--language", default="en", show_default=True, help="Language of the site.")
@click.option("--currency", default="USD", show_default=True, help="Currency of costs.")
def init(
    folder: Path, name: str | None, organization: str | None, language: str, currency: str
) -> None:
    """Start a catalogue in a new or an empty folder, or here.

    Writes settings, an example of a card, a site with a menu, and the workflow that checks and
    publishes it. No file that is there is overwritten.
    """
    usual = reference.start_in(Path(os.path.realpath(folder)).name)
    start = replace(
        usual,
        organization=organization or usual.organization,
        name=name or (f"{organization} models" if organization else usual.name),
        language=language,
        currency=currency,
    )
    try:
        with in_language(find_language(language, folder)):
            texts = reference.starter_files(start)
        writer.write_new(folder, texts)
    except (reference.NotAStart, UnknownLanguage) as error:
        raise click.UsageError(str(error)) from None
    except writer.InTheWay as error:
        message = _(
            "these are in %(folder)s already, so nothing was written:\n%(paths)s\n"
            "move them elsewhere, or choose an empty folder: cardpress init DIR"
        )
        paths = "\n".join(f"  {path}" for path in error.paths)
        raise click.UsageError(message % {"folder": folder, "paths": paths}) from None
    told = _("made the catalogue '%(name)s' in %(folder)s: %(count)s files")
    click.echo(told % {"name": start.name, "folder": folder, "count": len(texts)})
    if os.fspath(folder) == ".":
        click.echo(_("next: mkdocs serve; README.md says how to go on"))
    else:
        told = _("next: cd %(folder)s, then mkdocs serve; README.md says how to go on")
        click.echo(told % {"folder": _in_shell(folder)})


def _in_shell(folder: Path) -> str:
    """Return a folder as a person may paste it behind `cd`, whatever signs it is made of."""
    path = os.fspath(folder)
    return shlex.quote(f"./{path}" if path.startswith("-") else path)
