"""`cardpress messages`: the file in which a catalogue's own translation is written."""

from pathlib import Path

import click

from cardpress import figures, writer
from cardpress.messages import _
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
    is_new = writer.write_text(path, content.text)
    told = _("wrote: %(path)s") if is_new else _("up to date: %(path)s")
    click.echo(told % {"path": path.relative_to(root).as_posix()})
    counts = {
        "translated": figures.number(content.translated),
        "missing": figures.number(content.missing),
    }
    click.echo(_("messages: %(translated)s translated, %(missing)s missing") % counts)
