"""`cardpress messages`: the file in which a catalogue's own translation is written."""

from pathlib import Path

import click

from cardpress import writer
from cardpress.wording import UnknownLanguage, translation

from .options import catalogue_root


@click.command()
@click.argument("language")
@click.pass_obj
def messages(root: Path, language: str) -> None:
    """Write the messages of the site for translation into LANGUAGE, such as fr or pt-BR.

    The file is locale/LANGUAGE.po. What is translated in it stays; messages that are new since then
    are added, and those that are gone are removed.
    """
    try:
        path, content = translation(language, catalogue_root(root))
    except UnknownLanguage as error:
        raise click.UsageError(str(error)) from None
    state = "wrote" if writer.write_text(path, content.text) else "up to date"
    counts = f"{content.translated:,} translated, {content.missing:,} missing"
    click.echo(f"{state}: {path.relative_to(root).as_posix()}, {counts}")
