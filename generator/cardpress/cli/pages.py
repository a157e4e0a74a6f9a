"""`cardpress pages`: the Markdown of every page, in a folder."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from cardpress import build, figures, reporting, writer
from cardpress.keeping import kept_cards
from cardpress.keeping.history import kept_history
from cardpress.language import current, in_language
from cardpress.messages import _, ngettext
from cardpress.progress import Progress

from .options import (
    BAD_CARDS,
    as_of_option,
    cache_key_option,
    catalogue_root,
    drafts_option,
    jobs_option,
    language_of,
    language_option,
)
from .progress import progress_shown, verbose_option

_SOURCES = ("cards", "templates", "locale", "catalogue.yml")


@click.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the pages, which holds nothing else.",
)
@as_of_option
@language_option
@jobs_option
@drafts_option
@cache_key_option
@verbose_option
@click.pass_context
def pages(  # noqa: PLR0913 - one parameter an option, as click passes them
    context: click.Context,
    out: Path,
    as_of: str | None,
    language: str | None,
    *,
    jobs: int,
    drafts: bool,
    cache_key: str | None,
    verbose: bool,
) -> None:
    """Write the Markdown of every page to a folder.

    Nothing is written while a card has problems. Pages that no longer exist are deleted. A folder
    that holds files not made by cardpress is refused.
    """
    root = catalogue_root(context.obj)
    if language:
        context.with_resource(in_language(language_of(root, language)))
    _refuse_inside(root, Path(os.path.realpath(out)))  # which ends at a link to itself
    destination = replace(build.MARKDOWN, drafts=drafts, data=False, jobs=jobs)
    with (
        progress_shown(verbose=verbose) as progress,
        kept_cards(root, cache_key) as cache,
        kept_history(root, cache_key) as history,
    ):
        built = build.build(
            root,
            as_of=as_of,
            language=current().code,
            destination=destination,
            cache=cache,
            history=history,
            progress=progress,
        )
        # Also problems of templates: half of a site would look like a whole one.
        changed = 0 if built.problems else _write(built, out, progress)
    _tell(built, out, changed)


def _tell(built: build.Built, out: Path, changed: int) -> None:
    if built.problems:
        click.echo(reporting.text(built.problems, built.cards))
        sys.exit(BAD_CARDS)
    told = ngettext(
        "%(count)s page in %(folder)s, %(changed)s changed",
        "%(count)s pages in %(folder)s, %(changed)s changed",
        len(built.pages),
    )
    counts = {"count": figures.number(len(built.pages)), "changed": figures.number(changed)}
    click.echo(told % {**counts, "folder": out})


def _write(built: build.Built, out: Path, progress: Progress) -> int:
    progress.begin("write")
    try:
        return writer.write_pages(built.pages, out, progress)
    except writer.NotOurFolder as error:
        raise click.UsageError(str(error)) from None


def _refuse_inside(root: Path, out: Path) -> None:
    """Refuse a folder that holds what the pages are made from, or lies in it."""
    for name in _SOURCES:
        source = (root / name).resolve()
        if out.is_relative_to(source) or source.is_relative_to(out):
            message = _(
                "%(folder)s and %(source)s, from which the pages are made, must lie apart; "
                "choose an empty folder elsewhere"
            )
            raise click.UsageError(message % {"folder": out, "source": source})
