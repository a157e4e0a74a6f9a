"""`cardpress diff`: what a change of cards does to the site."""

import re
import sys
from pathlib import Path

import click

from cardpress import changes
from cardpress.changes import FORMATS, UnreadableBase
from cardpress.language import in_language
from cardpress.messages import _
from cardpress.problem import plain

from .options import as_of_option, catalogue_root, jobs_option, style_option
from .progress import progress_shown, verbose_option

DIFFERENT = 1
"""Exit status where something is different, with --exit-code."""


_ADDRESS = re.compile(r"https?://[\w.:\[\]-]+(?:/[\w.~%/-]*)?", re.ASCII)


def _site(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if value and not _ADDRESS.fullmatch(value):
        message = _(
            "expected the address of a site, such as https://models.example, found '%(found)s'"
        )
        raise click.BadParameter(message % {"found": plain(value)})
    return value


@click.command()
@click.argument("base")
@style_option(FORMATS, also="; markdown is a comment for a pull request")
@click.option(
    "--to", metavar="REV", help="Git revision to compare with, in place of the files as they are."
)
@click.option(
    "--merge-base",
    is_flag=True,
    help="Compare with the commit in which both have gone apart, as a pull request does.",
)
@click.option(
    "--site",
    metavar="URL",
    default="",
    callback=_site,
    help="Address of the site, or of a preview: in Markdown, cards and pages become links to it.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 where something is different.")
@as_of_option
@jobs_option
@verbose_option
@click.pass_obj
def diff(  # noqa: PLR0913 - one parameter an option, as click passes them
    root: Path,
    base: str,
    style: str,
    to: str | None,
    as_of: str | None,
    *,
    merge_base: bool,
    site: str,
    exit_code: bool,
    jobs: int,
    verbose: bool,
) -> None:
    """Tell what a change of cards does to the site since BASE.

    BASE is a git revision, such as main or HEAD~1, or a folder that holds cards/. Suspicious
    changes come first, then cards with old and new values and their sources, then the pages of
    others that change.
    """
    catalogue_root(root)
    with progress_shown(verbose=verbose) as progress:
        try:
            before, after = changes.origins(root, base, to, merge_base=merge_base)
            sides = changes.both_sides(root, before, after, as_of=as_of, progress=progress)
        except UnreadableBase as error:
            raise click.UsageError(str(error)) from None
        found = changes.catalogue_changes(sides, jobs=jobs, progress=progress)
    with in_language(sides.after.site.language):
        links = {"site": site} if style == "markdown" else {}
        click.echo(FORMATS[style](found, **links))
    if exit_code and not found.is_empty:
        sys.exit(DIFFERENT)
