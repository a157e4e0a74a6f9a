"""`cardpress pages`: the Markdown of every page, in a folder."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from cardpress import build, reporting, writer
from cardpress.wording import UnknownLanguage

from .options import BAD_CARDS, as_of_option, catalogue_root

_SOURCES = ("cards", "templates", "locale", "catalogue.yml")


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
    help="Language of the site: en, or any other that has a message file. By default that of "
    "catalogue.yml, or en.",
)
@click.option("--drafts", is_flag=True, help="Write the pages of models that are drafts, too.")
@click.pass_obj
def pages(root: Path, out: Path, as_of: str | None, language: str | None, *, drafts: bool) -> None:
    """Write the Markdown of every page to a folder.

    Nothing is written while a card has problems. Pages that no longer exist are deleted. A folder
    that holds files not made by cardpress is refused.
    """
    _refuse_inside(
        catalogue_root(root), Path(os.path.realpath(out))
    )  # which ends at a link to itself
    destination = replace(build.MARKDOWN, drafts=drafts)
    try:
        built = build.build(root, as_of=as_of, language=language, destination=destination)
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
    click.echo(f"{len(built.pages):,} pages in {out}, {changed:,} changed")


def _refuse_inside(root: Path, out: Path) -> None:
    """Refuse a folder that holds what the pages are made from, or lies in it."""
    for name in _SOURCES:
        source = (root / name).resolve()
        if out.is_relative_to(source) or source.is_relative_to(out):
            raise click.UsageError(
                f"{out} and {source}, from which the pages are made, must lie apart; "
                "choose an empty folder elsewhere"
            )
