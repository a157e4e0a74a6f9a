"""`cardpress check`: every problem and warning of the cards."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from cardpress.checked import Checked, caused_elsewhere
from cardpress.checked import check as check_cards
from cardpress.checks.profiles import PROFILES
from cardpress.keeping import kept_cards
from cardpress.messages import _
from cardpress.problem import Problem
from cardpress.profile_report import completeness_report
from cardpress.reporting import FORMATS

from .options import (
    BAD_CARDS,
    as_of_option,
    below,
    cache_key_option,
    catalogue_root,
    style_option,
    within,
)
from .progress import progress_shown, verbose_option


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@style_option(FORMATS)
@click.option(
    "--profile",
    type=click.Choice([profile.name for profile in PROFILES]),
    help="Report instead which sections of a standard for model cards each card fills.",
)
@as_of_option
@cache_key_option
@click.option("--strict", is_flag=True, help="Treat warnings as problems.")
@verbose_option
@click.pass_obj
def check(  # noqa: PLR0913 - one parameter an option, as click passes them
    root: Path,
    paths: tuple[Path, ...],
    style: str,
    profile: str | None,
    as_of: str | None,
    *,
    cache_key: str | None,
    strict: bool,
    verbose: bool,
) -> None:
    """Check all cards and report every problem and warning.

    With PATHs, report only those in these files and folders, and those that they cause in others.

    Exit status: 0 without problems, 1 with problems, 2 for wrong usage. Warnings do not count,
    unless --strict is given.
    """
    catalogue_root(root)
    with progress_shown(verbose=verbose) as progress, kept_cards(root, cache_key) as cards_before:
        checked = check_cards(root, as_of=as_of, cache=cards_before, progress=progress)
    chosen = [below(root, path) for path in paths]
    # One order for both, so that all that is wrong in a card stands together.
    problems = sorted((*checked.problems, *checked.warnings))
    if strict:
        problems = [replace(problem, severity="problem") for problem in problems]
    # All cards are checked even so: many rules hold between a chosen card and the others.
    cards = [path for path in checked.paths if not chosen or within(path, chosen)]
    caused = _caused(cards, checked)
    reported = [p for p in problems if not chosen or within(p.path, chosen) or _place(p) in caused]
    if not cards and not reported and chosen:
        message = _("no card in %(paths)s; name files or folders in cards/")
        raise click.UsageError(message % {"paths": ", ".join(chosen)})
    if profile:
        click.echo(completeness_report(checked.compared, cards, profile, style))
        return
    click.echo(FORMATS[style](reported, len({*cards, *(path for path, *_ in caused)})))
    if any(problem.severity == "problem" for problem in reported):
        sys.exit(BAD_CARDS)


def _caused(cards: list[str], checked: Checked) -> set[tuple[str, int, int, str]]:
    """Return the places of problems in other cards that would not be there without some cards."""
    # Nothing else is wrong, or nothing else is there: then it is not worth its time.
    elsewhere = {p.path for p in (*checked.problems, *checked.warnings)} - {*cards}
    if not (cards and elsewhere) or len(cards) == len(checked.paths):
        return set()
    return {*map(_place, caused_elsewhere(checked, {*cards}))}


def _place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.path, problem.line, problem.column, problem.message
