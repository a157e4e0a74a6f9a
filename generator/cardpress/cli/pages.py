"""`cardpress pages`: the Markdown of every page, in a folder."""

import sys
from pathlib import Path

import click

from cardpress import build, reporting, writer
from cardpress.language import ENGLISH
from cardpress.wording import UnknownLanguage

from .options import BAD_CARDS, as_of_option, catalogue_root


@click.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the pages, which holds nothing else.",
)
@as_of_option
@click.option(
    "--language",
    metavar="CODE",
    default=ENGLISH.code,
    show_default=True,
    help="Language of the site: en, or any other that has a message file.",
)
@click.pass_obj
def pages(root: Path, out: Path, as_of: str | None, language: str) -> None:
    """Write the Markdown of every page to a folder.

    Nothing is written while a card has problems. Pages that no longer exist are deleted. A folder
    that holds files not made by cardpress is refused.
    """
    try:
        built = build.build(catalogue_root(root), as_of=as_of, language=language)
    except UnknownLanguage as error:
        raise click.UsageError(str(error)) from None
    # Also problems of templates: half of a site would look like a whole one.
    if built.problems:
        click.echo(reporting.text(built.problems, built.cards))
        sys.exit(BAD_CARDS)
    try:
        changed = writer.write_pages(built.pages, out)
    except writer.NotOurFolder as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"cannot write to {out}: {error.strerror}") from None
    click.echo(f"{len(built.pages):,} pages in {out}, {changed:,} changed")
