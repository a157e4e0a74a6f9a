"""`cardpress init`: a catalogue of one's own, which builds at once."""

import os
from dataclasses import replace
from pathlib import Path

import click

from cardpress import reference, writer
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
        find_language(language, folder)
        texts = reference.starter_files(start)
        writer.write_new(folder, texts)
    except (reference.NotAStart, UnknownLanguage) as error:
        raise click.UsageError(str(error)) from None
    except writer.InTheWay as error:
        what = "\n".join(f"  {path}" for path in error.paths)
        raise click.UsageError(
            f"these are in {folder} already; nothing was written:\n{what}\n"
            "move them elsewhere, or choose an empty folder: cardpress init DIR"
        ) from None
    click.echo(f"made the catalogue '{start.name}' in {folder}: {len(texts)} files")
    way = "" if os.fspath(folder) == "." else f"cd {folder}, then "
    click.echo(f"next: {way}mkdocs serve; README.md says how to go on")
