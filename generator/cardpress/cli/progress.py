"""How far a command is, and where its time went."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import click

from cardpress import figures
from cardpress.messages import _
from cardpress.terminal import STAGES, ProgressBar

verbose_option = click.option(
    "--verbose", is_flag=True, help="Tell on standard error how long each stage took."
)


@contextmanager
def progress_shown(*, verbose: bool) -> Iterator[ProgressBar]:
    """Show the progress of work inside the block, and with ``verbose`` tell where time went."""
    bar = ProgressBar(monotonic)
    try:
        yield bar
    finally:
        bar.end()
        for stage, seconds in bar.seconds.items() if verbose else ():
            told = {"stage": STAGES[stage], "seconds": figures.number(round(seconds, 2))}
            click.echo(_("%(stage)s: %(seconds)s s") % told, err=True)
