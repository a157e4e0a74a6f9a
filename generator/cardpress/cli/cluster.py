"""`cardpress cluster`: the pages of a catalogue that is too large for one machine."""

import sys
from types import ModuleType

import click

from cardpress import figures, reporting
from cardpress.language import in_language
from cardpress.messages import N_, _, ngettext

from .options import (
    BAD_CARDS,
    as_of_option,
    catalogue_root,
    drafts_option,
    jobs_option,
    language_of,
    language_option,
)
from .progress import progress_shown, verbose_option

_ENDED = N_(
    "a worker ended before its work was done, as did those that took it over: mostly for want of "
    "memory; give each more, then run the command again"
)


@click.command()
@click.option(
    "--out", required=True, metavar="ADDRESS", help="Where the pages go, and nothing else."
)
@click.option(
    "--cards",
    metavar="ADDRESS",
    help="Where models/, organizations/ and benchmarks/ are. By default the cards/ folder.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Scheduler of a Dask cluster, such as tcp://10.0.0.5:8786. By default the work is shared "
    "out to processes of this machine.",
)
@jobs_option
@as_of_option
@language_option
@drafts_option
@verbose_option
@click.pass_context
def cluster(  # noqa: PLR0913, PLR0917 - one parameter an option, as click passes them
    context: click.Context,
    out: str,
    cards: str | None,
    scheduler: str | None,
    jobs: int,
    as_of: str | None,
    language: str | None,
    *,
    drafts: bool,
    verbose: bool,
) -> None:
    """Write the Markdown of every page to an address, by the work of many processes.

    Addresses are those of fsspec: a folder, or a bucket such as s3://models/pages. Nothing is
    written while a card has problems. Needs the extra packages of cardpress[cluster].
    """
    root = context.obj if cards else catalogue_root(context.obj)
    if language:
        context.with_resource(in_language(language_of(root, language)))
    room, source = _room(), cards or str(root / "cards")
    workers = room.dask_workers(scheduler) if scheduler else room.local_workers(jobs)
    how = {"as_of": as_of, "drafts": drafts}
    try:
        with progress_shown(verbose=verbose) as progress, workers as these:
            made = room.make_pages(root, source, out, these, **how, progress=progress)
    except room.REFUSED as error:
        raise click.UsageError(str(error)) from None
    except room.LOST:
        raise click.UsageError(_(_ENDED)) from None
    if made.problems:
        click.echo(reporting.text(made.problems, made.cards))
        sys.exit(BAD_CARDS)
    told = ngettext(
        "%(count)s page in %(folder)s, %(changed)s changed",
        "%(count)s pages in %(folder)s, %(changed)s changed",
        made.pages,
    )
    counts = {"count": figures.number(made.pages), "changed": figures.number(made.changed)}
    click.echo(told % {**counts, "folder": out})


def _room() -> ModuleType:
    """Return what needs the packages of the extra, or end the command where one is missing."""
    try:
        from cardpress import cluster  # noqa: PLC0415 - only for this command
    except ImportError as error:
        message = _("this needs more packages (%(missing)s): pip install 'cardpress[cluster]'")
        missing = (error.name or "").partition(".")[0]
        raise click.UsageError(message % {"missing": missing}) from None
    return cluster
